"""How many of one sort got an award: the families of "612 giấy khen, gồm 174 tập thể và 17 hộ gia đình"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.evidence.figures import AWARD
from bot.evidence.values import Value, find_values
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.vietnamese import folded

_RECIPIENT = re.compile(
    r"\b(?:cho|của|là)\s(?:các\s)?(?P<who>tập thể|cá nhân|hộ gia đình|gia đình|hộ|doanh nghiệp|nông dân"
    r"|công nhân)\b",
    re.IGNORECASE,
)


def values_counted(question: Question, text: str) -> list[Value]:
    """The values asked for in `text`; of an award for one sort of recipients how many of these got it."""
    asked = question.asked
    recipient = _RECIPIENT.search(question.text, asked.end)
    if asked.focus is Focus.COUNT and AWARD.match(asked.unit) and recipient and _names(text, asked.unit):
        of_sort = find_values(replace(asked, unit=recipient["who"].lower()), text)
        if of_sort:
            return of_sort
    return find_values(asked, text)


def _names(text: str, award: str) -> bool:
    return folded(award) in folded(text)
