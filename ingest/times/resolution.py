"""From a reading to days of the calendar."""

from __future__ import annotations

import datetime
from calendar import monthrange
from dataclasses import dataclass, replace

from ingest.knowledge import RelativeTime, TimeRole
from ingest.times.points import Bounds, Point, months_bounds
from ingest.times.reading import Part, Reading

_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Inclusive bounds, None where open or unknown; `valid` False for a date the calendar lacks."""

    begin: datetime.date | None = None
    finish: datetime.date | None = None
    valid: bool = True


def resolve(reading: Reading, role: TimeRole, reference: datetime.date | None) -> Resolved:
    """The days of `reading`; a missing year is taken from `reference` in the direction of `role`."""
    if reading.recurrence is not None:
        return Resolved(valid=reading.last is None or reading.last.is_possible())
    if reading.last is None:
        return Resolved()
    first, last = (
        _dated(point, role, reference) if point else None for point in (reading.first, reading.last)
    )
    if any(point is not None and not point.is_possible() for point in (first, last)):
        return Resolved(valid=False)
    if reading.first is not None and first is not None and last is not None:
        return _span(first.inheriting(last), last)
    bounds = _narrowed(reading, last)
    return _limited(reading, bounds) if bounds else Resolved()


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day `months` later, or the last of that month when it is shorter (Civil Code, Art. 148)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _dated(point: Point, role: TimeRole, reference: datetime.date | None) -> Point:
    if point.year is not None or reference is None:
        return point
    years = range(reference.year - 1, reference.year + 2)
    candidates = [replace(point, year=year) for year in years]
    possible = [(candidate, bounds) for candidate in candidates if (bounds := candidate.bounds())]
    if role in ("history", "issued"):
        earlier = [candidate for candidate, bounds in possible if bounds[0] <= reference]
        return earlier[-1] if earlier else point
    later = [candidate for candidate, bounds in possible if bounds[1] >= reference]
    return later[0] if later else point


def _span(first: Point, last: Point) -> Resolved:
    begin, finish = first.bounds(), last.bounds()
    if begin is None or finish is None or begin[0] > finish[1]:
        return Resolved()
    return Resolved(begin[0], finish[1])


def _narrowed(reading: Reading, point: Point | None) -> Bounds | None:
    if point is None:
        return None
    if reading.months is not None:
        return months_bounds(point.year, *reading.months) if point.year is not None else None
    bounds = point.bounds()
    return _third(bounds, reading.part) if bounds and reading.part else bounds


def _third(bounds: Bounds, part: Part) -> Bounds:
    begin, finish = bounds
    if finish - begin > datetime.timedelta(days=31):
        months = (finish.month - begin.month + 1) // 3
        offset = ("first", "middle", "last").index(part) * months
        return months_bounds(begin.year, begin.month + offset, months)
    thirds = {"first": (1, 10), "middle": (11, 20), "last": (21, finish.day)}
    first, last = thirds[part]
    return begin.replace(day=first), begin.replace(day=last)


def _limited(reading: Reading, bounds: Bounds) -> Resolved:
    begin, finish = bounds
    if reading.relative is not None:
        return Resolved(None, _counted(finish, reading.relative))
    if reading.limit == "before":
        # The year 1 has no day before it.
        return Resolved(None, begin - _ONE_DAY if begin > datetime.date.min else None)
    if reading.limit in ("until", "as-of"):
        return Resolved(None, finish)
    if reading.limit == "after":
        return Resolved(finish + _ONE_DAY, None)
    if reading.limit in ("since", "onwards"):
        return Resolved(begin, None)
    return Resolved(begin, finish)


def _counted(day: datetime.date, relative: RelativeTime) -> datetime.date | None:
    """The last day of a span from a known date; None for working days, as feasts are not known."""
    if relative.unit == "working-day":
        return None
    if relative.unit == "day":
        return day + datetime.timedelta(days=relative.amount)
    return add_months(day, relative.amount * (12 if relative.unit == "year" else 1))
