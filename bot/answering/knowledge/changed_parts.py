"""Which part of another a document changes, as it says of itself: "Công văn này thay thế điểm b …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.model import Document, Quote
from ingest.sentences import sentence_spans
from ingest.vietnamese import folded

_PART = r"(?:điểm|khoản|mục|phần|điều|tiết|phụ lục|nội dung|chương|đoạn)"
_CHANGES = re.compile(
    rf"\b(?:{'|'.join(KIND_WORDS)})\s+này\s+(?:thay thế|bãi bỏ|sửa đổi|bổ sung|điều chỉnh|đính chính|thay)\b"
    rf"[^.;]{{0,60}}?\b{_PART}\s",
    re.IGNORECASE,
)
# "Bỏ chỗ nào của công văn trước?", "sửa đổi điều nào?", "còn phần nào của văn bản cũ dùng tiếp?"
_ASKS = re.compile(
    r"\b(?:bo|thay|thay the|bai bo|sua|sua doi|bo sung|dieu chinh|dinh chinh|giu|con dung)\b.{0,25}"
    r"\b(?:cho|phan|diem|khoan|dieu|muc|noi dung|doan|cai) (?:nao|gi|may)\b"
    r"|\b(?:cho|phan|diem|khoan|dieu|muc|noi dung|doan) (?:nao|gi)\b.{0,60}"
    r"\b(?:bi (?:bo|thay|sua)|duoc (?:thay|sua))\b"
)
SURE = 0.85


def answer_with_changed_part(evidence: Evidence) -> Draft | None:
    """What a document says it changes in another; None where none at hand says so, or several do."""
    if not _ASKS.search(folded(evidence.question.text)):
        return None
    told = [quote for document in _at_hand(evidence) for quote in _changes_told(document)]
    if len({quote.document_id for quote in told}) != 1:
        return None
    text = sentence(shorten(" ".join(quote.text for quote in told), MAX_ANSWER_CHARACTERS - 1))
    return Draft(text, SURE, tuple(told), identified=bool(evidence.question.numbers))


def _at_hand(evidence: Evidence) -> list[Document]:
    """The documents the question names by number, else those found for it."""
    found = dict.fromkeys(hit.passage.document_id for hit in evidence.hits)
    documents = [evidence.documents[identity] for identity in found]
    numbers = evidence.question.numbers
    if not numbers:
        return documents
    return [
        one
        for one in evidence.documents.values()
        if any(number.matches(one.metadata.number or "") for number in numbers)
    ]


def _changes_told(document: Document) -> Iterator[Quote]:
    """The sentences in which a document changes a part of one that it names by number."""
    for start, end in sentence_spans(document.text, 0, len(document.text)):
        text = document.text[start:end]
        changes = _CHANGES.search(text)
        if changes and find_document_numbers(text[changes.end() :]):
            yield document.quote(start, end)
