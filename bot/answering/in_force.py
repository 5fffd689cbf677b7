"""Whether a document is in force, and what has taken its place."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, sentence, shorten
from bot.understanding.focus import Focus
from ingest.document_numbers import find_document_numbers
from ingest.model import Document
from ingest.sentences import clause_spans
from ingest.vietnamese import folded

CLAUSE_CHARACTERS = 520
_ASKS = re.compile(
    r"\b(?:con|het) hieu luc\b|\bcon (?:ap dung|dung|gia tri|thi hanh)\b|\b(?:thay the|thay cho|bai bo)\b"
)
_ENDED = re.compile(r"\b(?:hết hiệu lực|thay (?:thế )?cho|thay thế|bãi bỏ|bị thay thế)\b", re.IGNORECASE)
_STATUS_WORDS = {
    "in-force": "còn hiệu lực",
    "expired": "đã hết hiệu lực",
    "replaced": "không còn hiệu lực vì đã bị thay thế",
}


def answer_in_force(evidence: Evidence) -> Draft | None:
    """What the documents and the catalogue say about the force of a document named by number."""
    if not evidence.question.numbers or not _ASKS.search(folded(evidence.question.text)):
        return None
    return _from_catalogue(evidence) or _from_text(evidence)


def _from_catalogue(evidence: Evidence) -> Draft | None:
    for document in evidence.documents.values():
        own = document.metadata.number
        if own and document.metadata.status and any(one.matches(own) for one in evidence.question.numbers):
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


def _from_text(evidence: Evidence) -> Draft | None:
    """A clause that says the document has ended or been replaced: the one it names last is the old one."""
    for hit in evidence.hits:
        document = evidence.documents[hit.passage.document_id]
        for span in clause_spans(document.text, hit.passage.start, hit.passage.end):
            clause = document.text[slice(*span)]
            ended = _ENDED.search(clause)
            if not ended:
                continue
            old = find_document_numbers(clause[ended.start() :]) or find_document_numbers(clause)
            if any(named.matches(number.canonical) for named in evidence.question.numbers for number in old):
                said = shorten(clause, CLAUSE_CHARACTERS)
                yes_no = evidence.question.focus is Focus.YES_NO
                text = lead("Không", f"tài liệu nêu: {said}") if yes_no else sentence(said)
                return Draft(text, 0.8, (document.quote(*span),))
    return None
