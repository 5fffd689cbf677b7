"""The vectors of the next generation: those of known texts are copied, the others computed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from index.generation import STORE, Generation, reading
from index.indexed_text import embedded_text
from index.manifest import require_model
from index.protocols import Embedder, Vectors
from ingest.model import Document

Progress = Callable[[str, float], None]

EMBEDDING = "Tính véc-tơ các đoạn"
# So many passages between two reports of progress.
_BATCH = 128


@dataclass(frozen=True, slots=True)
class Embedded:
    """The vectors of all passages in order, shape (n, dimension), the model's name, how many are new."""

    vectors: Vectors
    model: str
    computed: int


def embed(
    documents: Sequence[Document],
    previous: Generation | None,
    embedder: Callable[[], Embedder],
    progress: Progress,
) -> Embedded:
    """Embed the passages of `documents`; texts that `previous` holds keep their vectors.

    `embedder` is only called when there is something to compute. Raises IndexMismatch when it is not the
    model of `previous`.
    """
    texts = [embedded_text(document, passage) for document in documents for passage in document.passages]
    known = _known_rows(previous)
    fresh = [row for row, text in enumerate(texts) if text not in known]
    if previous and not fresh:
        vectors = previous.vectors.at(np.array([known[text] for text in texts], np.int64))
        return Embedded(vectors, previous.manifest.model, 0)
    opened = embedder()
    vectors = np.empty((len(texts), opened.dimension), dtype=np.float32)
    if previous:
        require_model(previous.manifest.model, opened.name)
        kept = [row for row, text in enumerate(texts) if text in known]
        vectors[kept] = previous.vectors.at(np.array([known[texts[row]] for row in kept], np.int64))
    for start in range(0, len(fresh), _BATCH):
        progress(EMBEDDING, start / len(fresh))
        rows = fresh[start : start + _BATCH]
        vectors[rows] = opened.embed_passages([texts[row] for row in rows])
    progress(EMBEDDING, 1.0)
    return Embedded(vectors, opened.name, len(fresh))


def _known_rows(previous: Generation | None) -> dict[str, int]:
    """The rows of the previous vectors by the text they stand for: an equal text has an equal vector."""
    if previous is None:
        return {}
    with reading(STORE):
        documents = list(previous.documents.values())
    texts = (embedded_text(document, passage) for document in documents for passage in document.passages)
    return {text: row for row, text in enumerate(texts)}
