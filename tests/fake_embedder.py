"""An embedder for tests of logic: no model, no file, the same vectors everywhere and always."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from index.protocols import Vectors
from ingest.vietnamese import folded, syllables


class FakeEmbedder:
    """A hashed bag of folded syllables: texts that share words are near, whatever their diacritics.

    Passages and questions get the same vectors. A text without syllables points along the first axis,
    so that every vector has length 1.
    """

    def __init__(self, dimension: int = 64, name: str = "fake/bag-of-syllables") -> None:
        self.dimension = dimension
        self.name = name

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for syllable in syllables(folded(text)):
                row[zlib.crc32(syllable.encode()) % self.dimension] += 1
            if not row.any():
                row[0] = 1
            row /= np.linalg.norm(row)
        return vectors

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        return self.embed_passages(texts)
