"""What falls to one body, and which bodies the documents name: for people who say where they work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.perspective import Perspective
from bot.selection import DeadlineFilter, NothingOfThatName, responsibilities_of
from ingest.body_names import body_key
from ingest.knowledge import Deadline, Knowledge, Responsibility


@dataclass(frozen=True, slots=True)
class UnitTasks:
    """The deadlines and duties of a body; those that have gone by are left out."""

    deadlines: tuple[Deadline, ...]
    duties: tuple[Responsibility, ...]


def tasks_of(unit: str, knowledge: Knowledge, seen: Perspective) -> UnitTasks:
    """What the documents give `unit` to do, by name or as one of a group ("các xã, thị trấn").

    The deadlines come in the order of their days, its own duties before those of groups; `unit` may be a part
    of a name. Raises NothingOfThatName when there is neither.
    """
    mine = DeadlineFilter(unit=unit)
    deadlines = [d for d in knowledge.deadlines if seen.status(d) != "past" and mine.admits(d, seen)]
    try:
        duties = responsibilities_of(knowledge.responsibilities, unit)
    except NothingOfThatName:
        if not deadlines:
            raise
        duties = ()
    return UnitTasks(tuple(seen.by_date(deadlines)), tuple(duties))


def named_bodies(knowledge: Knowledge) -> list[str]:
    """The bodies that have something to do, the busiest first, each as it is written most fully."""
    spellings: dict[str, str] = {}
    count: Counter[str] = Counter()
    for name in _responsible(knowledge):
        key = body_key(name)
        if not key or _is_plural(name):
            continue
        count[key] += 1
        spellings[key] = max(spellings.get(key, ""), " ".join(name.split()), key=len)
    return [spellings[key] for key, _ in count.most_common()]


def as_documents_write(unit: str, knowledge: Knowledge) -> str:
    """The name of a body as the documents write it: "phong noi vu" is typed on a telephone.

    `unit` itself, when they name no such body.
    """
    key = body_key(unit)
    return next((body for body in named_bodies(knowledge) if body_key(body) == key), unit)


def _responsible(knowledge: Knowledge) -> Iterable[str]:
    yield from (duty.body for duty in knowledge.responsibilities)
    yield from (body for deadline in knowledge.deadlines for body in deadline.responsible)


def _is_plural(name: str) -> bool:
    """Nobody works for "các cơ quan, đơn vị"."""
    return name.split()[0].lower() in ("các", "những", "từng", "mọi", "mỗi", "toàn") or "," in name
