"""How the assistant is used, and what people asked for in vain: what to add to the corpus next."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.people import Person, Role
from ingest.vietnamese import folded, syllables

if TYPE_CHECKING:
    from bot.database.journal import Journal, ShownAnswer, Usage
    from bot.database.people import People

# Enough to see every question that several people have asked, little enough for one message.
_LOOKED_AT, SHOWN = 1000, 15


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question as last asked, and how often; not `answered`, or answered and judged bad."""

    question: str
    times: int
    answered: bool


@dataclass(frozen=True, slots=True)
class Statistics:
    """The last `days` days. `members` counts everyone known by role; open questions, most frequent first."""

    days: int
    usage: Usage
    members: dict[Role, int]
    open_questions: tuple[OpenQuestion, ...]


def gather_statistics(journal: Journal, people: People, now: datetime.datetime, days: int) -> Statistics:
    """The statistics as of `now`. Raises StorageError."""
    since = now - datetime.timedelta(days=days)
    return Statistics(
        days,
        journal.usage(since),
        count_roles(people.all()),
        tuple(open_questions(journal.unanswered(since, _LOOKED_AT))[:SHOWN]),
    )


def count_roles(people: Iterable[Person]) -> dict[Role, int]:
    """How many people have each role, those that nobody has included."""
    counted = Counter(person.role for person in people)
    roles: tuple[Role, ...] = ("admin", "member", "pending", "blocked")
    return {role: counted[role] for role in roles}


def open_questions(answers: Iterable[ShownAnswer]) -> list[OpenQuestion]:
    """The questions of `answers`, newest first, each once however it was typed; the most frequent first."""
    groups: dict[str, list[ShownAnswer]] = {}
    for answer in answers:
        if answer.question:
            groups.setdefault(" ".join(syllables(folded(answer.question))), []).append(answer)
    found = [
        OpenQuestion(group[0].question or "", len(group), answered=all(answer.answered for answer in group))
        for group in groups.values()
    ]
    return sorted(found, key=lambda question: -question.times)
