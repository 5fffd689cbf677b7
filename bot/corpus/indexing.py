"""Keeps the index in line with the corpus folder and opens it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.corpus.intake import take_out_of_archives
from bot.corpus.page_progress import PageProgress
from bot.corpus.recognition import forget_pages_of_others, ocr_options
from bot.settings import Settings
from ingest.errors import StorageError

if TYPE_CHECKING:
    from index.isolation import ReadingProcess
    from index.library import Library
    from index.protocols import Embedder
    from index.report import BuildReport
    from ingest.readers.options import PageHeard, ReadingOptions

# Called with a Vietnamese step and the fraction of it that is done, 0 to 1.
Progress = Callable[[str, float], None]

logger = logging.getLogger(__name__)


def update_index(settings: Settings, progress: Progress, *, rebuild: bool = False) -> BuildReport:
    """Index what is new or changed in the corpus folder. Raises ModelError, IndexMismatch or StorageError."""
    from index.build import BuildSettings, build
    from index.pipeline import default_pipeline
    from index.report import Failure

    progress = PageProgress(progress)
    with reading_process(settings, progress.heard) as process:
        taken_out = take_out_of_archives(settings.paths.corpus, process)
        report = build(
            settings.paths.corpus,
            settings.paths.state,
            lambda: embedder(settings, progress),
            rebuild=rebuild,
            progress=progress,
            pipeline=replace(
                default_pipeline(), read=process.read, extract=process.extract, tools=_tools(settings)
            ),
            settings=BuildSettings(backend=settings.index.backend),
        )
    forget_pages_of_others(settings)
    refused = (Failure(one.file, one.message, one.remedy) for one in taken_out.refused)
    return replace(report, failed=(*report.failed, *refused))


def _tools(settings: Settings) -> str:
    options = ocr_options(settings)
    return options.tools if options else ""


def reading_process(settings: Settings, heard: PageHeard | None = None) -> ReadingProcess:
    """The process that reads documents, within the limits that are set; nothing starts before it is asked.

    `heard` is told of the pages of each document.
    """
    from index.isolation import ReadingLimits, ReadingProcess

    limits = settings.limits
    return ReadingProcess(
        ReadingLimits(limits.max_seconds, limits.max_memory_mb * 1_000_000),
        reading_options(settings),
        heard,
    )


def reading_options(settings: Settings) -> ReadingOptions:
    """How far the readers may go, and what they may use."""
    from ingest.readers.options import ReadingOptions

    limits = settings.limits
    return ReadingOptions(limits.max_file_mb * 1_000_000, limits.max_pages, ocr_options(settings))


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


def _tell_failures(report: BuildReport) -> None:
    for failure in report.failed:
        logger.warning("Không đọc được %s: %s %s", failure.file, failure.message, failure.remedy)
