"""A Unigram vocabulary on disk: sorted pieces that are mapped, so that opening it costs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, chain
from pathlib import Path

import numpy as np

_PIECES = "pieces.npy"
_NUMBERS = "numbers.npy"
_SCORES = "scores.npy"
_UNKNOWN = "unknown.npy"
# SentencePiece's penalty for a character that is in no piece, below the least likely piece.
_UNKNOWN_PENALTY = 10.0
_WORDS_REMEMBERED = 1 << 16


class UnigramTable:
    """Splits words into the most likely pieces (Viterbi), one table look-up for all substrings of a word.

    Words are remembered: Vietnamese has some 7,000 syllables, so that nearly every word has been seen before.
    """

    def __init__(self, folder: Path) -> None:
        self._pieces = np.load(folder / _PIECES, mmap_mode="r")
        self._numbers = np.load(folder / _NUMBERS, mmap_mode="r")
        self._scores = np.load(folder / _SCORES, mmap_mode="r")
        number, score, longest = np.load(folder / _UNKNOWN).tolist()
        self._unknown, self._unknown_score, self._longest = int(number), score, int(longest)
        self._split = lru_cache(_WORDS_REMEMBERED)(self._most_likely)

    @staticmethod
    def stored_in(folder: Path) -> bool:
        return (folder / _PIECES).exists()

    @staticmethod
    def write(folder: Path, vocabulary: list[tuple[str, float]], unknown: int) -> None:
        """Stores (piece, log probability) by number; `unknown` is the number for what is in no piece."""
        pieces = np.array([piece.encode() for piece, _ in vocabulary])
        scores = np.array([score for _, score in vocabulary], dtype=np.float64)
        order = np.argsort(pieces, kind="stable")
        longest = max(len(piece) for piece, _ in vocabulary)
        np.save(folder / _PIECES, pieces[order])
        np.save(folder / _NUMBERS, order.astype(np.int32))
        np.save(folder / _SCORES, scores[order])
        np.save(folder / _UNKNOWN, np.array([unknown, scores.min() - _UNKNOWN_PENALTY, longest]))

    def numbers(self, words: Iterable[str]) -> list[int]:
        """The piece numbers of all words, in order."""
        return list(chain.from_iterable(self._split(word) for word in words))

    def _most_likely(self, word: str) -> tuple[int, ...]:
        best = [0.0] + [-np.inf] * len(word)
        arrivals = [(0, self._unknown)] * (len(word) + 1)
        found = self._find(word)
        for start in range(len(word)):
            steps = found.get(start, [])
            if all(end > start + 1 for end, _, _ in steps):
                steps.append((start + 1, self._unknown, self._unknown_score))
            for end, number, score in steps:
                if best[start] + score > best[end]:
                    best[end] = best[start] + score
                    arrivals[end] = (start, number)
        return self._walk_back(arrivals)

    def _walk_back(self, arrivals: list[tuple[int, int]]) -> tuple[int, ...]:
        """The path to the end, a run of unknown characters as one."""
        path: list[int] = []
        position = len(arrivals) - 1
        while position > 0:
            position, number = arrivals[position]
            if not (path and number == path[-1] == self._unknown):
                path.append(number)
        return tuple(reversed(path))

    def _find(self, word: str) -> dict[int, list[tuple[int, int, float]]]:
        """The pieces in the word: (end, number, score) by start, shortest first."""
        encoded = word.encode()
        offsets = list(accumulate((len(letter.encode()) for letter in word), initial=0))
        width = self._pieces.dtype.itemsize
        spans = [
            (start, end)
            for start in range(len(word))
            for end in range(start + 1, min(start + self._longest, len(word)) + 1)
            if offsets[end] - offsets[start] <= width
        ]
        keys = np.array([encoded[offsets[start] : offsets[end]] for start, end in spans], self._pieces.dtype)
        places = np.minimum(np.searchsorted(self._pieces, keys), len(self._pieces) - 1)
        hits = np.flatnonzero(self._pieces[places] == keys)
        found: dict[int, list[tuple[int, int, float]]] = {}
        numbers, scores = self._numbers[places[hits]].tolist(), self._scores[places[hits]].tolist()
        for hit, number, score in zip(hits.tolist(), numbers, scores, strict=True):
            start, end = spans[hit]
            if number != self._unknown:
                found.setdefault(start, []).append((end, number, score))
        return found
