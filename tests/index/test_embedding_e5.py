"""The model that installs with pip, converted and served."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.embedding import open_embedder

pytestmark = pytest.mark.model


def test_vectors_are_unit_float32(model_state: Path) -> None:
    embedder = open_embedder("e5-small", model_state, threads=2)
    vectors = embedder.embed_passages(["Tập thể lao động xuất sắc", "", "a " * 3000])
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, embedder.dimension)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)


def test_the_passage_that_answers_is_nearest(model_state: Path) -> None:
    embedder = open_embedder("e5-small", model_state, threads=2)
    passages = embedder.embed_passages(
        [
            "Hồ sơ gửi về Phòng Nội vụ trước ngày 15 tháng 9 hằng năm.",
            "Tiền thưởng bằng 1,5 lần mức lương cơ sở.",
            "Thủ đô của nước Pháp là Paris.",
        ]
    )
    question = embedder.embed_questions(["Khi nào phải nộp hồ sơ?"])[0]
    assert np.argmax(passages @ question) == 0
