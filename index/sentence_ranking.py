"""The sentences of the passages found for a question, those that answer it first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.protocols import Vectors
from index.sentences.features import Features, FoundPassage, passage_features
from index.sentences.topic import Idf, Topic
from ingest.vietnamese import normalise

# Fitted and cross-validated in docs/decisions/sentences.md.
WITH_VECTORS = Features(
    words=7.3,
    meaning=44.2,
    passage_words=7.3,
    passage_meaning=7.7,
    previous=3.3,
    pointed_back=2.3,
    following=1.4,
    opening=1.8,
    elsewhere=-2.5,
    names=0.5,
    names_around=1.9,
    numbers=3.6,
    novelty=0.6,
    scant=-0.7,
    evidence=0.7,
    run=0.45,
)
WITHOUT_VECTORS = Features(
    words=11.1,
    passage_words=7.6,
    passage_meaning=14.3,
    previous=3.7,
    pointed_back=2.1,
    following=1.0,
    opening=1.1,
    elsewhere=-3.8,
    names=1.2,
    names_around=1.6,
    numbers=3.5,
    novelty=0.45,
    scant=-0.75,
    evidence=0.75,
    run=0.55,
)

# More passages than this add hardly a right sentence, and each costs time.
PASSAGES = 8


@dataclass(frozen=True, slots=True)
class RankedSentence:
    """A sentence of the passage at position `passage` among those given, `start`..`end` in its text.

    `score` orders the sentences of one question: `score` less another's is the logarithm of how much
    likelier it is to answer. `features` say where it comes from.
    """

    passage: int
    start: int
    end: int
    score: float
    features: Features


class SentenceRanker:
    """Ranks sentences; `idf` weighs an accented syllable, or a folded pair of neighbours ("thi dua").

    May be used from several threads. Without sentence vectors the ranking goes by words and the passages'
    scores, with weights of their own.
    """

    def __init__(
        self, idf: Idf, with_vectors: Features = WITH_VECTORS, without_vectors: Features = WITHOUT_VECTORS
    ) -> None:
        self._idf = lru_cache(maxsize=None)(idf)
        self._with_vectors = with_vectors
        self._without_vectors = without_vectors

    def rank(
        self, question: str, vector: Vectors | None, passages: Sequence[FoundPassage]
    ) -> list[RankedSentence]:
        """All sentences of the passages, best first, equals in reading order.

        `question` has its diacritics, `vector` its embedding, shape (dimension,). Vectors count only when the
        question and every passage have theirs.
        """
        dense = vector is not None and all(passage.vectors is not None for passage in passages)
        weights = self._with_vectors if dense else self._without_vectors
        ranked = [
            RankedSentence(place, start, end, features.score(weights), features)
            for place, (passage, rows) in enumerate(
                zip(passages, self.features(question, vector if dense else None, passages), strict=True)
            )
            for (start, end), features in zip(passage.spans, rows, strict=True)
        ]
        return sorted(ranked, key=lambda sentence: -sentence.score)

    def features(
        self, question: str, vector: Vectors | None, passages: Sequence[FoundPassage]
    ) -> list[list[Features]]:
        """The features of every sentence of every passage."""
        topic = Topic.of(normalise(question), self._idf)
        return [passage_features(topic, vector, passage, self._idf) for passage in passages]
