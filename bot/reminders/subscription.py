"""What one person or group has chosen to be reminded of, and when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from bot.reminders.schedule import Quiet, Schedule


@dataclass(frozen=True, slots=True)
class Subscription:
    """A chat ("telegram:123456") and its choices; None and empty stand for what the office has set.

    `wanted` is None until a person who was asked has answered. `since` is when the wish or its hour was last
    changed: what fell due earlier is not owed. `weekday` 0 is Monday. `lead_days` are the days before a
    deadline of the own units at which an extra reminder goes out. `lost` says why the chat cannot be reached.
    """

    chat: str
    name: str
    since: datetime.datetime
    wanted: bool | None = None
    group: bool = False
    weekday: int | None = None
    time: datetime.time | None = None
    units: tuple[str, ...] = ()
    horizon_days: int | None = None
    lead_days: tuple[int, ...] = ()
    quiet: Quiet | None = None
    lost: str | None = None

    @property
    def active(self) -> bool:
        return self.wanted is True and self.lost is None

    def schedule(self, office: Schedule) -> Schedule:
        """The own day and hour, each the office's where none was chosen."""
        weekday = office.weekday if self.weekday is None else self.weekday
        return Schedule(weekday, office.time if self.time is None else self.time, office.zone)
