"""Pages as rows of raw text, with the page breaks that plain text hides made visible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise

from ingest.model import Page
from ingest.vietnamese import normalise

# Below these a text is too short to tell double spacing from paragraphs.
_MIN_ROWS = 40
_MIN_ROWS_A_PAGE = 15
# In wrapped Vietnamese prose two lines in three start with a small letter; of paragraphs almost none do.
_MIN_WRAPPED_SHARE = 0.3

_WIDE_BLANK = re.compile(r"[ \t]{20,}")
_ITEM = re.compile(r"\w{1,2}[.)]")
_RULE = re.compile(r"\s*(?:[-_=~*.·•─–—]\s*){3,}|\s*\*\s*")


@dataclass(frozen=True, slots=True)
class Row:
    """One visual line: `text` as delivered; what stood between it and the row above, and where it starts.

    `place` counts the rows of the whole file. `after_rule` is true after a drawn line or a row of nothing but
    many spaces, which is what a footnote separator leaves in extracted text.
    """

    text: str
    after_blank: bool = False
    after_rule: bool = False
    place: int = 0

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one page; `number` is None when the format has no pages."""

    number: int | None
    rows: tuple[Row, ...]


def read_sheets(pages: Sequence[Page]) -> list[Sheet]:
    """One sheet a page; a single page without a number is split where it shows its own page breaks."""
    sheets: list[Sheet] = []
    for page in pages:
        text = normalise(page.text).replace("\x0b", "\n")
        if page.number is not None:
            sheets.append(Sheet(page.number, _rows(text.replace("\f", "\n").split("\n"))))
        elif "\f" in text.strip():
            parts = text.strip("\f").split("\f")
            sheets += [Sheet(number, _rows(part.split("\n"))) for number, part in enumerate(parts, 1)]
        else:
            sheets += _unnumbered(text.split("\n"))
    return _placed(sheets)


def _placed(sheets: Sequence[Sheet]) -> list[Sheet]:
    places = count()
    return [
        replace(sheet, rows=tuple(replace(row, place=next(places)) for row in sheet.rows)) for sheet in sheets
    ]


def _unnumbered(lines: list[str]) -> list[Sheet]:
    filled = [position for position, line in enumerate(lines) if line.strip()]
    breaks = [after for before, after in pairwise(filled) if after == before + 1]
    if not _is_double_spaced(lines, filled, len(breaks)):
        return [Sheet(None, _rows(lines))]
    starts = [0, *breaks, len(lines)]
    return [
        Sheet(number, _rows(lines[start:end], blank_lines=2))
        for number, (start, end) in enumerate(pairwise(starts), 1)
    ]


def _is_double_spaced(lines: list[str], filled: list[int], breaks: int) -> bool:
    """Whether a blank line follows every wrapped line, so that two lines without one show a page break."""
    if len(filled) < _MIN_ROWS or breaks * _MIN_ROWS_A_PAGE > len(filled):
        return False
    wrapped = sum(_goes_on(lines[position].lstrip()) for position in filled)
    return wrapped > _MIN_WRAPPED_SHARE * len(filled)


def _goes_on(line: str) -> bool:
    """Whether the line goes on with a sentence; "a) …" begins an item, and laws have hundreds of them."""
    return line[0].islower() and not _ITEM.match(line)


def _rows(lines: list[str], blank_lines: int = 1) -> tuple[Row, ...]:
    """The rows with text; `blank_lines` is how many blank lines it takes to set two rows apart."""
    return tuple(_scan(lines, blank_lines))


def _scan(lines: list[str], blank_lines: int) -> Iterator[Row]:
    blanks, rule = 0, False
    for line in lines:
        if not line.strip():
            blanks += 1
            rule = rule or _WIDE_BLANK.fullmatch(line) is not None
        elif _RULE.fullmatch(line):
            rule = True
        else:
            yield Row(line.rstrip(), blanks >= blank_lines, rule)
            blanks, rule = 0, False
