from __future__ import annotations

import numpy as np
import pytest

from index.fusion import fuse, nearness


def test_nearness_is_zero_at_the_background_and_one_at_identity() -> None:
    cosines = np.array([0.8, 0.9, 1.0, 0.7], np.float32)
    assert nearness(cosines, 0.8) == pytest.approx([0, 0.5, 1, -0.5], abs=1e-6)


def test_corpus_of_one_text_has_no_nearness() -> None:
    assert nearness(np.array([1.0], np.float32), 1.0).tolist() == [0]


@pytest.mark.parametrize(("weight", "expected"), [(0.0, [1.0, 0.0]), (1.0, [0.2, 0.6]), (0.5, [0.6, 0.3])])
def test_weight_shifts_from_words_to_meaning(weight: float, expected: list[float]) -> None:
    lexical, dense = np.array([1, 0], np.float32), np.array([0.2, 0.6], np.float32)
    assert fuse(lexical, dense, weight) == pytest.approx(expected)
