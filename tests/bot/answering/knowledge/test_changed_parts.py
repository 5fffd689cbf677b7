"""Parts of other documents that a document changes, told by itself."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

LETTER = """UBND PHƯỜNG SÔNG MÂY
Số: 77/UBND-VX
Sông Mây, ngày 3 tháng 3 năm 2026

Kính gửi: Các tổ dân phố.

1. Các tổ dân phố nộp danh sách trước ngày 10/3/2026.

2. Công văn này thay thế khoản 2 mục III Công văn số 41/UBND-VX; các nội dung khác vẫn thực hiện.
"""
PLAN = """UBND PHƯỜNG SÔNG MÂY
Số: 12/KH-UBND

KẾ HOẠCH
tổ chức hội thi

1. Kế hoạch này thực hiện Công văn số 41/UBND-VX ngày 02/02/2026.
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(
        tmp_path_factory.mktemp("changed-parts"), {"cong-van-77.txt": LETTER, "ke-hoach-12.txt": PLAN}, 0.5
    )


@pytest.mark.parametrize(
    "question",
    [
        "Công văn 77/UBND-VX bỏ chỗ nào của công văn trước?",
        "Công văn 77 sửa phần nào của công văn 41?",
        "cv 77 thay mục nào của công văn cũ",
    ],
)
def test_changed_part_is_told_with_what_stays(ward: Assistant, question: str) -> None:
    answer = ward.ask(question, today=TODAY).answer
    assert "khoản 2 mục III" in answer
    assert "vẫn thực hiện" in answer


@pytest.mark.parametrize(
    "question", ["Kế hoạch 12/KH-UBND thay thế điểm nào của kế hoạch cũ?", "Công văn 99 bỏ mục nào?"]
)
def test_a_document_that_changes_nothing_is_not_said_to(ward: Assistant, question: str) -> None:
    assert "khoản 2 mục III" not in ward.ask(question, today=TODAY).answer
