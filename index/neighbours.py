"""How likely a syllable follows another: a bigram model of a corpus and of everyday sentences.

Absolute discounting, interpolated with the frequency of the syllable alone (Ney, Essen & Kneser, "On
structuring probabilistic dependences in stochastic language modelling", 1994). What is left for pairs never
seen grows with how many different syllables follow: after "được" nearly anything may come. Smoothing by a
constant made rare words the best place for pairs never seen, and "có được bắt" came back as "cô dược bắt".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.bm25 import Bm25
from index.everyday import Everyday

Probabilities = NDArray[np.float64]

# What is taken off the count of every pair: of the values from .5 to .9 the best on 110 questions.
_DISCOUNT = 0.9
# Pairs of the corpus count less the oftener they stand there: "khen thưởng số 06/2022" in the title of every
# passage says nothing about what people type.
_DAMPENING = 0.7
# Count of a plain form that neither corpus nor everyday sentences know: it may be a name.
_UNSEEN_COUNT = 0.1


class Neighbours:
    """Probabilities of accented syllables; counts of the corpus are in passages."""

    def __init__(self, field: Bm25, everyday: Everyday) -> None:
        self._field = field
        self._everyday = everyday
        syllables = len(field.vocabulary.syllables)
        first, _ = field.vocabulary.pairs()
        together = field.frequencies(np.arange(len(first)) + syllables)
        self._pairs_after = np.bincount(first, weights=together**_DAMPENING, minlength=syllables)
        self._followers = np.bincount(first, minlength=syllables)
        seen = float(field.frequencies(np.arange(syllables)).sum())
        self._total = seen + everyday.syllables.total() + 1

    def alone(self, states: Sequence[Sequence[str]]) -> list[Probabilities]:
        """P(syllable) for each form of each state."""
        forms = [form for state in states for form in state]
        corpus = self._field.frequencies(self._field.vocabulary.syllable_ids(forms))
        spoken = np.array([self._everyday.syllables[form] for form in forms], np.float64)
        flat = np.maximum(corpus + spoken, _UNSEEN_COUNT) / self._total
        return np.split(flat, np.cumsum([len(state) for state in states])[:-1])

    def following(
        self, states: Sequence[Sequence[str]], alone: Sequence[Probabilities]
    ) -> list[Probabilities]:
        """P(second | first) for each step, shape (forms before, forms after).

        All pairs of the sentence are looked up at once: one search in the corpus's pairs, not one a step.
        """
        return [
            discounted + kept[:, None] * after
            for discounted, kept, after in zip(
                self._seen_together(states), self._left_over(states), alone[1:], strict=False
            )
        ]

    def _seen_together(self, states: Sequence[Sequence[str]]) -> list[Probabilities]:
        """The share of the pairs after the first that are this pair, discounted; 0 for a pair never seen."""
        steps = list(pairwise(states))
        first = [before for befores, afters in steps for before in befores for _ in afters]
        second = [after for befores, afters in steps for _ in befores for after in afters]
        vocabulary = self._field.vocabulary
        ids = vocabulary.pair_ids(vocabulary.syllable_ids(first), vocabulary.syllable_ids(second))
        spoken = [self._everyday.pairs[pair] for pair in zip(first, second, strict=True)]
        together = self._field.frequencies(ids) ** _DAMPENING + np.array(spoken)
        counts = np.maximum(together - _DISCOUNT, 0)
        sizes = [len(befores) * len(afters) for befores, afters in steps]
        split = np.split(counts / self._after(first), np.cumsum(sizes)[:-1])
        return [part.reshape(len(befores), -1) for part, (befores, _) in zip(split, steps, strict=False)]

    def _left_over(self, states: Sequence[Sequence[str]]) -> list[Probabilities]:
        """What the discounts of each form have left for pairs never seen."""
        return [
            np.minimum(_DISCOUNT * self._different_after(state) / self._after(state), 1.0) for state in states
        ]

    def _after(self, forms: Sequence[str]) -> Probabilities:
        """How many pairs begin with each form, at least the discount of one."""
        spoken = np.array([self._everyday.pairs_after[form] for form in forms], np.float64)
        return np.maximum(self._of_corpus(self._pairs_after, forms) + spoken, _DISCOUNT)

    def _different_after(self, forms: Sequence[str]) -> Probabilities:
        spoken = np.array([self._everyday.followers[form] for form in forms], np.float64)
        return np.maximum(self._of_corpus(self._followers, forms) + spoken, 1)

    def _of_corpus(
        self, counts: NDArray[np.float64] | NDArray[np.int64], forms: Sequence[str]
    ) -> Probabilities:
        ids = self._field.vocabulary.syllable_ids(forms)
        known = ids >= 0
        return np.where(known, np.append(counts, 0)[ids], 0).astype(np.float64)
