"""How much of what a question speaks about a stretch of text speaks about."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from bot.evidence.synonyms import NOTHING, Expressions, said_for
from bot.understanding.content import is_function_word, topic_weights
from ingest.vietnamese import accented, strip_diacritics

_WORD = re.compile(r"\d+(?:[.,/]\d+)*|\w+")

# Vietnamese words are mostly two syllables: "hội" and "trường" apart say nothing about a "hội trường".
LONE_SYLLABLE_CREDIT = 0.45
FOLDED_CREDIT = 0.85
SYNONYM_CREDIT = 0.8
# The name of the place in the letterhead is no matter of any clause below it.
NAME_WEIGHT = 0.3

Keys = tuple[str, str]
Credits = tuple[float, ...]


class Word(NamedTuple):
    """A syllable or number of a text with its keys and offsets."""

    accented: str
    folded: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of `text`, which must be NFC."""
    return [Word(*_keys(match.group()), *match.span()) for match in _WORD.finditer(text)]


def place_of(words: Sequence[Word], offset: int) -> int:
    """Which of the words stands at an offset, or is the first behind it."""
    return next((place for place, word in enumerate(words) if word.end > offset), len(words))


# Texts are made of the same few thousand words; folding each anew took a third of a question's time.
@lru_cache(maxsize=30_000)
def _keys(word: str) -> Keys:
    key = accented(word)
    return key, strip_diacritics(key)


def keys_of(text: str) -> list[Keys]:
    """The accented and the folded key of each word of `text`, which must be NFC."""
    return list(map(_keys, _WORD.findall(text)))


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a stretch of text mentions: syllables, pairs of neighbours, and the folded text for phrases."""

    syllables: frozenset[str]
    folded: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    text: str

    @classmethod
    def of(cls, words: Iterable[Keys | Word]) -> Mentions:
        """What words, or their keys alone, mention."""
        syllables, plain = list(zip(*words, strict=True))[:2] or ((), ())
        return cls(frozenset(syllables), frozenset(plain), frozenset(pairwise(plain)), f" {' '.join(plain)} ")

    def says(self, expressions: Expressions) -> bool:
        """Whether it says any of the expressions."""
        if not expressions.syllables.isdisjoint(self.syllables):
            return True
        part_said = not expressions.pairs.isdisjoint(self.pairs)
        return part_said and any(one in self.text for one in expressions.phrases)


@dataclass(frozen=True, slots=True)
class Term:
    """A content syllable of a question: its keys and weight, the pairs it stands in, its synonyms.

    `start` is where the term stands in the question.
    """

    accented: str
    folded: str
    weight: float
    pairs: frozenset[tuple[str, str]]
    synonyms: Expressions = NOTHING
    start: int = 0


@dataclass(frozen=True)
class Topic:
    """The terms of a question, weighted by how much they tell.

    The weight is the square root of the inverse document frequency: in a small corpus a rare verb of the
    question would else outweigh the thing it is asked of.
    """

    terms: tuple[Term, ...]

    @classmethod
    def of(cls, text: str, idf: Callable[[str], float]) -> Topic:
        """The topic of a restored question; `idf` gives the weight of an accented syllable."""
        words = words_of(text)
        weights = topic_weights([word.accented for word in words])
        synonyms = said_for([(word.accented, word.folded) for word in words])
        return cls(
            tuple(
                Term(
                    word.accented,
                    word.folded,
                    math.sqrt(idf(word.accented)) * weights[position],
                    frozenset(_pairs_around(words, position, weights)),
                    Expressions.of(synonyms[position]),
                    word.start,
                )
                for position, word in enumerate(words)
                if weights[position]
            )
        )

    def within(self, start: int, end: int) -> Topic:
        """What of the topic stands between two offsets of the question."""
        return Topic(tuple(term for term in self.terms if start <= term.start < end))

    def without(self, spans: Sequence[tuple[int, int]]) -> Topic:
        """What of the topic stands outside some offsets of the question."""
        return Topic(
            tuple(term for term in self.terms if not any(start <= term.start < end for start, end in spans))
        )

    @cached_property
    def weight(self) -> float:
        return sum(self._weights)

    @cached_property
    def _weights(self) -> tuple[float, ...]:
        return tuple(term.weight for term in self.terms)

    def beyond(self, names: frozenset[tuple[str, str]]) -> Topic:
        """The topic where the document as a whole bears `names`: they tell none of its clauses apart."""
        return Topic(
            tuple(
                term if names.isdisjoint(term.pairs) else replace(term, weight=term.weight * NAME_WEIGHT)
                for term in self.terms
            )
        )

    def coverage(self, mentions: Mentions) -> float:
        """The share (0..1) of the topic's weight that is mentioned."""
        return self.share(self.credits(mentions))

    def coverage_in(self, sources: Iterable[tuple[Mentions, float]]) -> float:
        """The share (0..1) of the topic mentioned, each term by the source that says it best, discounted."""
        return self.share(best((self.credits(mentions), discount) for mentions, discount in sources))

    def credits(self, mentions: Mentions) -> Credits:
        """How far each term is mentioned."""
        return tuple(term_credit(term, mentions) for term in self.terms)

    def share(self, credits: Credits) -> float:
        """The share (0..1) of the topic's weight that terms with these credits make up."""
        return sum(map(mul, self._weights, credits)) / self.weight if self.weight else 0.0

    def missing(self, mentions: Mentions) -> Topic:
        """What of the topic `mentions` does not speak about."""
        return Topic(
            tuple(term for term in self.terms if term_credit(term, mentions) <= LONE_SYLLABLE_CREDIT)
        )


def best(sources: Iterable[tuple[Credits, float]]) -> Credits:
    """The credit of each term in the source that says it best, discounted."""
    discounted = ([discount * credit for credit in credits] for credits, discount in sources)
    return tuple(map(max, zip(*discounted, strict=True)))


def span_of(topic: Topic, text: str) -> int:
    """How many words of `text` the shortest stretch has that holds all of the topic's own words it says."""
    terms = {term.accented for term in topic.terms}
    words = [word.accented for word in words_of(text)]
    wanted = terms.intersection(words)
    last: dict[str, int] = {}
    shortest = 0
    for place, word in enumerate(words):
        if word in wanted:
            last[word] = place
            if len(last) == len(wanted):
                length = place - min(last.values()) + 1
                shortest = min(shortest or length, length)
    return shortest


def term_credit(term: Term, mentions: Mentions) -> float:
    """How far a term is mentioned: 1 in a pair with its neighbour, less alone, folded, or by a synonym."""
    exact = term.accented in mentions.syllables
    if not exact and term.folded not in mentions.folded:
        return _synonym_credit(term, mentions)
    spelling = 1.0 if exact else FOLDED_CREDIT
    if not term.pairs or not term.pairs.isdisjoint(mentions.pairs):
        return spelling
    return max(_synonym_credit(term, mentions), LONE_SYLLABLE_CREDIT * spelling)


def _synonym_credit(term: Term, mentions: Mentions) -> float:
    """What a synonym is worth; a part of one is worth as much as a lone syllable."""
    if term.synonyms.pairs.isdisjoint(mentions.pairs):
        return 0.0 if term.synonyms.syllables.isdisjoint(mentions.syllables) else SYNONYM_CREDIT
    return SYNONYM_CREDIT if mentions.says(term.synonyms) else LONE_SYLLABLE_CREDIT


def _pairs_around(words: list[Word], position: int, weights: Sequence[float]) -> Iterable[tuple[str, str]]:
    """The pairs with neighbours that carry meaning too; none for a word among function words."""
    word = words[position]
    for left, right in ((position - 1, position), (position, position + 1)):
        if left >= 0 and right < len(words):
            beside = left if right == position else right
            if (
                weights[beside] or not is_function_word(words[beside].accented)
            ) and not word.folded.isdigit():
                yield words[left].folded, words[right].folded
