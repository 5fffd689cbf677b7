"""Which of the numbers of a clause counts what is asked for, and not a part of it or those beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.evidence.figures import AWARD
from bot.evidence.values import Value, find_values
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.vietnamese import folded

_PHRASE = re.compile(r"[^,;:.()?!\d]*")
# The number a value begins with, and what limits it.
_WHAT = re.compile(r"^\D{0,20}?[\d.,/]+\s?|^[^\W\d_]+\s")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_HOLDING = frozenset("dat chuan duoc da dang".split())
_RECIPIENT = re.compile(
    r"\b(?:cho|của|là)\s(?:các\s)?(?P<who>tập thể|cá nhân|hộ gia đình|gia đình|hộ|doanh nghiệp|nông dân"
    r"|công nhân)\b",
    re.IGNORECASE,
)


def values_counted(question: Question, text: str) -> list[Value]:
    """The values asked for in `text`; of an award for one sort of recipients how many of these got it.

    "612 giấy khen, gồm 174 tập thể và 17 hộ gia đình" has 17 of them for families.
    """
    asked = question.asked
    recipient = _RECIPIENT.search(question.text, asked.end)
    if asked.focus is Focus.COUNT and AWARD.match(asked.unit) and recipient and _names(text, asked.unit):
        of_sort = find_values(replace(asked, unit=recipient["who"].lower()), text)
        if of_sort:
            return of_sort
    values = find_values(asked, text)
    return _named_most_fully(question, text, values) if asked.focus is Focus.COUNT else values


def _named_most_fully(question: Question, text: str, values: list[Value]) -> list[Value]:
    """Those before most of what is counted: "3 học sinh khuyết tật" beside "410 học sinh".

    Where a clause tells of several years, whichever is asked for may count in fewer words.
    """
    if set(_YEAR.findall(question.text)) & set(_YEAR.findall(text)):
        return values
    asked = _nouns(question.text[question.asked.end :])
    shared = [_alike(asked, _nouns(_WHAT.sub("", text[value.start :], count=1))) for value in values]
    return [value for value, alike in zip(values, shared, strict=True) if alike == max(shared)]


def _nouns(text: str) -> list[str]:
    """The folded words up to the first mark, without those that only say that something holds of them."""
    words = _PHRASE.match(text.lstrip())
    return [word for word in folded(words.group()).split() if word not in _HOLDING] if words else []


def _alike(one: list[str], other: list[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _names(text: str, award: str) -> bool:
    return folded(award) in folded(text)
