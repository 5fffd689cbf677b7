"""A reminder as a message: short numbered lines, a button for each quote."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.blocks import Block, Gap, Paragraph, Style
from bot.messaging import Button, Message
from bot.reminders import wording
from bot.reminders.agenda import Entry, Reminder, Urgency
from bot.shown_text import shortened

# What fits a telephone without getting lost, and Telegram's 4,096 characters with the longest titles.
PAGE = 8
TITLE_CHARACTERS = 150
DOCUMENT_CHARACTERS = 50
BUTTONS_IN_ROW = 4
_STYLES: dict[Urgency, Style] = {"overdue": "bad", "this_week": "warning", "ahead": "heading"}
# From the middle of December offices plan the next year.
_YEAR_ENDS_FROM = (12, 15)

# Actions of buttons, after the room's prefix; days are written 20260803.
QUOTE, MORE, CALENDAR, NEXT_YEAR, SETTINGS = "r:q", "r:p", "r:i", "r:y", "r:s"


def weekly_message(reminder: Reminder, *, silent: bool = False, page: int = 0) -> Message:
    """The reminder of the week, eight deadlines a page."""
    today = reminder.seen.today
    blocks: list[Block] = [Paragraph(wording.weekly_title(today), "heading")]
    if reminder.entries:
        blocks.append(Paragraph(_counts(reminder), "dim"))
        if reminder.units and not any(entry.own for entry in reminder.entries):
            blocks.append(Paragraph(wording.nothing_own(reminder.units)))
        blocks += _entries(reminder, page)
    else:
        blocks.append(Paragraph(wording.nothing_due(reminder.horizon_days)))
    if not reminder.units:
        blocks += [Gap(), Paragraph(wording.NO_UNIT, "dim")]
    if _year_ends(today):
        blocks += [Gap(), Paragraph(wording.next_year_line(today.year + 1))]
    return Message(tuple(blocks), (*_pages(reminder, page), *_offers(reminder)), silent)


def early_message(reminder: Reminder, *, silent: bool = False) -> Message:
    """A warning some days before a deadline."""
    blocks = [Paragraph(wording.EARLY_TITLE, "heading"), *_entries(reminder, 0, by_urgency=False)]
    buttons = (*_numbers(reminder.entries[:PAGE], 0), *_offers(reminder))
    return Message(tuple(blocks), buttons, silent)


def _entries(reminder: Reminder, page: int, *, by_urgency: bool = True) -> Iterator[Block]:
    shown = reminder.entries[page * PAGE : (page + 1) * PAGE]
    parted = {entry.own for entry in reminder.entries} == {True, False}
    number = page * PAGE
    for own, section in groupby(shown, key=lambda entry: entry.own):
        yield Gap()
        if own or parted:
            title = wording.section_of(reminder.units) if own else wording.SECTION_OTHERS
            yield Paragraph(title, "strong")
        for urgency, group in groupby(section, key=lambda entry: entry.urgency):
            if by_urgency:
                yield Paragraph(wording.urgency_title(urgency, reminder.horizon_days), _STYLES[urgency])
            for entry in group:
                number += 1
                yield from _entry(entry, number, reminder)
    yield Gap()
    confirmed = all(entry.deadline.confirmed for entry in shown)
    yield Paragraph(wording.PRESS_A_NUMBER if confirmed else wording.PRESS_TO_CHECK, "dim")


def _entry(entry: Entry, number: int, reminder: Reminder) -> Iterator[Block]:
    deadline, today = entry.deadline, reminder.seen.today
    when = [wording.span(entry.first, entry.last, today)]
    when += [wording.RECURRING] if deadline.recurrence else []
    when += [wording.TENTATIVE] if deadline.tentative else []
    mark = f"{wording.CONFIRMED} " if deadline.confirmed else ""
    yield Paragraph(f"{mark}{shortened(deadline.full_title, TITLE_CHARACTERS)}", "strong", lead=f"{number}. ")
    yield Paragraph(" · ".join(when), indent=3)
    who = [] if entry.named else [shortened(body, DOCUMENT_CHARACTERS) for body in deadline.responsible[:1]]
    yield Paragraph(" · ".join((*who, *_document(entry, reminder))), "dim", indent=3)


def _document(entry: Entry, reminder: Reminder) -> list[str]:
    """The number of the document, or else its title, and the page."""
    if not entry.deadline.quotes:
        return []
    place = reminder.seen.cite(entry.deadline.quotes[0])
    name = place.number or shortened(place.title, DOCUMENT_CHARACTERS)
    return [f"{name}, trang {place.page}" if place.page is not None else name]


def _pages(reminder: Reminder, page: int) -> Iterator[tuple[Button, ...]]:
    start = page * PAGE
    yield from _numbers(reminder.entries[start : start + PAGE], start)
    left = len(reminder.entries) - start - PAGE
    if left > 0:
        yield (Button(wording.more(left), f"{MORE}:{reminder.seen.today:%Y%m%d}:{page + 1}"),)


def _numbers(entries: Sequence[Entry], start: int) -> Iterator[tuple[Button, ...]]:
    buttons = [
        Button(str(number), f"{QUOTE}:{entry.deadline.id}") for number, entry in enumerate(entries, start + 1)
    ]
    for first in range(0, len(buttons), BUTTONS_IN_ROW):
        yield tuple(buttons[first : first + BUTTONS_IN_ROW])


def _offers(reminder: Reminder) -> Iterator[tuple[Button, ...]]:
    today = reminder.seen.today
    if reminder.entries:
        yield (Button(wording.CALENDAR_BUTTON, f"{CALENDAR}:{today:%Y%m%d}"),)
    if _year_ends(today):
        yield (Button(wording.next_year_button(today.year + 1), f"{NEXT_YEAR}:{today.year + 1}"),)
    yield (Button(wording.SETTINGS_BUTTON, SETTINGS),)


def _counts(reminder: Reminder) -> str:
    return wording.counts(*(reminder.count(urgency) for urgency in ("overdue", "this_week", "ahead")))


def _year_ends(today: datetime.date) -> bool:
    return (today.month, today.day) >= _YEAR_ENDS_FROM
