"""Who is owed a letter now. The outbox, not a scheduler, knows what was already sent."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping

from bot.reminders.agenda import Agenda
from bot.reminders.letters import Letter, early_slot, weekly_slot
from bot.reminders.office import Office
from bot.reminders.subscription import Subscription

KEYS = "keys"
DEADLINES = "deadlines"


def weekly_letters(
    subscriptions: Iterable[Subscription], office: Office, now: datetime.datetime
) -> Iterator[Letter]:
    """The latest weekly reminder of every subscriber, whether or not it was sent already.

    Only the latest: it holds all that an earlier one did and is not late yet.
    """
    for subscription in subscriptions:
        moment = subscription.schedule(office.schedule).latest(now)
        if _owed(subscription, moment, now):
            yield Letter(
                weekly_slot(moment), subscription.chat, "weekly", moment, moment + office.max_lateness
            )


def early_letters(
    subscriptions: Iterable[Subscription],
    office: Office,
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
        schedule = subscription.schedule(office.schedule)
        moment = schedule.latest_daily(now)
        if not subscription.lead_days or not _owed(subscription, moment, now):
            continue
        new = {
            key: deadline.id
            for deadline, key in agenda.approaching(subscription.units, subscription.lead_days)
            if key not in warned.get(subscription.chat, ())
        }
        if new:
            horizon = subscription.horizon_days or office.horizon_days
            told = schedule.latest(now) == moment and max(subscription.lead_days) <= horizon
            yield Letter(
                early_slot(moment),
                subscription.chat,
                "early",
                moment,
                moment + office.max_lateness,
                content={KEYS: sorted(new), DEADLINES: sorted(set(new.values()))},
                fate="empty" if told else "pending",
            )


def next_weekly(subscription: Subscription, office: Office, now: datetime.datetime) -> datetime.datetime:
    """When a subscriber hears next."""
    return subscription.schedule(office.schedule).following(now)


def _owed(subscription: Subscription, moment: datetime.datetime, now: datetime.datetime) -> bool:
    # Who subscribes on Wednesday is not owed Monday's reminder. A `since` in the future comes from a clock
    # that was wrong; going by it would silence the subscriber until then.
    return moment >= subscription.since or subscription.since > now
