"""Which documents a question means: by number, by kind and most of the title, by year or age.

A document at hand is a `Document` of the corpus; of others, which it only mentions, the number is known.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from bot.answering.draft import Evidence
from bot.evidence.candidates import mentions_of
from bot.evidence.paper_asked import ANY_KIND, PaperAsked, kind_named_first
from bot.evidence.topic import Mentions, Topic, keys_of, words_of
from bot.understanding.force import Age, DescribedDocument, document_described
from ingest.document_kinds import ISSUERS, KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import ForceStatement
from ingest.model import Document, Quote
from ingest.vietnamese import folded

# So much of what names a document must be said by its title, issuer and signature.
NAMED = 0.6
# A decision and the regulation attached to it are one document.
_ISSUES = re.compile(
    r"\bban hành (?:kèm theo \w+ \w+ này )?(?:bộ )?"
    r"(?P<kind>quy chế|quy định|quy tắc|quy trình|nội quy|điều lệ|thể lệ|kế hoạch|đề án|chương trình)\b"
    r"|(?:^|\d\S* )(?:(?:về việc|về|v/v) )?(?P<deed>hướng dẫn)\b",
    re.IGNORECASE,
)
# "2023-2024" and "2024-2025" are two school years, though they share a year.
_SPAN_OF_YEARS = re.compile(r"\b(20\d\d)\s?[-–]\s?(20\d\d)\b")
# Words of a question about the force of documents; one that asks something else wants only some of them.
OF_FORCE = (
    "cũ còn hết hiệu lực thay thế cho bị bãi bỏ số hiện hành áp dụng thi hành bắt đầu từ ngày năm tháng"
)
_MINISTRIES = {symbol: name for symbol, name in ISSUERS.items() if name.startswith("Bộ ")}
# Every ministry's begins with B, known or not; "BC" is a report.
_MINISTRY_SYMBOL = re.compile(r"B[A-ZĐ]{2,}")


def document_meant(evidence: Evidence, asking: str, least: float = NAMED) -> Document | None:
    """The document at hand that the question names by number, else the one that says most of its name.

    The name is what the question says beside the words of `asking`, of which at least `least` must be said;
    None where two documents say as much. A kind alone means the only document of that kind.
    """
    for document in evidence.documents.values():
        if bears_number(evidence, document):
            return document
    kind, paper = kind_named_first(evidence.question.text), PaperAsked.of(evidence.question.text)
    asked = mentions_of(asking).syllables
    name = Topic(tuple(term for term in evidence.topic.terms if term.accented not in asked))
    ranked = sorted(
        (
            (name.coverage(Mentions.of(keys_of(_said_by(document)))) if name.terms else 1.0, place)
            for place, document in enumerate(evidence.documents.values())
            if is_of_kind(document.metadata.kind, document.metadata.title, kind)
            and paper.is_made_by(document.metadata.issuer)
            and _names_numbers(evidence, document.metadata.title)
            and not is_of_another_year(evidence, document.metadata.title)
        ),
        reverse=True,
    )
    if not ranked or ranked[0][0] < least or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return list(evidence.documents.values())[ranked[0][1]]


def is_of_another_year(evidence: Evidence, title: str) -> bool:
    """Whether question and title name years, or spans of years, that have none in common."""
    asked, told = (_SPAN_OF_YEARS.findall(text) for text in (evidence.question.text, title))
    apart = all(max(one[0], other[0]) >= min(one[1], other[1]) for one in asked for other in told)
    return bool(asked and told and apart) or evidence.constraints.year_conflict(title)


def _said_by(document: Document) -> str:
    metadata, closing = document.metadata, closing_of(document)
    return f"{metadata.kind} {metadata.title} {metadata.issuer or ''} {closing.text if closing else ''}"


def bears_number(evidence: Evidence, document: Document) -> bool:
    """Whether the question gives the own number of a document."""
    own = document.metadata.number
    return bool(own) and any(number.matches(own or "") for number in evidence.question.numbers)


def closing_of(document: Document) -> Quote | None:
    """What closes a document: the signature, else the letterhead."""
    for section in reversed(document.sections):
        if section.kind in ("signature", "letterhead"):
            return document.quote(section.body_start, section.end)
    return None


def is_of_kind(kind: str | None, title: str, asked: str) -> bool:
    """Whether a document is of a kind, or does what one of it does: a decision "ban hành Quy chế …"."""
    issued = _ISSUES.search(title)
    does = folded(issued[issued.lastgroup or 0]) if issued else ""
    return bool(asked) and asked in (folded(kind or ""), ANY_KIND, does)


def _names_numbers(evidence: Evidence, title: str) -> bool:
    """Whether a title holds every number of the question: one without is that of another document."""
    held = [number.canonical for number in find_document_numbers(title)]
    return all(any(number.matches(one) for one in held) for number in evidence.question.numbers)


def numbers_meant(evidence: Evidence) -> list[str]:
    """The canonical numbers of the documents that the question names, by number or by kind and year."""
    if evidence.question.numbers:
        known = dict.fromkeys(_known_numbers(evidence))
        meant = [one for one in known if any(number.matches(one) for number in evidence.question.numbers)]
        return [one for one in meant if not _is_of_another_issuer(evidence, one)]
    found = numbers_described(evidence)
    at_hand = None if found else document_meant(evidence, OF_FORCE)
    return [at_hand.metadata.number] if at_hand and at_hand.metadata.number else found


def numbers_described(evidence: Evidence) -> list[str]:
    """The canonical numbers of the documents that the question names by kind and year, or age."""
    described = document_described(evidence.question)
    known = dict.fromkeys(_known_numbers(evidence)) if described else ()
    found = [one for one in known if described and _is_described(evidence, one, described)]
    # Of several in force at once the question means one, and nothing says which.
    of_one = described is None or described.age is not Age.CURRENT
    return found if of_one or len(found) == 1 else []


def _is_of_another_issuer(evidence: Evidence, number: str) -> bool:
    """Whether the question names a ministry and the symbols of the number are those of another."""
    text = folded(evidence.question.text)
    named = {symbol for symbol, name in _MINISTRIES.items() if re.search(rf"\b{folded(name)}\b", text)}
    symbols = {symbol for one in find_document_numbers(number) for symbol in one.symbols}
    return bool(named) and not symbols & named and any(_MINISTRY_SYMBOL.match(one) for one in symbols)


def _known_numbers(evidence: Evidence) -> Iterable[str]:
    for statement in evidence.knowledge.force:
        yield statement.number
        if statement.by:
            yield statement.by
    yield from (one.number for one in evidence.knowledge.references if one.number)
    yield from (one.metadata.number for one in evidence.documents.values() if one.metadata.number)


def _is_described(evidence: Evidence, number: str, described: DescribedDocument) -> bool:
    if described.kind not in (ANY_KIND, kind_of(number)):
        return False
    if described.year is not None and f"/{described.year}/" not in number:
        return False
    said = [one for one in evidence.knowledge.force if one.number == number]
    ended = [one for one in said if one.event == "ends" and is_past(evidence, one)]
    if described.age is not Age.ANY and bool(ended) is not (described.age is Age.OLD):
        return False
    spoken = {word.folded for text in _told_of(evidence, number, said) for word in words_of(text)}
    return (bool(said) or described.age is Age.ANY) and set(described.about) <= spoken


def _told_of(evidence: Evidence, number: str, force: Iterable[ForceStatement]) -> Iterable[str]:
    """What tells the matter of a document: its title or subject, and the texts on its force."""
    own = (one.metadata for one in evidence.documents.values())
    yield from (one.title for one in own if one.number == number)
    yield from (one.subject for one in evidence.knowledge.references if one.number == number and one.subject)
    for statement in force:
        yield from (quote.text for quote in statement.quotes)
        yield evidence.documents[statement.quotes[0].document_id].metadata.title


def kind_of(number: str) -> str:
    """The folded name of a number's kind, "" when its symbols do not say."""
    found = find_document_numbers(number)
    if not found:
        return ""
    code = found[0].kind_code
    if code is None:
        return "luat" if found[0].symbols[0].startswith("QH") else ""
    return next((folded(kind) for kind, symbol in KIND_WORDS.items() if symbol == code), "")


def is_past(evidence: Evidence, statement: ForceStatement) -> bool:
    """Whether what is stated of the force of a document holds today."""
    day = day_of(evidence, statement)
    return day is None or day <= evidence.today


def day_of(evidence: Evidence, statement: ForceStatement) -> datetime.date | None:
    """Its own day, else the first day of the document on whose first day it ends."""
    if statement.day or statement.by is None:
        return statement.day
    begun = (one for one in evidence.knowledge.force if one.event == "begins" and one.number == statement.by)
    return next((one.day for one in begun if one.day), None)
