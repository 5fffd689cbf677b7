"""Verdicts on cases that people tell at length, by the rules of a small commune."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """# QUY CHẾ

thi đua của xã Sông Mây

## Điều 1. Đăng ký

1. Tập thể, cá nhân không đăng ký thì không xét danh hiệu thi đua.

2. Người cao tuổi khi xét khen được cộng dồn thời gian công tác ở các hội để đủ tiêu chuẩn.

## Điều 2. Hội thi

1. Thí sinh tự do chỉ được xét giải cá nhân.

2. Người có vợ, chồng, con dự thi không được tham gia Ban Giám khảo.

## Điều 3. Kỷ niệm chương Sông Mây

1. Kỷ niệm chương Sông Mây được xét tặng cho mỗi người một lần và duy nhất.

2. Người hiến máu từ 05 lần trở lên được tặng Kỷ niệm chương Sông Mây.
"""


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("told_cases"), {"quy-che.md": RULES})


@pytest.mark.parametrize(
    ("question", "opening", "stated"),
    [
        (
            "Ông tôi người cao tuổi đi hai hội, thời gian có được cộng lại cho đủ tiêu chuẩn không?",
            "Có:",
            "cộng dồn",
        ),
        ("Cá nhân ở ấp quên đăng ký thì có xét danh hiệu thi đua cho không?", "Không:", "không đăng ký"),
        ("Thí sinh tự do có được xét giải cá nhân không?", "Có:", "giải cá nhân"),
        ("Bà tôi có Kỷ niệm chương Sông Mây rồi, có được xét thêm lần nữa không?", "Không:", "duy nhất"),
        ("Kỷ niệm chương Sông Mây xin xét lần 2 được không?", "Không:", "duy nhất"),
        ("Chồng em dự thi, vậy em có còn được tham gia Ban Giám khảo nữa không?", "Không:", "Giám khảo"),
    ],
)
def test_rule_decides_the_case(commune: Assistant, question: str, opening: str, stated: str) -> None:
    answer = commune.ask(question, today=TODAY)
    assert answer.answer.startswith(opening)
    assert stated in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Người đang mang thai có được hiến máu không?",
        "Vợ tôi làm ở Sở Nội vụ, tôi có được dự thi không?",
        "Thí sinh tự do có được hỗ trợ tiền tàu xe không?",
        "Thí sinh trong đội tuyển có được xét giải phong cách không?",
    ],
)
def test_rule_on_others_decides_nothing(commune: Assistant, question: str) -> None:
    assert not commune.ask(question, today=TODAY).answered
