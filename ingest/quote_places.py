"""Where on a page the words of a quote stand, though page and quote were not read by the same means."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from ingest.letters import Letters
from ingest.page_image import Box, Needle
from ingest.readers.pdf.rows import Row, Word

# Fewer consonants than this stand in a row by chance.
_MIN_CONSONANTS = 10
# Of a quote that is cut by a footnote or by the next column, or misread: pieces too long to be chance,
# together most of its letters.
_MIN_PIECE, _MIN_PIECE_OF_CONSONANTS, _MIN_SHARE = 7, 5, 0.6
_MAX_PAGE, _MAX_QUOTE = 30_000, 5_000
# A word that is misread between others that are not belongs to the quote, too.
_MAX_GAP = 2


def find_places(rows: Sequence[Row], needle: Needle) -> list[Box]:
    """The lines of the needle on a page of these rows, a box each; none when it is not found."""
    words = [word for row in rows for word in row]
    marked = _marked_words(words, needle)
    starts = accumulate((len(row) for row in rows), initial=0)
    return [
        box
        for row, start in zip(rows, starts, strict=False)
        for box in _boxes(row, {number - start for number in marked})
    ]


def _marked_words(words: Sequence[Word], needle: Needle) -> set[int]:
    text = " ".join(word.text for word in words)
    starts = list(accumulate((len(word.text) + 1 for word in words), initial=0))
    plain = [*Letters(text).find(Letters(needle.text))]
    spans = plain or _by_consonants(text, needle.text)
    if spans:
        start, end = min(spans, key=lambda span: abs(span[0] / len(text) - needle.where))
        return set(range(_word_at(starts, start), _word_at(starts, end - 1) + 1))
    in_letters = _in_pieces(text, starts, needle.text, consonants=False)
    return in_letters or _in_pieces(text, starts, needle.text, consonants=True)


def _by_consonants(text: str, quote: str) -> list[tuple[int, int]]:
    wanted = Letters(quote, consonants=True)
    return [*Letters(text, consonants=True).find(wanted)] if len(wanted.text) >= _MIN_CONSONANTS else []


def _in_pieces(text: str, starts: Sequence[int], quote: str, *, consonants: bool) -> set[int]:
    """The words that hold the pieces of a quote which as a whole is not there."""
    page, wanted = Letters(text, consonants=consonants), Letters(quote, consonants=consonants)
    if len(wanted.text) < _MIN_CONSONANTS or len(page.text) > _MAX_PAGE or len(wanted.text) > _MAX_QUOTE:
        return set()
    matcher = SequenceMatcher(None, page.text, wanted.text, autojunk=False)
    long = _MIN_PIECE_OF_CONSONANTS if consonants else _MIN_PIECE
    pieces = [block for block in matcher.get_matching_blocks() if block.size >= long]
    if sum(piece.size for piece in pieces) < _MIN_SHARE * len(wanted.text):
        return set()
    of_word = Counter(_word_at(starts, position) for position in page.at)
    found = Counter(
        _word_at(starts, position) for piece in pieces for position in page.at[piece.a : piece.a + piece.size]
    )
    return {word for word, count in found.items() if 2 * count > of_word[word]}


def _word_at(starts: Sequence[int], position: int) -> int:
    return bisect_right(starts, position) - 1


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
