"""Phrases of the corpus by the initials of their syllables: "dvhc" -> "don vi hanh chinh"."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from index.bm25 import Bm25

_BEAM = 40
# Rare words that never part would else beat the phrases people abbreviate, which are frequent.
_COUNT_WEIGHT = 1.0
# What a neighbour of the initials in the question says, beside the pairs inside the phrase.
_NEIGHBOUR_WEIGHT = 2.0


class PhrasesByInitials:
    """Chains the pairs of neighbours of a folded field; made once for a generation, when first needed."""

    def __init__(self, field: Bm25) -> None:
        self._field = field
        self._vocabulary = field.vocabulary
        first, second = field.vocabulary.pairs()
        self._first, self._second = first, second
        offset = len(field.vocabulary.syllables)
        self._counts = field.frequencies(np.arange(offset, offset + len(first)))
        self._initials = np.array([ord(syllable[0]) for syllable in field.vocabulary.syllables] or [0])

    def phrase(self, initials: str, before: str, after: str) -> str | None:
        """The likeliest phrase with these initials between two folded neighbours; None when there is none."""
        beam = [(score + self._link(before, path[0]), path) for score, path in self._starts(initials[:2])]
        for letter in initials[2:]:
            beam = [
                (score + self._association(path[-1], following, count), (*path, following))
                for score, path in beam
                for following, count in self._continuations(path[-1], letter)
            ]
            beam = sorted(beam, reverse=True)[:_BEAM]
        closed = [(score + self._link(path[-1], after), path) for score, path in beam]
        best = max(closed, default=None)
        return " ".join(self._vocabulary.syllables[identity] for identity in best[1]) if best else None

    def frequency(self, phrase: str) -> int:
        """The passages with the rarest pair of neighbours in a folded phrase: no more hold the whole."""
        ids = self._vocabulary.syllable_ids(phrase.split())
        return int(self._field.frequencies(self._vocabulary.pair_ids(ids[:-1], ids[1:])).min(initial=2**31))

    def _starts(self, initials: str) -> list[tuple[float, tuple[int, ...]]]:
        wanted = (self._initials[self._first] == ord(initials[0])) & (
            self._initials[self._second] == ord(initials[1])
        )
        rows = np.flatnonzero(wanted)
        rows = rows[np.argsort(-self._counts[rows], kind="stable")[: _BEAM * 10]]
        paths = [(int(self._first[row]), int(self._second[row])) for row in rows]
        return [
            (self._association(*path, int(self._counts[row])), path)
            for row, path in zip(rows, paths, strict=True)
        ]

    def _continuations(self, syllable: int, letter: str) -> Iterator[tuple[int, int]]:
        low, high = np.searchsorted(self._first, [syllable, syllable + 1])
        for row in range(low, high):
            if self._initials[self._second[row]] == ord(letter):
                yield int(self._second[row]), int(self._counts[row])

    def _association(self, first: int, second: int, together: int) -> float:
        """How much two syllables belong together: more when they stand together often, and seldom apart."""
        apart = self._field.frequency(first) * self._field.frequency(second)
        return math.log(together * together / apart) + _COUNT_WEIGHT * math.log(together)

    def _link(self, left: int | str, right: int | str) -> float:
        """How well a neighbour fits, 0.0 for a pair the corpus does not have."""
        ids = [
            np.array([side if isinstance(side, int) else self._vocabulary.id(side)], np.int64)
            for side in (left, right)
        ]
        pair = int(self._vocabulary.pair_ids(ids[0], ids[1])[0])
        return _NEIGHBOUR_WEIGHT * math.log1p(self._field.frequency(pair))
