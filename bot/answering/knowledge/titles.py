"""What the title of a document says: what it is about, on what occasion, of how many years."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import is_of_another_year, is_of_kind
from bot.answering.knowledge.holdings import title_of
from bot.answering.phrasing import bulleted, lead, sentence
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic
from bot.evidence.values import find_values
from bot.understanding.focus import Focus
from bot.understanding.force import KINDS
from bot.wording import held_documents
from ingest.folding import fold_in_place
from ingest.model import Document, Quote
from ingest.vietnamese import folded

MAX_LISTED = 6
_CAMPAIGN = r"(?:phong trao|dot|cuoc van dong|chien dich)(?: thi dua| phat dong)?"
_ANY = rf"(?:{_CAMPAIGN}|{KINDS})(?: (?:nay|do|ay|tren))?"
_OF_ITS_TITLE = r"(?:(?:co |mang )?ten (?:la )?|(?:noi |viet |la )?ve (?:viec |noi dung |van de |chuyen )?)"
# "Kế hoạch này về việc gì?", "phong trào này tên gì?", "tên kế hoạch là gì?": nothing is asked but the title.
_ASKS_FOR_TITLE = re.compile(rf"^(?:{_ANY} {_OF_ITS_TITLE}|ten (?:cua )?{_ANY} (?:la )?)(?:gi|nao)$")
_KIND = re.compile(rf"\b(?:{KINDS})\b")
_ASKS_FOR_OCCASION = re.compile(
    r"\b(?:nhan )?dip (?:nao|gi)\b|\b(?:chao mung|ky niem) (?:(?:su kien|ngay|dip|cai) )?(?:gi|nao)\b"
)
_OCCASION = re.compile(
    r"\b(?:lập thành tích )?(?:chào mừng|kỷ niệm|nhân dịp|hướng tới)\s\S.*", re.IGNORECASE | re.DOTALL
)
_LAUNCHES = re.compile(r"\b(?:phát động|tổ chức|phong trào|đợt)\b.*\bthi đua\b|\bthi đua\b", re.IGNORECASE)
# What a question for the occasion or the years of what a document is on says besides its title.
_FRAME = (
    "phát động thi đua phong trào đợt này lập thành tích nhân dịp chào mừng kỷ niệm bao nhiêu mấy năm"
    " thực hiện của huyện của xã của tỉnh"
)
ONLY_TITLE = 0.85


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


def answer_with_occasion(evidence: Evidence) -> Draft | None:
    """The occasion that a title states, or the years it is of; None unless one title says all of the rest."""
    asked = _ASKS_FOR_OCCASION.search(fold_in_place(evidence.question.text))
    if asked is None and evidence.question.focus is not Focus.DURATION:
        return None
    rest = evidence.topic.without([asked.span()]) if asked else evidence.topic
    titled = (one for one in evidence.documents.values() if _says_all(evidence, rest, one))
    told = [(one, said) for one in titled if (said := _told(evidence, one, years=asked is None))]
    if len(told) != 1:
        return None
    document, said = told[0]
    return Draft(said, 0.85, (_stating(document),), identified=True)


def _is_meant(document: Document, kind: str | None) -> bool:
    if kind:
        return is_of_kind(document, kind)
    metadata = document.metadata
    return folded(metadata.kind or "") == "ke hoach" and bool(_LAUNCHES.search(metadata.title))


def _says_all(evidence: Evidence, topic: Topic, document: Document) -> bool:
    said = mentions_of(f"{_FRAME}\n{identity_of(document)}")
    if evidence.constraints.unnamed(said) or is_of_another_year(evidence, document.metadata.title):
        return False
    return not topic.terms or topic.coverage(said) >= ONLY_TITLE


def _told(evidence: Evidence, document: Document, *, years: bool) -> str:
    """What the title says of it, "" where it says nothing or several things."""
    title = document.metadata.title
    if years:
        values = find_values(evidence.question.asked, title)
        return lead(values[0].text, title) if len(values) == 1 else ""
    occasion = _OCCASION.search(title)
    return sentence(occasion.group()) if occasion else ""


def _stating(document: Document) -> Quote:
    """What closes a document repeats its title; else the lines it begins with."""
    closing = next((one for one in document.sections if one.kind == "closing"), None)
    return document.quote(closing.start, closing.end) if closing else title_of(document)
