"""What a term means: the sentence that begins with the term and says what it is."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.topic import words_of
from bot.understanding.focus import Focus

_ASKS = re.compile(
    r"^(?:thế nào (?:là|gọi là)|khái niệm|định nghĩa)\s(?P<first>.+?)\W*$"
    r"|^(?P<second>.+?)(?:\s(?:theo|trong)\s.{3,40}?)?\s(?:được hiểu|nghĩa|có nghĩa|tức)?\s?là\s(?:gì|sao"
    r"|thế nào|như thế nào)\W*$",
    re.IGNORECASE,
)
_DEFINES = ("la", "duoc hieu la", "bao gom", "gom")
MAX_TERM_WORDS = 8


def answer_definition(evidence: Evidence) -> Draft | None:
    """The definition of the term a question asks about."""
    asked = _ASKS.match(evidence.question.text)
    if evidence.question.focus is not Focus.EXPLANATION or asked is None:
        return None
    term = [word.folded for word in words_of(asked["first"] or asked["second"])]
    if not 1 <= len(term) <= MAX_TERM_WORDS:
        return None
    for candidate in evidence.candidates:
        words = " ".join(word.folded for word in words_of(plain(candidate.text)))
        if any(words.startswith(f"{' '.join(term)} {defines} ") for defines in _DEFINES):
            quote = candidate.document.quote(candidate.start, candidate.end)
            return Draft(sentence(shorten(candidate.text, MAX_ANSWER_CHARACTERS - 1)), 0.85, (quote,))
    return None
