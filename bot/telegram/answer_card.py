"""An answer on a telephone: what stands in the message, which buttons are below, and what they need later."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from bot.answers import Answer, Citation
from bot.blocks import Block, Gap, Paragraph
from bot.messaging import Button
from bot.shown_text import labelled, shortened
from bot.telegram import wording
from bot.telegram.rendering import Day
from bot.telegram.sending import Rows
from bot.times import is_named_by_the_next_day
from bot.views.common import citation_blocks
from ingest.knowledge import Deadline
from ingest.occurrences import days_of

MAX_DAYS, MAX_QUOTES, MAX_SUGGESTIONS = 3, 3, 3
_LABEL_CHARACTERS, _TITLE_CHARACTERS = 60, 60


@dataclass(frozen=True, slots=True)
class DueDay:
    """The last day of a deadline; `whole` is False when only its month or year is known."""

    day: datetime.date
    title: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Card:
    """An answer with what its buttons need. `understood` is the question when it was read differently."""

    text: str
    answered: bool
    understood: str | None
    citations: tuple[Citation, ...]
    days: tuple[DueDay, ...]
    deadlines: tuple[str, ...]
    suggestions: tuple[str, ...]
    # Nobody judges how a greeting is answered.
    judged: bool = True

    @classmethod
    def of(cls, answer: Answer, today: datetime.date) -> Card:
        days = [(deadline, days_of(deadline, today)) for deadline in answer.deadlines]
        dated = [(deadline, found[1]) for deadline, found in days if found]
        # A list has named its days, each as precisely as the documents do.
        told = () if answer.kind == "list" else dated[:MAX_DAYS]
        differs = answer.searched and answer.searched != answer.question
        return cls(
            answer.answer,
            answer.answered,
            answer.searched if differs else None,
            answer.citations,
            tuple(DueDay(day, deadline.full_title, _falls_on_a_day(deadline, day)) for deadline, day in told),
            tuple(deadline.id for deadline, _ in dated),
            answer.suggestions[:MAX_SUGGESTIONS],
            judged=bool(answer.searched),
        )

    @classmethod
    def read(cls, shown: Mapping[str, Any]) -> Card:
        """The card that `written` gave. Raises msgspec.ValidationError when it is of another version."""
        return msgspec.convert(shown, cls)

    def written(self) -> dict[str, Any]:
        """The card as JSON can hold it."""
        written: dict[str, Any] = msgspec.to_builtins(self)
        return written


def card_blocks(card: Card, today: datetime.date) -> Iterator[Block | Day]:
    """The answer first, its days, then the quotes it rests on."""
    yield Paragraph(card.text, "strong" if card.answered else "plain")
    for due in card.days:
        yield _day_line(due, today, card.text, named=len(card.days) > 1)
    for citation in card.citations[:MAX_QUOTES]:
        yield Gap()
        yield from citation_blocks(citation)
    if len(card.citations) > MAX_QUOTES:
        yield Paragraph(wording.MORE_SOURCES.format(count=len(card.citations) - MAX_QUOTES), "dim")
    if card.understood:
        yield Gap()
        yield Paragraph(wording.UNDERSTOOD.format(question=card.understood), "dim")


def card_buttons(card: Card, identifier: int) -> Rows:
    """Sources and calendar, the thumbs, then questions to go on with."""
    first = []
    if card.citations:
        label = wording.SOURCES.format(count=len(card.citations))
        first.append(Button(label, f"a:n:{identifier}:0"))
    if card.deadlines:
        first.append(Button(wording.CALENDAR, f"a:l:{identifier}"))
    if card.judged:
        first += [Button("👍", f"a:g:{identifier}"), Button("👎", f"a:b:{identifier}")]
    suggestions = [
        [Button(labelled(question, _LABEL_CHARACTERS), f"a:s:{identifier}:{number}")]
        for number, question in enumerate(card.suggestions)
    ]
    return [first, *suggestions]


def _falls_on_a_day(deadline: Deadline, day: datetime.date) -> bool:
    """Whether that very day is stated."""
    rhythm = deadline.recurrence
    if rhythm is not None:
        return rhythm.day is not None and not rhythm.before
    return deadline.precision in (None, "day") and not is_named_by_the_next_day(deadline, day)


def _day_line(due: DueDay, today: datetime.date, answer: str, *, named: bool) -> Day:
    left = (due.day - today).days
    when = wording.DAY_PAST if left < 0 else wording.DAY_TODAY if left == 0 else wording.DAYS_LEFT
    far = when.format(days=left)
    # The answer may have counted the days already.
    told = left > 0 and far in answer.lower()
    # The answer above names it in full.
    title = f": {shortened(due.title, _TITLE_CHARACTERS)}" if named else ""
    before = wording.DUE_ON if due.whole else wording.DUE_BY
    return Day(due.day, before, title if told else f" · {far}{title}")
