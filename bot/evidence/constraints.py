"""What evidence must not contradict: level, years, document numbers, members of a class, result or target."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.question import Question
from ingest.document_numbers import find_document_numbers
from ingest.model import Document
from ingest.vietnamese import folded

_LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (level, re.compile(pattern))
    for level, pattern in (
        (
            "central",
            r"\b(?:trung uong|toan quoc|ca nuoc|chinh phu|quoc hoi|bo chinh tri|ban bi thu|chu tich nuoc"
            r"|thu tuong)\b",
        ),
        ("province", r"\btinh(?! (?:hinh|than|thuc|gian|nguyen|chat|tu|khong|den|theo|tien|kha thi))\b"),
        ("district", r"\bhuyen\b"),
        ("commune", r"\b(?:xa(?! hoi)|thi tran|phuong(?! (?:cham|phap|huong|tien|an|thuc)))\b"),
    )
)
_RESULT = re.compile(
    r"\b(?:thuc te|ket qua (?:dat|thuc hien|la)|da dat|dat duoc|da giam|da (?:tang|khen|trao|cap|thuc hien"
    r"|to chuc) duoc"
    r"|hien (?:con|co)|da hoan thanh|thuc hien duoc|xep (?:thu|hang))\b"
)
_DONE_YET = re.compile(r"\bda\b.*\bchua\b")
_TARGET = re.compile(
    r"\b(?:phan dau|chi tieu|muc tieu|den (?:het |cuoi )?nam|du kien|huong toi|huong den|quyet tam|se"
    r"|de ra)\b"
)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d{2}(?![\d/]*/)")


@dataclass(frozen=True, slots=True)
class Constraints:
    """What the question fixes. Empty parts constrain nothing."""

    levels: frozenset[str]
    years: frozenset[str]
    wants_result: bool

    @classmethod
    def of(cls, question: Question) -> Constraints:
        text = folded(question.text)
        numbers = " ".join(number.text for number in question.numbers)
        years = set(_YEAR.findall(question.text)) - set(_YEAR.findall(numbers))
        return cls(levels_in(text), frozenset(years), bool(_RESULT.search(text) or _DONE_YET.search(text)))

    def level_conflict(self, clause: str, document: Document) -> bool:
        """Whether the clause speaks of another level than the question; if silent, of its issuer's."""
        if not self.levels:
            return False
        spoken = levels_in(folded(clause)) or levels_in(folded(document.metadata.issuer or ""))
        return bool(spoken) and not spoken & self.levels

    def year_conflict(self, text: str) -> bool:
        """Whether the text names years, and none of those asked about."""
        named = set(_YEAR.findall(text))
        return bool(self.years and named) and not self.years & _spread(named, text)

    def only_target(self, clause: str) -> bool:
        """Whether a result is asked for and the clause only sets a target."""
        text = folded(clause)
        return self.wants_result and bool(_TARGET.search(text)) and not _RESULT.search(text)


def levels_in(folded_text: str) -> frozenset[str]:
    """The levels of administration a folded text names."""
    return frozenset(level for level, pattern in _LEVELS if pattern.search(folded_text))


def number_conflict(question: Question, text: str, document: Document) -> bool:
    """Whether the question names document numbers and neither the text nor its document bears one of them."""
    if not question.numbers:
        return False
    offered = [number.canonical for number in find_document_numbers(text)]
    if document.metadata.number:
        offered.append(document.metadata.number)
    return not any(number.matches(candidate) for number in question.numbers for candidate in offered)


def _spread(years: set[str], text: str) -> set[str]:
    """The years with those inside a range such as "2021 - 2025"."""
    spread = set(years)
    for first, last in re.findall(r"((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})", text):
        spread.update(str(year) for year in range(int(first), int(last) + 1))
    return spread
