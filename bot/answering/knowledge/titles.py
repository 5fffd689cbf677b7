"""What the title of a document says it is about."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import is_of_kind
from bot.answering.knowledge.holdings import title_of
from bot.answering.phrasing import bulleted, sentence
from bot.understanding.force import KINDS
from bot.wording import held_documents
from ingest.model import Document, Quote
from ingest.vietnamese import folded

MAX_LISTED = 6
_CAMPAIGN = r"(?:phong trao|dot|cuoc van dong|chien dich)(?: thi dua| phat dong)?"
_ANY = rf"(?:{_CAMPAIGN}|{KINDS})(?: (?:nay|do|ay|tren))?"
_OF_ITS_TITLE = r"(?:(?:co |mang )?ten (?:la )?|(?:noi |viet |la )?ve (?:viec |noi dung |van de |chuyen )?)"
# "Kế hoạch này về việc gì?", "phong trào này tên gì?", "tên kế hoạch là gì?": nothing is asked but the title.
_ASKS_FOR_TITLE = re.compile(rf"^(?:{_ANY} {_OF_ITS_TITLE}|ten (?:cua )?{_ANY} (?:la )?)(?:gi|nao)$")
_KIND = re.compile(rf"\b(?:{KINDS})\b")
_LAUNCHES = re.compile(r"\b(?:phát động|tổ chức|phong trào|đợt)\b.*\bthi đua\b|\bthi đua\b", re.IGNORECASE)


def answer_with_title(evidence: Evidence) -> Draft | None:
    """The title of the document, or of the campaign it launches, that a question names by its sort alone."""
    text = folded(evidence.question.text).strip(" ?.!")
    if not _ASKS_FOR_TITLE.match(text):
        return None
    kind = _KIND.search(text)
    meant = [one for one in evidence.documents.values() if _is_meant(one, kind.group() if kind else None)]
    if not meant or len(meant) > MAX_LISTED:
        return None
    titles = [one.metadata.title for one in meant]
    told = sentence(titles[0]) if len(titles) == 1 else bulleted(held_documents(len(titles)), titles)
    return Draft(told, 0.85, tuple(map(_stating, meant)), identified=True)


def _is_meant(document: Document, kind: str | None) -> bool:
    metadata = document.metadata
    if kind:
        return is_of_kind(metadata.kind, metadata.title, kind)
    return folded(metadata.kind or "") == "ke hoach" and bool(_LAUNCHES.search(metadata.title))


def _stating(document: Document) -> Quote:
    """What closes a document repeats its title; else the lines it begins with."""
    closing = next((one for one in document.sections if one.kind == "closing"), None)
    return document.quote(closing.start, closing.end) if closing else title_of(document)
