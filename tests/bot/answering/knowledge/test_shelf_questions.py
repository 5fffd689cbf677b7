"""What is asked of the documents as such: which there are, of what parts, where something stands."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

LAW = """LUẬT

THI ĐUA RỪNG XANH

## Chương I. QUY ĐỊNH CHUNG

### Điều 1. Phạm vi điều chỉnh

Luật này quy định về thi đua trồng rừng.

### Điều 2. Nguyên tắc

1. Tự nguyện, công khai.

2. Chính xác, kịp thời.

## Chương II. GIẢI THƯỞNG

### Điều 3. Giải thưởng Rừng Xanh

Giải thưởng Rừng Xanh tặng người trồng rừng giỏi.
"""
PLAN = """KẾ HOẠCH

tổ chức hội thi cấp xã

## I. Mục đích

Nâng cao tay nghề trồng rừng.

## II. Nội dung thi

Thí sinh ươm cây giống trong 60 phút.

## III. Kinh phí

Kinh phí hội thi do ngân sách xã bảo đảm. Giải thưởng Rừng Xanh được trao tại hội thi.
"""
# A heading is missing between the first and the third.
TORN = PLAN.replace("KẾ HOẠCH", "ĐỀ ÁN").replace("## II. Nội dung thi\n", "")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("shelf")
    return open_assistant(folder, {"luat.md": LAW, "ke-hoach.md": PLAN, "de-an.md": TORN})


@pytest.mark.parametrize(
    "question",
    [
        "Có những tài liệu nào?",
        "trong kho co van ban gi",
        "em có những văn bản gì ạ",
        "danh sách tài liệu",
        "Hệ thống có bao nhiêu văn bản?",
    ],
)
def test_documents_held_are_listed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert "3 văn bản" in answer.answer
    assert {one.file for one in answer.citations} == {"luat.md", "ke-hoach.md", "de-an.md"}


def test_documents_about_something_are_no_list_of_all(assistant: Assistant) -> None:
    assert "3 văn bản" not in assistant.ask("Có những văn bản nào về nuôi cá?").answer


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Luật có mấy chương?", ["2 chương", "Chương I. QUY ĐỊNH CHUNG", "Chương II. GIẢI THƯỞNG"]),
        ("luat nay gom bao nhieu dieu", ["3 điều", "Điều 1", "Điều 3"]),
        ("Chương 1 của luật có mấy điều?", ["2 điều", "Điều 2. Nguyên tắc"]),
        ("Điều 2 có mấy khoản?", ["2 khoản", "Tự nguyện"]),
        ("Kế hoạch gồm mấy phần?", ["3 phần", "II. Nội dung thi"]),
        ("kế hoạch có những mục nào", ["3 mục", "III. Kinh phí"]),
    ],
)
def test_parts_of_a_document_are_counted(assistant: Assistant, question: str, parts: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert all(part in answer.answer for part in parts)


def test_parts_are_not_counted_where_a_heading_was_missed(assistant: Assistant) -> None:
    assert "phần:" not in assistant.ask("Đề án gồm mấy phần?").answer


def test_a_document_is_said_to_lack_such_parts(assistant: Assistant) -> None:
    answer = assistant.ask("Kế hoạch có mấy chương?")
    assert not answer.answered
    assert "không chia thành chương" in answer.answer


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("Phần nào nói về kinh phí hội thi?", "III. Kinh phí"),
        ("tai lieu nao noi ve ngan sach xa", "III. Kinh phí"),
        ("Nguyên tắc nằm ở mục nào?", "Điều 2. Nguyên tắc"),
    ],
)
def test_where_something_stands_is_told(assistant: Assistant, question: str, where: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert where in answer.answer
    assert answer.citations


def test_places_in_several_documents_are_all_told(assistant: Assistant) -> None:
    answer = assistant.ask("Tài liệu nào nhắc đến giải thưởng Rừng Xanh?")
    assert {"luat.md", "ke-hoach.md"} <= {one.file for one in answer.citations}


def test_what_stands_nowhere_is_not_placed(assistant: Assistant) -> None:
    assert not assistant.ask("Tài liệu nào nói về tàu điện ngầm?").answered


def test_a_law_on_the_shelf_is_the_law_that_rules(assistant: Assistant) -> None:
    answer = assistant.ask("Luật nào quy định về giải thưởng Rừng Xanh?")
    assert answer.answered
    assert answer.citations[0].file == "luat.md"
