"""A grade of completed duty against the grade that an award demands."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

AWARDS = """# Sổ tay tiêu chuẩn khen thưởng

## I. Danh hiệu

### 1. “Người gác rừng giỏi”

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Hoàn thành tốt nhiệm vụ trở lên.
- Có tinh thần đoàn kết, tương trợ.

### 2. “Người gác rừng xuất sắc”

**Đối tượng:** cá nhân.

**Tiêu chuẩn (phải đạt đủ):**

- Đạt “Người gác rừng giỏi”.
- Hoàn thành xuất sắc nhiệm vụ, hoặc có sáng kiến được hạt kiểm lâm công nhận.

### 3. “Tổ gác rừng giỏi”

**Đối tượng:** tập thể.

**Tiêu chuẩn (phải đạt đủ):**

- Hoàn thành xuất sắc nhiệm vụ được giao.
- Có ít nhất 80% cá nhân đạt “Người gác rừng giỏi”.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("grades"), {"so-tay.md": AWARDS})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hoàn thành nhiệm vụ thôi thì có được Người gác rừng giỏi không?", "Không: tiêu chuẩn của"),
        ("Không hoàn thành nhiệm vụ thì có được Người gác rừng giỏi không?", "Không: tiêu chuẩn của"),
        ("Hoàn thành tốt nhiệm vụ có được Người gác rừng giỏi không?", "Có: tiêu chuẩn của"),
        ("Hoan thanh xuat sac nhiem vu co duoc Nguoi gac rung gioi khong?", "Có: tiêu chuẩn của"),
        ("Hoàn thành tốt nhiệm vụ có được Tổ gác rừng giỏi không?", "Không: tiêu chuẩn của"),
        ("Hoàn thành xuất sắc nhiệm vụ có được Người gác rừng xuất sắc không?", "Có: tiêu chuẩn của"),
    ],
)
def test_a_grade_is_held_against_the_one_demanded(office: Assistant, question: str, told: str) -> None:
    assert office.ask(question, today=TODAY).answer.startswith(told)


def test_no_verdict_is_given_where_something_else_does_instead(office: Assistant) -> None:
    answer = office.ask("Hoàn thành tốt nhiệm vụ có được Người gác rừng xuất sắc không?", today=TODAY)
    assert answer.answer.startswith("Tài liệu nêu: tiêu chuẩn của")


def test_a_grade_alone_decides_nothing_where_more_is_told(office: Assistant) -> None:
    question = "Hoàn thành tốt nhiệm vụ nhưng đang bị kỷ luật có được Người gác rừng giỏi không?"
    assert not office.ask(question, today=TODAY).answered


def test_what_one_lacks_may_stand_behind_what_one_has(office: Assistant) -> None:
    answer = office.ask(
        "Hoàn thành xuất sắc nhiệm vụ nhưng không có sáng kiến có được Người gác rừng xuất sắc không?",
        today=TODAY,
    )
    assert answer.answer.startswith("Không bắt buộc")


def test_no_rule_of_another_award_is_told_for_the_one_named(office: Assistant) -> None:
    answer = office.ask("80% cá nhân chăm chỉ thì có được Người gác rừng giỏi không?", today=TODAY)
    assert not answer.answered
