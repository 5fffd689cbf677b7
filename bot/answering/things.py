"""Answers to questions on several things at once: each is answered by itself, and all are told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.acceptance import accepted
from bot.answering.claims.comparison import answer_by_difference_told
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.award_aspects import checklist_of
from bot.answering.knowledge.awards import plain_name
from bot.answering.phrasing import bulleted, sentence
from bot.answering.ways import draft_answer
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of, names_in
from bot.evidence.topic import Topic
from bot.understanding.focus import Focus
from bot.understanding.things import Thing, compared_things, several_things
from bot.wording import EQUAL, difference, not_stated_of
from ingest.criteria import match_criterion
from ingest.quantities import Quantity, find_quantities, written
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

# What a thing's name and its punctuation take of its share of the answer.
LABEL_ROOM = 60
# An item that says so much of what is compared is one of those meant.
LEAST_MEANT = 0.5
_JOINED = re.compile(
    r"(?P<first>[^,;]{4,60}?)(?:,|\s(?:và|với|hay))\s(?P<second>[^,;]{4,60}?),?\s"
    r"(?P<asked>(?:thì|do|cần|phải|được|có)\s.+)$",
    re.IGNORECASE,
)
_APART = re.compile(r"\bchênh\b|\bhơn kém\b|\bbao nhiêu\b|\bmấy\b", re.IGNORECASE)
_HAS_MORE = re.compile(
    r"\bnào\b.*\b(?P<than>(?:cao|nhiều|lớn|dài|lâu|(?P<less>thấp|ít|nhỏ|ngắn)) hơn)\b", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
# A value told first stands so near the beginning.
LATEST_VALUE = 20


def draft_each(evidence: Evidence, min_confidence: float) -> Draft | None:
    """What the documents say of each thing asked about, but for one, as is said.

    How two of them differ one clause may tell. Things that are compared may each be asked about by name
    alone, without a question of their own.
    """
    apart = answer_by_difference_told(evidence)
    if apart and (told := accepted(evidence, apart, min_confidence)):
        return told
    things = several_things(evidence.question.text) or _two_awards(evidence)
    typed = all(thing.typed for thing in things)
    if not things or not (typed or evidence.question.focus is Focus.COMPARISON):
        return None
    asked = [evidence.about(thing.question) for thing in things]
    drafts = [_draft_of(*one, min_confidence) for one in zip(things, asked, strict=True)]
    return _told(evidence, things, drafts)


def _two_awards(evidence: Evidence) -> tuple[Thing, ...]:
    """Two awards of which one thing is asked: "Xã tiêu biểu và thôn văn hóa thì cấp nào quyết định?"."""
    parted = _JOINED.match(evidence.question.text)
    if parted is None or evidence.question.focus is Focus.YES_NO:
        return ()
    known, names = evidence.knowledge.criteria, (parted["first"], parted["second"])
    awards = {one.name for name in names if (one := match_criterion(name, known))}
    # Of a third one the two may be the conditions.
    if len(awards) < len(names) or match_criterion(parted["asked"], known):
        return ()
    return tuple(Thing(name, f"{name} {parted['asked']}", typed=True) for name in names)


def _draft_of(thing: Thing, asked: Evidence, min_confidence: float) -> Draft:
    """The answer to a thing's question; an award of which nothing is asked is told by its conditions."""
    checklist = None if thing.typed else checklist_of(asked)
    return checklist or draft_answer(asked, min_confidence)


def _told(evidence: Evidence, things: Sequence[Thing], drafts: Sequence[Draft]) -> Draft | None:
    told = [(thing, draft) for thing, draft in zip(things, drafts, strict=True) if draft.answered]
    missing = [thing for thing, draft in zip(things, drafts, strict=True) if not draft.answered]
    # What is compared with nothing is half an answer.
    if not told or len(missing) > 1 or (missing and compared_things(evidence.question.text)):
        return None
    # What is told alike of two was not told of either.
    if len({draft.text for _, draft in told}) < len(told):
        return None
    room = MAX_ANSWER_CHARACTERS // len(told) - LABEL_ROOM
    compared = evidence.question.focus is Focus.COMPARISON
    rest = _beside(evidence, things, told[0][1]) if compared else Topic(())
    lines = [sentence(one) for one in _that_has_more(evidence.question.text, told)]
    lines += [_of_thing(thing.name, draft.text, rest, room) for thing, draft in told]
    lines += map(sentence, _difference(evidence.question.text, [draft for _, draft in told]))
    lines += [sentence(not_stated_of(thing.name)) for thing in missing]
    quotes = tuple(dict.fromkeys(quote for _, draft in told for quote in draft.quotes))
    kinds = {draft.kind for _, draft in told}
    kind = kinds.pop() if len(kinds) == 1 else None
    return Draft("\n".join(lines), min(draft.confidence for _, draft in told), quotes, kind=kind)


def _beside(evidence: Evidence, things: Sequence[Thing], draft: Draft) -> Topic:
    """What the question speaks of beside the things and what their document is about."""
    names = mentions_of(", ".join(thing.name for thing in things)).folded
    titles = (names_in(identity_of(evidence.documents[quote.document_id])) for quote in draft.quotes[:1])
    topic = evidence.topic.beyond(next(titles, frozenset()))
    return Topic(tuple(term for term in topic.terms if term.folded not in names))


def _of_thing(name: str, text: str, rest: Topic, room: int) -> str:
    """What is told of a thing in that room, under its name; of a list the items on the rest of the question.

    Of a clause too long it is the part that speaks of the thing behind an opening.
    """
    intro, *items = text.split("\n- ")
    if items:
        headed = folded(name) in folded(plain_name(intro))
        # What is told below a list is of the whole answer: "Ngoài ra có …".
        items = [item.partition("\n")[0] for item in items]
        unsaid = rest.missing(mentions_of(intro))
        items = [item for item in items if unsaid.coverage(mentions_of(item)) >= LEAST_MEANT] or items
        return bulleted(intro if headed else f"{name[:1].upper()}{name[1:]}: {intro}", items)
    value, _, own = text.partition(": ")
    if len(text) > room and folded(name.split()[-1]) in folded(own):
        own = own.rpartition(": ")[2]
        text = f"{value}: {own}" if _DIGIT.search(value) else own
    return sentence(f"{name}: {text}")


def _that_has_more(question: str, told: Sequence[tuple[Thing, Draft]]) -> list[str]:
    """Which of two has more, or less, where that is asked and both are told in one unit."""
    asked = _HAS_MORE.search(question)
    values = [value for _, draft in told if (value := _only_quantity(draft.text))]
    if not asked or len(values) != 2 or len(told) != 2 or values[0].unit != values[1].unit:
        return []
    first, second = (value.value for value in values)
    if first == second:
        return [EQUAL]
    name = told[(first < second) != bool(asked["less"])][0].name
    return [f"{name[:1].upper()}{name[1:]} {asked['than'].lower()}"]


def _difference(question: str, drafts: Sequence[Draft]) -> list[str]:
    """How far apart two values of one unit are, where that is asked."""
    values = [value for draft in drafts if (value := _quantity(draft.text))]
    if len(values) != 2 or len(drafts) != 2 or not _APART.search(question):
        return []
    first, second = values
    apart = abs(first.value - second.value)
    return [difference(written(apart, first.unit))] if apart and first.unit == second.unit else []


def _only_quantity(text: str) -> Quantity | None:
    """The quantity a text begins with, None where it tells another of the unit: of each sort its own."""
    first = _quantity(text)
    others = (one for one in find_quantities(text) if first and one.unit == first.unit)
    return first if all(one.value == first.value for one in others if first) else None


def _quantity(text: str) -> Quantity | None:
    """The quantity a text begins with, None where it counts nothing or is part of a date."""
    first = next(iter(find_quantities(text)), None)
    if first is None or first.start > LATEST_VALUE or not first.unit:
        return None
    times = find_time_expressions(text)
    return None if any(one.start <= first.start < one.end for one in times) else first
