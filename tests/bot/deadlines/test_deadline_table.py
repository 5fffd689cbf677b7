"""The table for Excel."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.deadlines.table import HEADER, deadlines_csv
from ingest.knowledge import Deadline, Recurrence
from tests.bot.deadline_samples import FILE, LINE, SEEN, deadline


def rows_of(*deadlines: Deadline) -> list[dict[str, str]]:
    text = deadlines_csv(deadlines, SEEN).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def row_of(**changes: Any) -> dict[str, str]:
    (row,) = rows_of(deadline(**changes))
    return row


def test_excel_is_told_the_encoding() -> None:
    assert (
        deadlines_csv([], SEEN)
        == b"\xef\xbb\xbf"
        + ",".join(f'"{name}"' if "," in name else name for name in HEADER).encode()
        + b"\r\n"
    )


def test_a_row_says_what_when_who_and_where_it_is_written() -> None:
    row = row_of(responsible=("Phòng Nội vụ", "Văn phòng"), tentative=True, campaign="Dân vận khéo")
    assert row == {
        "Việc": "Tổ chức sơ kết phong trào thi đua",
        "Thời gian": "tháng 8/2026",
        "Từ ngày": "2026-08-01",
        "Đến ngày": "2026-08-31",
        "Tình trạng": "đang trong thời hạn",
        "Dự kiến": "dự kiến",
        "Cơ quan thực hiện": "Phòng Nội vụ; Văn phòng",
        "Phong trào, đợt thi đua": "Dân vận khéo",
        "Nguồn": "máy đọc, độ tin cậy 0,90",
        "Trích dẫn": f"'{LINE}",
        "Văn bản": "Kế hoạch phát động thi đua",
        "Số, ký hiệu": "133/KH-UBND",
        "Mục": "II. Thời gian",
        "Trang": "3",
        "Tệp": FILE,
        "Mã": "d1",
    }


def test_a_recurring_deadline_shows_its_next_days() -> None:
    row = row_of(recurrence=Recurrence("year", 11, 1))
    assert row["Thời gian"] == "ngày 01/11 hằng năm (kỳ tới: 01/11/2026)"
    assert row["Đến ngày"] == "2026-11-01"


def test_a_deadline_without_quotes_or_days_has_empty_cells() -> None:
    row = row_of(start=None, end=None, quotes=())
    assert (row["Từ ngày"], row["Tình trạng"], row["Trích dẫn"], row["Tệp"]) == ("", "chưa rõ ngày", "", "")


@pytest.mark.parametrize(
    "title", ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1+1", "\r\n=1+1", " =1+1", "\x00=1+1", "＝1+1"]
)
def test_no_cell_is_a_formula(title: str) -> None:
    assert row_of(title=title)["Việc"].startswith("'")


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=60), max_size=5))
def test_any_words_give_one_row_a_deadline(titles: list[str]) -> None:
    rows = rows_of(*(deadline(title, id=str(position)) for position, title in enumerate(titles)))
    assert [row["Mã"] for row in rows] == [str(position) for position in range(len(titles))]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
