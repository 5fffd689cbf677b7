"""The sentences of the passages found for a question, those that answer it first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.protocols import Vectors
from index.sentences.features import Features, FoundPassage, passage_features
from index.sentences.topic import Idf, Topic
from ingest.vietnamese import normalise

# Fitted and cross-validated in docs/decisions/sentences.md.
WEIGHTS = Features(
    words=8.2,
    meaning=44.8,
    passage_words=7.8,
    passage_meaning=7.7,
    previous=3.3,
    pointed_back=2.4,
    following=1.4,
    opening=1.8,
    elsewhere=-2.6,
    names=0.43,
    names_around=1.9,
    numbers=3.8,
    novelty=0.64,
    scant=-0.7,
    evidence=0.68,
)

# More passages than this add hardly a right sentence, and each costs time.
PASSAGES = 8


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """A sentence of the passage at position `passage` among those given, `start`..`end` in its text.

    `score` orders the sentences of one question: `score` less another's is the logarithm of how much
    likelier it is to answer.
    """

    passage: int
    start: int
    end: int
    score: float


def rank_sentences(
    question: str, vector: Vectors, passages: Sequence[FoundPassage], idf: Idf
) -> list[RankedSentence]:
    """All sentences of the passages, best first, equals in reading order.

    `question` has its diacritics, `vector` its embedding, shape (dimension,); `idf` weighs an accented
    syllable, or a folded pair of neighbours ("thi dua").
    """
    topic = Topic.of(normalise(question), idf)
    ranked = [
        RankedSentence(place, start, end, features.score(WEIGHTS))
        for place, passage in enumerate(passages)
        for (start, end), features in zip(
            passage.spans, passage_features(topic, vector, passage, idf), strict=True
        )
    ]
    return sorted(ranked, key=lambda sentence: -sentence.score)
