"""How likely a syllable follows another: a bigram model of a corpus and of everyday sentences.

Absolute discounting, interpolated with the frequency of the syllable alone (Ney, Essen & Kneser, "On
structuring probabilistic dependences in stochastic language modelling", 1994). What is left for pairs never
seen grows with how many different syllables follow: after "được" nearly anything may come. Smoothing by a
constant made rare words the best place for pairs never seen, and "có được bắt" came back as "cô dược bắt".
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.bm25 import Bm25
from index.everyday import NUMBER, Everyday
from index.vocabulary import Ids

Probabilities = NDArray[np.float64]

# What is taken off the count of every pair: of the values from .5 to .9 the best on 110 questions.
_DISCOUNT = 0.9
# Pairs of the corpus count less the oftener they stand there: "khen thưởng số 06/2022" in the title of every
# passage says nothing about what people type.
_DAMPENING = 0.7
# Count of a plain form that neither corpus nor everyday sentences know: it may be a name.
_UNSEEN_COUNT = 0.1
# Number words that are no other words.
_COUNTING = frozenset("hai bốn sáu bảy tám chín mười".split())


class Neighbours:
    """Probabilities of accented syllables; counts of the corpus are in passages.

    All numbers are one: that one follows says more than which one it is.
    """

    def __init__(self, field: Bm25, everyday: Everyday) -> None:
        self._field = field
        self._everyday = everyday
        vocabulary = field.vocabulary
        size = len(vocabulary.syllables)
        first, second = vocabulary.pairs()
        together = field.frequencies(np.arange(len(first)) + size) ** _DAMPENING
        number = np.array([syllable.isdecimal() for syllable in vocabulary.syllables] or [False])
        # "4 khau" is read by "bốn khâu" too.
        counting = number | np.array([syllable in _COUNTING for syllable in vocabulary.syllables] or [False])
        seen = field.frequencies(np.arange(size)).astype(np.float64)
        # One entry more than there are syllables, for the number; NO_TERM takes the last one, which is 0.
        self._seen = np.array([*seen, seen[number[:size]].sum(), 0])
        self._total = seen.sum() + everyday.syllables.total() + 1
        self._before_numbers = np.zeros(size + 2)
        self._after_numbers = np.zeros(size + 2)
        if len(first):
            self._before_numbers[:size] = np.bincount(first, together * number[second], size)
            self._after_numbers[:size] = np.bincount(second, together * counting[first], size)
        self._pairs_after = np.array([*np.bincount(first, together, size), self._after_numbers.sum(), 0])
        self._followers = np.array(
            [*np.bincount(first, minlength=size), np.count_nonzero(self._after_numbers), 0]
        )
        self._number = size

    def alone(self, forms: Sequence[str]) -> Probabilities:
        """P(syllable) for each form."""
        forms = [_one_number(form) for form in forms]
        spoken = np.array([self._everyday.syllables[form] for form in forms], np.float64)
        counts = np.maximum(self._seen[self._ids(forms)] + spoken, _UNSEEN_COUNT)
        return np.asarray(counts / self._total)

    def following(self, first: Sequence[str], second: Sequence[str]) -> Probabilities:
        """P(second | first) for pairs of forms, element by element."""
        first, second = list(map(_one_number, first)), list(map(_one_number, second))
        forms = list(dict.fromkeys((*first, *second)))
        place = {form: position for position, form in enumerate(forms)}
        befores = np.array([place[form] for form in first], np.int64)
        afters = np.array([place[form] for form in second], np.int64)
        ids = self._ids(forms)
        after = self._after(ids, forms)
        kept = np.minimum(_DISCOUNT * self._different_after(ids, forms) / after, 1.0)
        spoken = [self._everyday.pairs[pair] for pair in zip(first, second, strict=True)]
        together = self._together(ids[befores], ids[afters]) + np.array(spoken, np.float64)
        discounted = np.maximum(together - _DISCOUNT, 0) / after[befores]
        chances: Probabilities = discounted + kept[befores] * self.alone(forms)[afters]
        return chances

    def _ids(self, forms: Sequence[str]) -> Ids:
        ids = self._field.vocabulary.syllable_ids(forms)
        ids[[form == NUMBER for form in forms]] = self._number
        return ids

    def _together(self, first: Ids, second: Ids) -> Probabilities:
        """How often pairs stand in the corpus, dampened."""
        counts = self._field.frequencies(self._field.vocabulary.pair_ids(first, second)) ** _DAMPENING
        counts = np.where(second == self._number, self._before_numbers[first], counts)
        together: Probabilities = np.where(first == self._number, self._after_numbers[second], counts)
        return together

    def _after(self, ids: Ids, forms: Sequence[str]) -> Probabilities:
        """How many pairs begin with each form, at least the discount of one."""
        spoken = np.array([self._everyday.pairs_after[form] for form in forms], np.float64)
        return np.maximum(self._pairs_after[ids] + spoken, _DISCOUNT)

    def _different_after(self, ids: Ids, forms: Sequence[str]) -> Probabilities:
        spoken = np.array([self._everyday.followers[form] for form in forms], np.float64)
        return np.maximum(self._followers[ids] + spoken, 1)


def _one_number(form: str) -> str:
    return NUMBER if form.isdecimal() else form
