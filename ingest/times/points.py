"""A point of the calendar as the text gives it, perhaps without its year, and the days it covers."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.knowledge import Precision
from ingest.patterns import spaced

Bounds = tuple[datetime.date, datetime.date]

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DAY = r"(?P<day>0?[1-9]|[12]\d|3\d)"
_MONTH = r"(?P<month>0?[1-9]|1[0-9])(?!\d)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_TIGHT = r"[^\S\n]?"
_DAY_WORD = r"(?:ngày|mùng|mồng)"
HOUR = r"\d{1,2} ?(?:giờ|h|g)(?: ?\d{2})?(?: ?phút)?"
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
"""Pattern of a time of the day: "7 giờ 30 phút"."""


def _unnamed(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


def _slashed(separator: str) -> str:
    return rf"(?:{_DAY_WORD} )?{_DAY}{_TIGHT}{separator}{_TIGHT}{_MONTH}{_TIGHT}{separator}{_TIGHT}{_YEAR}"


_FULL_FORMS = tuple(
    spaced(form)
    for form in (
        _slashed("/"),
        _slashed("-"),
        _slashed(r"\."),
        rf"(?:{_DAY_WORD} )?{_DAY} tháng {_MONTH},?(?: ?năm ?| ?[/-] ?|,? ){_YEAR}",
        rf"tháng {_MONTH}(?:,? năm | ?[/.-] ?){_YEAR}",
        rf"qu[ýí] (?P<quarter>[1-4]|I{{1,3}}|IV)(?:,? năm | ?[/.-] ?){_YEAR}",
        rf"năm {_YEAR}",
    )
)
# A term of office or a resolution cites "tháng 8" without a year; "quý" alone must not eat "quý II tỷ lệ".
_YEARLESS_FORMS = tuple(
    spaced(form)
    for form in (
        rf"{_DAY_WORD} {_DAY} tháng {_MONTH}(?![/\d])",
        rf"{_DAY_WORD} {_DAY}{_TIGHT}[/-]{_TIGHT}{_MONTH}(?![\d/-])",
        rf"tháng {_MONTH}(?![/\d.-])",
        rf"tháng {_MONTH}(?=[.-](?!\d))",
        r"qu[ýí] (?P<quarter>[1-4]|I{1,3}|IV)(?![\w/])",
    )
)
_BARE_FORMS = (
    rf"{_DAY}{_TIGHT}/{_TIGHT}{_MONTH}(?![\d/])",
    rf"{_MONTH}{_TIGHT}/{_TIGHT}{_YEAR}(?!/)",
    _YEAR,
)

_EDGE = r"(?<![\w/])(?<!\d[.,-])"
FULL_POINT = _EDGE + "(?:" + "|".join(map(_unnamed, _FULL_FORMS)) + ")"
YEARLESS_POINT = _EDGE + "(?:" + "|".join(map(_unnamed, _YEARLESS_FORMS)) + ")"
BARE_POINT = _EDGE + "(?:" + "|".join(map(_unnamed, _BARE_FORMS)) + ")"
"""Digits that are a point only where a word before them says so: "trước 10/9", "từ 8/2024"."""
POINT = f"(?:{FULL_POINT}|{YEARLESS_POINT})"
ANY_POINT = f"(?:{FULL_POINT}|{YEARLESS_POINT}|{BARE_POINT})"

_READERS = tuple(re.compile(form, re.IGNORECASE) for form in (*_FULL_FORMS, *_YEARLESS_FORMS, *_BARE_FORMS))


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month, quarter or year; what the text leaves out is None."""

    day: int | None = None
    month: int | None = None
    quarter: int | None = None
    year: int | None = None

    @property
    def precision(self) -> Precision:
        """The smallest unit that is given."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        return "quarter" if self.quarter is not None else "year"

    def inheriting(self, other: Point) -> Point:
        """This point with the month and year it leaves to `other`: "01" of "từ 01 đến 15/8/2025"."""
        month = self.month if self.month is not None or self.quarter is not None else other.month
        year = self.year
        if year is None and other.year is not None:
            year = other.year - (self._position > other._position)
        return replace(self, month=month, year=year)

    @property
    def _position(self) -> tuple[int, int]:
        month = self.month or (self.quarter * 3 - 2 if self.quarter else 1)
        return month, self.day or 0

    def bounds(self) -> Bounds | None:
        """First and last day; None without a year or for a day that does not exist."""
        if self.year is None or not self.is_possible():
            return None
        if self.day is not None and self.month is not None:
            day = datetime.date(self.year, self.month, self.day)
            return day, day
        if self.month is not None:
            return months_bounds(self.year, self.month, 1)
        if self.quarter is not None:
            return months_bounds(self.year, self.quarter * 3 - 2, 3)
        return months_bounds(self.year, 1, 12)

    def is_possible(self) -> bool:
        """Whether the calendar has it: false for 31/2/2025 and 5/13/2025."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None or self.month is None:
            return self.day is None or 1 <= self.day <= 31
        # A day without a year may fall in a leap year.
        return 1 <= self.day <= monthrange(self.year or 2024, self.month)[1]


def months_bounds(year: int, first_month: int, count: int) -> Bounds:
    """First and last day of `count` months of one year."""
    last_month = first_month + count - 1
    return (
        datetime.date(year, first_month, 1),
        datetime.date(year, last_month, monthrange(year, last_month)[1]),
    )


def parse_point(text: str) -> Point | None:
    """The point that `text`, matched by one of the patterns above, states."""
    for reader in _READERS:
        if match := reader.fullmatch(text):
            return Point(**dict(_fields(match)))
    return None


def _fields(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    for name, value in match.groupdict().items():
        if value is not None:
            yield name, _ROMAN.get(value.lower()) or int(value)
