"""Wishes are kept as they were made, and nobody is asked twice."""

from __future__ import annotations

import datetime
import threading
from pathlib import Path

import pytest

from bot.database.engine import open_database
from bot.database.subscriptions import Subscriptions
from bot.reminders.schedule import Quiet
from bot.reminders.subscription import Subscription
from tests.bot.reminders.reminder_office import DAY, MONDAY

CHAT = "telegram:5"
FULL = Subscription(
    CHAT,
    "An",
    MONDAY,
    wanted=True,
    weekday=4,
    time=datetime.time(9, 15),
    units=("Phòng Nội vụ", "Ban Tổ chức"),
    horizon_days=60,
    lead_days=(1, 7),
    quiet=Quiet(datetime.time(20), datetime.time(6)),
)


@pytest.fixture
def subscriptions(tmp_path: Path) -> Subscriptions:
    return Subscriptions(open_database("", tmp_path))


def test_subscription_comes_back_as_it_was_kept(subscriptions: Subscriptions) -> None:
    assert subscriptions.meet(FULL)
    assert subscriptions.find(CHAT) == FULL
    assert subscriptions.active() == [FULL]


def test_only_the_first_meeting_is_one(subscriptions: Subscriptions) -> None:
    assert subscriptions.meet(FULL)
    assert not subscriptions.meet(Subscription(CHAT, "Khác", MONDAY))
    assert subscriptions.find(CHAT) == FULL


@pytest.mark.parametrize(
    ("choices", "owed_from"),
    [
        ({"wanted": True}, MONDAY + DAY),
        ({"weekday": None}, MONDAY + DAY),
        ({"time": datetime.time(8)}, MONDAY + DAY),
        ({"units": ("Văn phòng",)}, MONDAY),
        ({"quiet": None}, MONDAY),
        ({"lead_days": ()}, MONDAY),
    ],
)
def test_change_of_the_hour_ends_what_was_owed(
    subscriptions: Subscriptions, choices: dict[str, object], owed_from: datetime.datetime
) -> None:
    subscriptions.meet(FULL)
    chosen = subscriptions.choose(CHAT, MONDAY + DAY, **choices)
    assert chosen is not None
    assert chosen.since == owed_from
    assert {name: getattr(chosen, name) for name in choices} == choices


def test_two_changes_at_once_both_count(subscriptions: Subscriptions) -> None:
    subscriptions.meet(FULL)
    changes: list[dict[str, object]] = [
        {"horizon_days": 7},
        {"units": ()},
        {"weekday": 2},
        {"lead_days": (3,)},
    ]
    threads = [
        threading.Thread(target=subscriptions.choose, args=(CHAT, MONDAY), kwargs=change)
        for change in changes
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = subscriptions.find(CHAT)
    assert found is not None
    assert (found.horizon_days, found.units, found.weekday, found.lead_days) == (7, (), 2, (3,))


def test_lost_chat_is_kept_with_its_wishes(subscriptions: Subscriptions) -> None:
    subscriptions.meet(FULL)
    subscriptions.lose(CHAT, "blocked")
    assert subscriptions.active() == []
    assert subscriptions.regain(CHAT, MONDAY + DAY)
    assert not subscriptions.regain(CHAT, MONDAY + 2 * DAY)
    (found,) = subscriptions.active()
    assert (found.units, found.since) == (FULL.units, MONDAY + DAY)


def test_who_chooses_something_can_be_reached_again(subscriptions: Subscriptions) -> None:
    subscriptions.meet(FULL)
    subscriptions.lose(CHAT, "blocked")
    subscriptions.choose(CHAT, MONDAY, wanted=True)
    assert len(subscriptions.active()) == 1


def test_chat_that_moves_to_one_with_wishes_of_its_own_leaves_those(subscriptions: Subscriptions) -> None:
    subscriptions.meet(FULL)
    subscriptions.meet(Subscription("telegram:6", "Nhóm", MONDAY, wanted=False))
    subscriptions.move(CHAT, "telegram:6")
    (left,) = subscriptions.all()
    assert (left.chat, left.wanted) == ("telegram:6", False)


def test_unknown_and_forgotten_chats_change_nothing(subscriptions: Subscriptions) -> None:
    subscriptions.meet(FULL)
    subscriptions.forget(CHAT)
    subscriptions.lose(CHAT, "blocked")
    subscriptions.move(CHAT, "telegram:6")
    assert subscriptions.choose(CHAT, MONDAY, wanted=True) is None
    assert subscriptions.all() == []
