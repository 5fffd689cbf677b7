"""Comparing two things: each is asked about on its own, and both are told."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.criteria import checklist_of
from bot.answering.draft import Draft, Evidence
from bot.answering.passages import answer_by_sentence, answer_from_section
from bot.answering.phrasing import sentence, shorten
from bot.answering.references import describe, references_named
from bot.answering.values import answer_by_value
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.understanding.focus import Focus, Interrogative

_ASKING = re.compile(
    r"\b(?:so sánh|khác (?:nhau|gì|biệt|với)?|giống nhau|(?:ở )?(?:chỗ|điểm) nào|như thế nào|thế nào|giữa|nhau|cái nào|gì)\b",
    re.IGNORECASE,
)
_TYPE_OF_ASPECT = (
    (Focus.PERCENTAGE, ("tỷ lệ", "tỉ lệ", "tỷ trọng")),
    (
        Focus.DURATION,
        ("số năm", "số ngày", "số tháng", "mấy năm", "mấy ngày", "bao nhiêu ngày", "bao nhiêu năm"),
    ),
    (Focus.AMOUNT, ("mức chi", "mức thưởng", "tiền thưởng", "số tiền")),
    (Focus.DATE, ("thời gian", "thời hạn", "thời điểm")),
    (Focus.ACTOR, ("thẩm quyền", "người quyết định", "cấp quyết định")),
)
_ASPECT = re.compile(
    rf"\b(?P<kind>{'|'.join(words for _, group in _TYPE_OF_ASPECT for words in group)})\b(?:\s[^\W\d_]+)?",
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
    asked_about = aspect["aspect"] if aspect else _shared_aspect(sides)
    drafts = [_side(evidence.about(f"{asked_about} {side}".strip())) for side in sides]
    if any(draft is None for draft in drafts):
        return None
    found = [draft for draft in drafts if draft is not None]
    room = MAX_ANSWER_CHARACTERS // 2 - 60
    lines = [f"{side}: {shorten(draft.text, room)}" for side, draft in zip(sides, found, strict=True)]
    quotes = tuple(quote for draft in found for quote in draft.quotes)
    return Draft("\n".join(map(sentence, lines)), min(draft.confidence for draft in found), quotes)


def _shared_aspect(sides: list[str]) -> str:
    """What the first side names and the second leaves out: "tỷ lệ phiếu của A khác gì B"."""
    found = [_ASPECT.search(side) for side in sides]
    return found[0].group() if found[0] and not found[1] else ""


def _side(evidence: Evidence) -> Draft | None:
    return (
        _value_of_aspect(evidence)
        or checklist_of(evidence)
        or answer_from_section(evidence)
        or answer_by_sentence(evidence)
    )


def _value_of_aspect(evidence: Evidence) -> Draft | None:
    """The typed value where a measurable aspect is compared."""
    aspect = _ASPECT.search(evidence.question.text)
    if aspect is None:
        return None
    focus = next(focus for focus, words in _TYPE_OF_ASPECT if aspect.group("kind").lower() in words)
    question = replace(evidence.question, asked=Interrogative(focus, 0, 0))
    return answer_by_value(replace(evidence, question=question))
