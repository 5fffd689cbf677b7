"""What a document says of itself in one sentence: when it was passed, what it changes, what still holds.

"Luật này được Quốc hội khóa XV, kỳ họp thứ 3 thông qua …", "Công văn này thay thế điểm b …", "Hồ sơ đã gửi
trước ngày Thông tư này có hiệu lực thì tiếp tục thực hiện theo …".
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, sentence
from bot.evidence.candidates import mentions_of
from bot.evidence.paper_asked import ANY_KIND, kind_named_first
from bot.understanding.focus import Focus
from ingest.document_kinds import KIND
from ingest.document_numbers import find_document_numbers
from ingest.model import Document, Quote
from ingest.sentences import Span, sentence_spans
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

_ITSELF = rf"{KIND} này"
_IN_FORCE = rf"ngày {_ITSELF} có hiệu lực"
_PART = r"(?:điểm|khoản|mục|phần|điều|tiết|phụ lục|nội dung|chương|đoạn)"
_PLACE = r"(?:cho|phan|diem|khoan|dieu|muc|noi dung|doan)"
_UNDER = re.compile(r"\btheo(?: (?:các )?quy định)?(?: tại)? (?=\S)", re.IGNORECASE)
SURE = 0.85


@dataclass(frozen=True, slots=True)
class _Sort:
    """A sort of statement: how questions (folded) ask for it, how documents put it.

    `least` is the share (0..1) of the question that the statement must say, with the title and number of its
    document. Where it is `of_kind`, the document is of the kind that the question names first.
    """

    foci: tuple[Focus, ...]
    asked: re.Pattern[str]
    told: re.Pattern[str]
    least: float
    of_kind: bool = True


_PASSED = _Sort(
    (Focus.DATE, Focus.ORDINAL, Focus.ACTOR),
    re.compile(r"(?=.*\bthong qua\b).*\b(?:luat|phap lenh|nghi quyet)\b"),
    re.compile(rf"\b{_ITSELF} (?:đã )?được [^\n.]{{5,160}}?\bthông qua\b", re.IGNORECASE),
    least=0.8,
)
_CHANGED = _Sort(
    tuple(Focus),
    # "Bỏ chỗ nào của công văn trước?", "còn phần nào của văn bản cũ dùng tiếp?"
    re.compile(
        rf"\b(?:bo|thay|thay the|sua|sua doi|bo sung|dieu chinh|dinh chinh|giu|con dung)\b.{{0,25}}"
        rf"\b(?:{_PLACE}|cai) (?:nao|gi|may)\b"
        rf"|\b{_PLACE} (?:nao|gi)\b.{{0,60}}\b(?:bi (?:bo|thay|sua)|duoc (?:thay|sua))\b"
    ),
    re.compile(
        rf"\b{_ITSELF} (?:thay thế|bãi bỏ|sửa đổi|bổ sung|điều chỉnh|đính chính|thay)\b[^.;\n]{{0,60}}?"
        rf"\b{_PART}\s(?=[^\n]*\d/)",
        re.IGNORECASE,
    ),
    least=0.4,
)
_HELD_OVER = _Sort(
    (Focus.DOCUMENT, Focus.NAME, Focus.EXPLANATION, Focus.YES_NO, Focus.CASES),
    # Cases that lie between an old rule and a new one, as people tell them.
    re.compile(
        r"(?=.*\b(?:ap|ap dung|theo|dung|phat|xai|tiep tuc|xu ly|giai quyet)\b).*(?:"
        r"\b(?:mau|ban|van ban|luat|thong tu|nghi dinh|quyet dinh|quy dinh) cu\b|\bchuyen tiep\b|\bdo dang\b"
        r"|\b(?:da|dang|lo) (?:gui|nop|trinh|lam|in|xet|giai quyet|tiep nhan|xu ly)\b"
        r"|\bcon (?:ton|trong kho|du)\b"
        r"|\bho so\b.{0,40}\b(?:gui|nop|trinh|nhan)\b.{0,40}\b(?:truoc|tu|hoi|vao|thang|nam|ngay \d)\b"
        r".*\b(?:thong tu|nghi dinh|luat|quyet dinh) nao\b)"
    ),
    re.compile(
        rf"\btrước {_IN_FORCE}[^.\n]*\b(?:theo|tiếp tục|áp dụng)\b"
        rf"|\bkể từ {_IN_FORCE}[^.\n]*\b(?:tiếp tục|vẫn)\b",
        re.IGNORECASE,
    ),
    least=0.45,
    of_kind=False,
)
_SORTS = (_PASSED, _CHANGED, _HELD_OVER)


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence of a document; `share` (0..1) of the question is said by it and its document's title."""

    document: Document
    quote: Quote
    share: float


def answer_with_own_statement(evidence: Evidence) -> Draft | None:
    """The sentence that tells of its document what the question asks; None for any other question."""
    text, focus = folded(evidence.question.text), evidence.question.focus
    sort = next((one for one in _SORTS if focus in one.foci and one.asked.search(text)), None)
    found = _statements(evidence, sort) if sort else ()
    best = max(found, key=lambda one: one.share, default=None)
    if sort is None or best is None or best.share < sort.least:
        return None
    if sort is _HELD_OVER and focus in (Focus.DOCUMENT, Focus.NAME):
        return _told_under(evidence, best)
    said = sentence(best.quote.text)
    return Draft(said, SURE, (best.quote,), identified=True)


def sentences_saying(document: Document, told: re.Pattern[str]) -> Iterator[Quote]:
    """The sentences in which a document says of itself what a pattern tells."""
    for found in told.finditer(document.text):
        yield document.quote(*_sentence_around(document.text, found.start(), found.end()))


def _statements(evidence: Evidence, sort: _Sort) -> Iterator[_Statement]:
    for document in evidence.documents.values():
        for quote in sentences_saying(document, sort.told):
            if _may_be_meant(evidence, sort, document, quote):
                own = f"{quote.text} {document.metadata.title} {document.metadata.number}"
                yield _Statement(document, quote, evidence.topic.coverage(mentions_of(own)))


def _sentence_around(text: str, start: int, end: int) -> Span:
    line = text.rfind("\n", 0, start) + 1, text.find("\n", end) % (len(text) + 1)
    return next(span for span in sentence_spans(text, *line) if start < span[1])


def _may_be_meant(evidence: Evidence, sort: _Sort, document: Document, quote: Quote) -> bool:
    """Whether the question names no number but some of those told, and none but the kind of document."""
    numbers = evidence.question.numbers
    told = [document.metadata.number or "", *(one.canonical for one in find_document_numbers(quote.text))]
    if numbers and not any(number.matches(one) for number in numbers for one in told):
        return False
    kind = kind_named_first(evidence.question.text)
    return not sort.of_kind or kind in ("", ANY_KIND) or f"{kind} nay" in folded(quote.text)


def _told_under(evidence: Evidence, statement: _Statement) -> Draft | None:
    """The number of the document that holds for a case: of the statement's own, where that was in force."""
    rule, number = statement.quote.text, statement.document.metadata.number
    begins = (one for one in evidence.knowledge.force if one.event == "begins" and one.number == number)
    begun = next((one for one in begins if one.day), None)
    asked = _day_asked(evidence)
    if number and asked and begun and begun.day and asked >= begun.day:
        quotes = (*begun.quotes, statement.quote)
        return Draft(lead(number, quotes[0].text), SURE, quotes, identified=True, kind="document")
    places = [match.end() for match in _UNDER.finditer(rule)]
    holding = (one for one in find_document_numbers(rule) if any(place <= one.start for place in places))
    held = next((one.canonical for one in holding), "")
    text = lead(held, rule) if held else sentence(rule)
    return Draft(text, SURE, (statement.quote,), identified=True, kind="document")


def _day_asked(evidence: Evidence) -> datetime.date | None:
    """The first day of the time at which the case of the question was begun."""
    times = (one.begin or one.finish for one in find_time_expressions(evidence.question.text) if one.valid)
    return next((day for day in times if day), None)
