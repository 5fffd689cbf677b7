"""Who may do what: read from the article that is headed by the power."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

LAW = """LUẬT

HỘI LÀNG

## Điều 4. Chi tiền thưởng

1. Chính phủ quy định chi tiết việc chi tiền thưởng hội làng.

2. Tham mưu mở hội, tổ chức mở hội là việc của Ban Khánh tiết.

## Điều 7. Thẩm quyền mở hội, dẫn đầu đám rước

1. Chủ tịch Ủy ban nhân dân cấp tỉnh mở hội trong toàn tỉnh.

2. Chủ tịch Ủy ban nhân dân các cấp mở hội trong phạm vi địa phương.

3. Trưởng làng mở hội trong phạm vi làng, dẫn đầu đám rước.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("authorities"), {"luat.md": LAW})


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        ("Ai mở hội?", ("cấp tỉnh mở hội", "các cấp mở hội", "Trưởng làng"), ()),
        ("Ai mở hội ở xã?", ("Ủy ban nhân dân các cấp",), ("Trưởng làng", "toàn tỉnh")),
        ("Ai dẫn đầu đám rước?", ("Trưởng làng",), ("toàn tỉnh",)),
    ],
)
def test_all_who_hold_the_power_asked_about_are_told(
    assistant: Assistant, question: str, told: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert all(one in answer.answer for one in told)
    assert not any(one in answer.answer for one in left_out)


def test_whoever_makes_the_rules_on_a_deed_does_not_do_it(assistant: Assistant) -> None:
    answer = assistant.ask("Ai chi tiền thưởng hội làng?")
    assert not answer.answered or not answer.answer.startswith("Chính phủ")
