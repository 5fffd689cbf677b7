"""Deadlines as an iCalendar file (RFC 5545), for the calendars people already look at."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Iterable
from typing import Any

from icalendar import STATUS, TRANSP, Alarm, Calendar, Event, Timezone
from icalendar.prop import vRecur

from bot.citations import source
from bot.perspective import Perspective
from bot.shown_text import shortened
from bot.times import deadline_in_words
from bot.trust import trust_in_words
from ingest.knowledge import Deadline, Recurrence
from ingest.occurrences import days_of

TIME_ZONE = "Asia/Ho_Chi_Minh"
ALARM_DAYS = 7
_ALARM_HOUR = 8
_NAME = "Mốc thời hạn thi đua, khen thưởng"
_PROPERTIES = {
    "VERSION": "2.0",
    "PRODID": "-//thidua//deadlines//VI",
    "METHOD": "PUBLISH",
    # NAME is the standard; calendars in use still read what Apple invented before it.
    "NAME": _NAME,
    "X-WR-CALNAME": _NAME,
    "X-WR-TIMEZONE": TIME_ZONE,
}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_ONE_DAY = datetime.timedelta(days=1)
# SEQUENCE must grow from one edition to the next, and there is no history to count editions by.
_FIRST_EDITION = datetime.date(2020, 1, 1)
_LONGEST, _LEAP = 31, 2024
_LAST_MONTHS = {"half-year": [6, 12], "quarter": [3, 6, 9, 12]}


def calendar_bytes(
    deadlines: Iterable[Deadline], seen: Perspective, *, alarm_days: int = ALARM_DAYS
) -> bytes:
    """The calendar of all `deadlines` that have days; the same bytes for the same deadlines on the same day.

    A deadline covers its whole days, a month or range from the first to the last. One that recurs stands on
    the last day of each round, for a rule repeats one length and months have several. `alarm_days` before
    its last day, in the morning, the calendar reminds; 0 on the day itself.
    """
    calendar = Calendar()
    for name, value in _PROPERTIES.items():
        calendar.add(name, value)
    zone = Timezone.from_tzid(TIME_ZONE, first_date=_FIRST_EDITION)
    # It says until when the table of changes holds, which for a zone without any puzzles its reader.
    zone.pop("COMMENT", None)
    calendar.add_component(zone)
    for deadline in deadlines:
        if event := _event(deadline, seen, alarm_days):
            calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _event(deadline: Deadline, seen: Perspective, alarm_days: int) -> Event | None:
    days = days_of(deadline, seen.today)
    if days is None or days[1] == datetime.date.max:
        return None
    first, last = days
    event = Event.new(
        uid=f"{deadline.id}@thidua",
        summary=_line(f"{deadline.full_title} (dự kiến)" if deadline.tentative else deadline.full_title),
        description=_description(deadline, seen),
        start=last if deadline.recurrence else first,
        end=last + _ONE_DAY,
        status=STATUS.TENTATIVE if deadline.tentative else STATUS.CONFIRMED,
        # An official is not away for the month in which a report is due.
        transparency=TRANSP.TRANSPARENT,
        sequence=max(0, (seen.today - _FIRST_EDITION).days),
        stamp=datetime.datetime.combine(seen.today, datetime.time(), datetime.UTC),
    )
    if deadline.campaign:
        event.categories = [_line(deadline.campaign)]
    if deadline.recurrence:
        event.add("RRULE", _rule(deadline.recurrence, last))
    event.add_component(_alarm(deadline, alarm_days))
    return event


def _rule(rhythm: Recurrence, last: datetime.date) -> vRecur:
    """The rule of all the last days of a rhythm, `last` being one of them."""
    if rhythm.every == "week":
        return vRecur(freq="WEEKLY", byday="SU")
    if rhythm.every == "month":
        return vRecur(freq="MONTHLY", **_day_of_month(rhythm, _LONGEST))
    if rhythm.every == "quarter" and rhythm.month and rhythm.day:
        months = sorted((last.month + 3 * quarter - 1) % 12 + 1 for quarter in range(4))
        return vRecur(freq="MONTHLY", bymonth=months, **_day_of_month(rhythm, _LONGEST))
    if rhythm.every in _LAST_MONTHS:
        return vRecur(freq="YEARLY", bymonth=_LAST_MONTHS[rhythm.every], bymonthday=-1)
    named_month = rhythm.month or last.month
    return vRecur(
        freq="YEARLY", bymonth=last.month, **_day_of_month(rhythm, monthrange(_LEAP, named_month)[1])
    )


def _day_of_month(rhythm: Recurrence, longest: int) -> dict[str, Any]:
    """The day on which rounds end, in months of at most `longest` days; -1 is the last of any month."""
    if rhythm.day is None or (rhythm.day == 1 and rhythm.before):
        return {"bymonthday": -1}
    if rhythm.day >= longest:
        return {"bymonthday": -2 if rhythm.before else -1}
    day = rhythm.day - rhythm.before
    if day <= 28 or longest < _LONGEST:
        return {"bymonthday": day}
    return {"bymonthday": list(range(28, day + 1)), "bysetpos": -1}


def _alarm(deadline: Deadline, days: int) -> Alarm:
    """Rings at eight in the morning: a calendar that counts back from midnight would ring at midnight."""
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", _line(f"Sắp đến hạn: {deadline.full_title}"))
    before_end = datetime.timedelta(hours=_ALARM_HOUR) - (days + 1) * _ONE_DAY
    alarm.add("TRIGGER", before_end, parameters={"RELATED": "END"})
    return alarm


def _description(deadline: Deadline, seen: Perspective) -> str:
    facts = (
        ("Thời gian", deadline_in_words(deadline, seen.days(deadline))),
        ("Cơ quan thực hiện", ", ".join(deadline.responsible)),
        ("Phong trào, đợt thi đua", deadline.campaign),
        ("Nguồn", trust_in_words(deadline)),
    )
    lines = [_line(f"{name}: {value}") for name, value in facts if value]
    for quote in deadline.quotes:
        lines += ["", f"“{_line(shortened(quote.text))}”", _line(source(seen.cite(quote)))]
    return "\n".join(lines)


def _line(text: str) -> str:
    """One line without control characters, for which calendars refuse a whole file."""
    return _CONTROL.sub("", " ".join(text.split()))
