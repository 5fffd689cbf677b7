"""All of a kind are counted, not those alone of which something holds."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

REPORT = """# BÁO CÁO

kết quả trồng rừng của huyện Sông Mây

## I. Đặc điểm tình hình

Toàn huyện có 03 xã có rừng đặc dụng.

Các đơn vị hành chính của huyện gồm thị trấn Sông Mây và 17 xã.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("all"), {"bao-cao.md": REPORT}, 0.5)


@pytest.mark.parametrize("question", ["huyện có mấy xã", "huyen song may co bao nhieu xa"])
def test_some_are_not_all(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, today=TODAY).answer.startswith("17 xã")


def test_those_of_which_something_holds_are_counted_when_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("huyện có bao nhiêu xã có rừng đặc dụng", today=TODAY)
    assert answer.answer.startswith("03 xã")
