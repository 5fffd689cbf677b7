"""The time axis of the timeline: which days it shows, where each stands, which months are named."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# A bar of one month is 14 pixels wide in a picture of six years, the least that a thumb-sized screen shows.
MAX_MONTHS, MIN_MONTHS = 72, 6
MONTHS_BACK = 24
_TICKS = (1, 2, 3, 6)
_MIN_TICK_PIXELS = 52
Span = tuple[datetime.date, datetime.date]


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month that is marked: `label` is "T8", or "" where there is no room."""

    x: float
    label: str
    begins_year: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Months `first` up to, excluding, `last`, counted from year 0, between the pixels `left` and `right`."""

    first: int
    last: int
    left: int
    right: int

    def x(self, day: datetime.date) -> float:
        """Where a day begins, within the axis also for days beyond it."""
        months = _month(day) + (day.day - 1) / 31
        share = (months - self.first) / (self.last - self.first)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    def shows(self, span: Span) -> bool:
        """Whether any day of the span is on the axis."""
        return _month(span[1]) >= self.first and _month(span[0]) < self.last

    def runs_out(self, span: Span) -> tuple[bool, bool]:
        """Whether the span begins before the axis, and whether it goes on after it."""
        return _month(span[0]) < self.first, _month(span[1]) >= self.last

    def ticks(self) -> Iterator[Tick]:
        """Every month, quarter or half-year, whatever there is room to name; else every year."""
        pixels = (self.right - self.left) / (self.last - self.first)
        step = next((months for months in _TICKS if months * pixels >= _MIN_TICK_PIXELS), 12)
        for month in range(self.first, self.last):
            if month % 12 % step == 0:
                label = f"T{month % 12 + 1}" if step < 12 else ""
                x = self.left + (month - self.first) * pixels
                yield Tick(x, label if x + _MIN_TICK_PIXELS <= self.right else "", month % 12 == 0)

    def years(self) -> Iterator[tuple[int, float, float]]:
        """Each year with the pixels between which it is seen."""
        for year in range(self.first // 12, (self.last - 1) // 12 + 1):
            begin, end = max(year * 12, self.first), min(year * 12 + 12, self.last)
            pixels = (self.right - self.left) / (self.last - self.first)
            yield year, self.left + (begin - self.first) * pixels, self.left + (end - self.first) * pixels


def axis_for(spans: Iterable[Span], today: datetime.date, left: int, right: int) -> Axis:
    """An axis that shows today and all spans, or the years around today when the spans are too far apart.

    A span that is open begins on the first day there is, or ends on the last.
    """
    open_days = (datetime.date.min, datetime.date.max)
    months = [_month(day) for span in [(today, today), *spans] for day in span if day not in open_days]
    first, last = min(months), max(months) + 1
    # The mark of a last day is wider than the day: one month more keeps it within the picture.
    last += 1
    if last - first > MAX_MONTHS:
        first = max(first, min(_month(today) - MONTHS_BACK, last - MAX_MONTHS))
        last = min(last, first + MAX_MONTHS)
    if last - first < MIN_MONTHS:
        last = first + MIN_MONTHS
    return Axis(first, last, left, right)


def _month(day: datetime.date) -> int:
    return day.year * 12 + day.month - 1
