"""The terms of an index: syllables and pairs of neighbouring syllables, each with a row of postings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]

NO_TERM = -1
_SYLLABLES = "syllables.json"
_PAIRS = "pairs.npy"
_SHIFT = 32


def mapped(path: Path) -> NDArray[Any]:
    """An array that stays on disk and is paged in as it is used.

    A plain view of the mapping: numpy's own class for it makes every small slice ten times slower.
    """
    return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))


def pair_keys(first: Ids, second: Ids) -> Ids:
    """One integer for each pair of syllable ids."""
    return (first << _SHIFT) | second


class Vocabulary:
    """Syllables have the ids 0..n-1 in order of first use; pairs follow, sorted by their key.

    Integers instead of strings for pairs, because ten thousand passages hold half a million of them: a
    sorted array is mapped into memory at once, where a dictionary would be rebuilt at every start.
    """

    def __init__(self, syllables: Sequence[str], pairs: Ids) -> None:
        self.syllables = syllables
        self._ids = {syllable: position for position, syllable in enumerate(syllables)}
        self._pairs = pairs

    def __len__(self) -> int:
        return len(self.syllables) + len(self._pairs)

    def id(self, syllable: str) -> int:
        """The id of a syllable, `NO_TERM` for one that is not indexed."""
        return self._ids.get(syllable, NO_TERM)

    def pair_ids(self, first: Ids, second: Ids) -> Ids:
        """The ids of pairs of syllable ids, element by element; `NO_TERM` for a pair that is not indexed."""
        keys = pair_keys(first, second)
        if not len(self._pairs):
            return np.full(keys.shape, NO_TERM, dtype=np.int64)
        places = np.minimum(np.searchsorted(self._pairs, keys), len(self._pairs) - 1)
        known = (self._pairs[places] == keys) & (first >= 0) & (second >= 0)
        return np.where(known, places + len(self.syllables), NO_TERM)

    def pairs(self) -> tuple[Ids, Ids]:
        """The syllable ids of all pairs, first and second, sorted; pair i has the term id n + i."""
        keys = np.asarray(self._pairs)
        return keys >> _SHIFT, keys & ((1 << _SHIFT) - 1)

    def syllable_ids(self, terms: Iterable[str]) -> Ids:
        """The ids of `terms`, `NO_TERM` for breaks and for what is not indexed."""
        return np.array([self._ids.get(term, NO_TERM) for term in terms], np.int64)

    def save(self, folder: Path) -> None:
        """Write the vocabulary into an existing folder."""
        (folder / _SYLLABLES).write_bytes(msgspec.json.encode(list(self.syllables)))
        np.save(folder / _PAIRS, self._pairs, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> Vocabulary:
        """Read what `save` wrote."""
        syllables = msgspec.json.decode((folder / _SYLLABLES).read_bytes(), type=list[str])
        return cls(syllables, mapped(folder / _PAIRS))
