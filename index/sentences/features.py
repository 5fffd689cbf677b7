"""A question beside every sentence of a passage, in numbers that can be weighed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.protocols import Vectors
from index.question_type import holds
from index.sentences.topic import Credits, Idf, TermKind, Topic
from index.sentences.words import Wording, is_question_word, wording
from ingest.sentences import Span

# BM25 for one sentence: saturation, length discount, and the words of an ordinary sentence.
_K1 = 1.2
_LENGTH_DISCOUNT = 0.5
_ORDINARY_LENGTH = 25
_PAIR_WEIGHT = 0.7
# With fewer new words than these a sentence only repeats the question.
_SCANT = 3


class Features(NamedTuple):
    """What speaks for a sentence, and in the same shape the weight of each of these.

    - `words`: BM25 of the question as a share of what is attainable
    - `meaning`: cosine of sentence and question
    - `passage_words`, `passage_meaning`: the passage's own scores
    - `previous`, `following`, `opening`, `elsewhere`: the share of the topic that the sentence lacks and the
      one before it, the one after it, the passage's first, or any other mentions
    - `pointed_back`: `previous` where the sentence begins with "ông", "điều này" and the like
    - `names`, `names_around`: the share of the question's names that the sentence, or only the rest of its
      passage, mentions
    - `numbers`: the share of the question's numbers that the passage mentions
    - `novelty`: how much the sentence says that the question does not, the logarithm of its idf
    - `scant`: 1 when it has less than three words that the question has not
    - `evidence`: 1 when it holds something of the type asked for, -1 when not, 0 when any type will do
    """

    words: float = 0.0
    meaning: float = 0.0
    passage_words: float = 0.0
    passage_meaning: float = 0.0
    previous: float = 0.0
    pointed_back: float = 0.0
    following: float = 0.0
    opening: float = 0.0
    elsewhere: float = 0.0
    names: float = 0.0
    names_around: float = 0.0
    numbers: float = 0.0
    novelty: float = 0.0
    scant: float = 0.0
    evidence: float = 0.0

    def score(self, weights: Features) -> float:
        """The weighted sum."""
        return sum(value * weight for value, weight in zip(self, weights, strict=True))


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage found for the question, `text` being that in which `spans` are its sentences.

    `lexical` and `dense` are those of its Hit. `vectors` are the unit vectors of its sentences, shape
    (len(spans), dimension).
    """

    text: str
    spans: Sequence[Span]
    lexical: float
    dense: float
    vectors: Vectors


def passage_features(
    topic: Topic, question_vector: Vectors, passage: FoundPassage, idf: Idf
) -> list[Features]:
    """The features of each sentence of the passage; `question_vector` has shape (dimension,)."""
    sentences = [wording(passage.text[start:end]) for start, end in passage.spans]
    if not sentences:
        return []
    credits = [topic.credits(sentence) for sentence in sentences]
    anywhere = [max(column) for column in zip(*credits, strict=True)]
    meaning = passage.vectors @ question_vector
    return [
        Features(
            words=_words(topic, sentence),
            meaning=float(meaning[position]),
            passage_words=passage.lexical,
            passage_meaning=passage.dense,
            evidence=_evidence(topic, sentence),
            **_novelty(topic, sentence, idf),
            **_context(topic, sentence, credits, position),
            **_elsewhere(topic, credits[position], anywhere),
        )
        for position, sentence in enumerate(sentences)
    ]


def _context(topic: Topic, sentence: Wording, credits: Sequence[Credits], position: int) -> dict[str, float]:
    """What the neighbours add to the sentence at `position`."""
    own = credits[position]
    before = credits[position - 1] if position else own
    after = credits[position + 1] if position + 1 < len(credits) else own
    previous = topic.added(own, before)
    return {
        "previous": previous,
        "pointed_back": previous if sentence.points_back else 0.0,
        "following": topic.added(own, after),
        "opening": topic.added(own, credits[0]),
    }


def _elsewhere(topic: Topic, own: Credits, anywhere: Credits) -> dict[str, float]:
    """What the passage as a whole adds, names and numbers apart."""
    return {
        "elsewhere": topic.added(own, anywhere),
        "names": topic.share(own, TermKind.NAME),
        "names_around": topic.added(own, anywhere, TermKind.NAME),
        "numbers": topic.share(anywhere, TermKind.NUMBER),
    }


def _words(topic: Topic, sentence: Wording) -> float:
    matched = sum(weight for key, weight in topic.syllables.items() if key in sentence.keys)
    matched += _PAIR_WEIGHT * sum(weight for pair, weight in topic.phrases.items() if pair in sentence.pairs)
    attainable = sum(topic.syllables.values()) + _PAIR_WEIGHT * sum(topic.phrases.values())
    length = 1 - _LENGTH_DISCOUNT + _LENGTH_DISCOUNT * len(sentence.words) / _ORDINARY_LENGTH
    return matched / attainable * (_K1 + 1) / (1 + _K1 * length) if attainable else 0.0


def _novelty(topic: Topic, sentence: Wording, idf: Idf) -> dict[str, float]:
    new = [key for key in sentence.keys if key not in topic.wording.keys and not is_question_word(key)]
    return {"novelty": math.log1p(sum(map(idf, new))), "scant": float(len(new) < _SCANT)}


def _evidence(topic: Topic, sentence: Wording) -> float:
    if topic.asked is None:
        return 0.0
    return 1.0 if holds(topic.asked, sentence, topic.wording.keys) else -1.0
