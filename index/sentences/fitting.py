"""The weights of the features, from questions whose answers are known.

One weight a feature, the same for all questions: too few to learn answers by heart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.sentences.features import Features

Numbers = NDArray[np.float64]

_RIDGE = 1e-3
_STEPS = 60
_SMALLEST_STEP = 1e-6
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Examples:
    """The candidates of many questions: features (n, k), whether each is right (n,), its question (n,).

    Candidates of one question are neighbours and questions are numbered in order.
    """

    features: Numbers
    right: NDArray[np.bool_]
    question: NDArray[np.int64]

    @classmethod
    def of(cls, questions: Sequence[tuple[Sequence[Features], Sequence[bool]]]) -> Examples:
        """From the candidates of each question and which of them are right."""
        return cls(
            np.array([row for rows, _ in questions for row in rows], np.float64),
            np.array([right for _, rights in questions for right in rights], np.bool_),
            np.repeat(np.arange(len(questions)), [len(rows) for rows, _ in questions]),
        )

    def of_questions(self, wanted: NDArray[np.bool_]) -> Examples:
        """Those of the wanted questions that have a right candidate, numbered anew."""
        answered = np.zeros(len(wanted), np.bool_)
        answered[self.question[self.right]] = True
        kept = (wanted & answered)[self.question]
        _, question = np.unique(self.question[kept], return_inverse=True)
        return Examples(self.features[kept], self.right[kept], question)


def fit_weights(examples: Examples) -> Features:
    """The weights under which a softmax over each question's candidates gives most to the right ones.

    Every question must have a right candidate. Newton's method on standardised features with a small ridge.
    """
    spread = examples.features.std(axis=0)
    spread[spread == 0] = 1
    features = examples.features / spread
    weights = np.zeros(features.shape[1])
    loss, gradient, curvature = _objective(weights, features, examples)
    for _ in range(_STEPS):
        step = np.linalg.solve(curvature, gradient)
        size = 1.0
        while size > _SMALLEST_STEP:
            attempt = _objective(weights - size * step, features, examples)
            if attempt[0] < loss:
                break
            size /= 2
        else:
            break
        weights = weights - size * step
        loss, gradient, curvature = attempt
    return Features(*(float(weight) for weight in weights / spread))


def _objective(weights: Numbers, features: Numbers, examples: Examples) -> tuple[float, Numbers, Numbers]:
    """The mean negative log probability of the right candidates, its gradient, a bound of its curvature."""
    scores = features @ weights
    starts = np.searchsorted(examples.question, np.arange(examples.question[-1] + 1))
    everyone, chosen = _softmax(scores, examples.question, starts)
    right, right_log = _softmax(np.where(examples.right, scores, _NEVER), examples.question, starts)
    count = len(starts)
    centres = np.add.reduceat(everyone[:, None] * features, starts)
    spread = features - centres[examples.question]
    gradient = (everyone - right) @ features / count + 2 * _RIDGE * weights
    # The curvature of the convex part alone: the whole one need not be positive.
    curvature = (everyone[:, None] * spread).T @ spread / count + 2 * _RIDGE * np.eye(len(weights))
    loss = float((chosen - right_log).mean() + _RIDGE * weights @ weights)
    return loss, gradient, curvature


def _softmax(
    scores: Numbers, question: NDArray[np.int64], starts: NDArray[np.intp]
) -> tuple[Numbers, Numbers]:
    """The probabilities of the candidates within each question, and each question's log of the sum."""
    highest = np.maximum.reduceat(scores, starts)
    raised = np.exp(scores - highest[question])
    sums = np.add.reduceat(raised, starts)
    return raised / sums[question], highest + np.log(sums)
