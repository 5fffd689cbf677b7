"""For whom an award is, and which awards have to come before it."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
LAW = """QUỐC HỘI
Luật số: 06/2031/QH15
LUẬT
TRỒNG RỪNG
Điều 1. Huân chương Rừng Vàng
1. “Huân chương Rừng Vàng” để tặng cho cá nhân đạt một trong các tiêu chuẩn sau đây:
a) Trồng rừng từ 20 năm trở lên;
b) Cứu rừng khỏi cháy.
2. “Huân chương Rừng Vàng” để tặng cho lâm trường đạt các tiêu chuẩn sau đây:
a) Đã được tặng “Huân chương Rừng Bạc” và sau đó có liên tục từ 05 năm trở lên hoàn thành nhiệm vụ, \
trong thời gian đó có 02 lần được tặng cờ thi đua của Chính phủ hoặc có 04 lần được tặng cờ thi đua của Bộ;
b) Nội bộ đoàn kết.
3. “Huân chương Rừng Vàng” để tặng cho hộ gia đình đạt các tiêu chuẩn sau đây:
a) Có nhiều đóng góp về công sức, đất đai và tài sản;
b) Gương mẫu giữ rừng.
Điều 2. Danh hiệu “Thợ rừng nhân dân”, “Thợ rừng ưu tú”
1. Danh hiệu “Thợ rừng nhân dân”, “Thợ rừng ưu tú” để tặng cho cá nhân gồm người trồng rừng, người giữ rừng.
2. Danh hiệu “Thợ rừng ưu tú” để tặng cho cá nhân quy định tại khoản 1 Điều này đạt các tiêu chuẩn sau đây:
a) Có phẩm chất đạo đức tốt;
b) Có thời gian trồng rừng từ 15 năm trở lên.
Điều 3. Thẩm quyền
Chủ tịch nước quyết định tặng “Huân chương Rừng Vàng”, danh hiệu “Thợ rừng ưu tú”.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("audiences"), {"luat.txt": LAW})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai được tặng Huân chương Rừng Vàng?", ("cá nhân", "lâm trường")),
        ("huan chuong rung vang tang cho nhung ai", ("cá nhân", "lâm trường")),
        ("Huân chương Rừng Vàng tặng ai?", ("cá nhân", "lâm trường")),
        ("Ai được xét thợ rừng ưu tú?", ("người trồng rừng, người giữ rừng",)),
    ],
)
def test_those_who_get_an_award_are_told_and_not_who_gives_it(
    assistant: Assistant, question: str, told: tuple[str, ...]
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert "Chủ tịch nước" not in answer.answer
    assert all(one in answer.answer for one in told)


@pytest.mark.parametrize(
    "question", ["Ai quyết định tặng Huân chương Rừng Vàng?", "ai ky tang tho rung uu tu"]
)
def test_who_gives_an_award_is_still_told(assistant: Assistant, question: str) -> None:
    assert "Chủ tịch nước" in assistant.ask(question, today=TODAY).answer


@pytest.mark.parametrize(
    "question",
    ["Huân chương Rừng Vàng cần mấy cờ thi đua của Chính phủ?", "huan chuong rung vang can may co chinh phu"],
)
def test_awards_needed_are_told_with_their_alternatives(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith("02 lần được tặng cờ thi đua của Chính phủ hoặc có 04 lần")


def test_whether_somebody_may_be_given_an_award_is_no_question_of_power(assistant: Assistant) -> None:
    answer = assistant.ask("Lâm trường có được tặng Huân chương Rừng Vàng không?", today=TODAY)
    assert answer.answer.startswith("Có")
    assert "Chủ tịch nước" not in answer.answer


@pytest.mark.parametrize("who", ["Hộ dân", "Nhà dân", "Hộ gia đình"])
def test_conditions_are_those_of_whom_everyday_words_name(assistant: Assistant, who: str) -> None:
    question = f"{who} hiến đất làm đường phải đạt những gì để được tặng Huân chương Rừng Vàng?"
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert "đất đai" in answer.answer


def test_whom_else_an_award_has_conditions_for_is_told(assistant: Assistant) -> None:
    told = assistant.ask("Huân chương Rừng Vàng cần gì?", today=TODAY).answer
    assert told.endswith("Còn tiêu chuẩn riêng cho: lâm trường; hộ gia đình.")
    named = assistant.ask("Huân chương Rừng Vàng cho hộ gia đình cần gì?", today=TODAY).answer
    assert "Gương mẫu giữ rừng" in named
    assert "Còn tiêu chuẩn" not in named
