"""What is asked of the documents as such: which there are."""

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


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("shelf")
    return open_assistant(folder, {"luat.md": LAW, "ke-hoach.md": PLAN})


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
    assert "2 văn bản" in answer.answer
    assert {one.file for one in answer.citations} == {"luat.md", "ke-hoach.md"}


def test_documents_about_something_are_no_list_of_all(assistant: Assistant) -> None:
    assert "2 văn bản" not in assistant.ask("Có những văn bản nào về nuôi cá?").answer
