"""What the index asks of the parts that can be exchanged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
# One number for each passage, or for each of some candidates.
Scores = NDArray[np.float32]


class Embedder(Protocol):
    """Turns text into unit vectors, shape (n, dimension), float32, L2-normalised.

    `name` identifies model and weights: vectors of embedders with different names are never mixed.
    """

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors: ...

    def embed_questions(self, texts: Sequence[str]) -> Vectors: ...
