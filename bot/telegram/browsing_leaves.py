"""The lists that people leaf through, each made from an edition by its letter and key."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.blocks import Block, Gap, Paragraph
from bot.messaging import Button
from bot.people.unit_tasks import UnitTasks, tasks_of
from bot.perspective import Perspective
from bot.selection import NothingOfThatName, name_key
from bot.serving.desk import Edition
from bot.shown_text import capitalised, shortened
from bot.telegram import wording
from bot.telegram.rendering import Day
from bot.telegram.shelf import Item, Leaf, item_leaves, short_key, text_leaves
from bot.times import day_in_words
from bot.trust import sift
from bot.views.campaigns import about_campaign, campaign_cards, in_order_of_interest
from bot.views.corpus import document_blocks
from bot.views.criteria import criteria_blocks
from bot.views.deadlines import deadline_groups, machine_note
from bot.views.duties import duty_blocks
from bot.wording import STATUS_NAMES
from ingest.criteria import Criterion
from ingest.knowledge import Campaign, Deadline
from ingest.model import Document

# Letters of lists, and of one thing of a list.
CAMPAIGNS, CAMPAIGN, AWARDS, AWARD, DOCUMENTS, DOCUMENT, DEADLINES, TASKS = "pctkvdhn"
SHOWN_PAST = 5
# What is a year late is not late but history.
_JUST_GONE = datetime.timedelta(days=92)


def action(letter: str, key: str = "") -> str:
    """The data of a button that opens a list; a number follows for one of its leaves."""
    return f"m:l:{letter}:{key}:"


class Leaves:
    """All lists of one edition on one day.

    `unit` is the body of who looks, None when they named none; `asked` are bodies that were asked about, by
    their keys.
    """

    def __init__(
        self,
        edition: Edition,
        seen: Perspective,
        unit: str | None,
        asked: Mapping[str, str],
        min_confidence: float,
    ) -> None:
        self._knowledge = edition.library.knowledge
        self._documents = edition.library.documents
        self._seen = seen
        self._unit = unit
        self._asked = asked
        self._min_confidence = min_confidence

    def of(self, letter: str, key: str) -> Sequence[Leaf]:
        """The leaves of a list; none for a list or thing that does not exist."""
        lists: dict[str, Callable[[str], Sequence[Leaf]]] = {
            CAMPAIGNS: lambda _: self.campaigns(self._knowledge.campaigns),
            CAMPAIGN: self._campaign,
            AWARDS: lambda _: self._awards(),
            AWARD: self._award,
            DOCUMENTS: lambda _: self.documents(list(self._documents.values())),
            DOCUMENT: self._document,
            DEADLINES: lambda _: self.deadlines(),
            TASKS: self._tasks,
        }
        return lists[letter](key) if letter in lists else ()

    def campaigns(self, campaigns: Sequence[Campaign]) -> Sequence[Leaf]:
        """Campaigns to pick from, those that run first."""
        today = self._seen.today
        items = [
            Item(
                capitalised(c.name),
                " · ".join(about_campaign(c, today)),
                action(CAMPAIGN, short_key(c.id)) + "0",
            )
            for c in in_order_of_interest(campaigns, today)
        ]
        return _listed(wording.CAMPAIGNS, items, action(CAMPAIGNS), wording.NO_CAMPAIGNS)

    def _campaign(self, key: str) -> Sequence[Leaf]:
        found = [c for c in self._knowledge.campaigns if short_key(c.id) == key]
        if not found:
            return ()
        blocks = campaign_cards(found, self._knowledge.deadlines, self._seen, brief=True)
        return text_leaves(blocks, action(CAMPAIGN, key), [_back(CAMPAIGNS)])

    def _awards(self) -> Sequence[Leaf]:
        names = {name_key(c.name): c for c in reversed(self._knowledge.criteria)}
        items = [Item(c.name, "", action(AWARD, _award_key(c)) + "0") for c in reversed(names.values())]
        return _listed(wording.AWARDS, items, action(AWARDS), wording.NO_AWARDS)

    def _award(self, key: str) -> Sequence[Leaf]:
        found = [c for c in self._knowledge.criteria if _award_key(c) == key]
        return self.award(found) if found else ()

    def award(self, criteria: Sequence[Criterion]) -> Sequence[Leaf]:
        """The conditions of one award for every audience."""
        key = _award_key(criteria[0])
        return text_leaves(criteria_blocks(criteria, self._seen), action(AWARD, key), [_back(AWARDS)])

    def documents(self, documents: Sequence[Document]) -> Sequence[Leaf]:
        items = [
            Item(
                shortened(d.metadata.title, 160),
                _about_document(d),
                action(DOCUMENT, short_key(d.id)) + "0",
            )
            for d in documents
        ]
        return _listed(wording.DOCUMENTS, items, action(DOCUMENTS), wording.NO_DOCUMENTS)

    def _document(self, key: str) -> Sequence[Leaf]:
        found = next((d for name, d in self._documents.items() if short_key(name) == key), None)
        if found is None:
            return ()
        return text_leaves(document_blocks(found), action(DOCUMENT, key), [_back(DOCUMENTS)])

    def deadlines(self) -> Sequence[Leaf]:
        """What is due, then what has just gone by; only what a reminder would trust."""
        calendar = [[Button(wording.CALENDAR, f"m:i:{DEADLINES}")]] if self._dated() else []
        return text_leaves(self._deadline_blocks(), action(DEADLINES), calendar)

    def _dated(self) -> list[Deadline]:
        """The trusted deadlines that have not gone by."""
        trusted = sift(self._knowledge.deadlines, self._seen, self._min_confidence).trusted
        return [deadline for deadline in trusted if self._seen.status(deadline) != "past"]

    def _deadline_blocks(self) -> Iterator[Block]:
        coming, gone = self._dated(), self._just_gone()
        if coming:
            yield from deadline_groups(coming, self._seen, brief=True)
        else:
            yield Paragraph(wording.NOTHING_DUE)
        # Here, where it is seen without turning to what has gone by.
        yield from machine_note([*coming, *gone])
        if gone:
            yield Gap()
            yield from deadline_groups(gone, self._seen, brief=True)

    def _just_gone(self) -> list[Deadline]:
        trusted = sift(self._knowledge.deadlines, self._seen, self._min_confidence).trusted
        past = (deadline for deadline in trusted if self._seen.status(deadline) == "past")
        since = self._seen.today - _JUST_GONE
        recent = [deadline for deadline in past if (self._seen.days(deadline)[1] or since) > since]
        return recent[-SHOWN_PAST:]

    def tasks(self, unit: str, key: str = "") -> Sequence[Leaf]:
        """The deadlines and duties of a body; `key` is that of one asked about. Raises NothingOfThatName."""
        tasks = tasks_of(unit, self._knowledge, self._seen)
        calendar = [[Button(wording.CALENDAR, f"m:i:{TASKS}:{key}")]] if tasks.deadlines else []
        return text_leaves(self._task_blocks(unit, tasks), action(TASKS, key), calendar)

    def own_tasks(self, unit: str) -> Sequence[Leaf]:
        """The same for the body of who looks, which the documents need not mention."""
        try:
            return self.tasks(unit)
        except NothingOfThatName:
            return text_leaves([Paragraph(unit, "heading"), Paragraph(wording.NO_TASKS)], action(TASKS))

    def _tasks(self, key: str) -> Sequence[Leaf]:
        if key:
            return self.tasks(self._asked[key], key) if key in self._asked else ()
        return self.own_tasks(self._unit) if self._unit else ()

    def deadlines_of(self, letter: str, key: str) -> Sequence[Deadline]:
        """The deadlines behind the list of deadlines or of tasks, for a calendar; none behind any other."""
        unit = self._asked.get(key) if key else self._unit
        if letter == TASKS and unit:
            return tasks_of(unit, self._knowledge, self._seen).deadlines
        return self._dated() if letter == DEADLINES else ()

    def _task_blocks(self, unit: str, tasks: UnitTasks) -> Iterator[Block | Day]:
        yield Paragraph(unit, "heading")
        if tasks.deadlines:
            yield from deadline_groups(tasks.deadlines, self._seen, brief=True)
            yield from machine_note(tasks.deadlines)
            yield Gap()
        if tasks.duties:
            yield from duty_blocks(tasks.duties, self._seen)


def _listed(title: str, items: Sequence[Item], opened_by: str, nothing: str) -> Sequence[Leaf]:
    if not items:
        return text_leaves([Paragraph(nothing)], opened_by)
    return item_leaves(f"{title} ({len(items)})", items, opened_by)


def _back(letter: str) -> list[Button]:
    return [Button(wording.BACK_TO_LIST, action(letter) + "0")]


def _award_key(criterion: Criterion) -> str:
    return short_key(" ".join(name_key(criterion.name)))


def _about_document(document: Document) -> str:
    metadata = document.metadata
    facts = (
        f"số {metadata.number}" if metadata.number else "",
        day_in_words(metadata.date) if metadata.date else "",
        STATUS_NAMES.get(metadata.status or "", ""),
    )
    return " · ".join(fact for fact in facts if fact)
