"""Search by words: an accented and a folded BM25 field over the same passages, and their document numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from index.bm25 import Bm25, Bm25Parameters, build_fields
from index.protocols import Scores
from index.terms import BREAK, PassageTerms, accented_terms, number_term
from index.vocabulary import Ids, mapped
from ingest.document_numbers import DocumentNumber, find_document_numbers
from ingest.vietnamese import strip_diacritics

_NUMBERS = "numbers.json"
_FOLDING = "folding.npy"
_DIGITS = re.compile(r"0*(\d+)")


@dataclass(frozen=True, slots=True)
class LexicalWeights:
    """`accented` is the share of the accented field, the folded one has the rest; `pair` the weight of a
    pair of syllables beside that of a syllable. Measured in docs/decisions/search.md."""

    accented: float = 0.5
    pair: float = 0.7


@dataclass(frozen=True, slots=True)
class QuestionTerms:
    """A question in the terms it is searched by.

    `accented` and `folded` are its syllables in either field, `numbers` the indexed numbers it names.
    """

    accented: list[str]
    folded: list[str]
    numbers: tuple[str, ...]


class Lexical:
    """Both fields of all passages; passages are numbered by their position."""

    def __init__(self, accented: Bm25, folded: Bm25, folding: Ids, numbers: Sequence[str]) -> None:
        self.accented = accented
        self.folded = folded
        self.folding = folding
        self.numbers = tuple(numbers)
        self._numbers_by_digits: dict[str, list[str]] = defaultdict(list)
        for number in numbers:
            self._numbers_by_digits[_digits(number)].append(number)

    @classmethod
    def build(cls, passages: Sequence[PassageTerms], parameters: Bm25Parameters | None = None) -> Lexical:
        """Index the passages in their order."""
        accented, folded, folding = build_fields(passages, strip_diacritics, parameters or Bm25Parameters())
        numbers = sorted({number for passage in passages for number in passage.numbers})
        return cls(accented, folded, folding, numbers)

    def question(self, typed: str, restored: str) -> QuestionTerms:
        """The terms of a question: numbers as they were typed, syllables with their diacritics restored."""
        named = find_document_numbers(typed, typed=True)
        numbers = dict.fromkeys(number for name in named for number in self._meant(name))
        accented = accented_terms(restored)
        return QuestionTerms(accented, [strip_diacritics(term) for term in accented], tuple(numbers))

    def _meant(self, name: DocumentNumber) -> list[str]:
        """The indexed numbers a typed number can mean: itself, or else every one that it is a part of."""
        same_digits = self._numbers_by_digits[_digits(name.canonical)]
        exact = [number for number in same_digits if number_term(number) == number_term(name.canonical)]
        return exact or [number for number in same_digits if name.matches(number)]

    def scores(self, question: QuestionTerms, weights: LexicalWeights) -> Scores:
        """How well each passage has the question's words, shape (passages,).

        The weighted BM25 of both fields as a share of what a passage of average length would get that has
        every word of the question once: 0 for none of them, about 1 for all, whatever the question.
        """
        numbers = [number_term(number) for number in question.numbers]
        accented = _weighted(self.accented, question.accented, numbers, weights.pair)
        folded = _weighted(self.folded, question.folded, numbers, weights.pair)
        share = weights.accented
        attainable = share * self.accented.attainable(accented) + (1 - share) * self.folded.attainable(folded)
        total = np.float32(share) * self.accented.scores(accented)
        total += np.float32(1 - share) * self.folded.scores(folded)
        return total / np.float32(attainable) if attainable else total

    def number_matches(self, question: QuestionTerms) -> NDArray[np.int64]:
        """How many of the question's document numbers each passage names or belongs to, shape (passages,)."""
        matches = np.zeros(self.folded.passages, dtype=np.int64)
        for term in {number_term(number) for number in question.numbers}:
            matches[self.folded.rows(self.folded.vocabulary.id(term))] += 1
        return matches

    def save(self, folder: Path) -> None:
        """Write everything into `folder`, which is made."""
        folder.mkdir(parents=True)
        self.accented.save(folder / "accented")
        self.folded.save(folder / "folded")
        np.save(folder / _FOLDING, self.folding, allow_pickle=False)
        (folder / _NUMBERS).write_bytes(msgspec.json.encode(self.numbers))

    @classmethod
    def load(cls, folder: Path, passages: int) -> Lexical:
        """Read what `save` wrote."""
        return cls(
            Bm25.load(folder / "accented", passages),
            Bm25.load(folder / "folded", passages),
            mapped(folder / _FOLDING),
            msgspec.json.decode((folder / _NUMBERS).read_bytes(), type=list[str]),
        )


def _digits(number: str) -> str:
    match = _DIGITS.match(number)
    return match.group(1) if match else ""


def _weighted(
    field: Bm25, syllables: Sequence[str], numbers: Sequence[str], pair_weight: float
) -> list[tuple[int, float]]:
    """Each distinct term of the question in `field` with its weight; NO_TERM for each that is not indexed."""
    single = dict.fromkeys([*syllables, *numbers])
    single.pop(BREAK, None)
    pairs = dict.fromkeys(pair for pair in pairwise(syllables) if BREAK not in pair)
    identify = field.vocabulary.syllable_ids
    first, second = identify(first for first, _ in pairs), identify(second for _, second in pairs)
    return [
        *((term, 1.0) for term in identify(single).tolist()),
        *((term, pair_weight) for term in field.vocabulary.pair_ids(first, second).tolist()),
    ]
