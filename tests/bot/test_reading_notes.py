from __future__ import annotations

from dataclasses import replace

import pytest

from bot.corpus.page_progress import PageProgress
from bot.reading_notes import reading_note, reading_of
from bot.views.corpus import document_blocks
from ingest.model import Document, Metadata, PageReading, PageSpan

TEXT = "Trang có chữ\nHạn 2l tháng 4 năm 2026"
DOCUMENT = Document(
    "kh", "kh.pdf", "0" * 64, Metadata("Kế hoạch"), TEXT,
    (PageSpan(1, 0, 13), PageSpan(2, 13, len(TEXT))), (), (),
    readings=(PageReading(1, "pdfium"), PageReading(2, "ocr", 0.91)),
    doubtful=((17, 19),),
)  # fmt: skip
UNREAD = PageReading(3, None, problem="chỉ có ảnh, cần nhận dạng chữ (OCR)")


def test_text_of_the_file_needs_no_note() -> None:
    quote = DOCUMENT.quote(0, 12)
    assert (reading_of(DOCUMENT, quote), reading_note(DOCUMENT, quote)) == (None, None)


def test_recognised_text_names_the_words_to_check() -> None:
    quote = DOCUMENT.quote(13, len(TEXT))
    assert reading_of(DOCUMENT, quote) == "ocr"
    assert reading_note(DOCUMENT, quote) == (
        "Chữ nhận dạng từ bản quét, nên đối chiếu với bản gốc, nhất là “2l”."
    )


def test_recognised_words_that_are_sure_are_not_named() -> None:
    quote = DOCUMENT.quote(20, len(TEXT))
    assert reading_note(DOCUMENT, quote) == "Chữ nhận dạng từ bản quét, nên đối chiếu với bản gốc."


@pytest.mark.parametrize(("unread", "flagged"), [(1, False), (2, False), (3, True)])
def test_every_quote_of_a_document_read_by_less_than_half_says_so(unread: int, flagged: bool) -> None:
    pages = (*DOCUMENT.readings, *(replace(UNREAD, number=number) for number in range(3, 3 + unread)))
    document = replace(DOCUMENT, readings=pages)
    note = reading_note(document, document.quote(0, 12))
    assert note == (f"Mới đọc được 2/{2 + unread} trang của văn bản này." if flagged else None)


def test_document_shows_how_its_pages_were_read_and_which_were_not() -> None:
    document = replace(DOCUMENT, readings=(*DOCUMENT.readings, UNREAD))
    lines = [getattr(block, "text", "") for block in document_blocks(document)]
    assert "Trang 1: lấy chữ có sẵn trong tệp" in lines
    assert "Trang 2: nhận dạng chữ từ ảnh (OCR) (độ tin cậy 91%)" in lines
    assert "Trang 3: chỉ có ảnh, cần nhận dạng chữ (OCR)" in lines


def test_long_documents_show_pages_and_the_time_that_is_left() -> None:
    shown: list[tuple[str, float]] = []
    now = 0.0
    progress = PageProgress(lambda step, done: shown.append((step, done)), clock=lambda: now)
    progress("Đọc tài liệu", 0.5)
    progress.heard(1, 300)
    now = 100.0
    progress.heard(100, 300)
    progress.heard(290, 300)
    progress.heard(5, 0)
    assert shown == [
        ("Đọc tài liệu", 0.5),
        ("Đọc tài liệu (trang 100/300, còn khoảng 3 phút)", 0.5),
        ("Đọc tài liệu (trang 290/300, còn khoảng 3 giây)", 0.5),
        ("Đọc tài liệu (trang 5)", 0.5),
    ]
