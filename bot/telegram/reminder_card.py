"""The card on which a subscriber sees and changes what to be reminded of, and when."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Sequence

from bot.blocks import Block, Paragraph
from bot.messaging import Button
from bot.reminders import wording as reminders
from bot.reminders.planning import next_weekly
from bot.reminders.rules import Rules
from bot.reminders.schedule import Quiet
from bot.reminders.subscription import Subscription
from bot.shown_text import labelled
from bot.telegram import reminder_wording as wording
from bot.wording import WEEKDAYS
from ingest.body_names import body_key

HOURS = (
    "06:30",
    "07:00",
    "07:30",
    "08:00",
    "08:30",
    "09:00",
    "11:00",
    "13:30",
    "14:00",
    "16:00",
    "17:00",
    "19:00",
)
HORIZONS = (7, 14, 30, 60, 90)
LEADS = (1, 3, 7, 14)
QUIETS = ("20:00-06:00", "21:00-06:00", "22:00-06:00", "21:00-07:00")
UNITS_ON_PAGE = 8
_SHOWN_UNIT = 40
Rows = list[list[Button]]


def card_blocks(subscription: Subscription, rules: Rules, now: datetime.datetime) -> Iterator[Block]:
    """What is set, in words."""
    yield Paragraph(wording.CARD_TITLE, "heading")
    if subscription.lost:
        yield Paragraph(wording.CARD_LOST.format(reason=subscription.lost), "warning")
    if subscription.active:
        moment = reminders.moment(next_weekly(subscription, rules, now), rules.day(now))
        yield Paragraph(f"{wording.CARD_ON}. {wording.CARD_NEXT.format(moment=moment)}", "good")
    elif not subscription.lost:
        yield Paragraph(wording.CARD_OFF)
    units = ", ".join(subscription.units) or wording.CARD_NO_UNIT
    yield Paragraph(wording.CARD_UNITS.format(units=units))
    days = subscription.horizon_days or rules.horizon_days
    yield Paragraph(wording.CARD_HORIZON.format(days=days))
    leads = subscription.lead_days
    yield Paragraph(wording.CARD_LEADS.format(days=wording.leads(leads)) if leads else wording.CARD_NO_LEADS)
    yield Paragraph(_quiet_line(subscription.quiet or rules.quiet))
    yield Paragraph(wording.CARD_HINT, "dim")


def card_buttons(subscription: Subscription) -> Rows:
    switch = Button(wording.TURN_OFF, "r:off") if subscription.active else Button(wording.TURN_ON, "r:on")
    return [
        [switch, Button(wording.SEE_NOW, "r:now")],
        [Button(wording.CHOOSE_DAY, "r:d"), Button(wording.CHOOSE_TIME, "r:t")],
        [Button(wording.CHOOSE_UNITS, "r:n:0"), Button(wording.CHOOSE_HORIZON, "r:h")],
        [Button(wording.CHOOSE_LEADS, "r:l"), Button(wording.CHOOSE_QUIET, "r:k")],
    ]


def day_choices(subscription: Subscription, rules: Rules) -> Rows:
    office = wording.OFFICE_DEFAULT.format(shown=WEEKDAYS[rules.schedule.weekday])
    options = [(name, str(day), day == subscription.weekday) for day, name in enumerate(WEEKDAYS)]
    return _choices("r:d", options, 2, (office, "x", subscription.weekday is None))


def time_choices(subscription: Subscription, rules: Rules) -> Rows:
    office = wording.OFFICE_DEFAULT.format(shown=wording.hour(rules.schedule.time))
    own = subscription.time and wording.hour(subscription.time)
    options = [(hour, hour.replace(":", ""), hour == own) for hour in HOURS]
    return _choices("r:t", options, 4, (office, "x", own is None))


def horizon_choices(subscription: Subscription, rules: Rules) -> Rows:
    office = wording.OFFICE_DEFAULT.format(shown=wording.DAYS.format(days=rules.horizon_days))
    own = subscription.horizon_days
    options = [(wording.DAYS.format(days=days), str(days), days == own) for days in HORIZONS]
    return _choices("r:h", options, 3, (office, "x", own is None))


def lead_choices(subscription: Subscription) -> Rows:
    options = [(wording.DAYS.format(days=days), str(days), days in subscription.lead_days) for days in LEADS]
    return _choices("r:l", options, 2)


def quiet_choices(subscription: Subscription, rules: Rules) -> Rows:
    own = subscription.quiet
    options = [(span.replace("-", "–"), span.replace(":", ""), quiet_of(span) == own) for span in QUIETS]
    options.append((wording.NO_QUIET, "0000-0000", own is not None and own.start == own.end))
    office = wording.OFFICE_DEFAULT.format(shown=_span(rules.quiet))
    return _choices("r:k", options, 2, (office, "x", own is None))


def unit_choices(subscription: Subscription, known: Sequence[str], page: int) -> Rows:
    """Bodies that have something to do; the chosen ones first, so that they can be taken off."""
    chosen = {body_key(unit) for unit in subscription.units}
    offered = [*subscription.units, *(unit for unit in known if body_key(unit) not in chosen)]
    start = page * UNITS_ON_PAGE
    rows = [
        [Button(marked_unit(unit, body_key(unit) in chosen), f"r:n:{page}:{unit_id(unit)}")]
        for unit in offered[start : start + UNITS_ON_PAGE]
    ]
    if len(offered) > start + UNITS_ON_PAGE:
        rows.append([Button(wording.NEXT_PAGE, f"r:n:{page + 1}")])
    return [*rows, [Button(wording.BACK, "r:back")]]


def unit_id(unit: str) -> str:
    """A name as a button can carry it."""
    return hashlib.sha256(body_key(unit).encode()).hexdigest()[:10]


def offered(days: int, choices: Sequence[int]) -> int:
    """`days`, when a button offers them. Raises ValueError: data of buttons can be made up."""
    if days not in choices:
        raise ValueError(days)
    return days


def quiet_of(span: str) -> Quiet:
    """ "21:00-06:00" or "2100-0600" as hours. Raises ValueError."""
    start, _, end = span.replace(":", "").partition("-")
    return Quiet(time_of(start), time_of(end))


def time_of(digits: str) -> datetime.time:
    """ "0730" as a time. Raises ValueError."""
    return datetime.time(int(digits[:2]), int(digits[2:]))


def _choices(
    action: str,
    options: Iterable[tuple[str, str, bool]],
    in_row: int,
    default: tuple[str, str, bool] | None = None,
) -> Rows:
    """Buttons for options (label, value, chosen), `in_row` beside each other, the default below."""
    buttons = [Button(_marked(label, chosen), f"{action}:{value}") for label, value, chosen in options]
    rows = [buttons[start : start + in_row] for start in range(0, len(buttons), in_row)]
    if default:
        label, value, chosen = default
        rows.append([Button(_marked(label, chosen), f"{action}:{value}")])
    return [*rows, [Button(wording.BACK, "r:back")]]


def marked_unit(unit: str, chosen: bool) -> str:
    """A body on a button, marked where it is chosen."""
    return _marked(labelled(unit, _SHOWN_UNIT), chosen)


def _marked(label: str, chosen: bool) -> str:
    return f"{wording.CHOSEN}{label}" if chosen else label


def _quiet_line(quiet: Quiet) -> str:
    if quiet.start == quiet.end:
        return wording.CARD_NO_QUIET
    return wording.CARD_QUIET.format(start=wording.hour(quiet.start), end=wording.hour(quiet.end))


def _span(quiet: Quiet) -> str:
    return f"{wording.hour(quiet.start)}–{wording.hour(quiet.end)}"
