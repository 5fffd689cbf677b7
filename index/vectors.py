"""Vectors in FAISS, the only place that knows it; imported when the first vector is stored or asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from index.protocols import Vectors

Backend = Literal["auto", "flat", "hnsw"]

# Up to here comparing with every vector takes less than 10 ms on one core (384 dimensions) and finds
# the truly nearest; a graph pays only above it.
_FLAT_UP_TO = 100_000
_GRAPH_NEIGHBOURS = 32
_GRAPH_BUILD_BEAM = 200
_GRAPH_SEARCH_BEAM = 256

_INDEX = "vectors.faiss"
_CENTRE = "centre.npy"


def _faiss() -> Any:
    import faiss

    # One question at a time gains nothing from threads that other processes would need.
    faiss.omp_set_num_threads(1)
    return faiss


class VectorIndex:
    """Unit vectors numbered by position, compared by inner product, which is their cosine."""

    def __init__(self, index: Any, centre: Vectors) -> None:
        self._index = index
        self._centre = centre

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """Components of each vector."""
        return int(self._index.d)

    @classmethod
    def build(cls, vectors: Vectors, backend: Backend = "auto") -> VectorIndex:
        """An index of `vectors`, shape (n, dimension)."""
        faiss = _faiss()
        count, dimension = vectors.shape
        if backend == "hnsw" or (backend == "auto" and count > _FLAT_UP_TO):
            index = faiss.IndexHNSWFlat(dimension, _GRAPH_NEIGHBOURS, faiss.METRIC_INNER_PRODUCT)
            index.hnsw.efConstruction = _GRAPH_BUILD_BEAM
            index.hnsw.efSearch = _GRAPH_SEARCH_BEAM
        else:
            index = faiss.IndexFlatIP(dimension)
        if not count:
            return cls(index, np.zeros(dimension, np.float32))
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index, vectors.mean(axis=0))

    def background(self, vector: Vectors) -> float:
        """The mean cosine of `vector`, shape (dimension,), to all vectors: the nearness that says nothing."""
        return float(self._centre @ vector)

    def nearest(self, vector: Vectors, count: int) -> tuple[NDArray[np.int64], Vectors]:
        """Positions and cosines of the vectors nearest to `vector`, shape (dimension,), best first."""
        count = min(count, len(self))
        if not count:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        scores, rows = self._index.search(vector.reshape(1, -1).astype(np.float32), count)
        found = rows[0] >= 0
        return rows[0][found], scores[0][found]

    def at(self, rows: NDArray[np.int64]) -> Vectors:
        """The vectors at these positions, shape (len(rows), dimension)."""
        if not len(rows):
            return np.empty((0, self.dimension), np.float32)
        vectors: Vectors = self._index.reconstruct_batch(np.asarray(rows, np.int64))
        return vectors

    def save(self, folder: Path) -> None:
        """Write the native FAISS file and the centre into `folder`. Raises OSError when the disk refuses."""
        path = folder / _INDEX
        faiss = _faiss()
        try:
            faiss.write_index(self._index, str(path))
        except RuntimeError as error:
            raise OSError(f"cannot write {path}: {error}") from error
        np.save(folder / _CENTRE, self._centre, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> VectorIndex:
        """Read what `save` wrote. Raises ValueError when a file is damaged, OSError when it is missing."""
        path = folder / _INDEX
        faiss = _faiss()
        try:
            index = faiss.read_index(str(path))
        except RuntimeError as error:
            raise ValueError(f"{path} is not a vector index: {error}") from error
        return cls(index, np.load(folder / _CENTRE, allow_pickle=False))
