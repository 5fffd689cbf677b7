"""Draws a page of a PDF as it looks, and finds the places of quotes on it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.ocr.options import OcrOptions
from ingest.page_image import LONGEST_SIDE, MOST_PLACES, Box, Needle, PageImage
from ingest.readers import problems
from ingest.readers.problems import Problem

if TYPE_CHECKING:
    from ingest.readers.pdf.pdfium import PdfiumFile, Raster
    from ingest.readers.pdf.rows import Row

# Sharp enough to read a page of A4 on a telephone after zooming in.
_DPI = 150
_POINTS_PER_INCH = 72


def draw_page(path: Path, page: int, needles: Sequence[Needle], ocr: OcrOptions | None = None) -> PageImage:
    """The page numbered `page` from 1 of the PDF at `path`, with the places of the needles found on it.

    With `ocr`, for a page that was read that way, they are looked for among recognised words first. Raises
    UnreadableDocument when the file cannot be opened or has no such page.
    """
    from ingest.readers.pdf.pdfium import PdfiumError, PdfiumFile

    try:
        with PdfiumFile(path) as file:
            if not 1 <= page <= len(file):
                raise no_such_page(page, len(file)).of(path.name)
            size = file.size(page - 1)
            raster = file.raster(page - 1, dpi=_dpi(max(size)))
            has_text, places = _find(file, path, page - 1, needles, ocr)
            count = len(file)
    except PdfiumError as error:
        raise problems.DAMAGED.of(path.name) from error
    scale = raster.width / size[0], raster.height / size[1]
    return PageImage(
        raster.width,
        raster.height,
        raster.channels,
        raster.pixels,
        count,
        has_text,
        tuple(_in_pixels(box, *scale, raster) for box in places),
    )


def no_such_page(page: int, count: int) -> Problem:
    """A page that is asked for and that the file lacks."""
    pages = f"từ 1 đến {count}" if count > 1 else "1"
    return Problem(f"chỉ có {count} trang, không có trang {page}", f"Chọn trang {pages}.")


def _find(
    file: PdfiumFile, path: Path, page: int, needles: Sequence[Needle], ocr: OcrOptions | None
) -> tuple[bool, list[Box]]:
    """Whether the page has any words, and the places of the needles among them, in points."""
    from ingest.quote_places import find_places

    has_text = False
    for rows in _readings(file, path, page, ocr if needles else None):
        has_text = has_text or bool(rows)
        if places := [box for needle in needles for box in find_places(rows, needle)]:
            return True, places[:MOST_PLACES]
    return has_text, []


def _readings(file: PdfiumFile, path: Path, page: int, ocr: OcrOptions | None) -> Iterator[list[Row]]:
    """The lines of the page as they were recognised, then those of its own text."""
    from ingest.readers.pdf.rows import rows_of, words_of

    if ocr:
        # Loads numpy, which other pages can do without.
        from ingest.scanned_rows import scanned_rows

        yield scanned_rows(file, _hash_of(path), page, ocr)
    yield rows_of(words_of(file.characters(page)))


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _in_pixels(box: Box, across: float, down: float, raster: Raster) -> Box:
    """The box in pixels, cut where it leaves the picture."""
    return Box(
        min(max(0.0, box.left * across), raster.width),
        min(max(0.0, box.top * down), raster.height),
        min(max(0.0, box.right * across), raster.width),
        min(max(0.0, box.bottom * down), raster.height),
    )


def _dpi(longest_side: float) -> int:
    return max(1, min(_DPI, int(LONGEST_SIDE * _POINTS_PER_INCH / max(longest_side, 1.0))))
