"""Yes or no: what the question claims, held against what the documents say."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, shorten
from bot.answering.references import describe, references_named
from bot.answering.values import conflicts
from bot.evidence.candidates import Candidate
from bot.evidence.constraints import levels_in
from bot.evidence.values import Value, find_values, times
from bot.understanding.focus import Focus, Interrogative
from ingest.bodies import same_body
from ingest.vietnamese import folded

# A claim is judged only by a clause that speaks about this share of it, its values left out.
LOWEST_COVERAGE = 0.58
CLAUSE_CHARACTERS = 520
_TAIL = re.compile(
    r"[\s,]*\b(?:có\s+)?(?:phải|đúng|được|hay)?\s*(?:không|chưa|sai)(?:\s(?:nhỉ|ạ|vậy|thế))?\W*$|^(?:có phải|liệu|có đúng)\s(?:là\s)?",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:không|chưa|chẳng|không được|trừ)\b", re.IGNORECASE)
_CLAIMED_TYPES = (Focus.DATE, Focus.PERCENTAGE, Focus.AMOUNT, Focus.DURATION, Focus.ACTOR)
_DIGITS = re.compile(r"\d+")


def answer_yes_no(evidence: Evidence) -> Draft | None:
    """ "Có; …" or "Không; …" with what the documents say; None when they do not speak about the claim."""
    if evidence.question.focus is not Focus.YES_NO:
        return None
    return _by_reference(evidence) or _by_value(evidence) or _by_polarity(evidence)


def _by_reference(evidence: Evidence) -> Draft | None:
    """A claim about whose document it is, or of which day."""
    claimed_levels = evidence.constraints.levels
    for reference in references_named(evidence):
        levels = levels_in(folded(reference.issuer or ""))
        if claimed_levels and levels:
            return _verdict(bool(levels & claimed_levels), describe(reference), 0.8, reference.quotes[:1])
        days = [found.begin for found in times(evidence.question.text) if found.precision == "day"]
        if days and reference.date:
            return _verdict(reference.date in days, describe(reference), 0.85, reference.quotes[:1])
    return None


def _by_value(evidence: Evidence) -> Draft | None:
    """A claim that names a date, a number or a body: the documents' own value decides."""
    claim = _TAIL.sub("", evidence.question.text)
    for focus in _CLAIMED_TYPES:
        asked = Interrogative(focus, 0, 0)
        claimed = find_values(asked, claim)
        if not claimed:
            continue
        rest = evidence.about(_without(claim, claimed))
        for candidate in rest.candidates[:8]:
            offered = find_values(asked, candidate.text)
            if candidate.coverage < LOWEST_COVERAGE or not offered or conflicts(rest, candidate):
                continue
            same = any(_EQUAL.get(focus, _equal_numbers)(a, b) for a in claimed for b in offered)
            return _verdict_on(candidate, same)
    return None


def _by_polarity(evidence: Evidence) -> Draft | None:
    """A claim without values: whether the clause about it denies it."""
    claim = _TAIL.sub("", evidence.question.text)
    for candidate in evidence.candidates[:6]:
        if candidate.coverage >= LOWEST_COVERAGE and not conflicts(evidence, candidate):
            denied = bool(_NEGATION.search(candidate.text)) and not _NEGATION.search(claim)
            return _verdict_on(candidate, not denied)
    return None


def _verdict_on(candidate: Candidate, agrees: bool) -> Draft:
    quote = candidate.document.quote(candidate.start, candidate.end)
    return _verdict(agrees, candidate.text, candidate.score, (quote,))


def _verdict(agrees: bool, said: str, confidence: float, quotes: tuple) -> Draft:  # type: ignore[type-arg]
    text = lead("Có" if agrees else "Không", f"tài liệu nêu “{shorten(said, CLAUSE_CHARACTERS)}”")
    return Draft(text, confidence, quotes, kind="yesno")


def _without(text: str, values: list[Value]) -> str:
    for value in sorted(values, key=lambda value: -value.start):
        text = text[: value.start] + text[value.end :]
    return " ".join(text.split())


def _equal_dates(claimed: Value, offered: Value) -> bool:
    """Whether one of two times lies within the other."""
    pairs = [(a, b) for a in times(claimed.text) for b in times(offered.text)]
    return any(
        a.begin and b.begin and a.finish and b.finish
        and (a.begin <= b.begin <= b.finish <= a.finish or b.begin <= a.begin <= a.finish <= b.finish)
        for a, b in pairs
    )  # fmt: skip


def _equal_numbers(claimed: Value, offered: Value) -> bool:
    numbers = [[int(digits) for digits in _DIGITS.findall(value.text)] for value in (claimed, offered)]
    return bool(numbers[0]) and numbers[0] == numbers[1]


def _equal_bodies(claimed: Value, offered: Value) -> bool:
    return same_body(claimed.text, offered.text)


_EQUAL: dict[Focus, Callable[[Value, Value], bool]] = {
    Focus.DATE: _equal_dates,
    Focus.ACTOR: _equal_bodies,
}
