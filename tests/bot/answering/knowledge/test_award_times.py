"""When and how often an award is considered, which no count of earlier awards tells."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
HANDBOOK = """# Sổ tay tiêu chuẩn thi đua trồng rừng

## III. Danh hiệu

### 1. “Thợ rừng cơ sở”

**Tiêu chuẩn (phải đạt đủ):**

- Hoàn thành tốt nhiệm vụ (Điều 5 khoản 1).

**Thời điểm xét:** Quy chế không ghi chu kỳ xét đối với danh hiệu này.

### 2. “Thợ rừng toàn ngành”

**Tiêu chuẩn (phải đạt đủ):**

- Đã 03 lần liên tục được tặng “Thợ rừng cơ sở” (Điều 6 khoản 1).

**Thời điểm xét:** hằng năm, khi tổng kết mùa trồng rừng.

### 3. “Cờ rừng xanh”

**Thời điểm xét:** hằng năm đối với lâm trường; khi tổng kết đối với phong trào trồng rừng.

#### 3.1. Đối với lâm trường

**Tiêu chuẩn (phải đạt đủ):**

- Dẫn đầu khối lâm trường (Điều 7 khoản 1).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("times"), {"so-tay.md": HANDBOOK})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Thợ rừng toàn ngành bao lâu xét một lần?", "hằng năm, khi tổng kết mùa trồng rừng"),
        ("tho rung toan nganh xet luc nao trong nam", "hằng năm, khi tổng kết mùa trồng rừng"),
        ("Cờ rừng xanh tặng khi nào?", "hằng năm đối với lâm trường; khi tổng kết"),
    ],
)
def test_award_is_told_with_the_time_it_is_considered(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer
    assert told.startswith(answer.citations[0].quote[:8])


def test_time_that_the_rules_leave_open_is_said_to_be_left_open(assistant: Assistant) -> None:
    answer = assistant.ask("1 năm xét thợ rừng cơ sở mấy lần?", today=TODAY)
    assert not answer.answered
    assert "không ghi chu kỳ xét" in answer.answer
    assert "03 lần" not in answer.answer
