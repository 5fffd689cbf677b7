"""Where on a page the words of a quote stand, though page and quote were not read by the same means."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import Match, SequenceMatcher
from itertools import accumulate, product

from ingest.letters import Letters
from ingest.page_image import Box, Needle
from ingest.readers.pdf.rows import Row, Word
from ingest.readers.tables import CELL_BORDER

# Fewer consonants than this stand in a row by chance.
_MIN_CONSONANTS = 10
# Of a quote that is cut by a footnote or by the next column, or misread: pieces too long to be chance.
_MIN_PIECE, _MIN_PIECE_OF_CONSONANTS = 7, 5
# How much longer than the quote the part of the page is that holds it, and which share of its letters must be
# there. Misread, it is about as long as it is; with two columns beside its own, three times as long.
_SPREADS = ((1.2, 0.75), (3.0, 0.6))
_GRAM = 5
# How the readers write a row of a table: "Họ tên: An | Chức vụ: Trưởng thôn".
_NAMED = ": "
_MAX_PAGE, _MAX_QUOTE = 30_000, 5_000
# A word that is misread between others that are not belongs to the quote, too.
_MAX_GAP = 2


def find_places(rows: Sequence[Row], needle: Needle) -> list[Box]:
    """The lines of the needle on a page of these rows, a box each; none when it is not found."""
    page = _Page([word for row in rows for word in row])
    marked = page.whole(needle)
    if not marked and CELL_BORDER in needle.text:
        values = replace(needle, text=_values(needle.text))
        marked = page.whole(values) or page.in_pieces(values.text)
    marked = marked or page.in_pieces(needle.text)
    starts = accumulate((len(row) for row in rows), initial=0)
    return [
        box
        for row, start in zip(rows, starts, strict=False)
        for box in _boxes(row, {number - start for number in marked})
    ]


def _values(text: str) -> str:
    """Rows of a table, in which readers put the name of its column before each value, without those names."""
    cells = (cell for line in text.split("\n") for cell in line.split(CELL_BORDER))
    return " ".join(cell.partition(_NAMED)[2] or cell for cell in cells)


class _Page:
    """The words of a page in order, to look for others among them. Words are found by their positions."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._text = " ".join(word.text for word in words)
        self._starts = list(accumulate((len(word.text) + 1 for word in words), initial=0))

    def whole(self, needle: Needle) -> set[int]:
        """The words of the needle where they stand in a row: of several such places the one expected."""
        spans = [*Letters(self._text).find(Letters(needle.text))] or self._by_consonants(needle.text)
        if not spans:
            return set()
        start, end = min(spans, key=lambda span: abs(span[0] / len(self._text) - needle.where))
        return set(range(self._word_at(start), self._word_at(end - 1) + 1))

    def in_pieces(self, quote: str) -> set[int]:
        """The words of a quote that as a whole is not there."""
        for (spread, share), consonants in product(_SPREADS, (False, True)):
            if found := self._pieces(quote, spread, share, consonants=consonants):
                return found
        return set()

    def _by_consonants(self, quote: str) -> list[tuple[int, int]]:
        wanted = Letters(quote, consonants=True)
        if len(wanted.text) < _MIN_CONSONANTS:
            return []
        return [*Letters(self._text, consonants=True).find(wanted)]

    def _pieces(self, quote: str, spread: float, share: float, *, consonants: bool) -> set[int]:
        page, wanted = Letters(self._text, consonants=consonants), Letters(quote, consonants=consonants)
        if len(wanted.text) < _MIN_CONSONANTS or len(page.text) > _MAX_PAGE or len(wanted.text) > _MAX_QUOTE:
            return set()
        long = _MIN_PIECE_OF_CONSONANTS if consonants else _MIN_PIECE
        pieces = [piece for piece in _common(page.text, wanted.text, spread) if piece.size >= long]
        if sum(piece.size for piece in pieces) < share * len(wanted.text):
            return set()
        of_word = Counter(self._word_at(position) for position in page.at)
        found = Counter(
            self._word_at(position)
            for piece in pieces
            for position in page.at[piece.a : piece.a + piece.size]
        )
        return {word for word, count in found.items() if 2 * count > of_word[word]}

    def _word_at(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1


def _common(page: str, quote: str, spread: float) -> list[Match]:
    """The pieces of the quote, in order, in that part of the page which has most of it.

    The part is `spread` times as long as the quote. Phrases of the trade stand all over a page: what is far
    from the others is another sentence.
    """
    length = min(len(page), round(spread * len(quote)))
    grams = {quote[start : start + _GRAM] for start in range(len(quote) - _GRAM + 1)}
    hits = [page[start : start + _GRAM] in grams for start in range(len(page))]
    sums = [*accumulate(hits, initial=0)]
    start = max(range(len(page) - length + 1), key=lambda start: sums[start + length] - sums[start])
    near = page[start : start + length]
    blocks = SequenceMatcher(None, near, quote, autojunk=False).get_matching_blocks()
    return [Match(start + block.a, block.b, block.size) for block in blocks]


def _boxes(row: Row, marked: set[int]) -> Iterator[Box]:
    """A box around each run of marked words of the row."""
    runs: list[list[int]] = []
    for number in sorted(marked.intersection(range(len(row)))):
        if runs and number - runs[-1][-1] <= 1 + _MAX_GAP:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        yield _around(row[run[0] : run[-1] + 1])


def _around(words: Iterable[Word]) -> Box:
    lefts, tops, rights, bottoms = zip(*((w.left, w.top, w.right, w.bottom) for w in words), strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))
