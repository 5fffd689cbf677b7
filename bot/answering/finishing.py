"""What every draft gets before it is shown: deadlines, warnings, what to ask next."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache, partial

from bot.answering.abstaining import states_nothing
from bot.answering.cross_references import told_elsewhere
from bot.answering.draft import Draft, Evidence, award_not_asked, set_for_others
from bot.answering.knowledge.documents_meant import bears_number
from bot.answering.nearest.reply import withheld
from bot.answering.phrasing import fitted_to, followed_by, said_once
from bot.answering.pointers import with_antecedents
from bot.answering.targets import told_as_aim
from bot.answers import most_characters
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import number_conflict
from bot.evidence.topic import Topic
from bot.understanding.content import content_syllables
from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative
from bot.wording import (
    ASK_WHICH_CAMPAIGNS,
    ASK_WHICH_DOCUMENTS,
    ask_for_criteria,
    ask_for_day,
    ask_for_tasks,
    days_left,
    days_until,
    no_longer_in_force,
    note_contradiction,
    only_for,
    told_by_another,
)
from ingest.body_groups import is_group
from ingest.knowledge import Deadline, Finding, Knowledge
from ingest.model import Document, Quote
from ingest.occurrences import days_of
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

# A title longer than this is a sentence, and a question made of it reads like none.
LONGEST_TITLE = 90
# A list of all that are charged with something is no body to ask about.
LONGEST_BODY = 60
# What says less of a question is about something else.
RELATED_COVERAGE = 0.25
# What asks for all that a body does or an award demands.
ALL_OF_IT = (Focus.LIST, Focus.EXPLANATION, Focus.CRITERIA, Focus.NAME)
_ENDED = ("expired", "replaced")
_HOW_FAR = re.compile(r"\bnữa\b", re.IGNORECASE)


def finish(draft: Draft, evidence: Evidence) -> Draft:
    """The draft with deadlines, notes and suggestions."""
    if not draft.answered and not draft.text:
        draft = withheld(draft.about or evidence)
    draft = told_as_aim(draft, evidence.question.focus, evidence.question.text)
    draft = replace(draft, text=with_antecedents(draft.text, draft.quotes, evidence.documents))
    deadlines = draft.deadlines or _deadlines_told(draft, evidence)
    contradictions = _contradictions(draft, evidence)
    notes = (
        [
            *(note_contradiction(finding.message) for finding in contradictions),
            *_time_left(draft, deadlines, evidence),
            *_not_in_force(draft, evidence),
            *_for_whom(draft, evidence),
            *_of_another_paper(draft, evidence),
        ]
        if draft.answered
        else []
    )
    elsewhere = told_elsewhere(draft, evidence.documents)
    if elsewhere:
        notes.append(elsewhere[0])
    text = said_once(draft.text) if draft.answered else draft.text
    longest = most_characters(draft.kind)
    text = fitted_to(evidence.topic, text, longest)
    for note in notes:
        text = followed_by(text, note) if len(text) + len(note) < longest else text
    suggestions = draft.suggestions or _suggestions(draft, evidence)
    quotes = dict.fromkeys((*draft.quotes, *(quote for one in contradictions for quote in one.quotes)))
    if elsewhere and elsewhere[0] in text:
        quotes[elsewhere[1]] = None
    return replace(draft, text=text, quotes=tuple(quotes), deadlines=deadlines, suggestions=suggestions)


def _contradictions(draft: Draft, evidence: Evidence) -> list[Finding]:
    """Where another document contradicts a quote of a dated answer."""
    if not draft.answered or evidence.question.focus is not Focus.DATE:
        return []
    return [
        finding
        for finding in evidence.knowledge.findings
        if len({quote.document_id for quote in finding.quotes}) > 1 and _told_by(finding.quotes, draft)
    ]


def _deadlines_told(draft: Draft, evidence: Evidence) -> tuple[Deadline, ...]:
    """The deadlines that a date answer rests on: read from its quotes, at a time that it names."""
    if not draft.answered or evidence.question.focus is not Focus.DATE:
        return ()
    times = [found for found in find_time_expressions(draft.text) if found.valid]
    named = {(found.begin, found.finish) for found in times}
    # "Trước ngày 30/6" has no beginning, the deadline made of it begins and ends on its day.
    named |= {(found.finish, found.finish) for found in times if found.begin is None}
    return tuple(
        one
        for one in evidence.knowledge.deadlines
        if (one.start, one.end) in named and _told_by(one.quotes, draft)
    )


def _time_left(draft: Draft, deadlines: tuple[Deadline, ...], evidence: Evidence) -> Iterator[str]:
    """How far off the day is, where one exact day is told; of a longer time if that is asked."""
    if draft.kind == "list" or len(deadlines) != 1:
        return
    (deadline,) = deadlines
    days = days_of(deadline, evidence.today)
    if days is None or deadline.recurrence:
        return
    if deadline.precision == "day":
        yield days_left((days[1] - evidence.today).days)
    elif _HOW_FAR.search(evidence.question.text):
        ahead = days[0] > evidence.today
        yield days_until(days[0], evidence.today) if ahead else days_left((days[1] - evidence.today).days)


def _not_in_force(draft: Draft, evidence: Evidence) -> Iterator[str]:
    for identity in dict.fromkeys(quote.document_id for quote in draft.quotes):
        metadata = evidence.documents[identity].metadata
        if metadata.status in _ENDED and folded("hiệu lực") not in folded(draft.text):
            yield no_longer_in_force(
                metadata.number or metadata.title, metadata.status or "", metadata.replaced_by
            )


def _for_whom(draft: Draft, evidence: Evidence) -> Iterator[str]:
    if others := set_for_others(evidence, draft):
        yield only_for(others)
    elif (award := award_not_asked(evidence, draft)) and award not in draft.text:
        yield only_for(award)


def _of_another_paper(draft: Draft, evidence: Evidence) -> Iterator[str]:
    """Where it is told, if not in the paper at hand that the question names by number."""
    asked = next((one for one in evidence.documents.values() if bears_number(evidence, one)), None)
    sources = [evidence.documents[quote.document_id] for quote in draft.quotes]
    told = (
        f"{quote.text}\n{source.metadata.title}" for quote, source in zip(draft.quotes, sources, strict=True)
    )
    if asked and sources and all(map(partial(number_conflict, evidence.question), told, sources)):
        yield told_by_another(*(_called(one) for one in (asked, sources[0])))


def _called(document: Document) -> str:
    """A document by its kind and number, or by its title."""
    kind, number = document.metadata.kind, document.metadata.number
    return f"{kind or 'văn bản'} số {number}" if number else f"“{document.metadata.title}”"


def _suggestions(draft: Draft, evidence: Evidence) -> tuple[str, ...]:
    """Questions about what is known of the same documents, of each sort the one nearest to the question.

    Without an answer they are about the thing asked about, else about what may be asked at all.
    """
    near = {quote.document_id for quote in draft.quotes} or {
        hit.passage.document_id for hit in evidence.hits[:1]
    }
    found = [_nearest(evidence, askable) for askable in _askable(draft, evidence, near)]
    related = tuple(one for share, one in found if share >= RELATED_COVERAGE)
    return related or (() if draft.quotes else tuple(_examples(evidence.knowledge)))


# The names of what is known stand beside every question anew.
@lru_cache(maxsize=4_000)
def _meaning(text: str) -> frozenset[str]:
    return frozenset(content_syllables(text))


def _examples(knowledge: Knowledge) -> Iterator[str]:
    """What may be asked of these documents on any day, and has an answer."""
    yield ASK_WHICH_DOCUMENTS
    if knowledge.campaigns:
        yield ASK_WHICH_CAMPAIGNS
    yield from (ask_for_criteria(one.name) for one in knowledge.criteria[:1])


def _askable(draft: Draft, evidence: Evidence, near: set[str]) -> Iterator[list[str]]:
    """The questions that each sort of knowledge about the documents answers, but for what is told already."""
    knowledge, question = evidence.knowledge, evidence.question
    asked = [(find_interrogative(one).focus, _meaning(one)) for one in (question.text, *question.earlier)]

    def was_asked(of: str, asking: Collection[Focus]) -> bool:
        """Whether this question, or one before it, asks such of all that a suggestion is of."""
        return any(focus in (*asking, Focus.YES_NO) and _meaning(of) <= words for focus, words in asked)

    def may_be_asked(of: str, quotes: tuple[Quote, ...], limit: int, asking: Collection[Focus]) -> bool:
        of_near = any(quote.document_id in near for quote in quotes)
        return of_near and len(of) <= limit and not was_asked(of, asking)

    dated = bool(find_time_expressions(draft.text)) and draft.answered
    yield [
        ask_for_day(one.title)
        for one in knowledge.deadlines
        if may_be_asked(one.title, one.quotes, LONGEST_TITLE, (Focus.DATE,))
        and not (dated and _told_by(one.quotes, draft))
    ]
    yield [
        ask_for_tasks(one.body)
        for one in knowledge.responsibilities
        if may_be_asked(one.body, one.quotes, LONGEST_BODY, ALL_OF_IT) and not is_group(one.body)
    ]
    yield [
        ask_for_criteria(one.name)
        for one in knowledge.criteria
        if may_be_asked(one.name, (one.quote,), LONGEST_TITLE, ALL_OF_IT)
        and not all(states_nothing(condition.text) for condition in one.conditions)
    ]


def _told_by(quotes: tuple[Quote, ...], draft: Draft) -> bool:
    return any(one.overlaps(other) for one in quotes for other in draft.quotes)


def _nearest(evidence: Evidence, questions: list[str]) -> tuple[float, str]:
    """The question that says most of what was asked, with the share it says."""
    ranked = [(_said_in_full(evidence.topic, one), one) for one in questions]
    return max(ranked, key=lambda pair: (pair[0], -len(pair[1])), default=(0.0, ""))


def _said_in_full(topic: Topic, text: str) -> float:
    """The share of the topic that a text says, a syllable of another word not counted."""
    return 1 - topic.missing(mentions_of(text)).weight / topic.weight if topic.weight else 0.0
