"""Words and lines from where things stand on the page, whoever found them there: PDFium or OCR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple, TypeVar

from ingest.readers.pdf.pdfium import Character

# In parts of the height of a line. A space is a quarter of the type size, squeezed to a fifth in justified
# lines, and a line's height a fifth more than the type size; inside a word nothing exceeds a tenth.
_WORD_GAP = 0.14
# Between the columns of a letterhead or a table without lines; justified lines stretch a space to one em.
_COLUMN_GAP = 1.4
# A raised footnote number keeps to its line, the next line (a whole height below) does not.
_SAME_LINE = 0.45
# An average letter is half as wide as high.
_LETTER = 0.42
_COLUMN_SPACES = 4
_MAX_INDENT = 60


class Word(NamedTuple):
    """A run of characters without a gap, in points from the top left of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


Row = list[Word]
Placed = TypeVar("Placed", Character, Word)


def words_of(characters: Iterable[Character]) -> list[Word]:
    """The characters gathered into words along their lines, whatever order they were drawn in.

    Fonts that lack Vietnamese letters make programs draw those from another font, after all the others of the
    line: order on the page is then the only order there is.
    """
    words: list[Word] = []
    for line in _lines(list(characters)):
        pending: list[Character] = []
        for character in line:
            gap = character.left - pending[-1].right if pending else 0.0
            if character.text.isspace() or gap > _WORD_GAP * (character.bottom - character.top):
                words += _joined(pending)
                pending = []
            if not character.text.isspace():
                pending.append(character)
        words += _joined(pending)
    return words


def rows_of(words: Iterable[Word]) -> list[Row]:
    """The words in lines from top to bottom, each from left to right."""
    return _lines(list(words))


def text_of(rows: Sequence[Row]) -> str:
    """The lines as text: indents and gaps between columns as spaces, a space between words."""
    left = min((row[0].left for row in rows), default=0.0)
    letter = _LETTER * _height(word for row in rows for word in row)
    return "\n".join(_indent((row[0].left - left) / letter) + row_text(row) for row in rows)


def row_text(row: Row) -> str:
    """One line: words apart by a space, columns by several."""
    wide = _COLUMN_GAP * max(word.bottom - word.top for word in row)
    parts = [row[0].text]
    for before, word in pairwise(row):
        parts += " " * (_COLUMN_SPACES if word.left - before.right > wide else 1), word.text
    return "".join(parts)


def _indent(letters: float) -> str:
    return " " * min(_MAX_INDENT, round(letters))


def _height(words: Iterable[Word]) -> float:
    return max(1.0, median([word.bottom - word.top for word in words] or [1.0]))


def _lines(placed: list[Placed]) -> list[list[Placed]]:
    """What stands on one line together, from the top down, each line from left to right."""
    lines: list[list[Placed]] = []
    for one in sorted(placed, key=lambda one: one.baseline):
        if lines:
            first = lines[-1][0]
            height = max(first.bottom - first.top, one.bottom - one.top)
            if one.baseline - first.baseline <= _SAME_LINE * height:
                lines[-1].append(one)
                continue
        lines.append([one])
    for line in lines:
        line.sort(key=lambda one: one.left)
    return lines


def _joined(characters: Sequence[Character]) -> Iterator[Word]:
    if characters:
        yield Word(
            "".join(character.text for character in characters),
            characters[0].left,
            min(character.top for character in characters),
            characters[-1].right,
            max(character.bottom for character in characters),
            characters[0].baseline,
        )
