"""Files of deadlines: which are written, what is in each, and what people are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.blocks import plain_lines
from bot.deadlines.files import Targets, campaigns_with, export
from bot.views.deadline_files import export_blocks, export_shape
from ingest.errors import ThiduaError
from tests.bot.deadline_samples import SEEN, deadline
from tests.bot.timeline.test_timeline import campaign

SURE = deadline("Sơ kết", id="sure")
CONFIRMED = deadline("Tổng kết", id="confirmed", confidence=1.0, confirmed=True)
DOUBTFUL = deadline("Phấn đấu về đích", id="doubtful", confidence=0.6)
UNDATED = deadline("Trả kết quả", id="undated", start=None)
ALL = (SURE, CONFIRMED, DOUBTFUL, UNDATED)


def test_only_what_is_asked_for_is_written(tmp_path: Path) -> None:
    done = export(Targets(calendar=tmp_path / "a.ics"), ALL, (), SEEN)
    assert done.files == (tmp_path / "a.ics",)
    assert list(tmp_path.iterdir()) == [tmp_path / "a.ics"]
    assert not Targets()


def test_the_calendar_holds_the_trusted_and_the_table_all(tmp_path: Path) -> None:
    targets = Targets(tmp_path / "a.ics", tmp_path / "a.csv", tmp_path / "a.png")
    export(targets, ALL, (), SEEN)
    calendar, table, picture = ((tmp_path / f"a.{kind}").read_bytes() for kind in ("ics", "csv", "png"))
    assert [each.id for each in ALL if f"UID:{each.id}@".encode() in calendar] == ["sure", "confirmed"]
    assert [each.id for each in ALL if f",{each.id}\r\n".encode() in table] == [each.id for each in ALL]
    assert picture.startswith(b"\x89PNG")


def test_whoever_wants_all_of_them_gets_all(tmp_path: Path) -> None:
    done = export(Targets(calendar=tmp_path / "a.ics"), ALL, (), SEEN, min_confidence=0)
    assert DOUBTFUL in done.sifted.trusted


def test_people_and_programs_are_told_which_is_which(tmp_path: Path) -> None:
    done = export(Targets(calendar=tmp_path / "a.ics"), ALL, (), SEEN)
    assert list(plain_lines(export_blocks(done))) == [
        f"Đã ghi “{tmp_path / 'a.ics'}”.",
        "",
        "Mốc trong lịch và hình (2):",
        "  • Sơ kết (máy đọc, độ tin cậy 0,90)",
        "  • Tổng kết (✓ đã xác nhận)",
        "",
        "Máy đọc chưa chắc, không đưa vào lịch và hình (1); duyệt bằng “thidua deadlines --review”:",
        "  • Phấn đấu về đích (máy đọc, độ tin cậy 0,60)",
        "",
        "Chưa rõ ngày, không đưa vào lịch (1):",
        "  • Trả kết quả (máy đọc, độ tin cậy 0,90)",
    ]
    assert export_shape(done) == {
        "files": [str(tmp_path / "a.ics")],
        "trusted": ["sure", "confirmed"],
        "doubtful": ["doubtful"],
        "undated": ["undated"],
    }


def test_of_a_table_there_is_nothing_to_tell_but_its_name(tmp_path: Path) -> None:
    done = export(Targets(table=tmp_path / "a.csv"), ALL, (), SEEN)
    assert list(plain_lines(export_blocks(done))) == [f"Đã ghi “{tmp_path / 'a.csv'}”."]


def test_a_file_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ThiduaError, match="Không ghi được tệp"):
        export(Targets(table=tmp_path / "none" / "a.csv"), ALL, (), SEEN)


def test_campaigns_are_kept_for_their_deadlines() -> None:
    mine, other = campaign("một", deadlines=("sure",)), campaign("hai")
    assert campaigns_with([SURE], [mine, other]) == [mine]
