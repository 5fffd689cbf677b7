"""The one value that an award demands: years, times, shares."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
CIRCULAR = """BỘ LÂM NGHIỆP
Số: 21/2025/TT-BLN
Hà Nội, ngày 05 tháng 02 năm 2025
THÔNG TƯ
Hướng dẫn thi đua trồng rừng
Điều 1. Danh hiệu “Thợ rừng nhân dân”, “Thợ rừng ưu tú”
1. Danh hiệu “Thợ rừng nhân dân” để tặng cho “Thợ rừng ưu tú” đạt các tiêu chuẩn sau đây:
a) Có phẩm chất đạo đức tốt;
b) Có thời gian trồng rừng từ 20 năm trở lên; đối với cán bộ lâm trường thì phải công tác từ 25 năm trở lên.
2. Danh hiệu “Thợ rừng ưu tú” để tặng cho cá nhân đạt các tiêu chuẩn sau đây:
a) Có phẩm chất đạo đức tốt;
b) Có thời gian trồng rừng từ 15 năm trở lên; đối với cán bộ lâm trường thì phải công tác từ 18 năm trở lên.
3. Danh hiệu “Thợ rừng nhân dân”, “Thợ rừng ưu tú” được xét tặng 03 năm một lần.
Điều 2. Danh hiệu tổ trồng rừng kiểu mẫu
1. Danh hiệu “Tổ trồng rừng kiểu mẫu” để tặng cho tập thể đạt các tiêu chuẩn sau đây:
a) Có 02 lần liên tục được tặng danh hiệu “Tổ trồng rừng giỏi”;
b) Có ít nhất 70% cá nhân hoàn thành tốt nhiệm vụ;
c) Không để xảy ra cháy rừng.
Điều 3. Danh hiệu “Người gác rừng”
1. Danh hiệu “Người gác rừng” hạng Nhì để tặng cho cá nhân có thời gian gác rừng từ 10 năm đến dưới 15 năm.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("conditions"), {"thong-tu.txt": CIRCULAR})


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("gác rừng mấy năm thì được người gác rừng hạng nhì", "Từ 10 năm đến dưới 15"),
        ("trồng rừng bao nhiêu năm thì được xét thợ rừng ưu tú", "15 năm"),
        ("Thợ rừng nhân dân phải trồng rừng mấy năm?", "20 năm"),
        ("cán bộ lâm trường công tác mấy năm thì được thợ rừng ưu tú", "18 năm"),
        ("tổ trồng rừng kiểu mẫu cần mấy lần được tặng tổ trồng rừng giỏi", "02 lần"),
        ("muốn lên tổ trồng rừng kiểu mẫu phải có bao nhiêu % cá nhân hoàn thành tốt nhiệm vụ", "70%"),
    ],
)
def test_value_is_that_of_the_award_and_of_the_case_named(
    assistant: Assistant, question: str, value: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert value in answer.answer[:24]
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "thợ rừng ưu tú cần có bao nhiêu sáng kiến",
        "tổ trồng rừng kiểu mẫu cần thành lập được mấy năm",
        "thợ rừng xuất sắc phải trồng rừng mấy năm",
    ],
)
def test_value_that_no_condition_states_is_withheld(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


@pytest.mark.parametrize(("award", "value"), [("Thợ rừng ưu tú", "15 năm"), ("Thợ rừng nhân dân", "20 năm")])
def test_rule_belongs_to_the_award_that_was_spoken_of(assistant: Assistant, award: str, value: str) -> None:
    before = f"Cá nhân gác rừng giỏi có được xét danh hiệu {award} không?"
    question = "Thời gian trồng rừng của cá nhân giỏi phải từ mấy năm trở lên?"
    answer = assistant.ask(question, [before], today=TODAY)
    assert value in answer.answer[:24]
