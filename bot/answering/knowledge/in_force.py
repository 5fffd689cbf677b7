"""Whether a document is in force, since when, until when, and what has taken whose place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents import document_asked_about
from bot.answering.phrasing import lead, plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import words_of
from bot.understanding.focus import Focus
from bot.understanding.force import DocumentByYear, ForceAspect, document_by_year, force_aspect
from bot.wording import NEAREST, NOT_REPLACED_AS_FAR_AS_TOLD, not_stated
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import ForceStatement
from ingest.model import Document, Quote
from ingest.vietnamese import folded

CLAUSE_CHARACTERS = 520
# Words of a question about the force of documents; one that speaks of something else wants only some of them.
_OF_FORCE = "văn bản luật thông tư nghị định quyết định cũ còn hết hiệu lực thay thế cho bị bãi bỏ số"
ONLY_FORCE = 0.7
LISTED_CHARACTERS = 150
_STATUS_WORDS = {
    "in-force": "còn hiệu lực",
    "expired": "đã hết hiệu lực",
    "replaced": "không còn hiệu lực vì đã bị thay thế",
}
_UNTOLD = {
    ForceAspect.REPLACED_WHAT: "văn bản bị thay thế bởi {}",
    ForceAspect.REPLACED_BY: "văn bản thay thế {}",
    ForceAspect.IN_FORCE: "{} còn hay hết hiệu lực",
    ForceAspect.BEGINS: "ngày có hiệu lực của {}",
    ForceAspect.ENDS: "ngày hết hiệu lực của {}",
}


def answer_in_force(evidence: Evidence) -> Draft | None:
    """What the catalogue and the documents say about the force of the documents a question names."""
    aspect = force_aspect(evidence.question)
    if aspect is None:
        return None
    named = _numbers_meant(evidence)
    if not named:
        return _all_ended(evidence) if aspect is ForceAspect.REPLACED_WHAT else None
    if aspect is ForceAspect.IN_FORCE and (known := _from_catalogue(evidence, named)):
        return known
    telling = _telling(evidence, named, aspect)
    if not telling:
        return _untold(evidence, named, aspect)
    return _told(evidence, telling, aspect)


def _telling(evidence: Evidence, named: Sequence[str], aspect: ForceAspect) -> list[ForceStatement]:
    """The statements that answer, those with a day first."""
    force = evidence.knowledge.force
    if aspect is ForceAspect.REPLACED_WHAT:
        found = [one for one in force if one.event == "ends" and one.by in named]
        if not evidence.question.numbers:
            # "Luật cũ bị thay thế là luật số mấy?": the one described is itself the one asked for.
            found = found or [one for one in force if one.event == "ends" and one.number in named]
    elif aspect is ForceAspect.REPLACED_BY:
        found = [one for one in force if one.event == "ends" and one.number in named and one.by]
    elif aspect is ForceAspect.BEGINS:
        found = [one for one in force if one.event == "begins" and one.number in named]
    else:
        found = [one for one in force if one.event == "ends" and one.number in named]
        if aspect is ForceAspect.IN_FORCE and not found:
            found = [one for one in force if one.number in named]
    return sorted(found, key=lambda one: one.day is None)


def _told(evidence: Evidence, telling: Sequence[ForceStatement], aspect: ForceAspect) -> Draft:
    first = telling[0]
    same = [one for one in telling if one.quotes[0].document_id == first.quotes[0].document_id]
    if aspect is ForceAspect.REPLACED_WHAT:
        value = ", ".join(dict.fromkeys(one.number for one in same))
    elif aspect is ForceAspect.REPLACED_BY:
        value = first.by or ""
    elif aspect is ForceAspect.IN_FORCE:
        return _verdict(evidence, first)
    else:
        day = _day_of(evidence, first)
        value = f"Từ ngày {official_date(day)}" if day else ""
    said = shorten(first.quotes[0].text, CLAUSE_CHARACTERS)
    text = lead(value, said) if value else sentence(said)
    return Draft(text, 0.9, _quotes(evidence, first), identified=True)


def _verdict(evidence: Evidence, statement: ForceStatement) -> Draft:
    """Yes or no as of today, with what the text says."""
    day = _day_of(evidence, statement)
    ends = statement.event == "ends"
    reached = day is None or day <= evidence.today
    when = f" từ ngày {official_date(day)}" if day and ends else ""
    by = f" (xem {statement.by})" if statement.by else ""
    said = plain(shorten(statement.quotes[0].text, CLAUSE_CHARACTERS))
    if ends and reached:
        text = lead("Không", f"{statement.number} đã hết hiệu lực{when}{by} – {said}")
    elif not ends and not reached:
        text = lead("Chưa", said)
    else:
        text = f"{lead('Có', said)} {NOT_REPLACED_AS_FAR_AS_TOLD}" if not ends else lead("Có", said)
    return Draft(text[:MAX_ANSWER_CHARACTERS], 0.9, _quotes(evidence, statement), identified=True)


def _day_of(evidence: Evidence, statement: ForceStatement) -> datetime.date | None:
    """Its own day, else the first day of the document on whose first day it ends."""
    if statement.day or statement.by is None:
        return statement.day
    begun = (
        one.day for one in evidence.knowledge.force if one.event == "begins" and one.number == statement.by
    )
    return next((day for day in begun if day), None)


def _quotes(evidence: Evidence, statement: ForceStatement) -> tuple[Quote, ...]:
    """Its quotes, with the sentence its day was taken from."""
    if statement.day or statement.by is None:
        return statement.quotes
    begun = [one for one in evidence.knowledge.force if one.event == "begins" and one.number == statement.by]
    return (*statement.quotes, *(quote for one in begun[:1] for quote in one.quotes))


def _untold(evidence: Evidence, named: Sequence[str], aspect: ForceAspect) -> Draft:
    """That the document is known but not this of it, with what is said of its force."""
    text = not_stated(_UNTOLD[aspect].format(named[0]))
    near = [one for one in evidence.knowledge.force if one.number in named]
    if near:
        text = f"{text} {NEAREST} {sentence(shorten(near[0].quotes[0].text, CLAUSE_CHARACTERS // 2))}"
    return Draft(text, 0.8, near[0].quotes if near else (), answered=False)


def _all_ended(evidence: Evidence) -> Draft | None:
    """Every document said to have ended, where the question names none: "văn bản nào hết hiệu lực?"."""
    if evidence.topic.coverage(mentions_of(_OF_FORCE)) < ONLY_FORCE:
        return None
    ended = [one for one in evidence.knowledge.force if one.event == "ends" and _is_past(evidence, one)]
    ended = [one for one in ended if _is_of_asked_kind(evidence, one.number)]
    if not ended:
        return None
    numbers = ", ".join(dict.fromkeys(one.number for one in ended))
    quotes = tuple(dict.fromkeys(quote for one in ended for quote in one.quotes[:1]))
    said = "; ".join(shorten(quote.text, LISTED_CHARACTERS) for quote in quotes)
    return Draft(shorten(lead(numbers, said), MAX_ANSWER_CHARACTERS - 1), 0.85, quotes, kind="list")


def _is_past(evidence: Evidence, statement: ForceStatement) -> bool:
    day = _day_of(evidence, statement)
    return day is None or day <= evidence.today


def _is_of_asked_kind(evidence: Evidence, number: str) -> bool:
    text = folded(evidence.question.text)
    asked = {folded(kind) for kind in KIND_WORDS if f"{folded(kind)} " in f"{text} "}
    return not asked or _kind_of(number) in asked


def _numbers_meant(evidence: Evidence) -> list[str]:
    """The canonical numbers of the documents that the question names, by number or by kind and year."""
    known = list(dict.fromkeys(_known_numbers(evidence)))
    if evidence.question.numbers:
        return [one for one in known if any(number.matches(one) for number in evidence.question.numbers)]
    described = document_by_year(evidence.question)
    found = [one for one in known if described and _is_described(evidence, one, described)]
    at_hand = None if found else document_asked_about(evidence, _OF_FORCE)
    return [at_hand.metadata.number] if at_hand and at_hand.metadata.number else found


def _known_numbers(evidence: Evidence) -> Iterable[str]:
    for statement in evidence.knowledge.force:
        yield statement.number
        if statement.by:
            yield statement.by
    yield from (one.number for one in evidence.knowledge.references if one.number)
    yield from (one.metadata.number for one in evidence.documents.values() if one.metadata.number)


def _is_described(evidence: Evidence, number: str, described: DocumentByYear) -> bool:
    if described.kind not in ("van ban", _kind_of(number)):
        return False
    ended = [one for one in evidence.knowledge.force if one.number == number and one.event == "ends"]
    if described.year is None and not ended:
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


def _kind_of(number: str) -> str:
    """The folded name of a number's kind, "" when its symbols do not say."""
    found = find_document_numbers(number)
    if not found:
        return ""
    code = found[0].kind_code
    if code is None:
        return "luat" if found[0].symbols[0].startswith("QH") else ""
    return next((folded(kind) for kind, symbol in KIND_WORDS.items() if symbol == code), "")


def _from_catalogue(evidence: Evidence, named: Sequence[str]) -> Draft | None:
    for document in evidence.documents.values():
        if document.metadata.number in named and document.metadata.status:
            return _stated(evidence, document)
    return None


def _stated(evidence: Evidence, document: Document) -> Draft:
    metadata = document.metadata
    status = _STATUS_WORDS.get(metadata.status or "", "")
    successor = f", thay bằng {metadata.replaced_by}" if metadata.replaced_by else ""
    text = f"{metadata.title} {status}{successor}"
    if evidence.question.focus is Focus.YES_NO:
        text = lead("Có" if metadata.status == "in-force" else "Không", text)
    start = document.text.find(metadata.number or "")
    quotes = (document.quote(start, start + len(metadata.number or "")),) if start >= 0 else ()
    return Draft(sentence(text), 0.9, quotes)
