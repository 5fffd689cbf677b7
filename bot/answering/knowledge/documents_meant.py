"""Which documents a question means: by their numbers, by kind with year or age, or by most of the title."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from bot.answering.draft import Evidence
from bot.answering.knowledge.documents import document_asked_about
from bot.evidence.topic import words_of
from bot.understanding.force import Age, DescribedDocument, document_described
from ingest.document_kinds import ISSUERS, KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import ForceStatement
from ingest.vietnamese import folded

# Words of a question about the force of documents; one that asks something else wants only some of them.
OF_FORCE = (
    "văn bản luật thông tư nghị định quyết định cũ còn hết hiệu lực thay thế cho bị bãi bỏ số hiện hành"
    " áp dụng thi hành bắt đầu từ ngày năm tháng"
)
_MINISTRIES = {symbol: name for symbol, name in ISSUERS.items() if name.startswith("Bộ ")}
# Every ministry's begins with B, known or not; "BC" is a report.
_MINISTRY_SYMBOL = re.compile(r"B[A-ZĐ]{2,}")


def numbers_meant(evidence: Evidence) -> list[str]:
    """The canonical numbers of the documents that the question names, by number or by kind and year."""
    known = list(dict.fromkeys(_known_numbers(evidence)))
    if evidence.question.numbers:
        meant = [one for one in known if any(number.matches(one) for number in evidence.question.numbers)]
        return [one for one in meant if not _is_of_another_issuer(evidence, one)]
    described = document_described(evidence.question)
    found = [one for one in known if described and _is_described(evidence, one, described)]
    if described and described.age is Age.CURRENT:
        # Of several in force at once the question means one, and nothing says which.
        found = found if len(found) == 1 else []
    at_hand = None if found else document_asked_about(evidence, OF_FORCE)
    return [at_hand.metadata.number] if at_hand and at_hand.metadata.number else found


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
    if described.kind not in ("van ban", kind_of(number)):
        return False
    said = [one for one in evidence.knowledge.force if one.number == number]
    ends = [one for one in said if one.event == "ends"]
    if described.age is Age.OLD and not ends:
        return False
    if described.age is Age.CURRENT and (not said or any(is_past(evidence, one) for one in ends)):
        return False
    if described.year is not None and f"/{described.year}/" not in number:
        return False
    spoken = {word.folded for text in _said_of(evidence, number) for word in words_of(text)}
    return set(described.about) <= spoken


def _said_of(evidence: Evidence, number: str) -> Iterable[str]:
    """What tells the matter of a document: its title or subject, and the texts on its force."""
    for document in evidence.documents.values():
        if document.metadata.number == number:
            yield document.metadata.title
    for reference in evidence.knowledge.references:
        if reference.number == number and reference.subject:
            yield reference.subject
    for statement in evidence.knowledge.force:
        if statement.number == number:
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
    day = day_of(evidence, statement)
    return day is None or day <= evidence.today


def day_of(evidence: Evidence, statement: ForceStatement) -> datetime.date | None:
    """Its own day, else the first day of the document on whose first day it ends."""
    if statement.day or statement.by is None:
        return statement.day
    begun = (
        one.day for one in evidence.knowledge.force if one.event == "begins" and one.number == statement.by
    )
    return next((day for day in begun if day), None)
