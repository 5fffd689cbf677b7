"""The rounds of the reminder for people and groups on Telegram; loads nothing of its library."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Callable

from bot.database.engine import Database
from bot.database.outbox import Outbox
from bot.database.people import People
from bot.database.subscriptions import Subscriptions
from bot.database.turn import sending_turn
from bot.messaging import Channel
from bot.reminders.broadcast import Sender, Store
from bot.reminders.pace import Pace
from bot.reminders.reports import Administrators
from bot.reminders.rounds import Library, Rounds
from bot.reminders.rules import Rules
from bot.settings import Settings
from bot.telegram.addresses import address_of


def telegram_rounds(
    settings: Settings,
    database: Database,
    channel: Channel,
    library: Callable[[], Library],
    now: Callable[[], datetime.datetime],
    *,
    store: Store = asyncio.to_thread,
    goes_on: Callable[[], bool] = lambda: True,
) -> Rounds:
    """Rounds as the settings and the people in `database` have them."""
    rules = Rules.of(settings.reminder)
    admins = [address_of(admin) for admin in settings.telegram.admins]
    people = People(database, admins)

    def administrators() -> list[str]:
        return list(dict.fromkeys([*admins, *(person.account for person in people.all("admin"))]))

    return Rounds(
        rules=rules,
        sender=Sender(
            Outbox(database),
            Subscriptions(database),
            channel,
            Pace(settings.reminder.messages_per_second),
            now,
            store,
            goes_on,
        ),
        administrators=Administrators(administrators, rules),
        library=library,
        people=people.all,
        groups=frozenset(address_of(group) for group in settings.telegram.groups),
        turn=lambda: sending_turn(database, settings.paths.state),
    )
