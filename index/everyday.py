"""Everyday Vietnamese as counts of syllables and pairs, for questions about what documents never say so.

`everyday.txt` holds sentences written for this purpose, one a line: the words people ask and chat with, and
general vocabulary, as `ingest.vietnamese.accented` spells them. Counts are in passages, to be added to a
corpus's own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from index.question_words import PHRASES
from ingest.vietnamese import strip_diacritics

_SENTENCES = Path(__file__).with_name("everyday.txt")
# What a phrase and a sentence count, in passages.
_PHRASE_COUNT, _SENTENCE_COUNT = 3, 1


@dataclass(frozen=True, slots=True)
class Everyday:
    """How often syllables and pairs of neighbours stand there, and the forms a plain syllable has.

    `pairs_after` counts the pairs that begin with a syllable, `followers` the different ones.
    """

    syllables: Counter[str]
    pairs: Counter[tuple[str, str]]
    pairs_after: Counter[str]
    followers: Counter[str]
    forms: dict[str, tuple[str, ...]]


@cache
def everyday() -> Everyday:
    """The counts, read once."""
    syllables: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for words, weight in _lines():
        for word in words:
            syllables[word] += weight
        for pair in pairwise(words):
            pairs[pair] += weight
    pairs_after: Counter[str] = Counter()
    for (first, _), count in pairs.items():
        pairs_after[first] += count
    followers = Counter(first for first, _ in pairs)
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in syllables:
        forms[strip_diacritics(syllable)].append(syllable)
    return Everyday(
        syllables, pairs, pairs_after, followers, {plain: tuple(known) for plain, known in forms.items()}
    )


def _lines() -> Iterator[tuple[Sequence[str], int]]:
    for phrase in PHRASES:
        yield phrase.split(), _PHRASE_COUNT
    for line in _SENTENCES.read_text(encoding="utf-8").splitlines():
        yield line.split(), _SENTENCE_COUNT
