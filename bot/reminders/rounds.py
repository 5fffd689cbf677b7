"""A round: find out who is owed what, send it, tell the administrators. Bot and cron make the same ones."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, get_args

from bot.people import Person
from bot.reminders import wording
from bot.reminders.agenda import Agenda
from bot.reminders.broadcast import Sender
from bot.reminders.composing import Composer
from bot.reminders.letters import Kind, Letter, Tally
from bot.reminders.planning import KEYS, QUESTION_SLOT, early_letters, question_letters, weekly_letters
from bot.reminders.reports import Administrators, moved_lines, reasons
from bot.reminders.rules import Rules
from bot.reminders.subscription import Subscription
from ingest.errors import ThiduaError
from ingest.knowledge import Knowledge

logger = logging.getLogger(__name__)

ALL_KINDS: tuple[Kind, ...] = get_args(Kind)
READY_KINDS: tuple[Kind, ...] = ("announcement", "question", "report")
# As long as a warning of a deadline may have to be remembered; afterwards who got what is nobody's business.
LINGER = datetime.timedelta(seconds=30)
KEEP_LETTERS = datetime.timedelta(days=400)


class Library(Protocol):
    """What is known, and the documents it stands in."""

    @property
    def knowledge(self) -> Knowledge: ...
    @property
    def documents(self) -> Any: ...


@dataclass(slots=True)
class Rounds:
    """Makes rounds. `library` opens the newest documents; `people` and `groups` are those who are let in.

    `turn` gives a block the sole right to send, or says that somebody else has it.
    """

    rules: Rules
    sender: Sender
    administrators: Administrators
    library: Callable[[], Library]
    people: Callable[[], Iterable[Person]]
    groups: Collection[str]
    turn: Callable[[], AbstractContextManager[bool]]
    _warned_until: datetime.datetime | None = field(default=None, init=False)

    async def make(self, linger: datetime.timedelta = LINGER) -> Sequence[Tally] | None:
        """One round; what could not be sent is tried again for `linger` before it is left to the next one.

        Returns what was reported to the administrators, None when another sender is at work, who sees to
        everything. Raises StorageError.
        """
        with self.turn() as mine:
            return await self._make(linger) if mine else None

    def subscribers(self) -> list[Subscription]:
        """Who is to be reminded: they want it, can be reached, and are still let in."""
        people = {person.account: person for person in self.people() if person.may_ask}
        active = self.sender.subscriptions.active()
        return [_of_unit(s, people.get(s.chat)) for s in active if s.chat in people or s.chat in self.groups]

    def agenda(self, now: datetime.datetime) -> Agenda:
        """The deadlines as of the day of `now`. Raises ThiduaError when the documents cannot be opened."""
        library = self.library()
        return Agenda(
            library.knowledge.deadlines,
            library.documents,
            self.rules.day(now),
            min_confidence=self.rules.min_confidence,
            overdue_days=self.rules.overdue_days,
        )

    def composer(self, agenda: Agenda | None) -> Composer:
        people = {person.account: person for person in self.people()}

        def find(chat: str) -> Subscription | None:
            found = self.sender.subscriptions.find(chat)
            return _of_unit(found, people.get(chat)) if found else None

        return Composer(self.rules, find, agenda)

    def owed(self, subscribers: Collection[Subscription], now: datetime.datetime) -> list[Letter]:
        """The weekly letters that are due and were not put yet."""
        letters = list(weekly_letters(subscribers, self.rules, now))
        known = self.sender.outbox.addressed({letter.slot for letter in letters})
        return [letter for letter in letters if (letter.slot, letter.chat) not in known]

    async def _make(self, linger: datetime.timedelta) -> Sequence[Tally]:
        sender, now = self.sender, self.sender.now()
        if orphans := await sender.store(sender.outbox.doubt_orphans, now):
            logger.warning("%d tin đang gửi dở khi chương trình bị ngắt; xem báo cáo.", orphans)
        subscribers = await sender.store(self.subscribers)
        agenda = await sender.store(self._plan, subscribers, now)
        await sender.store(sender.outbox.expire, now)
        groups = frozenset(s.chat for s in subscribers if s.group)
        kinds = ALL_KINDS if agenda else READY_KINDS
        await sender.send_waiting(self.composer(agenda).compose, kinds, groups, linger)
        tallies: Sequence[Tally] = await sender.store(self._report)
        await sender.send_waiting(self.composer(None).compose, READY_KINDS, groups, linger)
        await sender.store(sender.outbox.forget_before, now - KEEP_LETTERS)
        return tallies

    def _plan(self, subscribers: Sequence[Subscription], now: datetime.datetime) -> Agenda | None:
        """Put what is owed. Returns the deadlines, None when the documents cannot be opened."""
        self._ask_newcomers(now)
        owed = self.owed(subscribers, now)
        # First of all, so that nobody is forgotten whatever the documents are like.
        self.sender.outbox.put(owed, now)
        try:
            agenda = self.agenda(now)
        except ThiduaError as error:
            logger.warning("%s %s", error.message, error.remedy)
            words = wording.unreadable_documents(error.message, error.remedy)
            self._tell(f"unreadable:{self.rules.day(now)}", [words], now)
            return None
        self._plan_warnings(subscribers, agenda, now)
        if owed and not agenda.sifted.trusted:
            sifted = agenda.sifted
            words = wording.no_trusted_deadlines(len(sifted.doubtful), len(sifted.undated))
            self._tell(f"untrusted:{owed[0].slot}", [words], now)
        return agenda

    def _ask_newcomers(self, now: datetime.datetime) -> None:
        """Ask everybody who was let in, by whichever way, and never asked."""
        known = {subscription.chat for subscription in self.sender.subscriptions.all()}
        asked = self.sender.outbox.addressed({QUESTION_SLOT})
        new = [p for p in self.people() if p.may_ask and p.account not in known]
        unasked = [p.account for p in new if (QUESTION_SLOT, p.account) not in asked]
        self.sender.outbox.put([*question_letters(unasked, self.rules, now)], now)

    def _plan_warnings(
        self, subscribers: Sequence[Subscription], agenda: Agenda, now: datetime.datetime
    ) -> None:
        """Put the warnings whose hour has struck since the last round; the first one makes up for others."""
        wanting = [subscriber for subscriber in subscribers if subscriber.lead_days]
        if self._warned_until and self._warned_until <= now:
            wanting = [s for s in wanting if self._struck(s, self._warned_until, now)]
        if wanting:
            letters = early_letters(wanting, self.rules, agenda, self.warned(), now)
            self.sender.outbox.put([*letters], now)
        self._warned_until = now

    def _struck(self, subscriber: Subscription, last: datetime.datetime, now: datetime.datetime) -> bool:
        struck = subscriber.schedule(self.rules.schedule).latest_daily(now)
        return struck.astimezone(datetime.UTC) > last

    def _report(self) -> Sequence[Tally]:
        """Put a report of what was settled; of groups that have moved, what to change."""
        now = self.sender.now()
        names = self.names()
        for old, new in self.sender.outbox.moved_since(now - KEEP_LETTERS).items():
            lines = moved_lines(names.get(new, old), new)
            self.sender.outbox.put(self.administrators.letters(f"moved:{new}", lines, now), now)
        return self.sender.outbox.report(lambda tallies: self.administrators.report(tallies, names, now), now)

    def names(self) -> dict[str, str]:
        """The names of people and groups by chat."""
        found = {person.account: person.name for person in self.people()}
        return found | {s.chat: s.name for s in self.sender.subscriptions.all()}

    def warned(self) -> dict[str, set[str]]:
        """The keys of the warnings that every chat was given."""
        contents = self.sender.outbox.contents("early")
        return {chat: {key for content in found for key in content[KEYS]} for chat, found in contents.items()}

    def _tell(self, slot: str, lines: list[str], now: datetime.datetime) -> None:
        self.sender.outbox.put(self.administrators.letters(slot, reasons(lines), now), now)


def _of_unit(subscription: Subscription, person: Person | None) -> Subscription:
    """Who has chosen no unit for reminders is reminded as of the body they work for."""
    if subscription.units or person is None or person.unit is None:
        return subscription
    return replace(subscription, units=(person.unit,))
