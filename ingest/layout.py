"""From raw pages to the text that is displayed, searched and cited: one paragraph a line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.columns import without_columns
from ingest.document_kinds import KIND_NAMES
from ingest.footnotes import Footnote, lift_footnotes
from ingest.furniture import without_furniture
from ingest.model import Page, PageSpan
from ingest.paragraphs import Line, join_lines, separator
from ingest.sheets import Sheet, read_sheets

# Stand for a change of page, and for what was lifted out there, while a paragraph is put together; both are
# white space to every pattern.
_BREAK, _CUT = "\f", "\v"
_MARK = re.compile(f"([{_BREAK}{_CUT}])")

_STATE_NUMBER = re.compile(
    r"(?<![\w/])(\d{1,5}\s?/\s*(?:\d{4}\s*/\s*)?)([A-ZĐ][A-Za-zĐđ]{1,6}\s*-\s*[A-ZĐ][\w&]*(?:\s?-\s?[A-ZĐ][\w&]*)?)"
)
_PARTY_NUMBER = re.compile(rf"(?<![\w/])(\d{{1,5}}\s*-\s*)((?:{'|'.join(KIND_NAMES)})\s*/\s*[A-ZĐ][\w-]*)")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document's text and the pages it stands on.

    Paragraphs are separated by a newline. `pages` is empty when the format has no pages; otherwise every
    character lies in exactly one span and the spans are in the order of the text: a page has a second
    span where one of its footnotes follows a paragraph that runs on to the next page. `footnotes` are
    their spans, one a footnote however many paragraphs it has. `cuts` are the places where the file has
    something that the text has elsewhere or not at all: a footnote, a running head.
    """

    text: str
    pages: tuple[PageSpan, ...]
    footnotes: tuple[tuple[int, int], ...]
    cuts: tuple[int, ...]


def lay_out(pages: Sequence[Page]) -> LaidOut:
    """The clean text of `pages`: see the module's parts for what is joined, split, moved and removed."""
    sheets = without_columns(without_furniture(read_sheets(pages)))
    body, notes = lift_footnotes([line for sheet in sheets for line in _lines(sheet)])
    paragraphs = join_lines(body)
    written = _Writer()
    for paragraph, following in zip(paragraphs, _notes_by_paragraph(paragraphs, notes), strict=True):
        written.paragraph(paragraph)
        for note in following:
            written.footnote(note)
    return written.laid_out()


def _lines(sheet: Sheet) -> Iterable[Line]:
    for position, row in enumerate(sheet.rows):
        text = " ".join(row.text.split())
        yield Line(text, sheet.number, row.indent, row.after_blank, row.after_rule, position == 0, row.place)


def _notes_by_paragraph(
    paragraphs: Sequence[Sequence[Line]], notes: Iterable[Footnote]
) -> list[list[Footnote]]:
    """For each paragraph the footnotes it refers to."""
    owner = [position for position, paragraph in enumerate(paragraphs) for _ in paragraph]
    found: dict[int, list[Footnote]] = defaultdict(list)
    for note in notes:
        found[owner[note.referring_line]].append(note)
    return [found[position] for position in range(len(paragraphs))]


class _Writer:
    """Collects paragraphs, keeping track of pages."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._page: int | None = None
        self._pages: list[tuple[int, int]] = []
        self._footnotes: list[tuple[int, int]] = []
        self._place = -1
        self._cuts: list[int] = []

    def paragraph(self, lines: Sequence[Line]) -> None:
        if self._length:
            self._append("\n")
        pages = iter(self._changes(lines))
        for piece in _MARK.split(_rejoin_numbers(self._join(lines))):
            if piece == _BREAK:
                self._turn(next(pages))
            elif piece == _CUT:
                self._cuts.append(self._length)
            else:
                self._append(piece)

    def footnote(self, note: Footnote) -> None:
        start = self._length + 1
        for lines in join_lines(note.lines):
            self.paragraph(lines)
        self._footnotes.append((start, self._length))

    def laid_out(self) -> LaidOut:
        ends = [*(start for start, _ in self._pages[1:]), self._length]
        spans = zip(self._pages, ends, strict=False)
        pages = tuple(PageSpan(number, start, end) for (start, number), end in spans if start < end)
        return LaidOut("".join(self._text), pages, tuple(self._footnotes), tuple(self._cuts))

    def _append(self, piece: str) -> None:
        self._text.append(piece)
        self._length += len(piece)

    def _turn(self, page: int) -> None:
        self._page = page
        self._pages.append((self._length, page))

    def _changes(self, lines: Sequence[Line]) -> list[int]:
        """The pages that the paragraph turns to."""
        before = [self._page, *(line.page for line in lines)]
        return [
            line.page
            for page, line in zip(before, lines, strict=False)
            if line.page is not None and line.page != page
        ]

    def _join(self, lines: Sequence[Line]) -> str:
        parts: list[str] = []
        page = self._page
        for position, line in enumerate(lines):
            if position:
                parts.append(separator(lines[position - 1].text, line.text))
            if line.page is not None and line.page != page:
                parts.append(_BREAK)
            if line.place != self._place + 1:
                parts.append(_CUT)
            page, self._place = line.page, line.place
            parts.append(line.text)
        return "".join(parts)


def _rejoin_numbers(paragraph: str) -> str:
    """Document numbers without the spaces that line breaks left in them: "80/ KH- UBND", "05- CT/TW"."""
    return _PARTY_NUMBER.sub(_closed, _STATE_NUMBER.sub(_closed, paragraph))


def _closed(match: re.Match[str]) -> str:
    number = match.group()
    return "".join(number.split()) + "".join(_MARK.findall(number))
