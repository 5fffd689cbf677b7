"""Comparing two things: each is asked about on its own, and both are told."""

from __future__ import annotations

import re

from bot.answering.criteria import checklist_of
from bot.answering.draft import Draft, Evidence
from bot.answering.passages import answer_by_sentence, answer_from_section
from bot.answering.phrasing import sentence, shorten
from bot.answering.references import describe, references_named
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.understanding.focus import Focus

_ASKING = re.compile(
    r"\b(?:so sánh|khác (?:nhau|gì|biệt|với)?|giống nhau|(?:ở )?(?:chỗ|điểm) nào|như thế nào|thế nào|giữa|nhau|cái nào|gì)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s(?:và|với|so với|hay|khác(?: gì| với)?)\s", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:có trước|trước|sớm hơn|ra trước|có sau|sau|muộn hơn)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\s(?:về|ở)\s(?P<aspect>.+)$", re.IGNORECASE)


def answer_comparison(evidence: Evidence) -> Draft | None:
    """What the documents say of either side; None when the question does not name two."""
    return _by_dates(evidence) or _by_sides(evidence)


def _by_dates(evidence: Evidence) -> Draft | None:
    """Which of two documents came first."""
    dated = {one.number: one for one in references_named(evidence) if one.date}
    if len(dated) < 2 or not _EARLIER.search(evidence.question.text):
        return None
    ordered = sorted(dated.values(), key=lambda one: one.date or evidence.today)
    text = "; sau đó là ".join(describe(one) for one in ordered)
    quotes = tuple(quote for one in ordered for quote in one.quotes[:1])
    return Draft(sentence(shorten(f"Trước hết là {text}", MAX_ANSWER_CHARACTERS - 1)), 0.85, quotes)


def _by_sides(evidence: Evidence) -> Draft | None:
    if evidence.question.focus is not Focus.COMPARISON:
        return None
    text = evidence.question.text.strip(" ?.!")
    aspect = _ABOUT.search(text)
    topic = _ASKING.sub(" ", text[: aspect.start()] if aspect else text)
    sides = [" ".join(side.split()) for side in _BETWEEN.split(f" {topic} ") if side.strip()]
    if len(sides) != 2:
        return None
    asked_about = aspect["aspect"] if aspect else ""
    drafts = [_side(evidence.about(f"{asked_about} {side}".strip())) for side in sides]
    if any(draft is None for draft in drafts):
        return None
    found = [draft for draft in drafts if draft is not None]
    room = MAX_ANSWER_CHARACTERS // 2 - 60
    lines = [f"{side}: {shorten(draft.text, room)}" for side, draft in zip(sides, found, strict=True)]
    quotes = tuple(quote for draft in found for quote in draft.quotes)
    return Draft("\n".join(map(sentence, lines)), min(draft.confidence for draft in found), quotes)


def _side(evidence: Evidence) -> Draft | None:
    return checklist_of(evidence) or answer_from_section(evidence) or answer_by_sentence(evidence)
