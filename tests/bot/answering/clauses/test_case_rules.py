"""What is asked of a case told first, by the rules that foresee it."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """# QUY CHẾ

xét thi đua của xã Sông Mây

## Điều 1. Xếp hạng

1. Điểm thi đua của các ấp do Tổ chấm điểm chấm vào tháng 11.

2. Trường hợp bằng điểm nhau, ưu tiên lần lượt: ấp có nhiều sáng kiến hơn; ấp có ít hộ nghèo hơn.

## Điều 2. Họp xét

1. Ủy viên vắng mặt phải cử người đi họp thay để bàn việc của ấp mình; ý kiến của người đi họp thay được
coi là ý kiến của ủy viên.

2. Trường hợp mất điện, cuộc họp dời sang ngày 15/11/2026.
"""


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("case_rules"), {"quy-che.md": RULES})


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("Hai ấp bằng điểm thì xét cái gì trước?", "nhiều sáng kiến"),
        ("Hai ấp bằng điểm nhau thì lấy ấp nào?", "nhiều sáng kiến"),
        ("Hôm họp mà mất điện thì dời đến ngày nào?", "15/11/2026"),
        ("Ủy viên cử người họp thay thì ý kiến người đó tính thế nào?", "coi là ý kiến của ủy viên"),
    ],
)
def test_rule_for_the_case_is_told(commune: Assistant, question: str, stated: str) -> None:
    answer = commune.ask(question, today=TODAY)
    assert answer.answered
    assert stated in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Hai người bằng tuổi nhau thì ưu tiên ai?", "Ủy viên ốm thì được trợ cấp bao nhiêu?"],
)
def test_case_that_no_rule_foresees_is_withheld(commune: Assistant, question: str) -> None:
    assert not commune.ask(question, today=TODAY).answered
