"""When things fall, in the words offices use and no more precisely than the text says."""

from __future__ import annotations

import datetime
import re

from bot.evidence.clock import find_clock_times
from bot.perspective import Days
from ingest.knowledge import Deadline, DurationUnit, Every, Recurrence, RelativeTime
from ingest.time_expressions import find_time_expressions

_QUARTERS = ("I", "II", "III", "IV")
_RHYTHMS: dict[Every, str] = {
    "year": "hằng năm",
    "half-year": "6 tháng một lần",
    "quarter": "hằng quý",
    "month": "hằng tháng",
    "week": "hằng tuần",
}
_MONTHS_OF_QUARTER = ("tháng đầu", "tháng giữa", "tháng cuối")
_UNITS: dict[DurationUnit, str] = {
    "day": "ngày",
    "working-day": "ngày làm việc",
    "month": "tháng",
    "year": "năm",
}
# "16 giờ 30, ngày 15 tháng 8 năm 2026": the day that follows the hour.
_DAY_BEHIND = re.compile(
    r",?\s(?:ngày\s)?\d{1,2}(?:[/.-]\d{1,2}\b(?!\s?giờ)|\stháng\b).*", re.IGNORECASE | re.DOTALL
)


def day_in_words(date: datetime.date) -> str:
    """A date as offices write it: 01/08/2026."""
    return f"{date:%d/%m/%Y}"


def period_in_words(start: datetime.date | None, end: datetime.date | None) -> str:
    """A span of days, either end open, of whole years by these; "" when nothing is known."""
    if start and end and are_whole_years(start, end):
        return f"{start.year} – {end.year}" if start.year < end.year else f"năm {end.year}"
    if start and end:
        return day_in_words(start) if start == end else f"{day_in_words(start)} – {day_in_words(end)}"
    if end:
        return f"đến {day_in_words(end)}"
    return f"từ {day_in_words(start)}" if start else ""


def are_whole_years(start: datetime.date, end: datetime.date) -> bool:
    """Whether a text names the years of a span, and none of its days: "giai đoạn 2021 - 2025"."""
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def calendar_name(start: datetime.date, end: datetime.date, year: str) -> str | None:
    """What the calendar calls a span of days: "tháng 8/2026", "quý III", "năm 2026"; None for any other.

    `year` is what follows the month or quarter.
    """
    after = end + datetime.timedelta(days=1)
    if start.day != 1 or after.day != 1:
        return None
    match (after.year - start.year) * 12 + after.month - start.month:
        case 1:
            return f"tháng {end.month}{year}"
        case 3 if end.month % 3 == 0:
            return f"quý {_QUARTERS[end.month // 3 - 1]}{year}"
        case 12 if end.month == 12:
            return f"năm {end.year}"
    return None


def deadline_in_words(deadline: Deadline, days: Days) -> str:
    """When a deadline falls, `days` being those of its next occurrence; "" when nothing is known."""
    start, end = days
    if deadline.recurrence:
        next_time = f" (kỳ tới: {_occurrence_in_words(start, end)})" if end else ""
        return f"{recurrence_in_words(deadline.recurrence)}{next_time}"
    if start and end:
        match deadline.precision:
            case "month":
                return f"tháng {end.month}/{end.year}"
            case "quarter":
                return f"quý {_QUARTERS[(end.month - 1) // 3]}/{end.year}"
            case "year":
                return f"năm {end.year}"
    if deadline.relative and not end:
        return relative_in_words(deadline.relative)
    hour = _hour_of(deadline, end) if start == end and end else ""
    return f"{hour} ngày {period_in_words(start, end)}" if hour else period_in_words(start, end)


def _hour_of(deadline: Deadline, day: datetime.date) -> str:
    """The time of day that the text sets on `day`, "17 giờ"; "" where it sets none."""
    for quote in deadline.quotes:
        for told in find_clock_times(quote.text):
            if any(one.finish == day for one in find_time_expressions(told.group())):
                return _DAY_BEHIND.sub("", told.group())
    return ""


def is_named_by_the_next_day(deadline: Deadline, day: datetime.date) -> bool:
    """Whether the text names the day after `day`, the last one: "trước ngày 15/8" for the 14th."""
    following = (day + datetime.timedelta(days=1)).day
    before = re.compile(rf"trước\s+(?:ngày\s+)?0?{following}(?!\d)", re.IGNORECASE)
    return any(before.search(quote.text) for quote in deadline.quotes)


def _occurrence_in_words(start: datetime.date | None, end: datetime.date) -> str:
    """The days of an occurrence; a month, a quarter and a year by their names."""
    named = calendar_name(start, end, f"/{end.year}") if start else None
    return named or period_in_words(start, end)


def recurrence_in_words(recurrence: Recurrence) -> str:
    """ "hằng năm", "tháng 12 hằng năm", "trước ngày 15 hằng tháng"."""
    rhythm = _RHYTHMS[recurrence.every]
    if recurrence.from_month and recurrence.from_day and recurrence.month and recurrence.day:
        first = _day_and_month(recurrence.from_day, recurrence.from_month)
        last = _day_and_month(recurrence.day, recurrence.month)
        named = f"từ ngày {first} đến ngày {last} "
    elif recurrence.every == "quarter" and recurrence.month and recurrence.day:
        named = f"ngày {recurrence.day} {_MONTHS_OF_QUARTER[recurrence.month - 1]} "
    elif recurrence.month and recurrence.day:
        named = f"ngày {_day_and_month(recurrence.day, recurrence.month)} "
    elif recurrence.month or recurrence.day:
        named = f"tháng {recurrence.month} " if recurrence.month else f"ngày {recurrence.day} "
    else:
        named = ""
    return f"{'trước ' if recurrence.before and named else ''}{named}{rhythm}"


def _day_and_month(day: int, month: int) -> str:
    """ "05/12", "20/01", "15/8": with the leading noughts that official papers set."""
    return f"{day:02}/{month:02}" if month <= 2 else f"{day:02}/{month}"


def relative_in_words(relative: RelativeTime) -> str:
    """ "trong 10 ngày làm việc sau khi nhận đủ hồ sơ", "ngay sau khi kết thúc Đại hội"."""
    span = f"trong {abs(relative.amount)} {_UNITS[relative.unit]}" if relative.amount else "ngay"
    side = "trước" if relative.amount < 0 else "sau"
    return f"{span} {side} khi {relative.after}" if relative.after else span
