"""From a letter to the message that its reader gets, as things stand when it is sent."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from bot.messaging import Message
from bot.reminders.agenda import Agenda
from bot.reminders.letters import Letter
from bot.reminders.message import early_message, weekly_message
from bot.reminders.packing import unpacked
from bot.reminders.planning import DEADLINES
from bot.reminders.rules import Rules
from bot.reminders.subscription import Subscription


class Composer:
    """Writes letters. `find` looks a subscription up, for people change their minds while letters wait.

    Without an `agenda` only letters that carry their own words can be written.
    """

    def __init__(
        self, rules: Rules, find: Callable[[str], Subscription | None], agenda: Agenda | None
    ) -> None:
        self._rules = rules
        self._find = find
        self._agenda = agenda

    def compose(self, letter: Letter, now: datetime.datetime) -> Message | None:
        """The message of a letter; None when there is nothing to say or nobody who wants to hear it."""
        subscription = self._find(letter.chat)
        silent = self._rules.is_quiet(subscription, now)
        if letter.kind in ("announcement", "question", "report"):
            return unpacked(letter.content, silent=silent)
        if subscription is None or not subscription.active:
            return None
        if letter.kind == "early":
            return self._early(letter, subscription, silent=silent)
        return self.weekly(subscription, silent=silent)

    def weekly(self, subscription: Subscription, *, silent: bool = False) -> Message | None:
        """What a subscriber is told today."""
        agenda = self._needed_agenda()
        reminder = agenda.reminder(subscription.units, subscription.horizon_days or self._rules.horizon_days)
        # Where no deadline is trusted, "nothing is due" would be a promise that nobody can make.
        if not reminder.entries and not (self._rules.says_when_empty and agenda.sifted.trusted):
            return None
        return weekly_message(reminder, silent=silent)

    def _early(self, letter: Letter, subscription: Subscription, *, silent: bool) -> Message | None:
        reminder = self._needed_agenda().reminder_of(letter.content[DEADLINES], subscription.units)
        return early_message(reminder, silent=silent) if reminder.entries else None

    def _needed_agenda(self) -> Agenda:
        if self._agenda is None:
            raise ValueError("a reminder needs the deadlines")
        return self._agenda
