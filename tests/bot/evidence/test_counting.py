import pytest

from bot.evidence.counting import values_counted
from bot.understanding.question import understand

TOLD = "Chủ tịch huyện tặng 612 Giấy khen, gồm 174 tập thể và 17 hộ gia đình"


def test_award_for_one_sort_is_counted_by_those_who_got_it() -> None:
    asked = understand("huyện tặng bao nhiêu giấy khen cho hộ gia đình?")
    assert [value.text for value in values_counted(asked, TOLD)] == ["17 hộ gia đình"]


def test_award_for_all_is_counted_itself() -> None:
    asked = understand("huyện tặng bao nhiêu giấy khen?")
    assert [value.text for value in values_counted(asked, TOLD)] == ["612 Giấy khen"]


def test_number_of_what_is_asked_for_in_full_comes_before_that_of_its_kind() -> None:
    asked = understand("khối 9 có mấy học sinh khuyết tật?")
    told = "Khối 9: 10 lớp, 410 học sinh (bình quân 41 em), 3 học sinh khuyết tật"
    assert [value.text for value in values_counted(asked, told)] == ["3 học sinh"]


def test_level_of_a_standard_is_counted_apart() -> None:
    asked = understand("có mấy xã nông thôn mới nâng cao?")
    told = "14/18 xã đạt chuẩn nông thôn mới, 03 xã đạt chuẩn nông thôn mới nâng cao"
    assert [value.text.split()[0] for value in values_counted(asked, told)] == ["03"]


def test_factor_is_counted_and_the_number_of_a_paper_is_not() -> None:
    asked = understand("dạy ở đảo được nhân hệ số mấy?")
    assert [one.text for one in values_counted(asked, "theo mẫu số 04 được nhân hệ số 02")] == ["02"]


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Ban tổ chức gồm mấy thành viên?", "gồm 9 thành viên, cơ quan thường trực.", "9 thành viên"),
        ("Huyện có bao nhiêu thôn?", "Toàn huyện có 120 thôn, tổ dân phố.", "120 thôn, tổ dân phố"),
    ],
)
def test_only_like_things_are_counted_together(question: str, text: str, told: str) -> None:
    assert [one.text for one in values_counted(understand(question), text)] == [told]
