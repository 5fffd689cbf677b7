"""Scales, read from the value to the rung and from the rung to the value.

A scale is several clauses of one section, each with a range: "Tốt: từ 80 đến dưới 90 điểm". It answers "82
điểm thì xếp loại gì?", "chậm 2 ngày trừ mấy điểm?" and "bao nhiêu điểm thì được loại tốt?", whatever other
words the rung shares with them.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answering.abstaining import abstain
from bot.answering.claims.opposites import opposite_said
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, plain, sentence
from bot.answering.values.ranges import Range, measures_in, ranges_in
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.constraints import number_conflict
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic
from bot.understanding.focus import Focus
from ingest.model import Document, Quote, Section
from ingest.vietnamese import folded

# A scale of fewer rungs is a mere condition.
LEAST_RUNGS = 2
LOWEST_COVERAGE = 0.5
SURE = 0.8
SENTENCE_CHARACTERS = 420

# "80% đến dưới 90%": a whole rung is named.
_UP_TO = re.compile(r"\sđến\s(?:dưới\s)?(?P<high>\d+)", re.IGNORECASE)
_ASKS_FOR_RUNG = re.compile(
    r"\b(?:loai|hang|muc|bac|danh hieu) (?:gi|nao|may)\b|\bxep (?:loai |hang )?(?:gi|nao|sao|the nao|may)\b"
    r"|\b(?:duoc|bi|tru|cong|thuong|ho tro|huong|chi|tinh)\b.{0,40}\b(?:may|bao nhieu)\b"
    r"|\bthi (?:sao|the nao)\b|\b(?:duoc|bi|tinh|xep)\b.{0,30}\b(?:ra )?(?:sao|the nao|gi)\b"
)
_ASKS_FOR_CLASS = re.compile(r"\bhang (?:may|nao|gi)\b")
_NOT_ASKED = (Focus.YES_NO, Focus.COMPARISON, Focus.DATE, Focus.DOCUMENT)
_CLASS = re.compile(r"\b(?:xuất sắc|giỏi|tốt|khá|trung bình|yếu|kém|(?<=loại )[a-d])\b", re.IGNORECASE)
_CLASS_ASKED = re.compile(rf"\b(?:loại|hạng|mức)\s(?:là\s)?[“\"]?(?P<name>{_CLASS.pattern})", re.IGNORECASE)
_BOUNDED = re.compile(r"\b(?:từ|dưới|trên|đủ|đạt|ít nhất)\s\d", re.IGNORECASE)
_PART = re.compile(r"[^;\n]+")


@dataclass(frozen=True, slots=True)
class _Rung:
    """A clause with its range in one unit."""

    candidate: Candidate
    range: Range


def answer_by_scale(evidence: Evidence) -> Draft | None:
    """The rung of the question's value, or of the class it names; None where no scale on the topic has it."""
    return _by_class(evidence) or _by_value(evidence)


def _by_class(evidence: Evidence) -> Draft | None:
    """The range of the class for which points are asked, where ranges of others stand beside it."""
    question = evidence.question
    asked = _CLASS_ASKED.search(question.text)
    if asked is None or not folded(question.asked.unit).startswith("diem"):
        return None
    known = False
    for candidate in evidence.candidates:
        document, place = candidate.document, candidate.document.section_at(candidate.start)
        if place is None or number_conflict(question, candidate.hit.passage.text, document):
            continue
        classes = _classes(document, document.sections[place])
        rungs = classes.get(folded(asked["name"]), [])
        if len(classes) >= LEAST_RUNGS and len(rungs) == 1:
            told = sentence(document.text[slice(*rungs[0])])
            return Draft(told, SURE, (_line_of(document, *rungs[0]),), kind="number")
        known |= len(classes) >= LEAST_RUNGS
    # What other classes ask says nothing of one that the scale does not have.
    return abstain(evidence) if known else None


def _classes(document: Document, section: Section) -> dict[str, list[tuple[int, int]]]:
    """The parts of a section that set the range of one class, by its folded name, as offsets."""
    found = defaultdict[str, list[tuple[int, int]]](list)
    for part in _PART.finditer(document.text, section.start, section.end):
        named = {folded(name) for name in _CLASS.findall(part.group())}
        if len(named) == 1 and _BOUNDED.search(part.group()):
            found[named.pop()].append(part.span())
    return found


def _line_of(document: Document, start: int, end: int) -> Quote:
    """The line around a part, whose beginning says what the scale is of."""
    stop = document.text.find("\n", end)
    return document.quote(document.text.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(document.text))


def _by_value(evidence: Evidence) -> Draft | None:
    """The clause in whose range the question's value lies."""
    question = evidence.question
    value = next(iter(measures_in(question.text)), None)
    if value is None or question.focus in _NOT_ASKED:
        return None
    up_to = _UP_TO.match(question.text, value.end)
    end = up_to.end() if up_to else value.end
    # What follows from the value is asked for, rather than the value itself.
    if not _ASKS_FOR_RUNG.search(folded(question.text), end):
        return None
    high = float(up_to["high"]) if up_to else None
    rest = evidence.matter.without([(value.start, end)])
    told = [
        (_coverage(rest, rungs), len(rungs), met)
        for rungs in _scales(evidence, value.unit)
        if (met := _met(rungs, value.value, high))
    ]
    if _ASKS_FOR_CLASS.search(folded(question.text)):
        # A class between two others is told before a bound that stands alone.
        told = [one for one in told if one[2].range.high < math.inf] or told
    coverage, _, rung = max(told, key=lambda one: one[:2], default=(0.0, 0, None))
    if rung is None or coverage < LOWEST_COVERAGE or opposite_said(question.text, rung.candidate.text):
        return None
    # Whose level a scale is of tells nothing of whom it measures.
    other = number_conflict(question, rung.candidate.hit.passage.text, rung.candidate.document)
    return None if other else replace(_told(rung.candidate), about=replace(evidence, topic=rest))


def _met(rungs: list[_Rung], value: float, high: float | None) -> _Rung | None:
    """The rung on which the value lies, or from it up to `high`; of thresholds that it passes the nearest."""
    if high is not None:
        return next((rung for rung in rungs if (rung.range.low, rung.range.high) == (value, high)), None)
    met = [rung for rung in rungs if rung.range.holds(value)]
    return max(met, key=lambda rung: (rung.range.low, -rung.range.high), default=None)


def _scales(evidence: Evidence, unit: str) -> list[list[_Rung]]:
    """The rungs in a unit, those of one section together."""
    found: defaultdict[tuple[str, int | None], list[_Rung]] = defaultdict(list)
    for candidate in evidence.candidates:
        for range_ in [] if candidate.is_heading else ranges_in(candidate.text, unit)[:1]:
            for place in _places(candidate):
                found[place].append(_Rung(candidate, range_))
    return [rungs for rungs in found.values() if len(rungs) >= LEAST_RUNGS]


def _places(candidate: Candidate) -> Iterator[tuple[str, int | None]]:
    """The section a clause stands in; and the one that this is a point of, where the clause opens it."""
    document = candidate.document
    position = document.section_at(candidate.start)
    yield document.id, position
    if position is not None and document.sections[position].start == candidate.start:
        yield document.id, document.sections[position].parent


def _coverage(topic: Topic, rungs: list[_Rung]) -> float:
    """How much of the topic a scale speaks about, all that stands over it included."""
    first = rungs[0].candidate
    texts = (
        identity_of(first.document),
        *first.headings,
        first.hit.passage.context,
        *(rung.candidate.sentence for rung in rungs),
    )
    return topic.coverage(mentions_of("\n".join(texts)))


def _told(candidate: Candidate) -> Draft:
    """The rung, with the sentence that says what it is a rung of."""
    whole = candidate.sentence
    if not len(candidate.text) < len(whole) <= SENTENCE_CHARACTERS:
        told = sentence(candidate.text)
        return Draft(told, SURE, (candidate.quote,))
    told = sentence(whole) if whole.startswith(candidate.text) else lead(candidate.text, plain(whole))
    return Draft(told, SURE, (candidate.sentence_quote,))
