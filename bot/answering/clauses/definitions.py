"""What a term means: the sentence that begins with the term and says what it is."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.topic import words_of
from bot.understanding.focus import Focus

# "Theo luật mới", "trong thông tư này": where the term is defined, no part of it.
_SCOPE = r"(?:theo|trong|tại)\s[^,;]{3,60}?"
_COURTESY = r"(?:\s(?:ạ|vậy|thế|nhỉ|hả|em|anh|chị|bạn|ad|nhé))*"
_ASKS = re.compile(
    rf"^(?:{_SCOPE},\s*)?(?:thế nào (?:là|gọi là)|khái niệm|định nghĩa)\s(?P<first>.+?)(?:\s{_SCOPE})?"
    rf"{_COURTESY}\W*$"
    rf"|^(?:{_SCOPE},\s*)?(?P<second>.+?)(?:\s{_SCOPE})?\s(?:được hiểu|nghĩa|có nghĩa|tức)?\s?là\s(?:cái\s)?"
    rf"(?:gì|sao|thế nào|như thế nào)(?:\s{_SCOPE})?{_COURTESY}\W*$",
    re.IGNORECASE,
)
_DEFINES = ("la", "duoc hieu la", "bao gom", "gom")
MAX_TERM_WORDS = 8


def answer_definition(evidence: Evidence) -> Draft | None:
    """The definition of the term a question asks about."""
    asked = asked_term(evidence.question.text)
    if evidence.question.focus is not Focus.EXPLANATION or asked is None:
        return None
    term = [word.folded for word in words_of(asked)]
    if not 1 <= len(term) <= MAX_TERM_WORDS:
        return None
    for candidate in evidence.candidates:
        words = " ".join(word.folded for word in words_of(plain(candidate.text)))
        if any(words.startswith(f"{' '.join(term)} {defines} ") for defines in _DEFINES):
            quote = candidate.document.quote(candidate.start, candidate.end)
            return Draft(sentence(shorten(candidate.text, MAX_ANSWER_CHARACTERS - 1)), 0.85, (quote,))
    return None


def asked_term(question: str) -> str | None:
    """The term whose meaning a question asks for, None when it asks for something else."""
    asked = _ASKS.match(question)
    return (asked["first"] or asked["second"]) if asked else None
