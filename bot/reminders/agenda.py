"""What is due, sorted for one reader: the own units first, then by urgency, then by date."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.perspective import Perspective
from bot.trust import Sifted, sift
from ingest.body_groups import concerns, is_own
from ingest.knowledge import Deadline
from ingest.model import Document
from ingest.occurrences import counts_by_its_end, days_of

Urgency = Literal["overdue", "this_week", "ahead"]
URGENCIES: tuple[Urgency, ...] = ("overdue", "this_week", "ahead")


@dataclass(frozen=True, slots=True)
class Entry:
    """A deadline on its days `first`..`last`.

    `own` when it falls to a unit of the reader, by name (`named`) or as one of a group.
    """

    deadline: Deadline
    first: datetime.date
    last: datetime.date
    urgency: Urgency
    own: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one reader is reminded of on `seen.today`: `entries` in the order in which they are read."""

    entries: tuple[Entry, ...]
    units: tuple[str, ...]
    horizon_days: int
    seen: Perspective

    def count(self, urgency: Urgency) -> int:
        return sum(entry.urgency == urgency for entry in self.entries)


class Agenda:
    """The deadlines that may be reminded of, as of one day."""

    def __init__(
        self,
        deadlines: Iterable[Deadline],
        documents: Mapping[str, Document],
        today: datetime.date,
        *,
        min_confidence: float,
        overdue_days: int,
    ) -> None:
        self.seen = Perspective(documents, today)
        self.sifted: Sifted = sift(deadlines, self.seen, min_confidence)
        self._overdue_days = overdue_days
        self._dated = [
            (deadline, *days) for deadline in self.sifted.trusted if (days := days_of(deadline, today))
        ]

    @property
    def today(self) -> datetime.date:
        return self.seen.today

    def reminder(self, units: Sequence[str], horizon_days: int) -> Reminder:
        """What a reader of these units is told, looking `horizon_days` ahead."""
        entries = []
        for deadline, first, last in self._dated:
            if urgency := self._urgency(deadline, first, last, horizon_days):
                own, named = _falls_to(deadline, units), _names(deadline, units)
                entries.append(Entry(deadline, first, last, urgency, own, named))
        entries.sort(key=_reading_order)
        return Reminder(tuple(entries), tuple(units), horizon_days, self.seen)

    def reminder_of(self, identifiers: Iterable[str], units: Sequence[str]) -> Reminder:
        """The deadlines with these ids that are still to come, however far off."""
        wanted = set(identifiers)
        everything = self.reminder(units, (datetime.date.max - self.today).days)
        chosen = (e for e in everything.entries if e.deadline.id in wanted and e.urgency != "overdue")
        return Reminder(tuple(chosen), tuple(units), everything.horizon_days, self.seen)

    def approaching(self, units: Sequence[str], lead_days: Sequence[int]) -> list[tuple[Deadline, str]]:
        """Deadlines of the units, and of nobody in particular, whose last day is no further off than a lead.

        With each comes the key of the warning that is due: a second one comes when a smaller lead is reached.
        A reader who names no unit gets those of all.
        """
        found = []
        for deadline, _, last in self._dated:
            left = (last - self.today).days
            reached = [lead for lead in lead_days if 0 <= left <= lead]
            meant = not units or not deadline.responsible or _falls_to(deadline, units)
            if reached and meant:
                found.append((deadline, f"{deadline.id}@{last.isoformat()}-{min(reached)}"))
        return found

    def _urgency(
        self, deadline: Deadline, first: datetime.date, last: datetime.date, horizon_days: int
    ) -> Urgency | None:
        left = (last - self.today).days
        if left < 0:
            return "overdue" if -left <= self._overdue_days else None
        # A month presses from its first day, a phase or a year only by its last: nobody wants to be reminded
        # for a year of what is due at its end.
        pressing = last if counts_by_its_end(deadline) else max(first, self.today)
        ahead = (pressing - self.today).days
        if ahead <= 6 - self.today.weekday():
            return "this_week"
        return "ahead" if ahead <= horizon_days else None


def _names(deadline: Deadline, units: Iterable[str]) -> bool:
    """Whether one of the units is named as responsible."""
    return any(is_own(unit, body) for unit in units for body in deadline.responsible)


def _falls_to(deadline: Deadline, units: Iterable[str]) -> bool:
    """Whether one of the units is responsible, by name or as one of "các xã, thị trấn"."""
    return any(concerns(unit, body) for unit in units for body in deadline.responsible)


def _reading_order(entry: Entry) -> tuple[bool, int, bool, datetime.date, str]:
    deadline = entry.deadline
    return (
        not entry.own,
        URGENCIES.index(entry.urgency),
        bool(deadline.responsible) and not entry.own,
        entry.last,
        deadline.title,
    )
