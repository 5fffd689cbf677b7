"""Enumerations that a sentence opens, and copies that are counted."""

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

## III. Yêu cầu

- Không chặt cây có tổ ong.

- Chỉ lấy mật đúng mùa.

## IV. Hội thi tay nghề

1. Vòng chung kết: 06 đội, gồm ba phần: chào hỏi (20 điểm); bắt ong chúa (30 điểm); thuyết trình (50 điểm).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("numbered"), {"bao-cao.md": REPORT})


def test_enumeration_is_told_to_its_end(assistant: Assistant) -> None:
    answer = assistant.ask("Vòng chung kết hội thi tay nghề nuôi ong gồm những phần nào?")
    assert answer.answered
    assert "thuyết trình" in answer.answer


def test_copies_asked_for_are_told_as_volumes(assistant: Assistant) -> None:
    assert "300 cuốn" in assistant.ask("Sổ tay nuôi ong của xã Nậm Ma in mấy bản?").answer.partition(":")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bài học thứ hai là gì?", "chọn giống ong"),
        ("bai hoc kinh nghiem thu ba cua xa Nam Ma", "khen thưởng kịp thời"),
        ("Kinh nghiệm số 1 trong nuôi ong?", "cấp ủy phải"),
        ("Hạn chế thứ 2 của phong trào nuôi ong là gì?", "hai thôn nộp muộn"),
        ("Bài học đầu tiên?", "cấp ủy phải"),
        ("yêu cầu số 2 của việc nuôi ong", "lấy mật đúng mùa"),
    ],
)
def test_item_is_told_by_its_place(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert told in answer.answer
    assert len(answer.answer.split("\n")) == 1


def test_item_behind_the_last_is_not_made_up(assistant: Assistant) -> None:
    answer = assistant.ask("Bài học thứ năm là gì?")
    assert not answer.answered
    assert "3 mục" in answer.answer
