"""Answers to questions on several things at once: each is answered by itself, and all are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.award_aspects import checklist_of
from bot.answering.phrasing import sentence, shorten
from bot.answering.ways import draft_answer
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.understanding.focus import Focus
from bot.understanding.things import Thing, several_things
from bot.wording import difference, not_stated_of
from ingest.model import Quote
from ingest.vietnamese import folded

# Of so many things one may be missing, which is then said; of two the other one is half an answer.
ENOUGH_THINGS = 3
# What a thing's name and its punctuation take of its share of the answer.
LABEL_ROOM = 60
_APART = re.compile(r"\bchênh\b|\bhơn kém\b|\bbao nhiêu\b|\bmấy\b", re.IGNORECASE)
_QUANTITY = re.compile(r"\D{0,20}?(?P<number>\d[\d.]*)(?:,\d+)?\s?(?P<unit>%|[^\W\d_]+(?:\slàm việc)?)")


def draft_each(evidence: Evidence, min_confidence: float) -> Draft | None:
    """What the documents say of each thing asked about; None where they are silent on one of two.

    Things that are compared may each be asked about by name alone, without a question of their own.
    """
    things = several_things(evidence.question.text)
    typed = all(thing.typed for thing in things)
    if not things or not (typed or evidence.question.focus is Focus.COMPARISON):
        return None
    asked = [evidence.about(thing.question) for thing in things]
    drafts = [_draft_of(*one, min_confidence) for one in zip(things, asked, strict=True)]
    if typed and all(draft.answered for draft in drafts):
        drafts = _side_by_side(asked, drafts, min_confidence)
    return _told(evidence.question.text, things, drafts)


def _draft_of(thing: Thing, asked: Evidence, min_confidence: float) -> Draft:
    """The answer to a thing's question; an award of which nothing is asked is told by its conditions."""
    checklist = None if thing.typed else checklist_of(asked)
    return checklist or draft_answer(asked, min_confidence)


def _told(question: str, things: Sequence[Thing], drafts: Sequence[Draft]) -> Draft | None:
    told = [(thing, draft) for thing, draft in zip(things, drafts, strict=True) if draft.answered]
    missing = [thing for thing, draft in zip(things, drafts, strict=True) if not draft.answered]
    if missing and (len(things) < ENOUGH_THINGS or len(missing) > 1):
        return None
    # What is told alike of two was not told of either.
    if len({draft.text for _, draft in told}) < len(told):
        return None
    room = MAX_ANSWER_CHARACTERS // len(told) - LABEL_ROOM
    lines = [f"{thing.name}: {_of_thing(thing.name, draft.text, room)}" for thing, draft in told]
    lines += _difference(question, [draft for _, draft in told])
    lines += [not_stated_of(thing.name) for thing in missing]
    quotes = tuple(dict.fromkeys(quote for _, draft in told for quote in draft.quotes))
    return Draft("\n".join(map(sentence, lines)), min(draft.confidence for _, draft in told), quotes)


def _of_thing(name: str, text: str, room: int) -> str:
    """What is told in that room; of a clause too long the part that speaks of the thing behind an opening."""
    _, _, own = text.rpartition(": ")
    names_it = folded(name.split()[-1]) in folded(own)
    return shorten(own if len(text) > room and names_it else text, room)


def _difference(question: str, drafts: Sequence[Draft]) -> list[str]:
    """How far apart two values of one unit are, where that is asked."""
    values = [value for draft in drafts if (value := _QUANTITY.match(draft.text))]
    if len(values) != 2 or len(drafts) != 2 or not _APART.search(question):
        return []
    first, second = (int(value["number"].replace(".", "")) for value in values)
    if first == second or values[0]["unit"].lower() != values[1]["unit"].lower():
        return []
    apart = f"{abs(first - second):,}".replace(",", ".")
    return [difference(f"{apart} {values[0]['unit']}".replace(" %", "%"))]


def _side_by_side(asked: Sequence[Evidence], drafts: list[Draft], min_confidence: float) -> list[Draft]:
    """Drafts from one paragraph where one tells of all things: there they are set against each other.

    "Tập thể 1.500.000 đồng; cá nhân 750.000 đồng" answers for both better than two clauses of two rules.
    """
    found = list(_of_one_paragraph(asked, drafts, min_confidence))
    return max(found, key=lambda one: sum(draft.confidence for draft in one), default=drafts)


def _of_one_paragraph(
    asked: Sequence[Evidence], drafts: Sequence[Draft], min_confidence: float
) -> Iterator[list[Draft]]:
    for anchor in drafts:
        if not anchor.quotes:
            continue
        confined = [_within(one, anchor.quotes[0]) for one in asked]
        beside = [draft_answer(one, min_confidence) for one in confined if one.candidates]
        if (
            len(beside) == len(asked)
            and all(
                draft.answered and _stands_in(draft, one) for draft, one in zip(beside, confined, strict=True)
            )
            and len({draft.text for draft in beside}) == len(beside)
        ):
            yield beside


def _within(evidence: Evidence, quote: Quote) -> Evidence:
    """The evidence with the clauses of the paragraph alone in which something is quoted."""
    text = evidence.documents[quote.document_id].text
    start = text.rfind("\n", 0, quote.start) + 1
    end = text.find("\n", quote.end)
    end = end if end >= 0 else len(text)
    kept = tuple(
        one
        for one in evidence.candidates
        if one.document.id == quote.document_id and start <= one.start and one.end <= end
    )
    return replace(evidence, candidates=kept)


def _stands_in(draft: Draft, evidence: Evidence) -> bool:
    """Whether a draft is taken from the evidence's clauses and from nowhere else."""
    return all(
        any(
            one.document.id == quote.document_id and one.start <= quote.start < one.end
            for one in evidence.candidates
        )
        for quote in draft.quotes
    )
