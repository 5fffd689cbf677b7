"""One score out of two, words and meaning, that means the same for every question.

Both sides are put on an absolute scale: the words found as a share of those asked for, and the cosine
between its background (what any passage has with this question) and 1. Spreading each side over the
candidates of the question (min-max) ranks no better and gives every question, even one that the corpus
knows nothing about, a best hit near 1. Measured in docs/decisions/search.md.
"""

from __future__ import annotations

import numpy as np

from index.protocols import Scores

# Below this the corpus is all one text, and no cosine tells passages apart.
_LEAST_ROOM = 1e-6


def nearness(cosines: Scores, background: float) -> Scores:
    """Cosines on a scale where `background`, their mean over the corpus, is 0 and identity is 1."""
    room = 1 - background
    if room < _LEAST_ROOM:
        return np.zeros_like(cosines)
    return (cosines - np.float32(background)) / np.float32(room)


def fuse(lexical: Scores, dense: Scores, dense_weight: float) -> Scores:
    """The weighted sum of both sides, shape (candidates,)."""
    return np.float32(1 - dense_weight) * lexical + np.float32(dense_weight) * dense
