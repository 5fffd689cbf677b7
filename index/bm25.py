"""BM25 over syllables and pairs of neighbouring syllables, in one field: accented or folded.

Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); the weight of every
posting is computed when the index is built, so that a question only adds up a few short rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.protocols import Scores
from index.terms import BREAK, PassageTerms, number_term
from index.vocabulary import NO_TERM, Ids, Vocabulary, mapped, pair_keys


@dataclass(frozen=True, slots=True)
class Bm25Parameters:
    """`k1` saturates repetition, `b` discounts long passages, `heading` is the weight of a heading's term.

    Measured in docs/decisions/search.md.
    """

    k1: float = 1.2
    b: float = 0.6
    heading: float = 1.0


@dataclass(frozen=True, slots=True)
class _Stream:
    """Every term of every passage in order: syllable id or NO_TERM for a break, passage, weight."""

    ids: Ids
    passages: Ids
    weights: Scores


def _stream(passages: Sequence[PassageTerms], heading_weight: float) -> tuple[_Stream, list[str]]:
    """The flattened terms of all passages and their syllables, a syllable's id being its position."""
    known: dict[str, int] = {BREAK: NO_TERM}
    syllables: list[str] = []
    ids: list[int] = []
    lengths: list[int] = []
    weights: list[float] = []
    for passage in passages:
        before = len(ids)
        numbers = [part for number in passage.numbers for part in (BREAK, number_term(number))]
        for term in (*passage.heading, BREAK, *passage.body, *numbers, BREAK):
            identity = known.get(term)
            if identity is None:
                identity = known[term] = len(syllables)
                syllables.append(term)
            ids.append(identity)
        lengths.append(len(ids) - before)
        weights.extend([heading_weight] * len(passage.heading) + [1.0] * (lengths[-1] - len(passage.heading)))
    owners = np.repeat(np.arange(len(passages), dtype=np.int64), np.array(lengths, dtype=np.int64))
    return _Stream(np.array(ids, np.int64), owners, np.array(weights, np.float32)), syllables


class Bm25:
    """One field's vocabulary and postings; `passages` is the number of passages indexed."""

    def __init__(
        self, vocabulary: Vocabulary, passages: int, starts: Ids, rows: NDArray[np.int32], weights: Scores
    ) -> None:
        self.vocabulary = vocabulary
        self.passages = passages
        self._starts = starts
        self._rows = rows
        self._weights = weights

    def frequency(self, term: int) -> int:
        """In how many passages the term stands."""
        return 0 if term == NO_TERM else int(self._starts[term + 1] - self._starts[term])

    def frequencies(self, terms: Ids) -> Ids:
        """`frequency` of many terms, in the shape of `terms`."""
        counts = np.zeros(terms.shape, dtype=np.int64)
        known = terms != NO_TERM
        counts[known] = self._starts[terms[known] + 1] - self._starts[terms[known]]
        return counts

    def idf(self, frequency: int) -> float:
        """How much a term in `frequency` passages says; a term that is nowhere says most."""
        return float(_idf(np.array([frequency]), self.passages)[0])

    def rows(self, term: int) -> NDArray[np.int32]:
        """The passages in which a term stands."""
        if term == NO_TERM:
            return np.empty(0, np.int32)
        return self._rows[self._starts[term] : self._starts[term + 1]]

    def scores(self, terms: Sequence[tuple[int, float]]) -> Scores:
        """The sum of the weighted terms for every passage, shape (passages,)."""
        total = np.zeros(self.passages, dtype=np.float32)
        for term, weight in terms:
            if term != NO_TERM:
                span = slice(self._starts[term], self._starts[term + 1])
                total[self._rows[span]] += np.float32(weight) * self._weights[span]
        return total

    def attainable(self, terms: Sequence[tuple[int, float]]) -> float:
        """The score of a passage of average length that has each of the terms once."""
        ids = np.array([term for term, _ in terms], np.int64)
        weights = np.array([weight for _, weight in terms])
        return float(weights @ _idf(self.frequencies(ids), self.passages))

    def save(self, folder: Path) -> None:
        """Write vocabulary and arrays into `folder`, which is made."""
        folder.mkdir(parents=True)
        self.vocabulary.save(folder)
        for name, array in (("starts", self._starts), ("rows", self._rows), ("weights", self._weights)):
            np.save(folder / f"{name}.npy", array, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path, passages: int) -> Bm25:
        """Read what `save` wrote, arrays mapped into memory."""
        starts, rows, weights = (mapped(folder / f"{name}.npy") for name in ("starts", "rows", "weights"))
        return cls(Vocabulary.load(folder), passages, starts, rows, weights)


def build_fields(
    passages: Sequence[PassageTerms], fold: Callable[[str], str], parameters: Bm25Parameters
) -> tuple[Bm25, Bm25, Ids]:
    """The accented and the folded field of the passages, which are numbered by their position.

    The third part says which folded syllable each accented syllable becomes.
    """
    stream, syllables = _stream(passages, parameters.heading)
    accented = _field(stream, syllables, len(passages), parameters)
    positions: dict[str, int] = {}
    folding = [positions.setdefault(fold(syllable), len(positions)) for syllable in syllables]
    # One entry more, so that NO_TERM (-1) maps to itself.
    folded_ids = np.array([*folding, NO_TERM], np.int64)[stream.ids]
    folded_stream = _Stream(folded_ids, stream.passages, stream.weights)
    folded = _field(folded_stream, list(positions), len(passages), parameters)
    return accented, folded, np.array(folding, np.int64)


def _field(stream: _Stream, syllables: list[str], passages: int, parameters: Bm25Parameters) -> Bm25:
    is_syllable = stream.ids != NO_TERM
    # Every passage ends with a break, so no pair crosses into the next one.
    is_pair = is_syllable[:-1] & is_syllable[1:]
    keys = pair_keys(stream.ids[:-1][is_pair], stream.ids[1:][is_pair])
    pairs, pair_ids = np.unique(keys, return_inverse=True)
    terms = np.concatenate([stream.ids[is_syllable], pair_ids + len(syllables)])
    owners = np.concatenate([stream.passages[is_syllable], stream.passages[:-1][is_pair]])
    weights = np.concatenate([stream.weights[is_syllable], stream.weights[:-1][is_pair]])

    places, occurrence = np.unique(terms * max(passages, 1) + owners, return_inverse=True)
    counts = np.bincount(occurrence, weights, minlength=len(places))
    posting_terms, rows = np.divmod(places, max(passages, 1))
    vocabulary = Vocabulary(syllables, pairs)
    starts = np.searchsorted(posting_terms, np.arange(len(vocabulary) + 1)).astype(np.int64)

    lengths = np.bincount(stream.passages[is_syllable], stream.weights[is_syllable], minlength=passages)
    norm = parameters.k1 * (
        1 - parameters.b + parameters.b * lengths / max(lengths.mean(), 1) if passages else lengths
    )
    idf = _idf(np.diff(starts), passages)
    impact = idf[posting_terms] * counts * (parameters.k1 + 1) / (counts + norm[rows])
    return Bm25(vocabulary, passages, starts, rows.astype(np.int32), impact.astype(np.float32))


def _idf(frequencies: Ids, passages: int) -> NDArray[np.float64]:
    return np.log1p((passages - frequencies + 0.5) / (frequencies + 0.5))
