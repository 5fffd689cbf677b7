"""How long an office may take over papers that it has received."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
RULES = """UBND TỈNH KHE VÀNG
Số: 21/2026/QĐ-UBND
Khe Vàng, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Quy định việc xét tặng Huy hiệu Rừng Xanh
Điều 5. Trình tự, thủ tục xét tặng Huy hiệu Rừng Xanh
1. Người trồng rừng nộp hồ sơ đề nghị Huy hiệu Rừng Xanh đến Ủy ban nhân dân cấp xã.
2. Ủy ban nhân dân cấp xã trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ có trách nhiệm:
a) Công bố danh sách người được đề nghị xét tặng Huy hiệu Rừng Xanh trong thời hạn 10 ngày làm việc;
b) Trình Sở Lâm nghiệp.
3. Sở Lâm nghiệp trong thời hạn 20 ngày làm việc kể từ ngày nhận đủ hồ sơ có trách nhiệm thẩm định, trình \
Chủ tịch Ủy ban nhân dân tỉnh.
4. Trường hợp hồ sơ Huy hiệu Rừng Xanh thiếu giấy tờ thì trong thời hạn 03 ngày làm việc kể từ ngày nhận \
hồ sơ, Ủy ban nhân dân cấp xã thông báo cho người nộp.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("processing"), {"quyet-dinh.txt": RULES})


@pytest.mark.parametrize(
    ("question", "time"),
    [
        ("xã nhận đủ hồ sơ Huy hiệu Rừng Xanh thì phải giải quyết trong mấy ngày?", "15 ngày làm việc"),
        ("xã xét hồ sơ huy hiệu rừng xanh mấy ngày", "15 ngày làm việc"),
        ("Sở Lâm nghiệp thẩm định hồ sơ Huy hiệu Rừng Xanh trong bao lâu?", "20 ngày làm việc"),
        ("hồ sơ Huy hiệu Rừng Xanh bị thiếu thì xã thông báo trong mấy ngày?", "03 ngày làm việc"),
    ],
)
def test_time_is_that_of_the_office_and_case_named(assistant: Assistant, question: str, time: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert time in answer.answer


def test_follow_up_asks_of_the_next_office(assistant: Assistant) -> None:
    earlier = ("xã nhận đủ hồ sơ Huy hiệu Rừng Xanh thì phải giải quyết trong mấy ngày?",)
    answer = assistant.ask("còn Sở Lâm nghiệp thì sao?", earlier, today=TODAY)
    assert answer.answer.startswith("20 ngày làm việc")
