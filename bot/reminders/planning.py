"""Who is owed a letter now. The outbox, not a scheduler, knows what was already sent."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from bot.blocks import Paragraph
from bot.messaging import Button
from bot.reminders import wording
from bot.reminders.agenda import Agenda
from bot.reminders.letters import Letter, early_slot, weekly_slot
from bot.reminders.packing import packed
from bot.reminders.rules import Rules
from bot.reminders.subscription import Subscription

# The actions of the buttons below the question.
ANSWER_YES, ANSWER_NO = "r:on", "r:off"
QUESTION_SLOT = "question"
QUESTION_KEPT = datetime.timedelta(days=7)
KEYS = "keys"
DEADLINES = "deadlines"


def weekly_letters(
    subscriptions: Iterable[Subscription], rules: Rules, now: datetime.datetime
) -> Iterator[Letter]:
    """The latest weekly reminder of every subscriber, whether or not it was sent already.

    Only the latest: it holds all that an earlier one did and is not late yet.
    """
    for subscription in subscriptions:
        moment = subscription.schedule(rules.schedule).latest(now)
        if _owed(subscription, moment, now):
            yield Letter(
                weekly_slot(moment), subscription.chat, "weekly", moment, moment + rules.max_lateness
            )


def early_letters(
    subscriptions: Iterable[Subscription],
    rules: Rules,
    agenda: Agenda,
    warned: Mapping[str, Collection[str]],
    now: datetime.datetime,
) -> Iterator[Letter]:
    """Warnings for subscribers who asked for some, one letter a day at most, without those in `warned`.

    `warned` holds, by chat, the keys of warnings that were given. What was missed while the machine was off
    is made up for as long as the deadline is still to come. On the day of the weekly reminder, what that
    says already counts as given: such a letter is born "empty".
    """
    for subscription in subscriptions:
        schedule = subscription.schedule(rules.schedule)
        moment = schedule.latest_daily(now)
        if not subscription.lead_days or not _owed(subscription, moment, now):
            continue
        new = {
            key: deadline.id
            for deadline, key in agenda.approaching(subscription.units, subscription.lead_days)
            if key not in warned.get(subscription.chat, ())
        }
        if new:
            horizon = subscription.horizon_days or rules.horizon_days
            told = schedule.latest(now) == moment and max(subscription.lead_days) <= horizon
            yield Letter(
                early_slot(moment),
                subscription.chat,
                "early",
                moment,
                moment + rules.max_lateness,
                content={KEYS: sorted(new), DEADLINES: sorted(set(new.values()))},
                fate="empty" if told else "pending",
            )


def letters_today(
    subscriptions: Iterable[Subscription], rules: Rules, now: datetime.datetime
) -> Iterator[Letter]:
    """The weekly reminder ahead of its hour, because an administrator sends it now.

    It takes the slot of today's: who has had that is not sent another, and neither will be at the hour.
    """
    today = now.astimezone(rules.schedule.zone)
    for subscription in subscriptions:
        yield Letter(weekly_slot(today), subscription.chat, "weekly", now, now + rules.max_lateness)


def announcement_letters(
    chats: Iterable[str], slot: str, content: Mapping[str, Any], rules: Rules, now: datetime.datetime
) -> Iterator[Letter]:
    """One announcement to several chats."""
    for chat in chats:
        yield Letter(slot, chat, "announcement", now, now + rules.max_lateness, content=content)


def question_letters(chats: Iterable[str], rules: Rules, now: datetime.datetime) -> Iterator[Letter]:
    """Asks newcomers whether they want to be reminded: once, for the slot is always the same."""
    schedule = rules.schedule
    lines = [
        Paragraph(wording.NEWCOMER, "heading"),
        Paragraph(wording.newcomer_explained(schedule.time, schedule.weekday)),
    ]
    content = packed(lines, [Button(wording.YES_BUTTON, ANSWER_YES), Button(wording.NO_BUTTON, ANSWER_NO)])
    for chat in chats:
        yield Letter(QUESTION_SLOT, chat, "question", now, now + QUESTION_KEPT, content=content)


def next_weekly(subscription: Subscription, rules: Rules, now: datetime.datetime) -> datetime.datetime:
    """When a subscriber hears next."""
    return subscription.schedule(rules.schedule).following(now)


def _owed(subscription: Subscription, moment: datetime.datetime, now: datetime.datetime) -> bool:
    # Who subscribes on Wednesday is not owed Monday's reminder. A `since` in the future comes from a clock
    # that was wrong; going by it would silence the subscriber until then.
    return moment >= subscription.since or subscription.since > now
