"""Days and hours as people type them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.spoken import Wish, wish


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thứ 6 9h15", Wish(4, datetime.time(9, 15))),
        ("thu hai 7:30", Wish(0, datetime.time(7, 30))),
        ("Thứ Năm lúc 14 giờ", Wish(3, datetime.time(14))),
        ("t7 8g", Wish(5, datetime.time(8))),
        ("chủ nhật", Wish(6)),
        ("CN 06:00", Wish(6, datetime.time(6))),
        ("9h", Wish(None, datetime.time(9))),
        ("thứ tư", Wish(2)),
        ("tắt", Wish(wanted=False)),
        ("bat", Wish(wanted=True)),
        ("25h", Wish()),
        ("7:61", Wish()),
        ("thứ 8", Wish()),
        ("03/08", Wish()),
        ("có gì mới không", Wish()),
        ("", Wish()),
    ],
)
def test_wish(text: str, expected: Wish) -> None:
    assert wish(text) == expected
    assert bool(wish(text)) == (expected != Wish())


@given(st.text(max_size=40))
def test_any_text_is_understood_or_not(text: str) -> None:
    found = wish(text)
    assert found.weekday is None or 0 <= found.weekday <= 6
