"""Where a document's text holds words that a person typed, and what of a quote stands on which page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from bot.page_picture import wording
from bot.shown_text import shortened
from ingest.errors import ThiduaError
from ingest.letters import Letters
from ingest.model import Document
from ingest.page_image import Needle
from ingest.vietnamese import accented

Span = tuple[int, int]
MIN_LETTERS, MAX_FOUND = 3, 50


def typed_spans(document: Document, words: str) -> list[Span]:
    """Where the words stand in the text, whatever their spacing, case and diacritics.

    Where they stand as they are typed, only those places. Raises ThiduaError when there is none.
    """
    wanted = Letters(words)
    if len(wanted.text) < MIN_LETTERS:
        raise ThiduaError(wording.TOO_SHORT.format(count=MIN_LETTERS), wording.TOO_SHORT_REMEDY)
    whole = (span for span in Letters(document.text).find(wanted) if _is_whole(document.text, span))
    found = list(islice(whole, MAX_FOUND))
    if not found:
        quote = shortened(words, wording.SHOWN_WORDS)
        raise ThiduaError(
            wording.NOT_IN_DOCUMENT.format(file=document.file, quote=quote), wording.NOT_IN_DOCUMENT_REMEDY
        )
    typed = _written(words)
    return [span for span in found if _written(document.text[slice(*span)]) == typed] or found


def quote_span(document: Document, start: int, quote: str) -> Span | None:
    """Where a quote that began at `start` stands now: the document may have been read again since."""
    end = start + len(quote)
    if document.text[start:end] == quote:
        return start, end
    found = Letters(document.text).find(Letters(quote))
    return min(found, key=lambda span: abs(span[0] - start), default=None)


def pages_of(document: Document, spans: Iterable[Span]) -> list[int]:
    """The numbers of the pages on which any of the spans stands at least in part."""
    numbers = {
        page.number
        for page in document.pages
        for start, end in spans
        if page.start < end and start < page.end
    }
    return sorted(numbers)


def further_pages(document: Document, number: int, spans: Iterable[Span]) -> list[int]:
    """The other pages on which something of the spans stands that stand on page `number` in part."""
    here = [span for span in spans if number in pages_of(document, [span])]
    return [page for page in pages_of(document, here) if page != number]


def needles(document: Document, number: int, spans: Iterable[Span]) -> Iterator[Needle]:
    """What of the spans stands on page `number`."""
    stretches = [(page.start, page.end) for page in document.pages if page.number == number]
    length, before = sum(end - start for start, end in stretches), 0
    wanted = list(spans)
    for start, end in stretches:
        for first, last in wanted:
            part = max(first, start), min(last, end)
            if any(map(str.isalnum, document.text[slice(*part)])):
                yield Needle(document.text[slice(*part)], (before + part[0] - start) / length)
        before += end - start


def _is_whole(text: str, span: Span) -> bool:
    """Whether no word is cut at the ends of the span."""
    start, end = span
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _written(text: str) -> str:
    return "".join(filter(str.isalnum, accented(text)))
