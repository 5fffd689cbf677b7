"""Keeps the index in line with the corpus folder and opens it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.settings import Limits, Settings
from ingest.errors import StorageError
from ingest.model import Document

if TYPE_CHECKING:
    from index.library import Library
    from index.protocols import Embedder
    from index.report import BuildReport

Read = Callable[[Path, Path, Any], Document]
# Called with a Vietnamese step and the fraction of it that is done, 0 to 1.
Progress = Callable[[str, float], None]

logger = logging.getLogger(__name__)


def update_index(settings: Settings, progress: Progress, *, rebuild: bool = False) -> BuildReport:
    """Index what is new or changed in the corpus folder. Raises ModelError, IndexMismatch or StorageError."""
    from index.build import BuildSettings, build
    from index.pipeline import default_pipeline

    pipeline = default_pipeline()
    return build(
        settings.paths.corpus,
        settings.paths.state,
        lambda: embedder(settings, progress),
        rebuild=rebuild,
        progress=progress,
        pipeline=replace(pipeline, read=_within(settings.limits, pipeline.read)),
        settings=BuildSettings(backend=settings.index.backend),
    )


def open_current_library(settings: Settings, progress: Progress) -> Library:
    """The library, its index built first when it is missing or the corpus folder has changed.

    When the disk refuses a new index, the old one serves on. Raises ThiduaError when there is none to serve.
    """
    from index.build import is_stale
    from index.library import Library
    from index.search import SearchSettings

    if is_stale(settings.paths.corpus, settings.paths.state):
        try:
            _tell_failures(update_index(settings, progress))
        except StorageError as error:
            logger.warning("Không cập nhật được chỉ mục: %s %s", error.message, error.remedy)
    return Library.open(
        settings.paths.state,
        lambda: embedder(settings, progress),
        settings=SearchSettings(dense_weight=settings.search.dense_weight),
    )


def embedder(settings: Settings, progress: Progress) -> Embedder:
    """The configured embedding model, converted first when it has not been. Raises ModelError."""
    from index.embedding import prepare

    return prepare(settings.embedding.model, settings.paths.state, settings.embedding.threads, progress)


def _within(limits: Limits, read: Read) -> Read:
    """`read`, except that it refuses documents beyond `limits`."""
    from ingest.readers.problems import too_large, too_many_pages

    max_bytes = limits.max_file_mb * 1_000_000

    def read_within(path: Path, corpus: Path, catalog: Any) -> Document:
        if path.stat().st_size > max_bytes:
            raise too_large(max_bytes).of(path.name)
        document = read(path, corpus, catalog)
        if len(document.pages) > limits.max_pages:
            raise too_many_pages(limits.max_pages).of(path.name)
        return document

    return read_within


def _tell_failures(report: BuildReport) -> None:
    for failure in report.failed:
        logger.warning("Không đọc được %s: %s %s", failure.file, failure.message, failure.remedy)
