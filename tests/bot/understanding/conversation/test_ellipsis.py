from bot.understanding.conversation.followups import resolve_follow_up


def test_a_figure_of_its_own_thing_follows_nothing() -> None:
    question = "thu ngân sách tăng bao nhiêu?"
    assert resolve_follow_up(question, "Khe Ngang xóa được mấy nhà tạm?").text == question
