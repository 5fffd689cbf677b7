"""A round: find out who is owed what, send it, tell the administrators. Bot and cron make the same ones."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.reminders import wording
from bot.reminders.agenda import Agenda
from bot.reminders.broadcast import Sender
from bot.reminders.composing import Composer
from bot.reminders.letters import Kind, Letter
from bot.reminders.planning import KEYS, early_letters, weekly_letters
from bot.reminders.reports import Administrators, moved_lines, reasons
from bot.reminders.rules import Rules
from bot.reminders.subscription import Subscription
from ingest.errors import ThiduaError
from ingest.knowledge import Knowledge

logger = logging.getLogger(__name__)

ALL_KINDS: tuple[Kind, ...] = ("weekly", "early", "announcement", "report")
READY_KINDS: tuple[Kind, ...] = ("announcement", "report")
# As long as a warning of a deadline may have to be remembered; afterwards who got what is nobody's business.
KEEP_LETTERS = datetime.timedelta(days=400)


class Library(Protocol):
    """What is known, and the documents it stands in."""

    @property
    def knowledge(self) -> Knowledge: ...
    @property
    def documents(self) -> Any: ...


@dataclass(slots=True)
class Rounds:
    """Makes rounds. `library` opens the newest documents; `may_hear` says whether a chat is still let in.

    `turn` gives a block the sole right to send, or says that somebody else has it.
    """

    rules: Rules
    sender: Sender
    administrators: Administrators
    library: Callable[[], Library]
    may_hear: Callable[[Subscription], bool]
    turn: Callable[[], AbstractContextManager[bool]]
    _warned_until: datetime.datetime | None = field(default=None, init=False)

    async def make(self, linger: datetime.timedelta = datetime.timedelta(seconds=30)) -> bool:
        """One round. False when another sender is at work, who will see to everything.

        Raises StorageError.
        """
        with self.turn() as mine:
            if mine:
                await self._make(linger)
        return mine

    def subscribers(self) -> list[Subscription]:
        """Who is to be reminded: they want it, can be reached, and are still let in."""
        return [s for s in self.sender.subscriptions.active() if self.may_hear(s)]

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
        return Composer(self.rules, self.sender.subscriptions.find, agenda)

    def owed(self, subscribers: Collection[Subscription], now: datetime.datetime) -> list[Letter]:
        """The weekly letters that are due and were not put yet."""
        letters = list(weekly_letters(subscribers, self.rules, now))
        known = self.sender.outbox.addressed({letter.slot for letter in letters})
        return [letter for letter in letters if (letter.slot, letter.chat) not in known]

    async def _make(self, linger: datetime.timedelta) -> None:
        sender, now = self.sender, self.sender.now()
        if orphans := await sender.store(sender.outbox.doubt_orphans, now):
            logger.warning("%d tin đang gửi dở khi chương trình bị ngắt; xem báo cáo.", orphans)
        subscribers = await sender.store(self.subscribers)
        agenda = await sender.store(self._plan, subscribers, now)
        await sender.store(sender.outbox.expire, now)
        groups = frozenset(s.chat for s in subscribers if s.group)
        kinds = ALL_KINDS if agenda else READY_KINDS
        await sender.send_waiting(self.composer(agenda).compose, kinds, groups, linger)
        if await sender.store(self._report):
            await sender.send_waiting(self.composer(None).compose, READY_KINDS, groups, linger)
        await sender.store(sender.outbox.forget_before, now - KEEP_LETTERS)

    def _plan(self, subscribers: Sequence[Subscription], now: datetime.datetime) -> Agenda | None:
        """Put what is owed. Returns the deadlines, None when the documents cannot be opened."""
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

    def _plan_warnings(
        self, subscribers: Sequence[Subscription], agenda: Agenda, now: datetime.datetime
    ) -> None:
        """Put the warnings whose hour has struck since the last round; the first one makes up for others."""
        wanting = [subscriber for subscriber in subscribers if subscriber.lead_days]
        if self._warned_until and self._warned_until <= now:
            wanting = [s for s in wanting if self._struck(s, self._warned_until, now)]
        if wanting:
            contents = self.sender.outbox.contents("early")
            warned = {chat: {key for c in found for key in c[KEYS]} for chat, found in contents.items()}
            self.sender.outbox.put([*early_letters(wanting, self.rules, agenda, warned, now)], now)
        self._warned_until = now

    def _struck(self, subscriber: Subscription, last: datetime.datetime, now: datetime.datetime) -> bool:
        struck = subscriber.schedule(self.rules.schedule).latest_daily(now)
        return struck.astimezone(datetime.UTC) > last

    def _report(self) -> int:
        """Put a report of what was settled; of groups that have moved, what to change."""
        now = self.sender.now()
        names = {s.chat: s.name for s in self.sender.subscriptions.all()}
        for old, new in self.sender.outbox.moved_since(now - KEEP_LETTERS).items():
            lines = moved_lines(names.get(new, old), new)
            self.sender.outbox.put(self.administrators.letters(f"moved:{new}", lines, now), now)
        return self.sender.outbox.report(lambda tallies: self.administrators.report(tallies, names, now), now)

    def _tell(self, slot: str, lines: list[str], now: datetime.datetime) -> None:
        self.sender.outbox.put(self.administrators.letters(slot, reasons(lines), now), now)
