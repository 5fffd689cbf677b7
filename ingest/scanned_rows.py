"""The lines of a scanned page where they stand on it."""

from __future__ import annotations

import logging

from ingest.ocr.options import OcrOptions
from ingest.ocr.recognition import Recognition, picture_of
from ingest.ocr.skew import find_slope
from ingest.ocr.tesseract import RecognitionError
from ingest.readers.pdf.pdfium import PdfiumFile
from ingest.readers.pdf.rows import Row, Word

logger = logging.getLogger(__name__)


def scanned_rows(file: PdfiumFile, content_hash: str, page: int, ocr: OcrOptions) -> list[Row]:
    """The words that recognition finds on page `page` from 0, or remembers of it; none when it fails.

    Recognition straightens a page that was fed askew; its words are turned back with it here.
    """

    def draw(number: int, dpi: int) -> tuple[int, int, bytes]:
        raster = file.raster(number, dpi=dpi)
        return raster.width, raster.height, raster.pixels

    with Recognition(ocr, draw, content_hash) as recognition:
        try:
            lines = recognition.read(page).result().lines
        except RecognitionError:
            logger.info("page %d cannot be recognised", page + 1, exc_info=True)
            return []
    slope = find_slope(picture_of(draw, page, ocr.dpi))
    across, down = file.size(page)
    return [
        [turned_back(Word(word.text, *word[2:]), slope, (across / 2, down / 2)) for word in line]
        for line in lines
        if line
    ]


def turned_back(word: Word, slope: float, middle: tuple[float, float]) -> Word:
    """The word of a straightened page where it stands on the page whose lines sink by `slope`."""
    x = -slope * ((word.top + word.bottom) / 2 - middle[1])
    y = slope * ((word.left + word.right) / 2 - middle[0])
    left, top, right, bottom = word.left + x, word.top + y, word.right + x, word.bottom + y
    return Word(word.text, left, top, right, bottom, word.baseline + y)
