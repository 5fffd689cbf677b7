"""The calendar file: what other programs read out of it, and that they can read it at all."""

from __future__ import annotations

import datetime
from datetime import date, timedelta
from typing import Any, cast

import pytest
from dateutil.rrule import rruleset, rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from bot.deadlines.calendar_file import calendar_bytes
from ingest.knowledge import Deadline, Recurrence
from ingest.occurrences import next_occurrence
from tests.bot.deadline_samples import LINE, SEEN, TODAY, deadline

VIETNAM = datetime.timezone(timedelta(hours=7))


def calendar_of(*deadlines: Deadline, **options: int) -> Calendar:
    return cast(Calendar, Calendar.from_ical(calendar_bytes(deadlines, SEEN, **options)))


def event_of(**changes: Any) -> Event:
    (event,) = calendar_of(deadline(**changes)).events
    return event


def unfolded(content: bytes) -> list[str]:
    return content.replace(b"\r\n ", b"").decode().split("\r\n")


@pytest.mark.parametrize(
    ("start", "end", "after"),
    [
        (date(2026, 8, 20), date(2026, 8, 20), date(2026, 8, 21)),
        (date(2026, 8, 1), date(2026, 8, 31), date(2026, 9, 1)),
        (date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_a_deadline_covers_its_whole_days(start: date, end: date, after: date) -> None:
    event = event_of(start=start, end=end)
    assert (event.start, event.end) == (start, after)
    assert f"DTSTART;VALUE=DATE:{start:%Y%m%d}" in event.to_ical().decode()


def test_an_event_says_what_who_and_where_it_is_written() -> None:
    event = event_of(responsible=("Phòng Nội vụ",), campaign="Dân vận khéo", tentative=True)
    assert event.summary == "Tổ chức sơ kết phong trào thi đua (dự kiến)"
    assert event.status == "TENTATIVE"
    assert event.categories == ["Dân vận khéo"]
    lines = str(event.description).split("\n")
    assert "Cơ quan thực hiện: Phòng Nội vụ" in lines
    assert "Nguồn: máy đọc, độ tin cậy 0,90" in lines
    assert f"“{LINE}”" in lines
    assert "Kế hoạch phát động thi đua · số 133/KH-UBND · II. Thời gian · trang 3" in lines


def test_what_a_person_confirmed_is_called_so() -> None:
    event = event_of(confirmed=True, confidence=1.0)
    assert "Nguồn: ✓ đã xác nhận" in str(event.description)
    assert event.status == "CONFIRMED"


@pytest.mark.parametrize(("days", "rings"), [(7, date(2026, 8, 24)), (0, date(2026, 8, 31))])
def test_the_alarm_rings_in_the_morning_so_many_days_before_the_last(days: int, rings: date) -> None:
    (event,) = calendar_of(deadline(), alarm_days=days).events
    (alarm,) = event.walk("VALARM")
    end = datetime.datetime(2026, 9, 1, tzinfo=VIETNAM)
    assert alarm["TRIGGER"].params["RELATED"] == "END"
    assert end + alarm["TRIGGER"].dt == datetime.datetime(
        rings.year, rings.month, rings.day, 8, tzinfo=VIETNAM
    )


def test_the_same_deadlines_on_the_same_day_give_the_same_bytes() -> None:
    assert calendar_bytes([deadline()], SEEN) == calendar_bytes([deadline()], SEEN)


def test_a_later_edition_of_an_event_replaces_the_earlier_one() -> None:
    later = type(SEEN)(SEEN.documents, TODAY + timedelta(days=1))
    first, second = (
        Calendar.from_ical(calendar_bytes([deadline()], seen)).events[0] for seen in (SEEN, later)
    )
    assert first.uid == second.uid
    assert second.sequence > first.sequence
    assert second.stamp > first.stamp


def test_a_deadline_without_days_has_no_event() -> None:
    assert calendar_of(deadline(start=None, end=None)).events == []


def test_the_time_zone_is_vietnam() -> None:
    calendar = calendar_of(deadline())
    assert calendar["X-WR-TIMEZONE"] == "Asia/Ho_Chi_Minh"
    (zone,) = calendar.timezones
    assert zone.tz_name == "Asia/Ho_Chi_Minh"


RHYTHMS = [
    Recurrence("year", 11, 1),
    Recurrence("year", 11, 1, before=True),
    Recurrence("year", 3, 1, before=True),
    Recurrence("year", 2, 29),
    Recurrence("year", 2, 29, before=True),
    Recurrence("year", 1, 1, before=True),
    Recurrence("year", 2),
    Recurrence("year", 3, before=True),
    Recurrence("year", 12),
    Recurrence("year"),
    Recurrence("half-year"),
    Recurrence("quarter"),
    Recurrence("quarter", 3, 25, before=True),
    Recurrence("quarter", 1, 31),
    Recurrence("quarter", 1, 1, before=True),
    Recurrence("year", 11, 25, from_month=11, from_day=19),
    Recurrence("month"),
    Recurrence("month", day=15, before=True),
    Recurrence("month", day=1, before=True),
    Recurrence("month", day=30),
    Recurrence("month", day=31),
    Recurrence("month", day=31, before=True),
    Recurrence("week"),
]


@pytest.mark.parametrize("rhythm", RHYTHMS, ids=str)
def test_a_rule_names_the_last_day_of_every_round(rhythm: Recurrence) -> None:
    recurring = deadline(recurrence=rhythm)
    event = event_of(recurrence=rhythm)
    assert event.end - event.start == timedelta(days=1)
    start = datetime.datetime.combine(event.start, datetime.time())
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start, forceset=True)
    assert isinstance(rule, rruleset)
    day = TODAY
    for occurrence in rule[:30]:
        days = next_occurrence(recurring, day)
        assert days
        assert occurrence.date() == days[1]
        day = days[1] + timedelta(days=1)


words = st.text(st.characters(codec="utf-8"), max_size=300)


@settings(deadline=None, max_examples=100)
@given(words, words)
def test_any_words_give_a_file_that_can_be_read_back(title: str, body: str) -> None:
    content = calendar_bytes([deadline(title, responsible=(body,), campaign=body)], SEEN)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in lines:
        line.decode()
    (event,) = Calendar.from_ical(content).events
    kept = "".join(
        character for character in " ".join(title.split()) if character >= " " and character != "\x7f"
    )
    assert event.summary == kept
    assert "BEGIN:VALARM" in unfolded(content)
