"""Spans of days that questions name: "tháng này", "tuần tới", "quý III", "tháng 8 năm sau", "năm 2025"."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass

from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import accented, folded, strip_diacritics

_DAY = datetime.timedelta(days=1)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_RELATIVE = (
    r"\b(?:(?P<part>tháng|quý) (?P<number>\d{1,2}|i{1,3}|iv) )?(?P<unit>tuần|tháng|quý|năm) "
    r"(?P<which>này|nay|tới|sau|trước|ngoái|qua)\b"
    r"|\b(?P<day>hôm nay|ngày mai|hôm qua)\b"
    r"|\b(?:trong )?(?P<days>\d{1,3}) ngày (?:tới|nữa|sắp tới)\b|\b(?P<soon>sắp (?:tới|đến)|thời gian tới)\b"
)
_WITHOUT_YEAR = r"\b(?P<part>tháng|quý) (?P<number>\d{1,2}|i{1,3}|iv)\b(?![/.-])"
_SHIFT = {"nay": 0, "toi": 1, "sau": 1, "truoc": -1, "ngoai": -1, "qua": -1}
_MONTHS = {"thang": 1, "quy": 3, "nam": 12}
_SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both in it, and the words `text` that a question named them with."""

    first: datetime.date
    last: datetime.date
    text: str

    def holds(self, first: datetime.date, last: datetime.date) -> bool:
        """Whether something that lasts from `first` to `last` falls due in the period."""
        return first <= self.last and self.first <= last <= self.last


def names_period(question: str) -> bool:
    """Whether a question names a period by its distance from today: "tuần tới", "sắp tới"."""
    return _search(_RELATIVE, question) is not None


def is_period(text: str) -> bool:
    """Whether a text only names such a period."""
    match = _search(_RELATIVE, text)
    return match is not None and match.group() == text.lower()


def _search(pattern: str, question: str) -> re.Match[str] | None:
    """Where a pattern is found: "sáu" is no "sau", unless in what is typed without diacritics."""
    key, plain = accented(question), folded(question)
    return re.search(strip_diacritics(pattern), plain) if key == plain else re.search(pattern, key)


def period_in(question: str, today: datetime.date) -> Period | None:
    """The period a question names, None when it names none."""
    match = _search(_RELATIVE, question)
    if match is None:
        return _absolute(question) or _this_year(question, today)
    return Period(*_days(match, today), question[match.start() : match.end()])


def _absolute(question: str) -> Period | None:
    for found in find_time_expressions(question):
        if found.valid and found.begin and found.finish:
            return Period(found.begin, found.finish, question[found.start : found.end])
    return None


def _this_year(question: str, today: datetime.date) -> Period | None:
    """A month or quarter without its year, which is this year's: "tháng 8 có gì đến hạn?"."""
    match = _search(_WITHOUT_YEAR, question)
    if match is None:
        return None
    length = _MONTHS[folded(match["part"])]
    number = _ROMAN.get(match["number"]) or int(match["number"])
    if not 1 <= number <= 12 // length:
        return None
    days = _months(today.year * 12 + (number - 1) * length, length)
    return Period(*days, question[match.start() : match.end()])


def _days(match: re.Match[str], today: datetime.date) -> tuple[datetime.date, datetime.date]:
    if match["unit"]:
        return _shifted(match, today)
    if match["day"]:
        day = today + _DAY * {"hom nay": 0, "ngay mai": 1, "hom qua": -1}[folded(match["day"])]
        return day, day
    return today, today + _DAY * (int(match["days"]) if match["days"] else _SOON_DAYS)


def _shifted(match: re.Match[str], today: datetime.date) -> tuple[datetime.date, datetime.date]:
    unit, shift = folded(match["unit"]), _SHIFT[folded(match["which"])]
    if unit == "tuan":
        monday = today - _DAY * today.weekday() + _DAY * 7 * shift
        return monday, monday + _DAY * 6
    if unit == "nam" and match["part"]:
        length = _MONTHS[folded(match["part"])]
        number = _ROMAN.get(match["number"]) or int(match["number"])
        if 1 <= number <= 12 // length:
            return _months((today.year + shift) * 12 + (number - 1) * length, length)
    length = _MONTHS[unit]
    months = today.year * 12 + today.month - 1
    return _months(months // length * length + shift * length, length)


def _months(first: int, length: int) -> tuple[datetime.date, datetime.date]:
    """From the first to the last day of `length` months, the first of them counted from year 0."""
    year, month = divmod(first + length - 1, 12)
    last = datetime.date(year, month + 1, monthrange(year, month + 1)[1])
    year, month = divmod(first, 12)
    return datetime.date(year, month + 1, 1), last
