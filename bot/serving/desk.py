"""Answers from the newest index while the program goes on running."""

from __future__ import annotations

import datetime
import logging
import threading
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.corpus.indexing import Progress, embedder, open_current_library, update_index
from bot.fluency.opening import open_assistant
from bot.fluency.protocols import Asks
from bot.perspective import Perspective
from bot.settings import Settings
from index.library import Library
from index.search import SearchSettings
from ingest.errors import IndexMismatch, IndexMissing, ThiduaError

if TYPE_CHECKING:
    from index.protocols import Embedder

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Edition:
    """One generation of the index and the assistant that answers from it: they always belong together."""

    library: Library
    settings: Settings

    @cached_property
    def assistant(self) -> Asks:
        """Loaded by the first question: a program whose questions another process answers needs none."""
        return open_assistant(self.library, self.settings)

    def seen_on(self, day: datetime.date) -> Perspective:
        return Perspective(self.library.documents, day)


class Desk:
    """The newest edition, the embedding model loaded once. May be used from several threads."""

    def __init__(self, settings: Settings, progress: Progress) -> None:
        self._settings = settings
        self._progress = progress
        self._lock = threading.Lock()
        self._embedder: Embedder | None = None
        self._edition = self._open_first()

    @property
    def edition(self) -> Edition:
        """The newest edition that this program can read. A question keeps the one it began with."""
        if not self._edition.library.is_current():
            with self._lock:
                if not self._edition.library.is_current():
                    self._take_next()
        return self._edition

    def _take_next(self) -> None:
        """An index that a newer program wrote beside this one is left alone: the old edition serves on."""
        try:
            self._edition = self._open()
        except IndexMismatch as error:
            logger.warning(
                "Chưa dùng được chỉ mục mới: %s Khởi động lại bot nếu vừa cập nhật.", error.message
            )
        else:
            logger.info("Đã chuyển sang chỉ mục mới.")

    def warm_up(self) -> None:
        """Load the embedding model and the assistant, which would otherwise make the first person wait."""
        self._shared_embedder().embed_questions(["thi đua"])
        _ = self.edition.assistant

    def catch_up(self) -> None:
        """Index what has changed in the corpus folder; when that fails the old edition goes on serving."""
        from index.build import is_stale

        try:
            if is_stale(self._settings.paths.corpus, self._settings.paths.state):
                update_index(self._settings, self._progress)
        except ThiduaError as error:
            logger.warning("Không cập nhật được chỉ mục: %s %s", error.message, error.remedy)

    def _open_first(self) -> Edition:
        """An index that exists serves at once, even a stale one; one is built first where none can serve."""
        try:
            return self._open()
        except (IndexMissing, IndexMismatch):
            open_current_library(self._settings, self._progress)
            return self._open()

    def _open(self) -> Edition:
        library = Library.open(
            self._settings.paths.state,
            self._shared_embedder,
            settings=SearchSettings(dense_weight=self._settings.search.dense_weight),
        )
        return Edition(library, self._settings)

    def _shared_embedder(self) -> Embedder:
        with self._lock:
            if self._embedder is None:
                self._embedder = embedder(self._settings, self._progress)
        return self._embedder
