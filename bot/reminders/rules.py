"""What the office has set for its reminders: the hour, how far ahead, how late they may be."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import get_args

from bot.reminders.schedule import Quiet, Schedule
from bot.reminders.subscription import Subscription
from bot.settings import Reminder, Weekday

WEEKDAYS: tuple[str, ...] = get_args(get_args(Weekday)[0])
# With a lateness of 0 the tick that comes seconds after the hour must still send.
_LEAST_LATENESS = datetime.timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Rules:
    """The settings of the reminder as times and spans."""

    schedule: Schedule
    quiet: Quiet
    horizon_days: int
    overdue_days: int
    max_lateness: datetime.timedelta
    min_confidence: float
    says_when_empty: bool

    @classmethod
    def of(cls, settings: Reminder) -> Rules:
        return cls(
            schedule=Schedule(WEEKDAYS.index(settings.weekday), settings.time, settings.timezone),
            quiet=Quiet(settings.quiet_from, settings.quiet_to),
            horizon_days=settings.horizon_days,
            overdue_days=settings.overdue_days,
            max_lateness=max(datetime.timedelta(hours=settings.max_lateness_hours), _LEAST_LATENESS),
            min_confidence=settings.min_confidence,
            says_when_empty=settings.when_empty == "line",
        )

    def day(self, now: datetime.datetime) -> datetime.date:
        """The calendar day of the office."""
        return now.astimezone(self.schedule.zone).date()

    def is_quiet(self, subscription: Subscription | None, now: datetime.datetime) -> bool:
        """Whether a message must make no sound now."""
        quiet = (subscription.quiet if subscription else None) or self.quiet
        return quiet.covers(now.astimezone(self.schedule.zone).time())
