"""Answers to questions on several things at once: each is answered by itself, and all are told."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.claims.comparison import told_of_each
from bot.answering.draft import Draft, Evidence
from bot.answering.ways import draft_answer
from bot.understanding.things import several_things
from bot.wording import not_stated_of

# Of so many things one may be missing, which is then said; of two the other one is half an answer.
ENOUGH_THINGS = 3


def draft_each(evidence: Evidence, min_confidence: float) -> Draft | None:
    """What the documents say of each thing asked about; None where they are silent on one of two.

    A thing of which only a property is compared, without a question of its own, is left to the comparison.
    """
    text = evidence.question.text
    things = several_things(text)
    if not things or not all(thing.typed for thing in things):
        return None
    drafts = [draft_answer(evidence.about(thing.question), min_confidence) for thing in things]
    told = [(thing, draft) for thing, draft in zip(things, drafts, strict=True) if draft.answered]
    missing = [thing for thing, draft in zip(things, drafts, strict=True) if not draft.answered]
    if missing and (len(things) < ENOUGH_THINGS or len(missing) > 1):
        return None
    joined = told_of_each(text, [thing for thing, _ in told], [draft for _, draft in told])
    if joined is None or not missing:
        return joined
    return replace(joined, text=f"{joined.text}\n{not_stated_of(missing[0].name)}")
