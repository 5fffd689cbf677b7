"""Whose money it is: who pays, and what a fund is made of."""

import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2026, 8, 1)
RULES = """# QUY CHẾ

quản lý quỹ thi đua xã Khe Vàng

## Điều 3. Quỹ thi đua

Quỹ thi đua hình thành từ ngân sách xã và đóng góp của các hợp tác xã. Quỹ thi đua chi 20% cho tập huấn.

## Điều 4. Chi trả

- Người ký quyết định khen chi thưởng từ quỹ của cấp mình; khi tỉnh khen thì cơ quan đã đề nghị chi thưởng.
- Tiền ăn của thí sinh dự hội thi do thôn cử đi chi trả.
- Bằng khen in sai do đơn vị khai sai thì đơn vị phải chịu tiền in lại.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("money"), {"quy-che.md": RULES}, 0.5)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quỹ thi đua xã Khe Vàng lấy tiền từ đâu mà có?", "đóng góp của các hợp tác xã"),
        ("quy thi dua lay tien o dau ra", "đóng góp của các hợp tác xã"),
        ("Tỉnh khen thì tiền thưởng bên nào bỏ ra?", "Cơ quan đã đề nghị:"),
        (
            "Tiền ăn của thí sinh dự hội thi ai trả?",
            "Thôn: Tiền ăn của thí sinh dự hội thi do thôn cử đi chi trả",
        ),
        ("Bằng khen in sai, tiền in lại ai chịu?", "Đơn vị:"),
    ],
)
def test_whose_money_it_is_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert answer.answered
    assert told in answer.answer


@pytest.mark.parametrize("question", ["Tiền thuê loa đài ai trả?", "Tiền làm đường thôn lấy từ nguồn nào?"])
def test_other_money_is_not_accounted_for(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, today=TODAY)
    assert not answer.answered, answer.answer
