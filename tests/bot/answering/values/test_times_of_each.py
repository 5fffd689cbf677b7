"""Times and sums that a text sets for each of several: of none of them alone, and of nothing else."""

from __future__ import annotations

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 3, 1)
RULES = """# QUY ĐỊNH

về xét tặng Huy chương Sông Mây

## Điều 1. Trình tự xét Huy chương Sông Mây

1. Ủy ban nhân dân cấp xã trong thời hạn 12 ngày làm việc kể từ ngày nhận đủ hồ sơ có trách nhiệm xem xét.

2. Sở Nội vụ trong thời hạn 18 ngày làm việc kể từ ngày nhận đủ hồ sơ có trách nhiệm thẩm định.

3. Hội đồng xét tặng Huy chương gồm Chủ tịch Hội đồng là Chủ tịch tỉnh, các thành viên là đại diện lãnh đạo
các sở.

4. Hội đồng xét tặng Huy chương có các nhiệm vụ, quyền hạn sau đây:

a) Xem xét hồ sơ;

b) Bỏ phiếu.

## Điều 2. Mức chi họp xét

Chi tiền công họp xét Huy chương:

- Chủ trì cuộc họp: 900.000 đồng/người/buổi;
- Thành viên Hội đồng: 400.000 đồng/người/buổi;
- Người phục vụ họp Hội đồng: 200.000 đồng/người/buổi.

## Điều 3. Báo cáo

1. Thời gian thẩm định của Sở Nội vụ là 18 ngày làm việc kể từ ngày nhận đủ hồ sơ.

2. Huy chương được xét tặng hằng năm.

3. Huy chương của Chủ tịch Ủy ban nhân dân tỉnh.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("each"), {"quy-dinh.md": RULES})


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Thời hạn giải quyết Huy chương Sông Mây?", ("12 ngày", "18 ngày"), "900.000"),
        ("Xã giải quyết hồ sơ Huy chương Sông Mây trong bao lâu?", ("12 ngày",), "18 ngày"),
        ("chi tiền họp xét huy chương bao nhiêu", ("900.000", "400.000", "200.000"), "12 ngày"),
        ("Thành viên Hội đồng họp xét huy chương được chi bao nhiêu?", ("400.000",), "200.000"),
        ("Hội đồng xét tặng Huy chương gồm ai?", ("Chủ tịch tỉnh",), "Bỏ phiếu"),
        ("Huy chương Sông Mây xét mấy lần trong năm?", ("Hằng năm",), "12 ngày"),
    ],
)
def test_each_is_told_where_none_is_named(
    assistant: Assistant, question: str, told: tuple[str, ...], not_told: str
) -> None:
    answer = assistant.ask(question, (), TODAY)
    assert answer.answered
    assert all(one in answer.answer for one in told), answer.answer
    assert not_told not in answer.answer


@pytest.mark.parametrize("question", ["Thời gian tổng kết?", "Huy chương tỉnh tặng cho ai?"])
def test_the_time_of_another_and_the_giver_are_no_answer(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question, (), TODAY).answered
