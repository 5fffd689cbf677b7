"""When a law was passed, and which orders its headings name."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
LAW = """QUỐC HỘI
Luật số: 31/2024/QH15
LUẬT
TRỒNG RỪNG
Điều 1. Đối tượng
Luật này quy định việc trồng rừng và khen thưởng người trồng rừng.
Điều 2. “Huân chương Rừng Xanh”
1. “Huân chương Rừng Xanh” hạng Nhất để tặng cho cá nhân trồng rừng từ 20 năm trở lên.
2. “Huân chương Rừng Xanh” hạng Nhì để tặng cho cá nhân trồng rừng từ 15 năm trở lên.
Điều 3. “Huân chương Biển Bạc”
“Huân chương Biển Bạc” để tặng cho cá nhân giữ biển từ 20 năm trở lên.
Điều 4. “Huân chương Núi Cao”
“Huân chương Núi Cao” để tặng cho cá nhân giữ núi từ 20 năm trở lên.
Điều 5. Tiền thưởng
“Huân chương Rừng Xanh” hạng Nhất được thưởng 10 triệu đồng; “Huân chương Núi Cao” 7 triệu đồng.
Luật này được Quốc hội khóa XV, kỳ họp thứ 8 thông qua ngày 26 tháng 11 năm 2024.
CHỦ TỊCH QUỐC HỘI
Trần Văn Sông
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("law"), {"luat.txt": LAW})


@pytest.mark.parametrize(
    "question",
    [
        "Luật trồng rừng được Quốc hội thông qua ngày nào?",
        "luat 31/2024/QH15 duoc thong qua tai ky hop thu may",
        "Quốc hội thông qua luật trồng rừng hôm nào, tại kỳ họp thứ mấy?",
    ],
)
def test_closing_line_tells_when_and_in_which_session_a_law_was_passed(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert "kỳ họp thứ 8 thông qua ngày 26 tháng 11 năm 2024" in answer.answer
    assert "không nêu" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Luật đất đai được Quốc hội thông qua ngày nào?",
        "Nghị quyết trồng rừng được thông qua khi nào?",
    ],
)
def test_another_law_is_not_said_to_be_passed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert not (answer.answered and "kỳ họp thứ 8" in answer.answer)


@pytest.mark.parametrize("question", ["Kể tên các huân chương giúp em với ạ", "có những huân chương nào"])
def test_orders_are_those_that_rules_name(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answer.startswith("3 huân chương")
    assert all(f"Huân chương {name}" in answer.answer for name in ("Rừng Xanh", "Biển Bạc", "Núi Cao"))


def test_kinds_of_what_no_rule_names_are_not_told(assistant: Assistant) -> None:
    assert "quy định riêng" not in assistant.ask("có những huy chương nào", today=TODAY).answer


@pytest.mark.parametrize("asked", ["có mấy hạng", "mấy hạng"])
def test_ranks_of_an_order_are_told(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"huân chương rừng xanh {asked}", today=TODAY)
    assert answer.answer == "Huân chương Rừng Xanh có 2 hạng:\n- hạng Nhất\n- hạng Nhì"
    assert [one.quote for one in answer.citations] == [
        "“Huân chương Rừng Xanh” hạng Nhất",
        "“Huân chương Rừng Xanh” hạng Nhì",
    ]


def test_kinds_of_awards_are_no_ranks(assistant: Assistant) -> None:
    assert not assistant.ask("huân chương mấy hạng", today=TODAY).answered


def test_award_without_ranks_is_given_none(assistant: Assistant) -> None:
    assert "hạng:" not in assistant.ask("Huân chương Biển Bạc có mấy hạng?", today=TODAY).answer
