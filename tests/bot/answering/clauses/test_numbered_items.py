"""Items asked for by their place, and enumerations that a sentence opens."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

REPORT = """# BÁO CÁO

tổng kết phong trào thi đua nuôi ong của xã Nậm Ma

## I. Hạn chế và nguyên nhân

### 1. Hạn chế

a) Số đàn ong tăng chậm so với kế hoạch.

b) Hồ sơ khen thưởng của hai thôn nộp muộn.

### 2. Nguyên nhân

a) Nguyên nhân khách quan: mưa lũ kéo dài.

b) Nguyên nhân chủ quan: cán bộ thôn chưa sâu sát.

## II. Bài học kinh nghiệm

Một là, cấp ủy phải thường xuyên kiểm tra.

Hai là, chọn giống ong hợp với rừng của từng thôn.

Ba là, khen thưởng kịp thời người trực tiếp nuôi ong.

Xã in 300 cuốn sổ tay nuôi ong.

## III. Hội thi tay nghề

1. Vòng chung kết: 06 đội, gồm ba phần: chào hỏi (20 điểm); bắt ong chúa (30 điểm); thuyết trình (50 điểm).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("numbered"), {"bao-cao.md": REPORT})


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("bai hoc thu 2 cua xa nam ma rut ra la gi", "chọn giống ong", "khen thưởng kịp thời"),
        ("Bài học kinh nghiệm thứ ba của phong trào nuôi ong là gì?", "khen thưởng kịp thời", "giống ong"),
        ("Nguyên nhân thứ hai ở Nậm Ma là gì?", "chưa sâu sát", "mưa lũ"),
        ("Tồn tại thứ nhất mà xã Nậm Ma nêu là gì?", "tăng chậm", "nộp muộn"),
    ],
)
def test_item_is_told_by_its_place(assistant: Assistant, question: str, said: str, unsaid: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert said in answer.answer
    assert unsaid not in answer.answer


def test_no_item_beyond_the_last_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("Nguyên nhân thứ năm ở Nậm Ma là gì?")
    assert "chủ quan" not in answer.answer or not answer.answered


def test_word_that_only_looks_like_a_number_asks_for_no_item(assistant: Assistant) -> None:
    answer = assistant.ask("Bài học nâng chỉ số hài lòng ở Nậm Ma là gì?")
    assert answer.answer != "Hai là, chọn giống ong hợp với rừng của từng thôn."


def test_enumeration_is_told_to_its_end(assistant: Assistant) -> None:
    answer = assistant.ask("Vòng chung kết hội thi tay nghề nuôi ong gồm những phần nào?")
    assert answer.answered
    assert "thuyết trình" in answer.answer


def test_copies_asked_for_are_told_as_volumes(assistant: Assistant) -> None:
    assert "300 cuốn" in assistant.ask("Sổ tay nuôi ong của xã Nậm Ma in mấy bản?").answer.partition(":")[0]
