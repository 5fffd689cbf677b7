"""What is given but once, by the rules of a small ward."""

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import TODAY, open_assistant

RULES = """# QUY CHẾ

khen thưởng của phường Sông Mây

## Điều 1. Nguyên tắc

1. Một hình thức khen thưởng có thể tặng nhiều lần cho một đối tượng; không khen thưởng nhiều lần, nhiều \
hình thức cho một thành tích đạt được.

2. Người đã nhận danh hiệu Thợ giỏi không nhận thêm tiền thưởng của danh hiệu Thợ khá.

## Điều 2. Thủ tục

1. Khen thưởng đột xuất: Phòng Văn hóa trình Chủ tịch trong 02 ngày làm việc, không phải họp Hội đồng.

2. Khen thưởng thường xuyên phải lấy ý kiến của Công an phường.
"""


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("waivers"), {"quy-che.md": RULES})


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("Bà Năm được tỉnh khen rồi, giờ phường khen thêm cho đúng việc ấy được không?", "một thành tích"),
        ("Em vừa là Thợ giỏi vừa là Thợ khá, có được lĩnh cả hai khoản không?", "không nhận thêm"),
    ],
)
def test_what_is_given_once_is_denied(ward: Assistant, question: str, stated: str) -> None:
    answer = ward.ask(question, today=TODAY)
    assert answer.answer.startswith("Không:")
    assert stated in answer.answer.replace("Không khen", "không khen")


def test_what_the_same_rule_allows_more_than_once_is_affirmed(ward: Assistant) -> None:
    answer = ward.ask("một hình thức tặng nhiều lần được không", today=TODAY)
    assert answer.answer.startswith("Có:")
    assert "có thể tặng nhiều lần" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Một người được tặng giấy khen 2 lần được không?", "1 hộ có được tặng bằng khen hai lần không"],
)
def test_twice_is_many_times_where_nothing_is_said_of_one_deed(ward: Assistant, question: str) -> None:
    answer = ward.ask(question, today=TODAY).answer
    assert answer.startswith("Có:")
    assert "có thể tặng nhiều lần" in answer


@pytest.mark.parametrize(
    "question", ["mot thanh tich duoc khen may lan", "Một thành tích khen bao nhiêu lần?"]
)
def test_how_often_is_told_by_the_rule_on_many_times(ward: Assistant, question: str) -> None:
    answer = ward.ask(question, today=TODAY)
    assert answer.answered
    assert "hình thức cho một thành tích" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Khen thưởng đột xuất có nhất thiết phải công chứng không?",
        "Thợ giỏi có được tặng thêm xe đạp không?",
        "Bà Năm năm sau có được đi thi nữa không?",
        # Having been praised twice is the ground for something else.
        "Được tặng 2 lần Giấy khen có được xét Bằng khen không?",
    ],
)
def test_waiver_of_another_act_denies_nothing(ward: Assistant, question: str) -> None:
    assert not ward.ask(question, today=TODAY).answered
