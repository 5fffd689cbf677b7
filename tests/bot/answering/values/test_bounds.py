import pytest

from bot.answering.values.bounds import is_bounded, meets
from bot.evidence.values import find_values
from bot.understanding.focus import Focus, Interrogative


@pytest.mark.parametrize(
    ("focus", "claimed", "text", "met"),
    [
        (Focus.DURATION, "5 tháng", "cá nhân mới tuyển dụng dưới 06 tháng", True),
        (Focus.DURATION, "06 tháng", "cá nhân mới tuyển dụng dưới 06 tháng", False),
        (Focus.PERCENTAGE, "60%", "có ít nhất 70% cá nhân", False),
        (Focus.PERCENTAGE, "85%", "đạt tỷ lệ từ 80% trở lên", True),
        (Focus.AMOUNT, "1.200.000 đồng", "không quá 1.000.000 đồng", False),
        (Focus.DURATION, "2 năm", "từ 03 tháng trở lên", None),
        (Focus.DURATION, "2 năm", "trong 03 năm", None),
    ],
)
def test_number_is_held_against_the_bound(focus: Focus, claimed: str, text: str, met: bool | None) -> None:
    asked = Interrogative(focus, 0, 0)
    (ours,), (bound,) = find_values(asked, claimed), find_values(asked, text)
    assert meets(ours, text, bound) is met


def test_bound_is_told_by_the_words_around_it() -> None:
    asked = Interrogative(Focus.DURATION, 0, 0)
    assert is_bounded("tối thiểu 3 năm", find_values(asked, "tối thiểu 3 năm")[0])
    assert not is_bounded("mới làm 3 năm", find_values(asked, "mới làm 3 năm")[0])
