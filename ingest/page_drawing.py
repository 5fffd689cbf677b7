"""Draws a page of a PDF as it looks, and finds the places of quotes on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.page_image import LONGEST_SIDE, MOST_PLACES, Box, Needle, PageImage
from ingest.readers import problems
from ingest.readers.problems import Problem

if TYPE_CHECKING:
    from ingest.readers.pdf.pdfium import Raster

# Sharp enough to read a page of A4 on a telephone after zooming in.
_DPI = 150
_POINTS_PER_INCH = 72


def draw_page(path: Path, page: int, needles: Sequence[Needle]) -> PageImage:
    """The page numbered `page` from 1 of the PDF at `path`, with the places of the needles found on it.

    Raises UnreadableDocument when the file cannot be opened or has no such page.
    """
    from ingest.quote_places import find_places
    from ingest.readers.pdf.pdfium import PdfiumError, PdfiumFile
    from ingest.readers.pdf.rows import rows_of, words_of

    try:
        with PdfiumFile(path) as file:
            if not 1 <= page <= len(file):
                raise no_such_page(page, len(file)).of(path.name)
            width, height = file.size(page - 1)
            raster = file.raster(page - 1, dpi=_dpi(max(width, height)))
            rows = rows_of(words_of(file.characters(page - 1)))
            count = len(file)
    except PdfiumError as error:
        raise problems.DAMAGED.of(path.name) from error
    seen = [box for needle in needles for box in find_places(rows, needle)]
    places = [
        _in_pixels(box, raster.width / width, raster.height / height, raster) for box in seen[:MOST_PLACES]
    ]
    return PageImage(
        raster.width, raster.height, raster.channels, raster.pixels, count, bool(rows), tuple(places)
    )


def _in_pixels(box: Box, across: float, down: float, raster: Raster) -> Box:
    """The box in pixels, cut where it leaves the picture."""
    return Box(
        min(max(0.0, box.left * across), raster.width),
        min(max(0.0, box.top * down), raster.height),
        min(max(0.0, box.right * across), raster.width),
        min(max(0.0, box.bottom * down), raster.height),
    )


def no_such_page(page: int, count: int) -> Problem:
    """A page that is asked for and that the file lacks."""
    pages = f"từ 1 đến {count}" if count > 1 else "1"
    return Problem(f"chỉ có {count} trang, không có trang {page}", f"Chọn trang {pages}.")


def _dpi(longest_side: float) -> int:
    return max(1, min(_DPI, int(LONGEST_SIDE * _POINTS_PER_INCH / max(longest_side, 1.0))))
