"""What follows from a deed: what is done late has consequences of its own."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """# QUY CHẾ

xét khen thưởng phường Sông Mây

## Điều 1. Hồ sơ

Hồ sơ xét khen thưởng gồm:

- Tờ trình.
- Báo cáo thành tích.

## Điều 2. Xử lý

Quyết định khen thưởng bị hủy khi:

- Làm giả hồ sơ xét khen thưởng.
- Khai sai thành tích.
"""
LATE = "\nTổ dân phố nộp hồ sơ xét khen thưởng chậm quá 05 ngày thì không được xét trong đợt đó.\n"


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("silent"), {"quy-che.md": RULES}, 0.5)


@pytest.fixture(scope="module")
def ruling(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("ruling"), {"quy-che.md": RULES + LATE}, 0.5)


@pytest.mark.parametrize(
    "question",
    [
        "Nộp hồ sơ xét khen thưởng chậm có bị gì không?",
        "nop ho so xet khen thuong tre thi bi gi",
        "Hồ sơ xét khen thưởng nộp quá hạn thì xử lý sao?",
    ],
)
def test_only_what_is_said_of_lateness_follows_from_it(
    silent: Assistant, ruling: Assistant, question: str
) -> None:
    assert not silent.ask(question, today=TODAY).answered
    assert "không được xét trong đợt đó" in ruling.ask(question, today=TODAY).answer


def test_another_deed_keeps_its_consequence(silent: Assistant) -> None:
    answer = silent.ask("Làm giả hồ sơ xét khen thưởng thì bị gì?", today=TODAY)
    assert "bị hủy" in answer.answer
