from bot.answering.values.awarded import values_counted
from bot.understanding.question import understand

TOLD = "Chủ tịch huyện tặng 612 Giấy khen, gồm 174 tập thể và 17 hộ gia đình"


def test_award_for_one_sort_is_counted_by_those_who_got_it() -> None:
    asked = understand("huyện tặng bao nhiêu giấy khen cho hộ gia đình?")
    assert [value.text for value in values_counted(asked, TOLD)] == ["17 hộ gia đình"]


def test_award_for_all_is_counted_itself() -> None:
    asked = understand("huyện tặng bao nhiêu giấy khen?")
    assert [value.text for value in values_counted(asked, TOLD)] == ["612 Giấy khen"]
