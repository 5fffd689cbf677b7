"""Who wants to be reminded, of what and when."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.database.engine import Database, insert_absent
from bot.database.tables.reminders import subscriptions
from bot.reminders.schedule import Quiet
from bot.reminders.subscription import Subscription

# From a change of these on, what fell due before is not owed any longer.
_TIMING = frozenset({"wanted", "weekday", "time"})


class Subscriptions:
    """The subscriptions in the database; each change is one statement, so that two at once lose nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, chat: str) -> Subscription | None:
        with self._database.reading() as connection:
            row = connection.execute(select(subscriptions).where(subscriptions.c.chat == chat)).first()
        return _subscription(row) if row else None

    def all(self) -> list[Subscription]:
        """Every chat that was ever asked, in the order of their names."""
        with self._database.reading() as connection:
            by_name = select(subscriptions).order_by(subscriptions.c.name, subscriptions.c.chat)
            return [_subscription(row) for row in connection.execute(by_name)]

    def active(self) -> list[Subscription]:
        """Those that want reminders and can be reached."""
        return [subscription for subscription in self.all() if subscription.active]

    def meet(self, subscription: Subscription) -> bool:
        """Keep a chat that is not known yet. Returns whether it was new, that is: whether to ask it."""
        with self._database.writing() as connection:
            return bool(insert_absent(connection, subscriptions, [_row(subscription)]))

    def choose(self, chat: str, now: datetime.datetime, **choices: Any) -> Subscription | None:
        """Change fields of a subscription by name; None for a chat that was never met.

        Who changes something is there, so the chat counts as reachable again.
        """
        values = _columns(choices) | {"lost": None}
        if _TIMING & choices.keys():
            values["since"] = now
        return self._change(chat, values)

    def lose(self, chat: str, reason: str) -> None:
        """Note that a chat cannot be reached, until `regain`."""
        self._change(chat, {"lost": reason})

    def regain(self, chat: str, now: datetime.datetime) -> bool:
        """Note that a chat is back; what it missed is not owed. Returns whether it had been lost."""
        mine = (subscriptions.c.chat == chat) & subscriptions.c.lost.is_not(None)
        with self._database.writing() as connection:
            changed = connection.execute(update(subscriptions).where(mine).values(lost=None, since=now))
            return changed.rowcount == 1

    def move(self, chat: str, successor: str) -> None:
        """Give a subscription to the chat that has taken the place of another."""
        with self._database.writing() as connection:
            old = connection.execute(select(subscriptions).where(subscriptions.c.chat == chat)).first()
            if old is None:
                return
            connection.execute(delete(subscriptions).where(subscriptions.c.chat == chat))
            insert_absent(connection, subscriptions, [{**old._asdict(), "chat": successor, "lost": None}])

    def forget(self, chat: str) -> None:
        """Delete what is known of a chat's wishes."""
        with self._database.writing() as connection:
            connection.execute(delete(subscriptions).where(subscriptions.c.chat == chat))

    def _change(self, chat: str, values: Mapping[str, Any]) -> Subscription | None:
        mine = subscriptions.c.chat == chat
        with self._database.writing() as connection:
            connection.execute(update(subscriptions).where(mine).values(**values))
            row = connection.execute(select(subscriptions).where(mine)).first()
        return _subscription(row) if row else None


def _row(subscription: Subscription) -> dict[str, Any]:
    fields = {name: getattr(subscription, name) for name in Subscription.__dataclass_fields__}
    return _columns(fields)


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a subscription as columns: a pair of hours in two, sequences as lists."""
    values = dict(fields)
    if "quiet" in values:
        quiet: Quiet | None = values.pop("quiet")
        values |= {"quiet_start": quiet and quiet.start, "quiet_end": quiet and quiet.end}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _subscription(row: Row[Any]) -> Subscription:
    values = row._asdict()
    start, end = values.pop("quiet_start"), values.pop("quiet_end")
    for name in ("units", "lead_days"):
        values[name] = tuple(values[name])
    return Subscription(**values, quiet=Quiet(start, end) if start is not None and end is not None else None)
