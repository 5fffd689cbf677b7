"""Two things held against each other, of which a text tells one; years that no text has."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 8, 1)
PLAN = """UBND XÃ KHE VÀNG
Số: 14/KH-UBND
Khe Vàng, ngày 10 tháng 01 năm 2031
KẾ HOẠCH
Hội thi Tiếng hát rừng chiều

I. GIẢI THƯỞNG

1. Tiền thưởng giải đơn ca là 3.000.000 đồng.

2. Chủ đề Tháng Thanh niên là “Rừng xanh gọi bạn”.

3. Mỗi thôn được thuê 02 ca sĩ, 05 nhạc công.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("hat"), {"ke-hoach.txt": PLAN})


@pytest.mark.parametrize(
    "question",
    [
        "Tiền thưởng giải đơn ca với giải tốp ca bên nào nhiều hơn?",
        "Tiền thưởng giải đơn ca so với giải tốp ca thế nào?",
        "Chủ đề Tháng Thanh niên 2029 là gì?",
    ],
)
def test_half_a_comparison_and_another_year_are_no_answer(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, today=TODAY).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tiền thưởng giải đơn ca là bao nhiêu?", "3.000.000"),
        ("Chủ đề Tháng Thanh niên 2031 là gì?", "Rừng xanh gọi bạn"),
        ("Mỗi thôn được thuê bao nhiêu ca sĩ, nhạc công, bên nào nhiều hơn?", "05 nhạc công"),
    ],
)
def test_what_is_told_of_all_that_is_asked_is_given(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question, today=TODAY).answer
