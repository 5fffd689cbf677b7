"""Which documents there are to ask about, and how many."""

from __future__ import annotations

import re

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted
from bot.evidence.identity import letterhead_end
from bot.wording import held_documents
from ingest.model import Document, Quote
from ingest.vietnamese import folded

MAX_LISTED = 12
TITLE_LINES = 2
_DOCUMENTS = r"(?:tai lieu|van ban|file|tep|nguon|kho|du lieu)"
# All that such a question says besides: anything else asks for what some document says.
_BESIDE = "danh muc|danh sach|" + "|".join(
    """
    co gom bao la nhung cac liet ke ten cho biet xem hoi toi minh em e anh chi bac ban ad bot he thong so
    trong o day nay hien dang da duoc nap luu tru tra cuu tai len ra giup voi het tat ca tong cong toan bo nao
    gi nhieu may luong loai thu vay the a ah ha nhi nhe khong ko cua chung ta bay gio tin tu dau dua vao
    """.split()
)
_ASKS = re.compile(
    rf"\W*(?=.*\b{_DOCUMENTS}\b)(?=.*\b(?:nao|gi|bao nhieu|may|danh sach|danh muc|liet ke|ke|dau)\b)"
    rf"(?:\b(?:{_BESIDE}|{_DOCUMENTS})\b\W*)+"
)


def answer_with_holdings(evidence: Evidence) -> Draft | None:
    """The documents that answers are taken from, for a question that asks for these and nothing they say."""
    if not _ASKS.fullmatch(folded(evidence.question.text)):
        return None
    documents = list(evidence.documents.values())
    shown = documents[:MAX_LISTED]
    text = bulleted(held_documents(len(documents)), [_named(one) for one in shown])
    return Draft(text, 0.9, tuple(map(title_of, shown)), identified=True, kind="list")


def _named(document: Document) -> str:
    metadata = document.metadata
    day = f" ({official_date(metadata.date)})" if metadata.date else ""
    return f"{metadata.title}{day}"


def title_of(document: Document) -> Quote:
    """The line that names the kind of document, or whichever begins it, with the one that follows it."""
    start = letterhead_end(document)
    title = "\n".join(document.text[start:].split("\n", TITLE_LINES)[:TITLE_LINES])
    return document.quote(start, start + len(title))
