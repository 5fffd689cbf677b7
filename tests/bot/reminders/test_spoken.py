"""Days and hours as people type them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.spoken import Wish, about_reminders, wish


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


OFF = Wish(wanted=False)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tắt nhắc việc", OFF),
        ("Dừng nhắc việc đi", OFF),
        ("đừng nhắc tôi nữa", OFF),
        ("tôi không muốn nhận nhắc việc nữa", OFF),
        ("bật nhắc việc", Wish(wanted=True)),
        ("cho tôi đăng ký nhận nhắc việc", Wish(wanted=True)),
        ("nhắc việc cho tôi", Wish(wanted=True)),
        ("nhac toi thu 6", Wish(weekday=4, wanted=True)),
        ("nhắc tôi vào sáng thứ hai lúc 7h30 nhé!", Wish(0, datetime.time(7, 30), wanted=True)),
        ("nhắc tôi vào thứ hai lúc 7h30", Wish(weekday=0, time=datetime.time(7, 30), wanted=True)),
        ("nhắc việc", Wish()),
        ("nhắc việc gì trước hạn?", None),
        ("việc nào phải nhắc?", None),
        ("nhắc lại câu trên", None),
        ("ai nhắc việc các xã?", None),
        ("bỏ phiếu nhắc việc", None),
    ],
)
def test_messages_about_reminders(text: str, wanted: Wish | None) -> None:
    assert about_reminders(text) == wanted
