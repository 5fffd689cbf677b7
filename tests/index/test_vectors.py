from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.protocols import Vectors
from index.vectors import Backend, VectorIndex


@pytest.fixture
def unit_vectors() -> Vectors:
    vectors = np.random.default_rng(7).normal(size=(200, 16)).astype(np.float32)
    normalised: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return normalised


@pytest.mark.parametrize("backend", ["auto", "flat", "hnsw"])
def test_a_vector_is_nearest_to_itself(unit_vectors: Vectors, backend: Backend) -> None:
    rows, cosines = VectorIndex.build(unit_vectors, backend).nearest(unit_vectors[17], 3)
    assert rows[0] == 17
    assert cosines[0] == pytest.approx(1, abs=1e-5)
    assert sorted(cosines, reverse=True) == cosines.tolist()


@pytest.mark.parametrize("backend", ["flat", "hnsw"])
def test_saved_vectors_come_back_as_they_were(
    unit_vectors: Vectors, backend: Backend, tmp_path: Path
) -> None:
    VectorIndex.build(unit_vectors, backend).save(tmp_path)
    loaded = VectorIndex.load(tmp_path)
    assert (len(loaded), loaded.dimension) == (200, 16)
    np.testing.assert_array_equal(loaded.at(np.array([5, 3])), unit_vectors[[5, 3]])


def test_no_vectors_have_no_neighbours() -> None:
    empty = VectorIndex.build(np.empty((0, 16), np.float32))
    assert len(empty.nearest(np.ones(16, np.float32), 5)[0]) == 0
    assert empty.at(np.array([], np.int64)).shape == (0, 16)


def test_more_neighbours_than_vectors_gives_all(unit_vectors: Vectors) -> None:
    assert len(VectorIndex.build(unit_vectors[:3]).nearest(unit_vectors[0], 100)[0]) == 3


def test_a_file_that_is_no_index_is_a_value_error(tmp_path: Path) -> None:
    (tmp_path / "vectors.faiss").write_bytes(b"not an index at all, and long enough to be read")
    with pytest.raises(ValueError, match="not a vector index"):
        VectorIndex.load(tmp_path)


def test_a_refused_write_is_an_os_error(unit_vectors: Vectors, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cannot write"):
        VectorIndex.build(unit_vectors).save(tmp_path / "missing")


def test_background_is_the_mean_cosine(unit_vectors: Vectors) -> None:
    index = VectorIndex.build(unit_vectors)
    assert index.background(unit_vectors[3]) == pytest.approx(
        float((unit_vectors @ unit_vectors[3]).mean()), abs=1e-6
    )
