import pytest

from bot.understanding.conversation.followups import resolve_follow_up


@pytest.mark.parametrize(
    ("question", "previous", "whole"),
    [
        (
            "vượt bao nhiêu so với kế hoạch?",
            "Khe Ngang xóa được mấy nhà tạm?",
            "Khe Ngang xóa được nhà tạm vượt bao nhiêu so với kế hoạch?",
        ),
        (
            "thế có đạt không?",
            "Khe Ngang có bao nhiêu tổ lắp đèn?",
            "Khe Ngang có tổ lắp đèn có đạt không?",
        ),
        (
            "đến lúc tổng kết thì còn lại bao nhiêu?",
            "đầu giai đoạn Khe Ngang nghèo bao nhiêu phần trăm?",
            "Khe Ngang nghèo đến lúc tổng kết thì còn lại bao nhiêu phần trăm?",
        ),
        (
            "cùng kỳ năm trước thì sao?",
            "Khe Ngang 6 tháng tặng bao nhiêu giấy khen?",
            "Khe Ngang 6 tháng tặng bao nhiêu giấy khen cùng kỳ năm trước?",
        ),
    ],
)
def test_another_figure_is_asked_of_the_same_thing(question: str, previous: str, whole: str) -> None:
    assert resolve_follow_up(question, previous).text == whole


def test_a_figure_of_its_own_thing_follows_nothing() -> None:
    question = "thu ngân sách tăng bao nhiêu?"
    assert resolve_follow_up(question, "Khe Ngang xóa được mấy nhà tạm?").text == question
