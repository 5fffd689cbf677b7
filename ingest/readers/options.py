"""How far the readers may go, and what they may use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ingest.ocr.options import OcrOptions

# Told how many pages have been read so far, and of how many where that is known (0 where not); whoever
# waits for a long document hears that it goes on.
PageHeard = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """Limits on one document: the size of its file in bytes, its pages; `ocr` is how scans are recognised,
    None when they are not."""

    max_bytes: int = 50_000_000
    max_pages: int = 5_000
    ocr: OcrOptions | None = None
