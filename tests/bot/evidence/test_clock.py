import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evidence.clock import find_clock_times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gửi trước 17 giờ 00 ngày 27/11/2026.", ["17 giờ 00 ngày 27/11/2026"]),
        ("lúc 08h30 ngày 22 tháng 11 năm 2024", ["08h30 ngày 22 tháng 11 năm 2024"]),
        ("8h10 - 8h20 | Khai mạc", ["8h10 - 8h20"]),
        ("từ 7:30 đến 11:00, thứ Bảy, ngày 3/4/2026", ["từ 7:30 đến 11:00, thứ Bảy, ngày 3/4/2026"]),
        ("vào 16g30 chiều", ["16g30 chiều"]),
        ("trả lời trong 24 giờ", []),
        ("tỷ lệ 3:2, nặng 20 g, 2.143 giờ học", []),
        ("không quá 10 phút", []),
    ],
)
def test_times_of_day_are_told_from_spans_and_ratios(text: str, found: list[str]) -> None:
    assert [match.group() for match in find_clock_times(text)] == found


@given(st.text(alphabet="0123456789 :hgiờ-ngày/", max_size=40))
def test_any_text_is_read(text: str) -> None:
    assert all(match.group() in text for match in find_clock_times(text))
