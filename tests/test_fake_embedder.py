"""The double must keep the promises of the protocol, or tests that lean on it prove nothing."""

from __future__ import annotations

import numpy as np

from index.protocols import Embedder
from tests.fake_embedder import FakeEmbedder


def test_vectors_have_length_one_even_for_empty_text() -> None:
    vectors = FakeEmbedder().embed_passages(["", "thi đua", "???"])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-6)


def test_shared_words_bring_texts_nearer_with_or_without_diacritics() -> None:
    embedder: Embedder = FakeEmbedder()
    question = embedder.embed_questions(["thi dua khen thuong"])[0]
    near, far = embedder.embed_passages(["Quy chế thi đua, khen thưởng", "Thủ đô nước Pháp"])
    assert question @ near > question @ far


def test_no_texts_give_an_empty_matrix() -> None:
    assert FakeEmbedder(dimension=8).embed_passages([]).shape == (0, 8)
