import pytest

from bot.answering.values.ranges import measures_in, ranges_in


@pytest.mark.parametrize(
    ("claimed", "text", "met"),
    [
        ("5 tháng", "cá nhân mới tuyển dụng dưới 06 tháng", True),
        ("06 tháng", "cá nhân mới tuyển dụng dưới 06 tháng", False),
        ("60%", "có ít nhất 70% cá nhân", False),
        ("85%", "đạt tỷ lệ từ 80% trở lên", True),
        ("1.200.000 đồng", "không quá 1.000.000 đồng", False),
        ("35 m2", "hiến từ 30 m² đất trở lên", True),
        ("7 ngày làm việc", "nộp chậm quá 05 ngày làm việc", True),
        ("5 ngày", "nộp chậm quá 05 ngày làm việc", False),
        ("90 điểm", "từ 80 đến dưới 90 điểm", False),
        ("22 nam", "công tác liên tục từ 25 năm trở lên", False),
        ("6 lần", "5 lần trở lên", True),
    ],
)
def test_measure_is_held_against_the_range(claimed: str, text: str, met: bool) -> None:
    (ours,) = measures_in(claimed)
    (theirs,) = ranges_in(text, ours.unit)
    assert theirs.holds(ours.value) is met


@pytest.mark.parametrize(("unit", "text"), [("nam", "từ 03 tháng trở lên"), ("nam", "trong 03 năm")])
def test_no_range_in_another_unit_or_without_a_bound(unit: str, text: str) -> None:
    assert ranges_in(text, unit) == []


@pytest.mark.parametrize("text", ["Điều 5 khoản 2", "ngày 20 tháng 6 năm 2026", "báo cáo 20/11"])
def test_numbers_of_parts_and_days_measure_nothing(text: str) -> None:
    assert measures_in(text) == []
