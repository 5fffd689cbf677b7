"""Causes that a document tells apart from what they led to."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
REPORT = """# BÁO CÁO

kết quả trồng rừng năm 2025 của huyện Sông Mây

## I. Kết quả

### 1. Ươm giống

Vườn ươm cấp 20.000 cây giống, đạt 40% kế hoạch. Nguyên nhân chủ yếu: hạt giống nhập trễ; thiếu nước tưới.

### 2. Kiểm tra

Kiểm tra 12 chốt gác lửa; thu hồi 03 giấy phép do khai khống diện tích.

## II. Hạn chế và nguyên nhân

### 1. Hạn chế

- Tiến độ giao đất cho các hộ còn chậm.
- Bị thu hồi 03 giấy phép do khai khống diện tích.

### 2. Nguyên nhân

- Cán bộ địa chính mỏng.
- Bản đồ cũ sai lệch.

## III. Hồ sơ hỗ trợ

Có 19 hồ sơ hỗ trợ giống bị trả lại: 11 hồ sơ do thiếu chữ ký, 08 hồ sơ do gửi muộn.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("causes"), {"bao-cao.md": REPORT}, 0.5)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vì sao giao đất cho các hộ còn chậm?", ["địa chính mỏng", "Bản đồ cũ"]),
        ("Vườn ươm cấp cây giống đạt thấp là do đâu?", ["nhập trễ", "thiếu nước tưới"]),
        ("Vì sao 03 giấy phép bị thu hồi?", ["khai khống diện tích"]),
        ("Vì sao năm 2025 có hồ sơ hỗ trợ bị trả lại?", ["thiếu chữ ký", "gửi muộn"]),
    ],
)
def test_the_causes_that_stand_behind_what_they_led_to_are_told(
    assistant: Assistant, question: str, told: list[str]
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert all(one in answer.answer for one in told)


@pytest.mark.parametrize("question", ["Vì sao huyện Sông Mây sáp nhập hai xã?", "Vì sao bí thư xã từ chức?"])
def test_the_causes_of_something_else_are_not_told(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered
