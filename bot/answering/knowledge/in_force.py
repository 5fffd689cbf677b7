"""Whether a document is in force, since when, until when, and what has taken whose place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import (
    OF_FORCE,
    day_of,
    is_past,
    kind_of,
    numbers_meant,
)
from bot.answering.knowledge.own_statements import sentences_saying
from bot.answering.phrasing import lead, plain, sentence, shorten
from bot.answering.verdicts import NO, YES
from bot.evidence.candidates import mentions_of
from bot.evidence.paper_asked import PaperAsked
from bot.understanding.focus import Focus
from bot.understanding.force import ForceAspect, force_aspect
from bot.wording import NEAREST, NOT_REPLACED_AS_FAR_AS_TOLD, not_stated
from ingest.document_kinds import KIND
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import ForceStatement
from ingest.model import Document, Quote
from ingest.vietnamese import folded

CLAUSE_CHARACTERS = 520
ONLY_FORCE = 0.7
_FORCE_OF_DOCUMENTS = f"văn bản luật thông tư nghị định quyết định {OF_FORCE}"
LISTED_CHARACTERS = 150
# "Hướng dẫn này thay Công văn số …", "Thay thế các quy chế … của UBND Phường 3".
_REPLACES = re.compile(
    rf"(?<!bị )(?<!được )\b(?:thay(?: thế)?(?: cho)?|bãi bỏ) (?:các |những )?{KIND}\b",
    re.IGNORECASE,
)
# What a document that another replaces is told by; "" for the number of the other.
_LEADS_WITH = {ForceAspect.REPLACED_BY: "", ForceAspect.IN_FORCE: NO}
# "Luật cũ hết hiệu lực chưa?" is affirmed by what "còn hiệu lực không?" is denied by.
_ASKS_IF_ENDED = re.compile(
    r"\b(?:het hieu luc|(?:bi|duoc) (?:thay the|thay|bai bo|bo)) (?:chua|roi|khong|hay chua)\b"
)
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
    named = numbers_meant(evidence)
    if not named:
        return _all_ended(evidence) if aspect is ForceAspect.REPLACED_WHAT else None
    if aspect is ForceAspect.IN_FORCE and (known := _from_catalogue(evidence, named)):
        return known
    telling = _telling(evidence, named, aspect)
    if not telling:
        return _told_by_itself(evidence, named, aspect) or _untold(evidence, named, aspect)
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
        return _verdict(evidence, first, _ASKS_IF_ENDED.search(folded(evidence.question.text)) is not None)
    else:
        day = day_of(evidence, first)
        value = f"Từ ngày {official_date(day)}" if day else ""
    said = shorten(first.quotes[0].text, CLAUSE_CHARACTERS)
    text = lead(value, said) if value else sentence(said)
    return Draft(text, 0.9, _quotes(evidence, first), identified=True)


def _told_by_itself(evidence: Evidence, named: Sequence[str], aspect: ForceAspect) -> Draft | None:
    """The sentence in which a document says what it replaces, be that named by no number or by it alone."""
    for document in evidence.documents.values():
        own = document.metadata.number
        for quote in sentences_saying(document, _REPLACES):
            told = {one.canonical for one in find_document_numbers(quote.text)}
            said = shorten(quote.text, CLAUSE_CHARACTERS)
            if own in named and aspect is ForceAspect.REPLACED_WHAT:
                return Draft(sentence(said), 0.9, (quote,), identified=True)
            if own and told.intersection(named) and aspect in _LEADS_WITH:
                text = lead(_LEADS_WITH[aspect] or own, said)
                return Draft(text, 0.9, (quote,), identified=True)
    return None


def _verdict(evidence: Evidence, statement: ForceStatement, asks_end: bool) -> Draft:
    """Yes or no as of today, with what the text says; `asks_end`: the end of force is asked about."""
    day = day_of(evidence, statement)
    ends = statement.event == "ends"
    reached = day is None or day <= evidence.today
    when = f" từ ngày {official_date(day)}" if day and ends else ""
    by = f" (xem {statement.by})" if statement.by else ""
    said = plain(shorten(statement.quotes[0].text, CLAUSE_CHARACTERS))
    if ends and reached:
        text = lead("Rồi" if asks_end else NO, f"{statement.number} đã hết hiệu lực{when}{by} – {said}")
    elif not ends and not reached:
        text = lead("Chưa", said)
    else:
        holds = lead("Chưa" if asks_end else YES, said)
        text = holds if ends else f"{holds} {NOT_REPLACED_AS_FAR_AS_TOLD}"
    return Draft(text, 0.9, _quotes(evidence, statement), identified=True)


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
    if evidence.topic.coverage(mentions_of(_FORCE_OF_DOCUMENTS)) < ONLY_FORCE:
        return None
    ended = [one for one in evidence.knowledge.force if one.event == "ends" and is_past(evidence, one)]
    kind = PaperAsked.of(evidence.question.text).kind
    ended = [one for one in ended if kind in ("", kind_of(one.number))]
    if not ended:
        return None
    numbers = ", ".join(dict.fromkeys(one.number for one in ended))
    quotes = tuple(dict.fromkeys(quote for one in ended for quote in one.quotes[:1]))
    said = "; ".join(shorten(quote.text, LISTED_CHARACTERS) for quote in quotes)
    return Draft(lead(numbers, said), 0.85, quotes, kind="list")


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
        in_force = metadata.status == "in-force"
        if _ASKS_IF_ENDED.search(folded(evidence.question.text)):
            text = lead("Chưa" if in_force else "Rồi", text)
        else:
            text = lead(YES if in_force else NO, text)
    start = document.text.find(metadata.number or "")
    quotes = (document.quote(start, start + len(metadata.number or "")),) if start >= 0 else ()
    return Draft(sentence(text), 0.9, quotes)
