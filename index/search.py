"""A question -> the passages that answer it best."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from index.fusion import fuse, nearness
from index.generation import STORE, Generation, reading
from index.lexical import LexicalWeights, QuestionTerms
from index.protocols import Scores, Vectors
from ingest.model import Passage

Mode = Literal["hybrid", "dense", "lexical"]
Rows = NDArray[np.int64]
EmbedQuestion = Callable[[str], Vectors]


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """`dense_weight` is the share of meaning against words; `pool` how many passages each side proposes.

    Measured in docs/decisions/search.md.
    """

    dense_weight: float = 0.5
    pool: int = 100
    lexical: LexicalWeights = field(default_factory=LexicalWeights)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question, with numbers that can be compared between questions.

    `score` (0..1) is the weighted sum of `lexical`, the share of the question's words it has (about 1: all
    of them), and `dense`, its nearness in meaning (0: that of any passage, 1: the same text), kept within
    0..1; a side that the mode does not look at is 0.
    """

    passage: Passage
    score: float
    lexical: float
    dense: float


@dataclass(frozen=True, slots=True)
class _Candidates:
    """The passages that words, meaning or a document number propose, arrays of one length."""

    rows: Rows
    lexical: Scores
    dense: Scores
    matches: Rows


def search(
    generation: Generation,
    question: str,
    embed: EmbedQuestion,
    limit: int,
    mode: Mode,
    settings: SearchSettings,
) -> list[Hit]:
    """The `limit` best passages for `question`, best first; `embed` is not called in the mode "lexical".

    Those that name, or belong to, a document whose number the question gives stand before all others.
    """
    restored = generation.restorer.restore(question)
    terms = generation.lexical.question(question, restored)
    vector = None if mode == "lexical" else embed(restored)
    found = _candidates(generation, terms, vector, mode, settings)
    weight = {"hybrid": settings.dense_weight, "dense": 1.0, "lexical": 0.0}[mode]
    scores = fuse(found.lexical, found.dense, weight)
    order = np.lexsort((found.rows, -scores, -found.matches))[:limit]
    return _hits(generation, found, scores, order)


def _candidates(
    generation: Generation, terms: QuestionTerms, vector: Vectors | None, mode: Mode, settings: SearchSettings
) -> _Candidates:
    matches = generation.lexical.number_matches(terms)
    words = generation.lexical.scores(terms, settings.lexical)
    if mode == "dense":
        words = np.zeros_like(words)
    proposed = [_best(words, settings.pool), _best(matches, settings.pool)]
    if vector is None:
        rows = np.unique(np.concatenate(proposed))
        nothing = np.zeros(len(rows), np.float32)
        return _Candidates(rows, words[rows], nothing, matches[rows])
    vectors = generation.vectors
    proposed.append(vectors.nearest(vector, settings.pool)[0])
    rows = np.unique(np.concatenate(proposed))
    dense = nearness(vectors.at(rows) @ vector, vectors.background(vector))
    return _Candidates(rows, words[rows], dense, matches[rows])


def _best(scores: Scores | Rows, count: int) -> Rows:
    """The rows of the `count` highest scores above 0, in no order."""
    count = min(count, len(scores))
    if not count:
        return np.empty(0, np.int64)
    best = np.argpartition(-scores, count - 1)[:count]
    return best[scores[best] > 0]


def _hits(generation: Generation, found: _Candidates, scores: Scores, order: Rows) -> list[Hit]:
    with reading(STORE):
        passages = generation.store.passages_at(found.rows[order].tolist())
    return [
        Hit(
            passage,
            score=min(max(float(scores[place]), 0.0), 1.0),
            lexical=float(found.lexical[place]),
            dense=float(found.dense[place]),
        )
        for passage, place in zip(passages, order, strict=True)
    ]
