"""What an administrator must not overlook before taking a document in."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from bot.blocks import plain_lines
from bot.perspective import Perspective
from bot.uploads.model import Editions, Inspection, Namesake, Replaced, Upload
from bot.views.uploads import indexed_blocks, inspection_blocks
from ingest.knowledge import Deadline
from ingest.model import Quote

NOW = datetime.datetime(2026, 8, 3, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 9, 1)
PLAIN = Inspection("Kế hoạch A", "1/KH-UBND", "UBND xã", DAY, 3, 9, "Mở đầu …", (), (), None)
UPLOAD = Upload("u1", "telegram:1", "telegram:1", "a.pdf", 10, "inspected", NOW, "0" * 64, PLAIN)


def deadline(confidence: float) -> Deadline:
    return Deadline(
        f"d{confidence}",
        f"Nộp báo cáo {confidence}",
        None,
        DAY,
        DAY,
        "day",
        None,
        None,
        False,
        (),
        confidence,
        (),
    )


BOUND = replace(deadline(0.9), quotes=(Quote("d", 0, 16, "trước ngày 02/9."),))


def shown(found: Inspection) -> str:
    upload = replace(UPLOAD, inspection=found)
    return "\n".join(plain_lines(inspection_blocks(upload, Perspective({}, NOW.date()), 0.7)))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (replace(PLAIN, number=None), "Số, ký hiệu: không đọc được"),
        (replace(PLAIN, date=None), "Ngày ban hành: không đọc được"),
        (replace(PLAIN, recognised=3), "3 trang nhận dạng từ bản quét"),
        (replace(PLAIN, unread=2), "2 trang không đọc được"),
        (replace(PLAIN, replaces=(Replaced("9/KH-UBND", None),)), "9/KH-UBND: không có trong kho"),
        (replace(PLAIN, older=Namesake("cu.pdf", "Kế hoạch cũ", "1" * 64)), "“Kế hoạch cũ” (tệp cu.pdf)"),
        (
            replace(PLAIN, older=Namesake("cu.pdf", "Kế hoạch cũ", "1" * 64, datetime.date(2026, 3, 5))),
            "(tệp cu.pdf, ngày 05/03/2026)",
        ),
        (replace(PLAIN, deadlines=(BOUND,)), "– chậm nhất 01/09/2026: Nộp báo cáo"),
        (replace(PLAIN, deadlines=(deadline(0.9),)), "– 01/09/2026: Nộp báo cáo"),
    ],
)
def test_what_needs_a_look_is_said(found: Inspection, words: str) -> None:
    assert words in shown(found)
    assert words not in shown(PLAIN)


def test_only_sure_deadlines_are_listed_and_the_others_counted() -> None:
    text = shown(replace(PLAIN, deadlines=(deadline(0.9), deadline(0.5), deadline(0.6))))
    assert "Mốc thời hạn đọc được: 1; 2 chỗ chưa chắc" in text
    assert "01/09/2026: Nộp báo cáo 0.9" in text
    assert "0.5" not in text


def test_document_that_does_not_answer_does_not_promise_to() -> None:
    done = replace(UPLOAD, state="indexed", file="a.pdf")
    promised = "\n".join(plain_lines(indexed_blocks(done, Editions())))
    hidden = "\n".join(plain_lines(indexed_blocks(done, Editions(newer="moi.pdf"))))
    assert "Hỏi được ngay" in promised
    assert "Hỏi được ngay" not in hidden
    assert "moi.pdf" in hidden
