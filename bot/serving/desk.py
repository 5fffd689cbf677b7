"""Answers from the newest index while the program goes on running."""

from __future__ import annotations

import datetime
import logging
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.assistant import Assistant
from bot.corpus.indexing import Progress, embedder, open_current_library, update_index
from bot.fluency.opening import with_fluency
from bot.fluency.protocols import Asks
from bot.perspective import Perspective
from bot.settings import Settings
from index.library import Library
from index.search import SearchSettings
from ingest.errors import IndexMissing, ThiduaError

if TYPE_CHECKING:
    from index.protocols import Embedder

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Edition:
    """One generation of the index and the assistant that answers from it: they always belong together."""

    library: Library
    assistant: Asks

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
        """The newest edition. A question keeps the one it began with; the next one gets the next."""
        if not self._edition.library.is_current():
            with self._lock:
                if not self._edition.library.is_current():
                    self._edition = self._bound(self._open())
                    logger.info("Đã chuyển sang chỉ mục mới.")
        return self._edition

    def warm_up(self) -> None:
        """Load the embedding model, which would otherwise make the first person wait."""
        self._shared_embedder().embed_questions(["thi đua"])

    def catch_up(self) -> None:
        """Index what has changed in the corpus folder; when that fails the old edition goes on serving."""
        from index.build import is_stale

        try:
            if is_stale(self._settings.paths.corpus, self._settings.paths.state):
                update_index(self._settings, self._progress)
        except ThiduaError as error:
            logger.warning("Không cập nhật được chỉ mục: %s %s", error.message, error.remedy)

    def _open_first(self) -> Edition:
        """An index that exists serves at once, even an old one; only without any is one built first."""
        try:
            return self._bound(self._open())
        except IndexMissing:
            open_current_library(self._settings, self._progress)
            return self._bound(self._open())

    def _open(self) -> Library:
        return Library.open(
            self._settings.paths.state,
            self._shared_embedder,
            settings=SearchSettings(dense_weight=self._settings.search.dense_weight),
        )

    def _bound(self, library: Library) -> Edition:
        assistant = Assistant(
            library,
            min_confidence=self._settings.answer.min_confidence,
            abbreviations=self._settings.abbreviations,
        )
        return Edition(library, with_fluency(assistant, library, self._settings))

    def _shared_embedder(self) -> Embedder:
        with self._lock:
            if self._embedder is None:
                self._embedder = embedder(self._settings, self._progress)
        return self._embedder
