"""Verdicts that a clause's own denial, or what it is held against, turns round."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 8, 1)
RULES = """# HƯỚNG DẪN

Xét danh hiệu "Tay nghề vàng" của huyện Sông Mây

## I. Tay nghề vàng

### 1. Đối tượng

- Thợ cơ khí, thợ mộc đang hành nghề.
- Không xét giám đốc, phó giám đốc hợp tác xã.

### 2. Kết quả bỏ phiếu

- Xưởng mộc Đồi Sim (Cờ Tay nghề vàng): 11/17 phiếu, 64,7% - không đạt.

## II. Báo cáo

1. Các thôn gửi danh sách thợ giỏi về huyện trước ngày 20 hằng tháng.

2. Không thu lệ phí hồ sơ, trả kết quả tại Bộ phận Một cửa.

3. Không trao tiền mặt mà chuyển khoản cho thợ giỏi.

4. Không dùng quỹ này để mua quà, tổ chức liên hoan.

5. Không xét tặng, truy tặng Huy chương Tay nghề đối với thợ từng bỏ xưởng.
"""
REPORT = """UBND HUYỆN SÔNG MÂY
Số: 61/BC-UBND
Sông Mây, ngày 20 tháng 7 năm 2031
BÁO CÁO
Công tác thi đua 6 tháng đầu năm 2031

1. Việc sử dụng phần mềm chấm điểm tay nghề mới thực hiện ở 9/14 xã.

2. Trong 6 tháng xảy ra 15 vụ cháy xưởng, 31 thợ bị bỏng;
so với cùng kỳ năm 2030 giảm 6% số vụ nhưng tăng 3% số thợ bị bỏng.

3. Phấn đấu giảm 8% số thợ bị bỏng so với cùng kỳ.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = {"huong-dan.md": RULES, "bao-cao.txt": REPORT}
    return open_assistant(tmp_path_factory.mktemp("van"), papers)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Phó giám đốc hợp tác xã có xét Tay nghề vàng được không?", "Không:"),
        ("Xưởng mộc Đồi Sim có đạt Cờ Tay nghề vàng không?", "Không:"),
        ("Tất cả các xã đã sử dụng phần mềm chấm điểm tay nghề rồi đúng không?", "Không:"),
        ("Số thợ bị bỏng 6 tháng đầu năm 2031 giảm so với năm ngoái đúng không?", "Không:"),
        ("Thợ mộc có được xét Tay nghề vàng không?", "Có:"),
        ("Có thu lệ phí hồ sơ không?", "Không:"),
        ("Có trả kết quả tại Bộ phận Một cửa không?", "Có:"),
        ("Có trao tiền mặt cho thợ giỏi không?", "Không:"),
        ("Có chuyển khoản cho thợ giỏi không?", "Có:"),
        ("Có được dùng quỹ này để tổ chức liên hoan không?", "Không:"),
        ("Thợ từng bỏ xưởng có được truy tặng Huy chương Tay nghề không?", "Không:"),
    ],
)
def test_a_verdict_heeds_what_the_clause_denies(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)

    assert answer.answered
    assert answer.answer.startswith(told)


def test_what_holds_in_general_gives_no_verdict_on_a_case_that_is_denied(assistant: Assistant) -> None:
    question = "Tháng đó thôn không có thợ giỏi nào thì có phải gửi danh sách không?"

    assert not assistant.ask(question, today=TODAY).answer.startswith(("Có:", "Không:"))
