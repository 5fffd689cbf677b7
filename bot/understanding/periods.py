"""Spans of days that questions name relative to today: "tháng này", "tuần tới", "quý III", "năm 2025"."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange

from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

Period = tuple[datetime.date, datetime.date]

_DAY = datetime.timedelta(days=1)
_RELATIVE = re.compile(
    r"\b(?P<unit>tuan|thang|quy|nam) (?P<which>nay|toi|sau|truoc|ngoai|qua)\b|\b(?P<day>hom nay|ngay mai"
    r"|hom qua)\b"
    r"|\b(?:trong )?(?P<days>\d{1,3}) ngay (?:toi|nua|sap toi)\b|\b(?P<soon>sap (?:toi|den)|thoi gian toi)\b"
)
_SHIFT = {"nay": 0, "toi": 1, "sau": 1, "truoc": -1, "ngoai": -1, "qua": -1}
_SOON_DAYS = 30


def period_in(question: str, today: datetime.date) -> Period | None:
    """The first and last day of the period a question names, None when it names none."""
    match = _RELATIVE.search(folded(question))
    if match is None:
        return _absolute(question)
    if match["unit"]:
        return _shifted(match["unit"], _SHIFT[match["which"]], today)
    if match["day"]:
        day = today + _DAY * {"hom nay": 0, "ngay mai": 1, "hom qua": -1}[match["day"]]
        return day, day
    return today, today + _DAY * (int(match["days"]) if match["days"] else _SOON_DAYS)


def _absolute(question: str) -> Period | None:
    for found in find_time_expressions(question):
        if found.valid and found.begin and found.finish:
            return found.begin, found.finish
    return None


def _shifted(unit: str, shift: int, today: datetime.date) -> Period:
    if unit == "tuan":
        monday = today - _DAY * today.weekday() + _DAY * 7 * shift
        return monday, monday + _DAY * 6
    length = {"thang": 1, "quy": 3, "nam": 12}[unit]
    months = today.year * 12 + today.month - 1
    return _months(months // length * length + shift * length, length)


def _months(first: int, length: int) -> Period:
    year, month = divmod(first + length - 1, 12)
    last = datetime.date(year, month + 1, monthrange(year, month + 1)[1])
    year, month = divmod(first, 12)
    return datetime.date(year, month + 1, 1), last
