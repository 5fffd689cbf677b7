"""Whether scans can be recognised on this machine, and with what."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from ingest.ocr.options import OcrOptions

INSTALL = (
    "Chạy: apt-get install tesseract-ocr tesseract-ocr-vie (macOS: brew install tesseract tesseract-lang)."
)


def ocr_options(settings: Settings) -> OcrOptions | None:
    """How to recognise scans, None where that is switched off or not installed."""
    from ingest.ocr.options import OcrOptions
    from ingest.ocr.tesseract import find_program

    program = find_program()
    if not settings.ocr.enabled or program is None or missing_languages(settings, program):
        return None
    return OcrOptions(
        program,
        settings.ocr.language,
        settings.ocr.dpi,
        settings.ocr.workers or os.cpu_count() or 1,
        str(_cache(settings).resolve()),
    )


def forget_pages_of_others(settings: Settings) -> None:
    """Delete the recognised pages of files that the corpus folder no longer has."""
    from index.generations import Generations
    from index.sources import read_stamps
    from ingest.ocr.cache import forget_others

    stamps = read_stamps(Generations(settings.paths.state).folder)
    forget_others(_cache(settings), {stamp.sha256 for stamp in stamps.values()})


def _cache(settings: Settings) -> Path:
    """Where recognised pages are remembered, so that a long scan goes on where it was interrupted."""
    return settings.paths.state / "ocr"


def missing_languages(settings: Settings, program: str) -> list[str]:
    """The languages asked for that tesseract has no data for."""
    from ingest.ocr.tesseract import languages

    known = languages(program)
    return [language for language in settings.ocr.language.split("+") if language not in known]
