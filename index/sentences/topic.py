"""What a question is about: its words with their weights, and how far a sentence mentions them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from index.question_type import AskedType, asked_type
from index.sentences.words import Pair, Word, Wording, is_question_word, wording

Idf = Callable[[str], float]
# How far (0..1) each term of a topic is mentioned, in their order.
Credits = Sequence[float]

# Vietnamese words are mostly two syllables: "hội" and "trường" apart say little about a "hội trường".
LONE_SYLLABLE_CREDIT = 0.45
FOLDED_CREDIT = 0.85


class TermKind(Enum):
    """What a term is by its looks."""

    WORD = "word"
    NAME = "name"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Term:
    """A syllable of the question that tells what it is about; `pairs` are the pairs that it stands in."""

    key: str
    folded: str
    weight: float
    kind: TermKind
    pairs: tuple[Pair, ...]

    def credit(self, sentence: Wording) -> float:
        """How far (0..1) the sentence mentions it: less without its neighbour, less with other diacritics."""
        if self.folded not in sentence.folded:
            return 0.0
        spelling = 1.0 if self.key in sentence.keys else FOLDED_CREDIT
        paired = not self.pairs or any(pair in sentence.pairs for pair in self.pairs)
        return spelling if paired else LONE_SYLLABLE_CREDIT * spelling


@dataclass(frozen=True, slots=True)
class Topic:
    """A question in the words that count; `phrases` are its pairs of neighbours with their idf."""

    wording: Wording
    asked: AskedType | None
    terms: tuple[Term, ...]
    syllables: dict[str, float]
    phrases: dict[Pair, float]

    @classmethod
    def of(cls, question: str, idf: Idf) -> Topic:
        """The topic of a normalised question with its diacritics."""
        words = wording(question)
        terms = dict.fromkeys(word.key for word in words.words)
        return cls(
            words,
            asked_type(question),
            tuple(_terms(words, idf)),
            {key: idf(key) for key in terms},
            {pair: idf(" ".join(pair)) for pair in sorted(words.pairs)},
        )

    def credits(self, sentence: Wording) -> Credits:
        """How far the sentence mentions each term."""
        return [term.credit(sentence) for term in self.terms]

    def share(self, credits: Credits, kind: TermKind | None = None) -> float:
        """The share (0..1) of the weight of all terms, or of one kind, that the credits stand for."""
        told = [
            (term.weight, credit)
            for term, credit in zip(self.terms, credits, strict=True)
            if kind is None or term.kind is kind
        ]
        total = sum(weight for weight, _ in told)
        return sum(weight * credit for weight, credit in told) / total if total else 0.0

    def added(self, own: Credits, others: Credits, kind: TermKind | None = None) -> float:
        """The share that `others` mention and `own` do not."""
        missing = [max(other - credit, 0.0) for credit, other in zip(own, others, strict=True)]
        return self.share(missing, kind)


def _terms(question: Wording, idf: Idf) -> list[Term]:
    words = question.words
    counts = [not is_question_word(word.key) for word in words]
    pairs: list[list[Pair]] = [[] for _ in words]
    for position, (first, second) in enumerate(pairwise(words)):
        if counts[position] and counts[position + 1]:
            pairs[position].append((first.folded, second.folded))
            pairs[position + 1].append((first.folded, second.folded))
    return [
        Term(
            word.key,
            word.folded,
            idf(word.key),
            _kind(word, position),
            tuple(pairs[position]),
        )
        for position, word in enumerate(words)
        if counts[position]
    ]


def _kind(word: Word, position: int) -> TermKind:
    """A capital makes a name, except in the question's first word, which always has one."""
    if word.key[0].isdigit():
        return TermKind.NUMBER
    return TermKind.NAME if word.capital and position else TermKind.WORD
