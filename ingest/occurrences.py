"""When a deadline falls, seen from a given day: its next occurrence, its status, its place in a reminder."""

from __future__ import annotations

import datetime
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.knowledge import Deadline, Recurrence
from ingest.times.points import Bounds, months_bounds

Status = Literal["past", "current", "upcoming", "undated"]

_ONE_DAY = datetime.timedelta(days=1)
_NEXT_DAYS = datetime.timedelta(days=30)
_MONTHS_IN = {"half-year": 6, "quarter": 3, "month": 1}


@dataclass(frozen=True, slots=True)
class DueGroups:
    """Deadlines by urgency; a week runs from Monday to Sunday. `later` includes nothing undated."""

    overdue: tuple[Deadline, ...]
    this_week: tuple[Deadline, ...]
    next_30_days: tuple[Deadline, ...]
    later: tuple[Deadline, ...]


def next_occurrence(deadline: Deadline, today: datetime.date) -> Bounds | None:
    """First and last day of the first occurrence that has not ended before `today`.

    None for a deadline that does not recur. A rhythm without a day or month falls in its whole period:
    "hằng năm" in the calendar year. "Trước ngày 15 hằng tháng" falls on the 14th.
    """
    if deadline.recurrence is None:
        return None
    occurrences = _occurrences(deadline.recurrence, today)
    return next((bounds for bounds in occurrences if bounds[1] >= today), None)


def days_of(deadline: Deadline, today: datetime.date) -> Bounds | None:
    """The days of a deadline, those of the next occurrence when it recurs; None when it has no date."""
    if deadline.recurrence is not None:
        return next_occurrence(deadline, today)
    if deadline.end is None:
        return None
    return deadline.start or deadline.end, deadline.end


def deadline_status(deadline: Deadline, today: datetime.date) -> Status:
    """Whether the days of a deadline have passed, include `today`, or are to come."""
    days = days_of(deadline, today)
    if days is None:
        return "undated"
    if days[1] < today:
        return "past"
    return "current" if days[0] <= today else "upcoming"


def due_groups(deadlines: Iterable[Deadline], today: datetime.date) -> DueGroups:
    """The dated deadlines by urgency, each group in order of date."""
    groups: dict[str, list[tuple[datetime.date, str, Deadline]]] = {
        name: [] for name in ("overdue", "this_week", "next_30_days", "later")
    }
    for deadline in deadlines:
        days = days_of(deadline, today)
        if days is not None:
            name = "overdue" if days[1] < today else _group(urgent_day(deadline, days, today), today)
            groups[name].append((days[1], deadline.title, deadline))
    ordered = {
        name: tuple(deadline for _, _, deadline in sorted(group, key=lambda entry: entry[:2]))
        for name, group in groups.items()
    }
    return DueGroups(**ordered)


def _group(urgent: datetime.date, today: datetime.date) -> str:
    sunday = today + datetime.timedelta(days=6 - today.weekday())
    if urgent <= sunday:
        return "this_week"
    return "next_30_days" if urgent <= today + _NEXT_DAYS else "later"


def urgent_day(deadline: Deadline, days: Bounds, today: datetime.date) -> datetime.date:
    """The day from which on something that is not over is urgent.

    A day, month or quarter counts from its first day on, a phase or a whole year only by its last: a
    target for 2030 is not urgent in 2030's first week.
    """
    return days[1] if counts_by_its_end(deadline) else max(days[0], today)


def counts_by_its_end(deadline: Deadline) -> bool:
    """Whether it takes so long that its end is what counts: a year, a range, a rhythm without a day."""
    rhythm = deadline.recurrence
    if rhythm is not None:
        return rhythm.month is None and rhythm.day is None
    return deadline.precision in ("year", "range")


def _occurrences(rhythm: Recurrence, today: datetime.date) -> Iterator[Bounds]:
    """Occurrences in order, from one that may have ended to one that has surely not."""
    if rhythm.every == "week":
        monday = today - datetime.timedelta(days=today.weekday())
        yield monday, monday + datetime.timedelta(days=6)
    elif rhythm.every == "year":
        for year in range(today.year, min(today.year + 2, datetime.MAXYEAR) + 1):
            yield _in_year(rhythm, year)
    else:
        yield from _in_months(rhythm, today, _MONTHS_IN[rhythm.every])


def _in_year(rhythm: Recurrence, year: int) -> Bounds:
    if rhythm.month is None:
        return months_bounds(year, 1, 12)
    if rhythm.day is None:
        first, last = months_bounds(year, rhythm.month, 1)
        return (first - _ONE_DAY, first - _ONE_DAY) if rhythm.before else (first, last)
    last = _on_day(year, rhythm.month, rhythm.day, rhythm.before)[1]
    if rhythm.from_month is None or rhythm.from_day is None:
        return last, last
    wraps = (rhythm.from_month, rhythm.from_day) > (rhythm.month, rhythm.day)
    return _on_day(year - wraps, rhythm.from_month, rhythm.from_day, before=False)[0], last


def _in_months(rhythm: Recurrence, today: datetime.date, length: int) -> Iterator[Bounds]:
    first = today.year * 12 + (today.month - 1) // length * length
    for month in range(first, first + 3 * length, length):
        year, index = divmod(month, 12)
        if year > datetime.MAXYEAR:
            return
        if rhythm.day is not None and (length == 1 or rhythm.month is not None):
            yield _on_day(year, index + (rhythm.month or 1), rhythm.day, rhythm.before)
        else:
            yield months_bounds(year, index + 1, length)


def _on_day(year: int, month: int, day: int, before: bool) -> Bounds:
    """The day, or the last of a month that is shorter; the day before it when it is excluded."""
    date = datetime.date(year, month, min(day, monthrange(year, month)[1]))
    if before and date > datetime.date.min:
        date -= _ONE_DAY
    return date, date
