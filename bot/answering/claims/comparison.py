"""What sets two things apart: the days of two documents, or a clause that holds one against the other."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.clauses.introductions import told_clause
from bot.answering.clauses.sections import LOWEST_COVERAGE
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.references import describe, references_named
from bot.answering.names_asked import tells_one_of_two
from bot.answering.phrasing import sentence
from bot.evidence.figure_roles import holds_against
from bot.understanding.focus import Focus
from bot.understanding.things import compared_things

# A clause that holds one against the other need not say what they are.
HELD_BONUS = 0.1
_EARLIER = re.compile(r"\b(?:trước|sau|sớm hơn|muộn hơn)\b", re.IGNORECASE)


def answer_with_earlier(evidence: Evidence) -> Draft | None:
    """The documents named, in the order of their days; None where fewer than two are known."""
    dated = {one.number: one for one in references_named(evidence) if one.date}
    if len(dated) < 2 or not _EARLIER.search(evidence.question.text):
        return None
    ordered = sorted(dated.values(), key=lambda one: one.date or evidence.today)
    text = "; sau đó là ".join(describe(one) for one in ordered)
    quotes = tuple(quote for one in ordered for quote in one.quotes[:1])
    return Draft(sentence(f"Trước hết là {text}"), 0.85, quotes)


def answer_by_difference_told(evidence: Evidence) -> Draft | None:
    """The clause that holds one of two things against the other: "So với lần I, năm nay có thêm …"."""
    if evidence.question.focus is not Focus.COMPARISON or not compared_things(evidence.question.text):
        return None
    for one in evidence.candidates:
        if one.coverage >= LOWEST_COVERAGE and holds_against(one.text) and not conflicts(evidence, one):
            draft = replace(told_clause(one), confidence=one.coverage + HELD_BONUS)
            if not tells_one_of_two(evidence, draft):
                return draft
    return None
