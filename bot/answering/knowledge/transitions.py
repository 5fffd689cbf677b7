"""What holds for cases begun under an earlier rule: "Hồ sơ đã gửi trước ngày Thông tư này có hiệu lực …"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic
from bot.understanding.focus import Focus
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.model import Document, Quote
from ingest.sentences import sentence_spans
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

_KINDS = "|".join(sorted((words.replace(" ", r"\s+") for words in KIND_WORDS), key=len, reverse=True))
_IN_FORCE = rf"ngày\s+(?:{_KINDS})\s+này\s+có\s+hiệu\s+lực"
_RULE = re.compile(
    rf"trước\s+{_IN_FORCE}[^.]*\b(?:theo|tiếp\s+tục|áp\s+dụng)\b"
    rf"|kể\s+từ\s+{_IN_FORCE}[^.]*\b(?:tiếp\s+tục|vẫn)\b",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\btheo(?:\s+(?:các\s+)?quy\s+định)?(?:\s+tại)?\s+(?=\S)", re.IGNORECASE)
# Cases that lie between an old rule and a new one, as people tell them.
_BETWEEN = re.compile(
    r"\b(?:mau|ban|van ban|luat|thong tu|nghi dinh|quyet dinh|quy dinh) cu\b|\bchuyen tiep\b|\bdo dang\b"
    r"|\b(?:da|dang|lo) (?:gui|nop|trinh|lam|in|xet|giai quyet|tiep nhan|xu ly)\b"
    r"|\bcon (?:ton|trong kho|du)\b"
    r"|\bho so\b.{0,40}\b(?:gui|nop|trinh|nhan)\b.{0,40}\b(?:truoc|tu|hoi|vao|thang|nam|ngay \d)\b"
    r".*\b(?:thong tu|nghi dinh|luat|quyet dinh) nao\b"
)
_UNDER_WHICH = re.compile(r"\b(?:ap|ap dung|theo|dung|phat|xai|tiep tuc|xu ly|giai quyet)\b")
_FOCUSES = (Focus.DOCUMENT, Focus.NAME, Focus.EXPLANATION, Focus.YES_NO, Focus.CASES)
# The share of the question that a rule must say; a rule on a document that the question names needs less.
SAYS_IT = 0.45
SAYS_IT_OF_NAMED = 0.25


@dataclass(frozen=True, slots=True)
class _Rule:
    """A sentence of a document on what was begun before it, with the number of what still holds."""

    document: Document
    quote: Quote
    holds: str | None


def answer_with_transition(evidence: Evidence) -> Draft | None:
    """The rule for what was begun earlier; for a case dated after the change, the newer document."""
    text = folded(evidence.question.text)
    if evidence.question.focus not in _FOCUSES:
        return None
    if not _BETWEEN.search(text) or not _UNDER_WHICH.search(text):
        return None
    rules = [rule for rule in _rules(evidence) if _says(evidence, rule) >= _least(evidence, rule)]
    best = max(rules, key=lambda rule: _says(evidence, rule), default=None)
    return _told(evidence, best) if best else None


def _rules(evidence: Evidence) -> Iterator[_Rule]:
    for identity in dict.fromkeys(hit.passage.document_id for hit in evidence.hits):
        document = evidence.documents[identity]
        if not _RULE.search(document.text):
            continue
        for span in sentence_spans(document.text):
            if _RULE.search(document.text, *span):
                quote = document.quote(*span)
                yield _Rule(document, quote, _holding(quote.text))


def _holding(rule: str) -> str | None:
    """The number of the document "theo quy định tại" which a rule lets a case be finished."""
    places = [match.end() for match in _UNDER.finditer(rule)]
    numbers = find_document_numbers(rule)
    return next((one.canonical for one in numbers if any(place <= one.start for place in places)), None)


def _says(evidence: Evidence, rule: _Rule) -> float:
    """The share of the question, the numbers of documents apart, that the rule and its document say."""
    spans = [(number.start, number.end) for number in evidence.question.numbers]
    terms = (
        term for term in evidence.topic.terms if not any(start <= term.start < end for start, end in spans)
    )
    return Topic(tuple(terms)).coverage(mentions_of(f"{rule.quote.text} {rule.document.metadata.title}"))


def _least(evidence: Evidence, rule: _Rule) -> float:
    told = [one.canonical for one in find_document_numbers(rule.quote.text)]
    named = any(number.matches(one) for number in evidence.question.numbers for one in told)
    return SAYS_IT_OF_NAMED if named else SAYS_IT


def _told(evidence: Evidence, rule: _Rule) -> Draft:
    said = shorten(rule.quote.text, MAX_ANSWER_CHARACTERS - 80)
    if evidence.question.focus not in (Focus.DOCUMENT, Focus.NAME) or rule.holds is None:
        return Draft(sentence(said), 0.85, (rule.quote,), identified=True)
    number, begun, quotes = rule.document.metadata.number, *_begun(evidence, rule.document)
    asked = _day_asked(evidence)
    if number and begun and asked and asked >= begun:
        return Draft(
            lead(number, quotes[0].text), 0.85, (*quotes, rule.quote), identified=True, kind="document"
        )
    return Draft(lead(rule.holds, said), 0.85, (rule.quote, *quotes), identified=True, kind="document")


def _begun(evidence: Evidence, document: Document) -> tuple[datetime.date | None, tuple[Quote, ...]]:
    """Since when a document is in force, and where that is said."""
    own = document.metadata.number
    begins = (
        one for one in evidence.knowledge.force if one.event == "begins" and one.number == own and one.day
    )
    found = next(begins, None)
    return (found.day, found.quotes) if found else (None, ())


def _day_asked(evidence: Evidence) -> datetime.date | None:
    """The first day of the time at which the case of the question was begun."""
    times = (one.begin or one.finish for one in find_time_expressions(evidence.question.text) if one.valid)
    return next((day for day in times if day), None)
