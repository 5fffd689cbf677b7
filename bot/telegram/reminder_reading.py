"""The buttons below a reminder: the quote behind a deadline, the next page, the calendars."""

from __future__ import annotations

import datetime
from collections.abc import Awaitable, Callable

from bot.blocks import Block, Paragraph
from bot.database.subscriptions import Subscriptions
from bot.perspective import Perspective
from bot.reminders.agenda import Agenda, Reminder
from bot.reminders.message import weekly_message
from bot.reminders.rules import Rules
from bot.telegram import reminder_wording as wording
from bot.telegram.office import Office
from bot.telegram.visits import Visit
from bot.views.common import citation_blocks
from ingest.knowledge import Deadline

_SHOWN_QUOTES = 2


class ReminderReading:
    """Answers the presses of whoever reads a reminder, as of the day on which it was sent."""

    def __init__(self, office: Office, rules: Rules) -> None:
        self._office = office
        self._rules = rules
        self._subscriptions = Subscriptions(office.database)

    async def press(self, visit: Visit, word: str, rest: str) -> bool:
        """Answer a press. False for a word that no button has."""
        handle = _HANDLES.get(word)
        if handle is None:
            return False
        try:
            await handle(self, visit, rest)
        except ValueError:  # data that no button of ours carries
            return False
        return True

    async def _quote(self, visit: Visit, identifier: str) -> None:
        """The words of the document behind a deadline."""
        found = await self._office.think(self._find, identifier)
        if found is None:
            await visit.toast(wording.NO_DEADLINE, alert=True)
            return
        deadline, seen = found
        blocks: list[Block] = [Paragraph(deadline.full_title, "strong")]
        for quote in deadline.quotes[:_SHOWN_QUOTES]:
            blocks += citation_blocks(seen.cite(quote))
        await visit.show(blocks)

    async def _page(self, visit: Visit, rest: str) -> None:
        day, _, page = rest.partition(":")
        reminder = await self._office.think(self._reminder, visit.address, _day_of(day))
        message = weekly_message(reminder, page=int(page))
        await visit.show(message.blocks, message.buttons)

    async def _now(self, visit: Visit, _: str) -> None:
        """What would be sent now."""
        reminder = await self._office.think(self._reminder, visit.address, self._office.today())
        message = weekly_message(reminder)
        await visit.show(message.blocks, message.buttons)

    async def _calendar(self, visit: Visit, day: str) -> None:
        made = await self._office.think(self._calendar_of, visit.address, _day_of(day))
        if made is None:
            await visit.toast(wording.NOTHING_NOW, alert=True)
        else:
            await visit.send_file(wording.CALENDAR_FILE, made, wording.CALENDAR_CAPTION)

    async def _next_year(self, visit: Visit, year: str) -> None:
        """The calendar of what recurs, from its first time in a year on."""
        made = await self._office.think(self._calendar_of_year, datetime.date(int(year), 1, 1))
        if made is None:
            await visit.toast(wording.NOTHING_NEXT_YEAR, alert=True)
        else:
            name = wording.NEXT_YEAR_FILE.format(year=year)
            await visit.send_file(name, made, wording.NEXT_YEAR_CAPTION.format(year=year))

    # What the documents say; not for the event loop.

    def _reminder(self, chat: str, day: datetime.date) -> Reminder:
        subscription = self._subscriptions.find(chat)
        units = subscription.units if subscription else ()
        if not units and (person := self._office.people.find(chat)) and person.unit:
            units = (person.unit,)
        horizon = (subscription and subscription.horizon_days) or self._rules.horizon_days
        return self._agenda(day).reminder(units, horizon)

    def _calendar_of(self, chat: str, day: datetime.date) -> bytes | None:
        from bot.deadlines.calendar_file import calendar_bytes

        reminder = self._reminder(chat, day)
        deadlines = [entry.deadline for entry in reminder.entries]
        return calendar_bytes(deadlines, reminder.seen) if deadlines else None

    def _calendar_of_year(self, first: datetime.date) -> bytes | None:
        from bot.deadlines.calendar_file import calendar_bytes

        agenda = self._agenda(first)
        recurring = [deadline for deadline in agenda.sifted.trusted if deadline.recurrence]
        return calendar_bytes(recurring, agenda.seen) if recurring else None

    def _agenda(self, day: datetime.date) -> Agenda:
        library = self._office.desk.edition.library
        return Agenda(
            library.knowledge.deadlines,
            library.documents,
            day,
            min_confidence=self._rules.min_confidence,
            overdue_days=self._rules.overdue_days,
        )

    def _find(self, identifier: str) -> tuple[Deadline, Perspective] | None:
        edition = self._office.desk.edition
        known = edition.library.knowledge.deadlines
        deadline = next((deadline for deadline in known if deadline.id == identifier), None)
        return (deadline, edition.seen_on(self._office.today())) if deadline else None


def _day_of(digits: str) -> datetime.date:
    """ "20260803" as a day. Raises ValueError."""
    return datetime.date.fromisoformat(digits)


_HANDLES: dict[str, Callable[[ReminderReading, Visit, str], Awaitable[None]]] = {
    "q": ReminderReading._quote,
    "p": ReminderReading._page,
    "i": ReminderReading._calendar,
    "y": ReminderReading._next_year,
    "now": ReminderReading._now,
}
