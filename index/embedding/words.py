"""The vectors of single tokens: four fifths of a small multilingual model, of which a text needs few rows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.protocols import Vectors

_ROWS = "words.npy"
_SCALES = "word_scales.npy"


class WordVectors:
    """Maps the table from disk, so that opening it is free and only the rows a text uses come into memory."""

    def __init__(self, folder: Path) -> None:
        self._rows = np.load(folder / _ROWS, mmap_mode="r")
        self._scales = np.load(folder / _SCALES, mmap_mode="r")

    @property
    def width(self) -> int:
        return int(self._rows.shape[1])

    def __getitem__(self, numbers: list[int]) -> Vectors:
        """The vectors of these tokens, shape (n, width)."""
        rows: Vectors = self._rows[numbers] * self._scales[numbers, None]
        return rows

    @staticmethod
    def write(folder: Path, vectors: NDArray[np.float32]) -> None:
        """Stores the table in int8, each row with its own scale."""
        scales = np.maximum(np.abs(vectors).max(axis=1), np.finfo(np.float32).tiny) / 127
        np.save(folder / _SCALES, scales.astype(np.float32))
        np.save(folder / _ROWS, np.round(vectors / scales[:, None]).astype(np.int8))
