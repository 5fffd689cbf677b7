"""Which of two documents came first: their days are known, whatever else sets them apart."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.references import describe, references_named
from bot.answering.phrasing import sentence

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
