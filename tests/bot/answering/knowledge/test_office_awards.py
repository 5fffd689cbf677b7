"""Titles in an office's guidance: what stands in the section that begins with a title's name."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

GUIDANCE = """CÔNG VĂN

hướng dẫn bình xét danh hiệu cuối năm

## II. Danh hiệu

### 1. Danh hiệu "Người trồng rừng giỏi"

a) Hoàn thành chỉ tiêu trồng rừng được giao;

b) Gương mẫu chấp hành quy ước bảo vệ rừng.

### 2. Danh hiệu "Hộ trồng rừng giỏi"

a) Có người đạt danh hiệu "Người trồng rừng giỏi";

b) Đoàn kết, giúp đỡ hàng xóm trồng rừng.

3. "Tổ trồng rừng giỏi": có ít nhất 60% tổ viên đạt "Người trồng rừng giỏi", không ai bị kỷ luật.

## III. Hồ sơ

a) Tờ trình của thôn;

b) Bản sao giấy chứng nhận (đối với Người trồng rừng giỏi đề nghị theo tiêu chuẩn, điều kiện danh hiệu riêng).
"""
DECISION = """QUYẾT ĐỊNH

công nhận danh hiệu

## Điều 2. Tiền thưởng

### 1. "Người trồng rừng giỏi"

Mức thưởng 500.000 đồng/người.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"huong-dan.md": GUIDANCE, "quyet-dinh.md": DECISION}
    return open_assistant(tmp_path_factory.mktemp("award"), texts)


@pytest.mark.parametrize(
    ("question", "held", "other"),
    [
        ("dieu kien de duoc nguoi trong rung gioi la gi", "Gương mẫu chấp hành", "Bản sao"),
        ("Tiêu chuẩn Người trồng rừng giỏi?", "Hoàn thành chỉ tiêu", "đồng/người"),
        ("Muốn được Hộ trồng rừng giỏi thì phải thế nào?", "giúp đỡ hàng xóm", "Gương mẫu"),
        ("to trong rung gioi can dieu kien gi", "không ai bị kỷ luật", "Gương mẫu"),
    ],
)
def test_conditions_are_those_under_the_awards_name(
    assistant: Assistant, question: str, held: str, other: str
) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert held in answer.answer
    assert other not in answer.answer


def test_value_among_the_conditions_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("Tổ trồng rừng giỏi phải có bao nhiêu % tổ viên đạt danh hiệu?")
    assert answer.answered
    assert answer.answer.startswith('Ít nhất 60%: "Tổ trồng rừng giỏi" – có ít nhất 60% tổ viên')
