"""What a document is once it has been read: text, pages, outline, passages, and quotes into it."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

HEADING_SEPARATOR = " › "
ReadingMethod = Literal["pdfium", "positions", "pypdf", "ocr"]


@dataclass(frozen=True, slots=True)
class PageReading:
    """How the page `number` was read: None for `method` when it was not, and then `problem` says why.

    `confidence` is the mean confidence of recognised words, 0 to 1, None where nothing had to be recognised.
    """

    number: int
    method: ReadingMethod | None
    confidence: float | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page as a reader delivers it: raw text, line breaks kept.

    `number` is the page's 1-based number, or None when the format has no pages (Markdown, HTML). `reading`
    is there for formats of which pages may fail; `doubtful` are recognised words to check against the scan.
    """

    number: int | None
    text: str
    reading: PageReading | None = None
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageSpan:
    """The part of `Document.text` that stands on one page."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the outline.

    `start`..`end` covers the heading, the body and every subsection; the heading itself is
    `start`..`body_start`. `parent` is the position of the parent in `Document.sections`, None at the top.
    `label` is the enumerator as a person would cite it ("Điều 5", "khoản 2", "III", "3.1", "a"),
    "" for a heading without one; `title` is the heading's words without the enumerator.
    """

    parent: int | None
    depth: int
    kind: str
    label: str
    title: str
    start: int
    body_start: int
    end: int

    @property
    def is_headed(self) -> bool:
        """Whether it has a heading on a line of its own; a point without one is titled by its first words."""
        return self.body_start > self.start

    @property
    def heading(self) -> str:
        """The heading as shown in a path: "III. Đánh giá chung", "Điều 5. Nguyên tắc thi đua"."""
        if not self.label or not self.title:
            return self.label or self.title
        separator = " " if self.label.endswith(")") else ". "
        return f"{self.label}{separator}{self.title}"


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim text of one document: `document.text[start:end] == text`."""

    document_id: str
    start: int
    end: int
    text: str

    def overlaps(self, other: Quote) -> bool:
        return self.document_id == other.document_id and self.start < other.end and other.start < self.end

    def holds(self, document_id: str, start: int) -> bool:
        """Whether an offset of a document lies in it."""
        return self.document_id == document_id and self.start <= start < self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """What is indexed and cited: a stretch of one section, `document.text[start:end] == text`.

    `id` depends on the document's file, the section and the text alone, so that an unchanged passage
    keeps its vector. `section` is the heading path; `context` is the introduction an item belongs to (the
    opening words of a khoản before its điểm), "" when the text stands on its own.
    """

    id: str
    document_id: str
    section: str
    page: int | None
    start: int
    end: int
    text: str
    context: str = ""

    @property
    def indexed_text(self) -> str:
        """What is embedded and searched: heading path, introduction, text."""
        return "\n".join(part for part in (self.section, self.context, self.text) if part)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document from its catalogue entry, or else its own letterhead.

    A field neither of them states is None. `status` is one of "in-force", "expired", "replaced", or None
    when nothing says so.
    """

    title: str
    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: datetime.date | None = None
    signer: str | None = None
    effective: datetime.date | None = None
    status: str | None = None
    replaces: tuple[str, ...] = ()
    replaced_by: str | None = None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document after ingest. Every offset in the project points into `text`.

    `id` is a short stable name made from `file`, the path relative to the corpus folder with forward slashes.
    `pages` is empty when the format has none. `content_hash` is the SHA-256 of the file's bytes in hex.
    `readings` tells how each page was read, where that is not a matter of course (PDF); `doubtful` are spans
    of `text`, in order, that a recognition of characters was not sure of. `cuts` are the places in `text`, in
    order, where the file has something in between: a footnote, a running head.
    """

    id: str
    file: str
    content_hash: str
    metadata: Metadata
    text: str
    pages: tuple[PageSpan, ...]
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    readings: tuple[PageReading, ...] = ()
    doubtful: tuple[tuple[int, int], ...] = ()
    cuts: tuple[int, ...] = ()

    @property
    def unread_pages(self) -> tuple[PageReading, ...]:
        """The pages that could not be read."""
        return tuple(reading for reading in self.readings if reading.method is None)

    @property
    def is_incomplete(self) -> bool:
        """Whether something went wrong with any page: another tool may read it better."""
        return any(reading.problem is not None for reading in self.readings)

    def page_at(self, offset: int) -> int | None:
        """The number of the page on which the character at `offset` stands."""
        for page in self.pages:
            if page.start <= offset < page.end:
                return page.number
        return None

    def section_at(self, offset: int) -> int | None:
        """The position in `sections` of the innermost section around `offset`, None outside all of them."""
        begun = bisect_right(self.sections, offset, key=lambda section: section.start)
        return next((place for place in reversed(range(begun)) if offset < self.sections[place].end), None)

    def section_over(self, offset: int) -> Section | None:
        """The innermost section around `offset`, None outside all of them."""
        position = self.section_at(offset)
        return None if position is None else self.sections[position]

    def lineage(self, position: int | None) -> Iterator[int]:
        """The position of a section and those of its parents, innermost first."""
        while position is not None:
            yield position
            position = self.sections[position].parent

    def ancestry(self, position: int | None) -> Iterator[Section]:
        """The section at `position` and its parents, innermost first."""
        return (self.sections[place] for place in self.lineage(position))

    def parts(self, position: int) -> list[int]:
        """The positions of the sections directly within the one at `position`, in order."""
        return [place for place, section in enumerate(self.sections) if section.parent == position]

    def heading_path(self, position: int | None) -> str:
        """The headings from the top down to the section at `position`, joined for display."""
        headings = [section.heading for section in self.ancestry(position)]
        return HEADING_SEPARATOR.join(reversed(headings))

    def quote(self, start: int, end: int) -> Quote:
        """The verbatim quote of `text[start:end]`."""
        return Quote(self.id, start, end, self.text[start:end])

    def unbroken(self, quote: Quote) -> Quote:
        """The longest part of `quote` that stands in the file without anything in between."""
        inside = [cut for cut in self.cuts if quote.start < cut < quote.end]
        start, end = max(pairwise((quote.start, *inside, quote.end)), key=lambda part: part[1] - part[0])
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        return self.quote(start, start + len(text.strip())) if inside else quote
