"""Answers to questions on several things at once: each is answered by itself, and all are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.claims.comparison import told_of_each
from bot.answering.draft import Draft, Evidence
from bot.answering.ways import draft_answer
from bot.understanding.things import Thing, several_things
from bot.wording import not_stated_of
from ingest.model import Quote

# Of so many things one may be missing, which is then said; of two the other one is half an answer.
ENOUGH_THINGS = 3


def draft_each(evidence: Evidence, min_confidence: float) -> Draft | None:
    """What the documents say of each thing asked about; None where they are silent on one of two.

    A thing of which only a property is compared, without a question of its own, is left to the comparison.
    """
    things = several_things(evidence.question.text)
    if not things or not all(thing.typed for thing in things):
        return None
    asked = [evidence.about(thing.question) for thing in things]
    drafts = [draft_answer(one, min_confidence) for one in asked]
    if all(draft.answered for draft in drafts):
        drafts = _side_by_side(asked, drafts, min_confidence)
    return _told(evidence.question.text, things, drafts)


def _told(question: str, things: Sequence[Thing], drafts: Sequence[Draft]) -> Draft | None:
    told = [(thing, draft) for thing, draft in zip(things, drafts, strict=True) if draft.answered]
    missing = [thing for thing, draft in zip(things, drafts, strict=True) if not draft.answered]
    if missing and (len(things) < ENOUGH_THINGS or len(missing) > 1):
        return None
    joined = told_of_each(question, [thing for thing, _ in told], [draft for _, draft in told])
    if joined is None or not missing:
        return joined
    return replace(joined, text=f"{joined.text}\n{not_stated_of(missing[0].name)}")


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
