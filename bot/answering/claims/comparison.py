"""Comparing two things: each is asked about on its own, and both are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.abstaining import abstain
from bot.answering.clauses.sections import answer_by_sentence, answer_from_section
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.authority import powers_of_one
from bot.answering.knowledge.criteria import checklist_of
from bot.answering.knowledge.references import describe, references_named
from bot.answering.knowledge.responsibilities import answer_with_tasks
from bot.answering.phrasing import sentence, shorten
from bot.answering.values.by_type import answer_by_value
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.values import needs_value
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.things import Thing, several_things
from bot.wording import AMOUNTS_COMPARED, ask_for_tasks, difference, not_stated
from ingest.bodies import find_bodies
from ingest.vietnamese import folded

_TYPE_OF_ASPECT = (
    (Focus.PERCENTAGE, ("tỷ lệ", "tỉ lệ", "tỷ trọng")),
    (
        Focus.DURATION,
        ("số năm", "số ngày", "số tháng", "mấy năm", "mấy ngày", "bao nhiêu ngày", "bao nhiêu năm"),
    ),
    (Focus.AMOUNT, ("mức chi", "mức thưởng", "tiền thưởng", "số tiền", "được chi", "phụ cấp", "lương")),
    (Focus.DATE, ("thời gian", "thời hạn", "thời điểm")),
    (Focus.ACTOR, ("thẩm quyền", "người quyết định", "cấp quyết định")),
)
_ASPECT = re.compile(
    rf"\b(?P<kind>{'|'.join(words for _, group in _TYPE_OF_ASPECT for words in group)})\b(?:\s[^\W\d_]+)?",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:có trước|trước|sớm hơn|ra trước|có sau|sau|muộn hơn)\b", re.IGNORECASE)
MIN_SIDES = 2
_MONEY = re.compile(r"\b(?:tiền thưởng|mức thưởng|số tiền|phụ cấp|lương)\b", re.IGNORECASE)
_OF_TASKS = re.compile(
    r"\b(?:nhiệm vụ|trách nhiệm|công việc|chia việc|phân công|việc gì|làm gì)\b", re.IGNORECASE
)
_OF_POWER = re.compile(r"\b(?:thẩm quyền|quyền)\b", re.IGNORECASE)
_APART = re.compile(r"\bchênh\b|\bhơn kém\b|\bbao nhiêu\b|\bmấy\b", re.IGNORECASE)
_QUANTITY = re.compile(r"\D{0,20}?(?P<number>\d[\d.]*)(?:,\d+)?\s?(?P<unit>%|[^\W\d_]+(?:\slàm việc)?)")
# What a side's name and its punctuation take of its share of the answer.
LABEL_ROOM = 60


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
    text = evidence.question.text
    things = several_things(text)
    if not things:
        return None
    drafts = [_side(evidence.about(thing.question)) for thing in things]
    if _MONEY.search(text) and not any(draft and _QUANTITY.match(draft.text) for draft in drafts):
        return abstain(evidence, not_stated(AMOUNTS_COMPARED))
    found = [draft for draft in drafts if draft is not None and draft.answered]
    return told_of_each(text, things, found) if len(found) == len(things) else None


def told_of_each(question: str, things: Sequence[Thing], drafts: Sequence[Draft]) -> Draft | None:
    """What was found of each thing, a line each; None where two of them are told the same."""
    if len({draft.text for draft in drafts}) < len(drafts):
        return None
    room = MAX_ANSWER_CHARACTERS // len(things) - LABEL_ROOM
    lines = [
        f"{thing.name}: {_of_thing(thing.name, draft.text, room)}"
        for thing, draft in zip(things, drafts, strict=True)
    ]
    lines += _difference(question, drafts)
    quotes = tuple(dict.fromkeys(quote for draft in drafts for quote in draft.quotes))
    return Draft("\n".join(map(sentence, lines)), min(draft.confidence for draft in drafts), quotes)


def _of_thing(name: str, text: str, room: int) -> str:
    """What is told in that room; of a clause too long the part that speaks of the thing behind an opening."""
    _, _, own = text.rpartition(": ")
    names_it = folded(name.split()[-1]) in folded(own)
    return shorten(own if len(text) > room and names_it else text, room)


def _difference(text: str, drafts: Sequence[Draft]) -> list[str]:
    """How far apart two values of one unit are, where that is asked."""
    values = [_QUANTITY.match(draft.text) for draft in drafts]
    if len(values) != MIN_SIDES or not _APART.search(text) or not (values[0] and values[1]):
        return []
    if values[0]["unit"].lower() != values[1]["unit"].lower():
        return []
    first, second = (int(value["number"].replace(".", "")) for value in values if value)
    apart = f"{abs(first - second):,}".replace(",", ".")
    return [difference(f"{apart} {values[0]['unit']}".replace(" %", "%"))] if first != second else []


def _side(evidence: Evidence) -> Draft | None:
    text = evidence.question.text
    if _OF_POWER.search(text) and (powers := powers_of_one(evidence)):
        return powers
    if _OF_TASKS.search(text) and (bodies := find_bodies(f" {text}")):
        tasks = answer_with_tasks(evidence.about(ask_for_tasks(bodies[0].text)))
        if tasks and tasks.answered:
            return tasks
    if needs_value(evidence.question.focus):
        # "Thời gian", "thời hạn" may be a day or a length of time.
        other = Focus.DURATION if evidence.question.focus is Focus.DATE else None
        return answer_by_value(evidence) or _value_of_aspect(evidence) or _value_of_type(evidence, other)
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
    return _value_of_type(
        evidence, next(focus for focus, words in _TYPE_OF_ASPECT if aspect.group("kind").lower() in words)
    )


def _value_of_type(evidence: Evidence, focus: Focus | None) -> Draft | None:
    if focus is None:
        return None
    question = replace(evidence.question, asked=Interrogative(focus, 0, 0))
    return answer_by_value(replace(evidence, question=question))
