"""What a clause only points at, "ở đó" or "từ ngày đó", named where it is told without what goes before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.answering.phrasing import plain
from ingest.document_kinds import KIND_BEFORE
from ingest.document_numbers import find_document_numbers
from ingest.model import Document, Quote
from ingest.time_expressions import find_time_expressions

_POINTER = re.compile(
    r"\b(?:(?P<document>(?:ở|tại) (?:đó|ấy))|(?P<day>(?:từ|vào|trước|sau) ngày (?:đó|ấy)))\b", re.IGNORECASE
)
_ISSUED = re.compile(r",?\sngày\s[\d/.-]*\d(?:\stháng\s\d+\snăm\s\d{4})?")
_FROM_DIGIT = re.compile(r"^\D+")


def with_antecedents(text: str, quotes: Iterable[Quote], documents: Mapping[str, Document]) -> str:
    """The text with the document or day in brackets that its first pointer means and it does not say."""
    pointer = _POINTER.search(text)
    quote = next((one for one in quotes if pointer and pointer.group() in one.text), None)
    if pointer is None or quote is None:
        return text
    document = documents[quote.document_id].text
    line = document.rfind("\n", 0, quote.start) + 1
    before = document[line : quote.start + quote.text.index(pointer.group())]
    meant = _document_named_last(before) if pointer["document"] else _day_named_last(before)
    return (
        f"{text[: pointer.end()]} ({meant}){text[pointer.end() :]}" if meant and meant not in text else text
    )


def _document_named_last(text: str) -> str:
    numbers = find_document_numbers(text)
    if not numbers:
        return ""
    last = numbers[-1]
    kind = KIND_BEFORE.search(text, 0, last.start)
    return plain(text[kind.start() if kind else last.start : last.end])


def _day_named_last(text: str) -> str:
    """The last day that is not the one a document was issued on."""
    issued = [_ISSUED.match(text, number.end) for number in find_document_numbers(text)]
    ends = {match.end() for match in issued if match}
    days = [one.text for one in find_time_expressions(text) if one.precision == "day" and one.end not in ends]
    return _FROM_DIGIT.sub("", plain(days[-1])) if days else ""
