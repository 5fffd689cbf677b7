"""Pages that were recognised once: a long scan that was interrupted goes on where it stopped."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import tempfile
from collections.abc import Collection
from pathlib import Path

import msgspec

from ingest.ocr.options import OcrOptions
from ingest.ocr.page import Recognised

logger = logging.getLogger(__name__)

# Raised when pages are prepared or recognised differently, so that they are read again.
_VERSION = 3
_decoder = msgspec.json.Decoder(Recognised)


class PageCache:
    """The recognised pages of one file, by the hash of its content; without a folder nothing is kept.

    A page that cannot be written or read back is recognised again next time: the cache only saves time.
    """

    def __init__(self, options: OcrOptions, content_hash: str) -> None:
        settings = f"{_VERSION} {options.language} {options.dpi}"
        self._settings = hashlib.sha256(settings.encode()).hexdigest()[:8]
        self._folder = Path(options.cache, content_hash) if options.cache else None

    def get(self, page: int) -> Recognised | None:
        """What was recognised on the page (from 0), None when that is not known."""
        if self._folder is None:
            return None
        try:
            return _decoder.decode(self._path(self._folder, page).read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError):
            logger.info("page %d is read again", page + 1, exc_info=True)
            return None

    def put(self, page: int, recognised: Recognised) -> None:
        """Remember what was recognised on the page."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.json.encode(recognised))
            Path(beside).replace(self._path(self._folder, page))
        except OSError:
            logger.info("page %d is not remembered", page + 1, exc_info=True)

    def _path(self, folder: Path, page: int) -> Path:
        return folder / f"{page + 1}-{self._settings}.json"


def forget_others(cache: Path, content_hashes: Collection[str]) -> None:
    """Delete what is remembered of files that are no longer there."""
    for folder in cache.iterdir() if cache.is_dir() else ():
        if folder.name not in content_hashes:
            shutil.rmtree(folder, ignore_errors=True)
