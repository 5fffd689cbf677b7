"""Lists known by their number: "bốn khâu: phát hiện, bồi dưỡng, tổng kết và nhân điển hình"."""

from __future__ import annotations

import re

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import Candidate
from bot.understanding.focus import Focus
from ingest.folding import fold_in_place

_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
# "4 khâu", "bốn khâu", "“3 cứng”"; what is counted in time or money is no list.
_COUNTED = re.compile(
    rf"(?<![\w/.,])[“\"]?(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})\s(?P<noun>(?!năm\b|tháng\b|ngày\b"
    rf"|tuần\b|lần\b|giờ\b"
    r"|phút\b|đợt\b|triệu\b|đồng\b|người\b)[^\W\d_]{2,})",
    re.IGNORECASE,
)
_FOCUSES = (Focus.LIST, Focus.EXPLANATION, Focus.NAME)
LOWEST_COVERAGE = 0.4
SURE = 0.8


def answer_with_counted(evidence: Evidence) -> Draft | None:
    """The enumeration that the text gives right behind the number and noun of the question."""
    if evidence.question.focus not in _FOCUSES:
        return None
    asked = _COUNTED.search(evidence.question.text)
    pattern = _pattern(asked) if asked else None
    if pattern is None:
        return None
    for candidate in evidence.candidates:
        match = pattern.search(fold_in_place(candidate.text))
        if match and candidate.coverage >= LOWEST_COVERAGE and not conflicts(evidence, candidate):
            return _told(candidate, match)
    return None


def _pattern(asked: re.Match[str]) -> re.Pattern[str]:
    """The number, in figures or words, with the noun, a colon or bracket, and a list."""
    number = asked["number"].lower()
    value = int(number) if number.isdigit() else _NUMBERS.index(number) + 1
    words = [fold_in_place(_NUMBERS[value - 1])] if 0 < value <= len(_NUMBERS) else []
    spelled = [rf"0?{value}", *words]
    # Without diacritics: a noun as rare as "khâu" is not always restored.
    noun = re.escape(fold_in_place(asked["noun"]))
    return re.compile(
        rf"[“\"]?(?<!\w)(?:{'|'.join(spelled)})\s{noun}\b[^:;.()]{{0,60}}?[”\"]?\s?(?::"
        rf"|\()(?P<items>[^:]*[,;][^:]*)",
        re.IGNORECASE,
    )


def _told(candidate: Candidate, match: re.Match[str]) -> Draft:
    """The clause from the number on, up to the end of the bracket that holds the list."""
    told = candidate.text[match.start() : match.end()]
    opened = told.find("(")
    if opened >= 0 and ":" not in told[:opened] and ")" in told:
        told = told[: told.index(")") + 1]
    quote = candidate.document.quote(candidate.start, candidate.end)
    return Draft(sentence(shorten(told, MAX_ANSWER_CHARACTERS - 1)), SURE, (quote,), kind="list")
