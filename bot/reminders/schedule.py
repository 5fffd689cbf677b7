"""When a reminder falls due, in the office's time zone, and when people want no sound."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class Schedule:
    """A weekday (0 is Monday) and an hour on the clocks of `zone`, whatever zone the machine is in."""

    weekday: int
    time: datetime.time
    zone: ZoneInfo

    def latest(self, now: datetime.datetime) -> datetime.datetime:
        """The last weekly moment that is not after `now`."""
        today = now.astimezone(self.zone).date()
        day = today - datetime.timedelta(days=(today.weekday() - self.weekday) % DAYS_IN_WEEK)
        moment = self._on(day)
        return moment if _not_after(moment, now) else self._on(day - datetime.timedelta(days=DAYS_IN_WEEK))

    def following(self, now: datetime.datetime) -> datetime.datetime:
        """The first weekly moment after `now`."""
        day = self.latest(now).date() + datetime.timedelta(days=DAYS_IN_WEEK)
        return self._on(day)

    def latest_daily(self, now: datetime.datetime) -> datetime.datetime:
        """The last time that the hour struck, on any day."""
        today = now.astimezone(self.zone).date()
        moment = self._on(today)
        return moment if _not_after(moment, now) else self._on(today - datetime.timedelta(days=1))

    def _on(self, day: datetime.date) -> datetime.datetime:
        return datetime.datetime.combine(day, self.time, self.zone)


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours without sound from `start` up to `end`, over midnight when `end` is earlier; equal: none."""

    start: datetime.time
    end: datetime.time

    def covers(self, time: datetime.time) -> bool:
        if self.start <= self.end:
            return self.start <= time < self.end
        return time >= self.start or time < self.end


def _not_after(moment: datetime.datetime, now: datetime.datetime) -> bool:
    # Two moments of one zone are compared by their clocks alone, and clocks repeat an hour where summer ends.
    return moment.astimezone(datetime.UTC) <= now.astimezone(datetime.UTC)
