"""Phrases of the corpus by what was typed of them: "dvhc" and "dvi" of "đơn vị hành chính"."""

from __future__ import annotations

from itertools import pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

from index.bm25 import Bm25
from index.lexical import Lexical
from index.vocabulary import Ids
from ingest.vietnamese import strip_diacritics

_BEAM = 40
# So many readings are offered for one abbreviation: their neighbours choose.
_READINGS = 8

Phrase = tuple[str, ...]


class Phrases:
    """Chains the pairs of neighbours of an index; made once for a generation, when first needed."""

    def __init__(self, lexical: Lexical) -> None:
        self._folded = lexical.folded
        field = lexical.accented
        self._syllables = field.vocabulary.syllables
        self._first, self._second = field.vocabulary.pairs()
        self._plain = [strip_diacritics(syllable) for syllable in self._syllables]
        initials = np.array([ord(plain[0]) for plain in self._plain], np.int64)
        keys = _key(initials[self._first], initials[self._second])
        self._by_initials = np.argsort(keys, kind="stable")
        self._keys = keys[self._by_initials]
        self._association = _association(field, self._first, self._second)

    def frequency(self, phrase: str) -> int:
        """The passages with the rarest pair of neighbours in a folded phrase: no more hold the whole."""
        vocabulary = self._folded.vocabulary
        ids = vocabulary.syllable_ids(phrase.split())
        return int(self._folded.frequencies(vocabulary.pair_ids(ids[:-1], ids[1:])).min(initial=2**31))

    def with_initials(self, initials: str) -> list[Phrase]:
        """The likeliest accented phrases with these plain initials, two or more, best first."""
        rows = self._rows(initials[0], initials[1])
        beam = self._best(rows) if len(initials) == 2 else self._best(rows, _BEAM)
        for pair in pairwise(initials[1:]):
            rows = self._rows(*pair)
            begins = self._first[rows]
            longer = [
                (score + float(self._association[row]), (*path, int(self._second[row])))
                for score, path in beam
                for row in rows[slice(*np.searchsorted(begins, [path[-1], path[-1] + 1]))].tolist()
            ]
            beam = sorted(longer, reverse=True)[:_BEAM]
        return [self._written(path) for _, path in beam[:_READINGS]]

    def shortened(self, letters: str, second: str) -> list[Phrase]:
        """The likeliest pairs of which the first was cut down to `letters`: "don vi" for "d" and "vi"."""
        ends = [place for place, plain in enumerate(self._plain) if plain == second]
        rows = self._rows(letters[0], second[0])
        rows = rows[np.isin(self._second[rows], ends)]
        fits = [self._plain[first].startswith(letters) for first in self._first[rows].tolist()]
        return [self._written(path) for _, path in self._best(rows[np.array(fits, bool)])]

    def _rows(self, first: str, second: str) -> NDArray[np.int64]:
        """The pairs of syllables with these initials, sorted by the first syllable."""
        key = _key(ord(first), ord(second))
        return self._by_initials[slice(*np.searchsorted(self._keys, [key, key + 1]))]

    def _best(self, rows: NDArray[np.int64], limit: int = _READINGS) -> list[tuple[float, tuple[int, ...]]]:
        rows = rows[np.argsort(-self._association[rows], kind="stable")[:limit]]
        return [
            (float(self._association[row]), (int(self._first[row]), int(self._second[row])))
            for row in rows.tolist()
        ]

    def _written(self, path: tuple[int, ...]) -> Phrase:
        return tuple(self._syllables[identity] for identity in path)


@overload
def _key(first: int, second: int) -> int: ...
@overload
def _key(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]: ...
def _key(first: int | NDArray[np.int64], second: int | NDArray[np.int64]) -> int | NDArray[np.int64]:
    return (first << 16) + second


def _association(field: Bm25, first: Ids, second: Ids) -> NDArray[np.float32]:
    """How much each pair belongs together: more when its syllables are often together, and seldom apart.

    Rare words that never part would else beat the phrases people abbreviate, which are frequent.
    """
    size = len(field.vocabulary.syllables)
    alone = field.frequencies(np.arange(size)).astype(np.float64)
    together = field.frequencies(np.arange(len(first)) + size).astype(np.float64)
    return np.log(together**3 / (alone[first] * alone[second])).astype(np.float32)
