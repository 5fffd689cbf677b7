"""Everyday Vietnamese as counts of syllables and pairs, for questions about what documents never say so.

Written for this purpose, spelled as `ingest.vietnamese.accented` spells, one a line. `everyday.txt` holds
sentences with the words people ask and chat with; `everyday_questions.txt` what offices asked while this was
made; `everyday_phrases.txt` what questions ask with, and what reports, plans and laws are made of, each word
with its neighbours ("nao" alone could be "não" or "náo"); `everyday_words.txt` words of several syllables,
those with the same first one in a line: "ai cập, có quyền xét". Counts are in passages, to be added to a
corpus's own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from pathlib import Path

from ingest.vietnamese import strip_diacritics

_SENTENCES = Path(__file__).with_name("everyday.txt")
_QUESTIONS = Path(__file__).with_name("everyday_questions.txt")
_PHRASES = Path(__file__).with_name("everyday_phrases.txt")
_WORDS = Path(__file__).with_name("everyday_words.txt")
# Stands for any number there.
NUMBER = "#"
# What a phrase counts, in passages, and a question; a sentence and a word count one.
_PHRASE_COUNT = 3
_QUESTION_COUNT = 2


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
    sentences = _lines(_SENTENCES) + _lines(_QUESTIONS) * _QUESTION_COUNT + _lines(_PHRASES) * _PHRASE_COUNT
    # Of words only the pairs count: each stands there once, however rare it is.
    pairs = Counter(chain.from_iterable(map(pairwise, chain(sentences, _words()))))
    pairs_after: Counter[str] = Counter()
    for (first, _), count in pairs.items():
        pairs_after[first] += count
    syllables = Counter(chain.from_iterable(sentences))
    followers = Counter(first for first, _ in pairs)
    return Everyday(syllables, pairs, pairs_after, followers, _forms({*syllables, *chain(*pairs)}))


def _lines(path: Path) -> list[list[str]]:
    return [line.split() for line in path.read_text(encoding="utf-8").splitlines()]


def _words() -> Iterable[Sequence[str]]:
    for line in _WORDS.read_text(encoding="utf-8").splitlines():
        first, _, others = line.partition(" ")
        for other in others.split(", "):
            yield first, *other.split()


def _forms(syllables: Iterable[str]) -> dict[str, tuple[str, ...]]:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in sorted(syllables):
        forms[strip_diacritics(syllable)].append(syllable)
    return {plain: tuple(known) for plain, known in forms.items()}
