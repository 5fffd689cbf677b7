"""Comparing two things: each is asked about on its own, and both are told."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

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
from bot.understanding.contrasts import CLASSES
from bot.understanding.focus import Focus, Interrogative
from bot.wording import AMOUNTS_COMPARED, ask_for_tasks, difference, not_stated
from ingest.bodies import find_bodies

_ASKING = re.compile(
    r"\b(?:so sánh|khác (?:nhau|gì|biệt|với)?|chênh (?:lệch|nhau)(?: nhau)?|giống nhau|(?:ở )?(?:chỗ"
    r"|điểm) nào|như thế nào|thế nào|ra sao|giữa|nhau|cái nào|bao nhiêu|gì|sao)\b",
    re.IGNORECASE,
)
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
_BETWEEN = re.compile(r"\s(?:và|với|so với|hay|khác(?: gì| với)?)\s", re.IGNORECASE)
_DIFFERS = re.compile(r"\skhác(?: gì| biệt)?(?: so)?(?: với)?\s(?!nhau\b|ở\b)", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:có trước|trước|sớm hơn|ra trước|có sau|sau|muộn hơn)\b", re.IGNORECASE)
_ABOUT = re.compile(r"(?:\s(?:về|ở)\s|:\s)(?P<aspect>.+)$", re.IGNORECASE)
_JOINS = re.compile(
    r"\s*(?:,|và|với|so với|hay|khác(?: gì)?(?: với)?)?\s*(?:và|với)?\s*(?:danh hiệu\s|lễ\s)?", re.IGNORECASE
)
_COUNTS = {"hai": 2, "ba": 3, "2": 2, "3": 3}
_COUNTED_MEMBERS = re.compile(r"\b(?P<count>hai|ba|2|3) (?P<noun>đợt)\b", re.IGNORECASE)
MIN_SIDES = 2
_MONEY = re.compile(r"\b(?:tiền thưởng|mức thưởng|số tiền|phụ cấp|lương)\b", re.IGNORECASE)
_OF_TASKS = re.compile(
    r"\b(?:nhiệm vụ|trách nhiệm|công việc|chia việc|phân công|việc gì|làm gì)\b", re.IGNORECASE
)
_OF_POWER = re.compile(r"\b(?:thẩm quyền|quyền)\b", re.IGNORECASE)
# "A và B được chi khác nhau": what is said of both stands behind the second.
_SHARED_TAIL = re.compile(r"\s(?P<tail>(?:được|phải|cần)\s.+)$", re.IGNORECASE)
_APART = re.compile(r"\bchênh\b|\bhơn kém\b|\bbao nhiêu\b|\bmấy\b", re.IGNORECASE)
_QUANTITY = re.compile(r"\D{0,20}?(?P<number>\d[\d.]*)(?:,\d+)?\s?(?P<unit>%|[^\W\d_]+(?:\slàm việc)?)")
# What a side's name and its punctuation take of its share of the answer.
LABEL_ROOM = 60

# The name of a side and the question that is asked of it.
Side = tuple[str, str]


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
    sides = _sides_of_one_class(text) or _sides_apart(text)
    if len(sides) < MIN_SIDES:
        return None
    drafts = [_side(evidence.about(asked)) for _, asked in sides]
    if _MONEY.search(text) and not any(draft and _QUANTITY.match(draft.text) for draft in drafts):
        return abstain(evidence, not_stated(AMOUNTS_COMPARED))
    if any(draft is None or not draft.answered for draft in drafts):
        return None
    found = [draft for draft in drafts if draft is not None]
    room = MAX_ANSWER_CHARACTERS // len(sides) - LABEL_ROOM
    lines = [f"{label}: {shorten(draft.text, room)}" for (label, _), draft in zip(sides, found, strict=True)]
    lines += _difference(text, found)
    quotes = tuple(quote for draft in found for quote in draft.quotes)
    return Draft("\n".join(map(sentence, lines)), min(draft.confidence for draft in found), quotes)


def _difference(text: str, drafts: list[Draft]) -> list[str]:
    """How far apart two values of one unit are, where that is asked."""
    values = [_QUANTITY.match(draft.text) for draft in drafts]
    if len(values) != MIN_SIDES or not _APART.search(text) or not (values[0] and values[1]):
        return []
    if values[0]["unit"].lower() != values[1]["unit"].lower():
        return []
    first, second = (int(value["number"].replace(".", "")) for value in values if value)
    apart = f"{abs(first - second):,}".replace(",", ".")
    return [difference(f"{apart} {values[0]['unit']}".replace(" %", "%"))] if first != second else []


def _sides_of_one_class(text: str) -> list[Side]:
    """Members of one class, each asked about in place of all: "hạng nhất, hạng nhì"."""
    text = _COUNTED_MEMBERS.sub(lambda match: ", ".join(_members_counted(match)), text)
    for pattern in CLASSES:
        matches = list(pattern.finditer(text))
        if len({match.group().lower() for match in matches}) < MIN_SIDES:
            continue
        first, last = matches[0], matches[-1]
        between = [text[a.end() : b.start()] for a, b in pairwise(matches)]
        if not all(_JOINS.fullmatch(words) for words in between):
            continue
        rest = [_plain_question(part) for part in (text[: first.start()], text[last.end() :])]
        return [(one.group(), f"{rest[0]} {one.group()} {rest[1]}".strip()) for one in matches]
    return []


def _members_counted(match: re.Match[str]) -> list[str]:
    return [f"{match['noun']} {number}" for number in range(1, _COUNTS[match["count"].lower()] + 1)]


def _sides_apart(text: str) -> list[Side]:
    """What stands before and after "và", "với", "khác gì", with the aspect that either is asked about."""
    aspect = _ABOUT.search(text)
    topic = text[: aspect.start()] if aspect else text
    sides = _sides_of_difference(topic) or _BETWEEN.split(f" {_plain_question(topic)} ")
    sides = [" ".join(side.split()) for side in sides if side.strip()]
    if len(sides) != MIN_SIDES:
        return []
    asked_about = (aspect and _plain_question(aspect["aspect"])) or _shared_aspect(sides)
    if not asked_about and (tail := _SHARED_TAIL.search(sides[1])) and not _SHARED_TAIL.search(sides[0]):
        sides[1], asked_about = sides[1][: tail.start()], tail["tail"]
    return [(side, f"{asked_about} {side}".strip()) for side in sides]


def _sides_of_difference(text: str) -> list[str]:
    """What stands before and after "khác gì": "tỷ lệ của A khác gì B"."""
    parts = [_plain_question(part) for part in _DIFFERS.split(text)]
    return parts if len(parts) == MIN_SIDES and all(parts) else []


def _plain_question(text: str) -> str:
    """The words without those that ask for a difference."""
    return " ".join(_ASKING.sub(" ", text).strip(" ,:;").split())


def _shared_aspect(sides: list[str]) -> str:
    """What the first side names and the second leaves out: "tỷ lệ phiếu của A khác gì B"."""
    found = [_ASPECT.search(side) or _OF_TASKS.search(side) for side in sides]
    return found[0].group() if found[0] and not found[1] else ""


def _side(evidence: Evidence) -> Draft | None:
    text = evidence.question.text
    if _OF_POWER.search(text) and (powers := powers_of_one(evidence)):
        return powers
    if _OF_TASKS.search(text) and (bodies := find_bodies(f" {text}")):
        tasks = answer_with_tasks(evidence.about(ask_for_tasks(bodies[0].text)))
        if tasks and tasks.answered:
            return tasks
    if needs_value(evidence.question.focus) and (draft := answer_by_value(evidence)):
        return draft
    return (
        _value_of_aspect(evidence)
        or _value_of_type(evidence, Focus.DURATION if evidence.question.focus is Focus.DATE else None)
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
