"""The index as the rest of the program sees it: documents, knowledge, search."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from index.generation import STORE, Generation, open_current, reading
from index.generations import Generations
from index.manifest import Manifest, require_model
from index.protocols import Embedder, Vectors
from index.restoration import Restorer
from index.search import Hit, Mode, SearchSettings, search
from index.word_statistics import WordStatistics
from ingest.errors import IndexMissing
from ingest.knowledge import Knowledge
from ingest.model import Document, Passage


class Library:
    """The current generation and the embedder that asks it; may be used from several threads.

    It serves the generation it was opened with, whatever is built meanwhile.
    """

    def __init__(
        self,
        state: Path,
        generation: Generation,
        embedder: Callable[[], Embedder],
        settings: SearchSettings,
    ) -> None:
        self._state = state
        self._generation = generation
        self._open_embedder = embedder
        self._embedder: Embedder | None = None
        self._settings = settings
        self._lock = threading.Lock()

    @classmethod
    def open(
        cls,
        state: Path,
        embedder: Callable[[], Embedder],
        *,
        settings: SearchSettings | None = None,
        model: str | None = None,
    ) -> Library:
        """Open the index below `state`. `embedder` is called when the first question needs its vector.

        `model` is the name of that embedder, to notice a mismatch before then. Raises IndexMissing,
        IndexMismatch.
        """
        generation = open_current(state, model)
        if generation is None:
            raise IndexMissing("Chưa có chỉ mục.", "Chạy lệnh `thidua ingest` để lập chỉ mục.")
        return cls(state, generation, embedder, settings or SearchSettings())

    @property
    def manifest(self) -> Manifest:
        """What the generation in use was made with and of."""
        return self._generation.manifest

    @property
    def documents(self) -> Mapping[str, Document]:
        """All documents by id, in the order of their files; each is read when first asked for."""
        return self._generation.documents

    @property
    def knowledge(self) -> Knowledge:
        """What was read out of all documents together."""
        return self._generation.knowledge

    @property
    def restorer(self) -> Restorer:
        """Restores diacritics as the documents write them."""
        return self._generation.restorer

    @property
    def vocabulary(self) -> WordStatistics:
        """How much words say in these documents."""
        return WordStatistics(self._generation)

    def passage(self, passage_id: str) -> Passage:
        """The passage with this id. Raises KeyError."""
        with reading(STORE):
            passage = self._generation.store.passage(passage_id)
        if passage is None:
            raise KeyError(passage_id)
        return passage

    def passages_of(self, document_id: str) -> tuple[Passage, ...]:
        """A document's passages in their order, none for an unknown document."""
        with reading(STORE):
            return self._generation.store.passages_of(document_id)

    def search(self, query: str, limit: int = 10, mode: Mode = "hybrid") -> list[Hit]:
        """The passages that answer `query` best, best first; diacritics may be missing.

        Raises IndexMismatch when the embedder is not the model the index was made with.
        """
        generation = self._generation
        return search(
            generation, query, lambda text: self._embed(text, generation), limit, mode, self._settings
        )

    def is_current(self) -> bool:
        """Whether no newer generation has been built."""
        return Generations(self._state).current() == self._generation.folder

    def _embed(self, text: str, generation: Generation) -> Vectors:
        with self._lock:
            if self._embedder is None:
                self._embedder = self._open_embedder()
        require_model(generation.manifest.model, self._embedder.name)
        vector: Vectors = self._embedder.embed_questions([text])[0]
        return vector
