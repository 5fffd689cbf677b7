"""Whether a name given for an answer says more than the question did."""

from __future__ import annotations

import re

from bot.evidence.topic import words_of
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.abbreviations import expand
from ingest.vietnamese import folded

_NAMING = (Focus.ACTOR, Focus.NAME, Focus.PERSON, Focus.RECIPIENT)
# "Văn phòng hay Phòng Nội vụ?" has its answer in the question.
_CHOICE = re.compile(r"\b(?:hay|hoặc)\b", re.IGNORECASE)
_SORT = re.compile(r"\b(?:co quan|don vi) nao\b")
# "Các cơ quan, đơn vị" names none of them.
_NO_NAME = frozenset("cac co quan don vi va".split())


def says_nothing_new(question: Question, name: str) -> bool:
    """Whether a name asked for is only what the question calls it: "Thường trực Hội đồng" for who that is."""
    if question.focus not in _NAMING or _CHOICE.search(question.text):
        return False
    said = {word.folded for word in words_of(name)}
    asked = folded(expand(question.text))
    known = {word.folded for word in words_of(asked)}
    return said <= (known | _NO_NAME if _SORT.search(asked) else known)
