"""What is due for whom, and in which order it is read."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from bot.reminders.agenda import Agenda, Reminder
from ingest.knowledge import Deadline, Recurrence
from tests.bot.deadline_samples import PLAN, deadline

MONDAY = datetime.date(2026, 8, 3)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def agenda(*deadlines: Deadline, today: datetime.date = MONDAY) -> Agenda:
    return Agenda(deadlines, {PLAN.id: PLAN}, today, min_confidence=0.7, overdue_days=30)


def read(reminder: Reminder) -> list[tuple[str, str]]:
    return [(entry.deadline.title, entry.urgency) for entry in reminder.entries]


@pytest.mark.parametrize(
    ("changes", "urgency"),
    [
        ({"start": day("2026-07-03")}, None),
        ({"start": day("2026-07-04")}, "overdue"),
        ({"start": day("2026-08-02")}, "overdue"),
        ({"start": day("2026-08-03")}, "this_week"),
        ({"start": day("2026-08-09")}, "this_week"),
        ({"start": day("2026-08-10")}, "ahead"),
        ({"start": day("2026-09-02")}, "ahead"),
        ({"start": day("2026-09-03")}, None),
        ({}, "this_week"),  # August presses from its first day on
        ({"start": day("2026-09-01"), "end": day("2026-09-30"), "precision": "month"}, "ahead"),
        ({"start": day("2026-08-01"), "end": day("2027-07-31"), "precision": "range"}, None),
        ({"start": day("2026-01-01"), "end": day("2026-12-31"), "precision": "year"}, None),
        ({"recurrence": Recurrence("month", day=20)}, "ahead"),
        ({"recurrence": Recurrence("year", month=2, day=29)}, None),
        ({"start": day("2026-08-05"), "confidence": 0.69}, None),
        ({"start": day("2026-08-05"), "confidence": 0.1, "confirmed": True}, "this_week"),
        ({"start": None, "end": None, "precision": None}, None),
    ],
)
def test_urgency(changes: dict[str, Any], urgency: str | None) -> None:
    entries = agenda(deadline(**changes)).reminder((), 30).entries
    assert [entry.urgency for entry in entries] == ([urgency] if urgency else [])


@pytest.mark.parametrize(
    ("today", "urgency"), [("2028-02-28", "this_week"), ("2028-02-29", "this_week"), ("2028-03-01", None)]
)
def test_yearly_deadline_on_the_leap_day(today: str, urgency: str | None) -> None:
    yearly = deadline(recurrence=Recurrence("year", month=2, day=29))
    entries = agenda(yearly, today=day(today)).reminder((), 30).entries
    assert [entry.urgency for entry in entries] == ([urgency] if urgency else [])


def test_week_that_spans_the_years() -> None:
    new_year = deadline(start=day("2027-01-02"), confirmed=True)
    assert read(agenda(new_year, today=day("2026-12-28")).reminder((), 30))[0][1] == "this_week"


@pytest.mark.parametrize(("horizon", "count"), [(7, 1), (30, 2), (60, 3)])
def test_how_far_ahead_is_for_the_reader_to_say(horizon: int, count: int) -> None:
    days = ("2026-08-10", "2026-09-01", "2026-10-01")
    due = [deadline(id=name, start=day(name)) for name in days]
    assert len(agenda(*due).reminder((), horizon).entries) == count


def test_own_tasks_come_first_whatever_their_urgency() -> None:
    own = deadline("của mình", id="1", start=day("2026-08-20"), responsible=("Phòng Nội vụ",))
    group = deadline("của nhóm", id="2", start=day("2026-08-21"), responsible=("các phòng, ban",))
    urgent = deadline("của người khác", id="3", start=day("2026-08-03"), responsible=("Phòng Tài chính",))
    common = deadline("việc chung", id="4", start=day("2026-08-04"))
    found = agenda(urgent, common, group, own).reminder(("phòng nội vụ",), 30)
    assert [title for title, _ in read(found)] == ["của mình", "của nhóm", "việc chung", "của người khác"]
    assert [(entry.own, entry.named) for entry in found.entries[:2]] == [(True, True), (True, False)]


@pytest.mark.parametrize(
    ("unit", "count"), [("UBND xã Bình Châu", 1), ("Đảng ủy xã Bình Châu", 1), ("Phòng Nội vụ", 0)]
)
def test_commune_is_warned_of_what_is_addressed_to_all_communes(unit: str, count: int) -> None:
    due = deadline(start=MONDAY + datetime.timedelta(days=3), responsible=("các xã, thị trấn",))
    assert len(agenda(due).approaching((unit,), (7,))) == count
    assert [entry.own for entry in agenda(due).reminder((unit,), 30).entries] == [count == 1]


@pytest.mark.parametrize(
    ("left", "leads", "keys"),
    [
        (8, (7,), []),
        (7, (7,), ["-7"]),
        (3, (7, 1), ["-7"]),
        (1, (7, 1), ["-1"]),
        (0, (7,), ["-7"]),
        (-1, (7,), []),
        (3, (), []),
    ],
)
def test_approaching(left: int, leads: tuple[int, ...], keys: list[str]) -> None:
    due = deadline(start=MONDAY + datetime.timedelta(days=left))
    found = [key for _, key in agenda(due).approaching((), leads)]
    assert [key.rpartition("-")[1] + key.rpartition("-")[2] for key in found] == keys


def test_warning_of_what_recurs_has_a_key_of_its_own_each_time() -> None:
    monthly = deadline(recurrence=Recurrence("month", day=20))
    keys = [
        agenda(monthly, today=day(today)).approaching((), (7,))[0][1]
        for today in ("2026-08-18", "2026-09-18")
    ]
    assert len(set(keys)) == 2
