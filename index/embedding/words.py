"""The vectors of single tokens: four fifths of a small multilingual model, of which a text needs few rows."""

from __future__ import annotations

from collections.abc import Iterable
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

    def __getitem__(self, numbers: list[int]) -> Vectors:
        """The vectors of these tokens, shape (n, width)."""
        rows: Vectors = self._rows[numbers] * self._scales[numbers, None]
        return rows

    @staticmethod
    def write(folder: Path, parts: Iterable[Vectors]) -> None:
        """Stores the table, given in parts of some rows each, in int8; every row has its own scale."""
        rows: list[NDArray[np.int8]] = []
        scales: list[Vectors] = []
        for part in parts:
            scales.append(np.maximum(np.abs(part).max(axis=1), np.finfo(np.float32).tiny) / 127)
            rows.append(np.round(part / scales[-1][:, None]).astype(np.int8))
        np.save(folder / _ROWS, np.concatenate(rows))
        np.save(folder / _SCALES, np.concatenate(scales))
