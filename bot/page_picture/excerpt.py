"""Which paragraphs of a text are drawn: those of a page or a part, or those around a quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.page_picture.quotes import Span
from ingest.model import Document

# A picture 1080 pixels wide holds 1,400 characters in twice its width: two looks at a telephone. A page of a
# Word document has up to 3,500.
PART_CHARACTERS, PAGE_CHARACTERS = 1_400, 4_500
_PARAGRAPH = re.compile(r"[^\n]*\w[^\n]*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Paragraphs as spans of the text; whether any was left out before or after them."""

    paragraphs: tuple[Span, ...]
    cut_before: bool = False
    cut_after: bool = False


def page_excerpt(document: Document, number: int, quotes: Sequence[Span]) -> Excerpt:
    """Page `number` of a document with pages, or what is around the first quote on it."""
    paragraphs = [
        paragraph
        for page in document.pages
        if page.number == number
        for paragraph in _paragraphs(document.text, page.start, page.end)
    ]
    room = PART_CHARACTERS if quotes else PAGE_CHARACTERS
    return _around(paragraphs, _touching(paragraphs, quotes), room)


def excerpt_around(document: Document, quote: Span) -> Excerpt:
    """What stands around a quote, in a document without pages."""
    paragraphs = [*_paragraphs(document.text, 0, len(document.text))]
    return _around(paragraphs, _touching(paragraphs, [quote]), PART_CHARACTERS)


def parts(document: Document) -> list[Excerpt]:
    """A document without pages, cut between paragraphs."""
    found: list[list[Span]] = []
    room = 0
    for paragraph in _paragraphs(document.text, 0, len(document.text)):
        length = paragraph[1] - paragraph[0]
        if not found or length > room:
            found.append([])
            room = PART_CHARACTERS
        found[-1].append(paragraph)
        room -= length
    return [Excerpt(tuple(part), bool(n), n + 1 < len(found)) for n, part in enumerate(found)]


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs that say anything; very long ones in pieces, cut at a blank."""
    for match in _PARAGRAPH.finditer(text, start, end):
        first, last = match.span()
        while last - first > PART_CHARACTERS:
            blank = text.rfind(" ", first + 1, first + PART_CHARACTERS)
            cut = blank if blank > 0 else first + PART_CHARACTERS
            yield first, cut
            first = cut
        yield first, last


def _touching(paragraphs: Sequence[Span], quotes: Iterable[Span]) -> list[int]:
    """The positions of the paragraphs that hold the first quote of which anything stands in them."""
    for first, last in quotes:
        if touched := [n for n, (start, end) in enumerate(paragraphs) if start < last and first < end]:
            return touched
    return []


def _around(paragraphs: Sequence[Span], core: Sequence[int], room: int) -> Excerpt:
    """The paragraphs from the first to the last of `core`, and as many around them as there is room for.

    As much before as after, unless one side has less.
    """
    lengths = [last - first for first, last in paragraphs]
    begin, end = (core[0], core[-1] + 1) if core else (0, 0)
    room -= sum(lengths[begin:end])
    before = after = 0
    while True:
        can_begin = begin > 0 and lengths[begin - 1] <= room
        can_end = end < len(paragraphs) and lengths[end] <= room
        if can_begin and (before <= after or not can_end):
            begin -= 1
            before += lengths[begin]
            room -= lengths[begin]
        elif can_end:
            after += lengths[end]
            room -= lengths[end]
            end += 1
        else:
            return Excerpt(tuple(paragraphs[begin:end]), begin > 0, end < len(paragraphs))
