"""Which reading of a page's text to trust: PDFium's, one by position, pypdf's, or none of them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest.legacy_encodings import decode_legacy
from ingest.model import ReadingMethod
from ingest.readers.pdf.pdfium import PdfiumError, PdfiumFile
from ingest.readers.pdf.pypdf_text import PypdfFile
from ingest.readers.pdf.rows import rows_of, text_of, words_of
from ingest.readers.text_quality import Quality, quality_of

logger = logging.getLogger(__name__)

# What stands on a page that is a picture may be the mark of its signature (11 to 28 characters on scans seen,
# up to some 200 where the certificate is spelt out) or a header; a page of text has ten times that.
_STAMP_CHARACTERS = 250
# A picture this large is the page itself, not an emblem on it.
_WHOLE_PAGE = 0.5
# Characters below this are no text at all, picture or not.
_FEW_CHARACTERS = 40
# Any picture this large may hold the words of a page that has none.
_SOME_PICTURE = 0.03
_SOME_STROKES = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a page; `is_trusted` when it can stand as it is."""

    text: str
    method: ReadingMethod
    quality: Quality

    @property
    def is_trusted(self) -> bool:
        return self.quality.is_sound


@dataclass(frozen=True, slots=True)
class PageVerdict:
    """The best reading of a page's own text; `needs_eyes` when a picture of the page would tell more.

    `is_scan` when the page is a picture; `is_misread` when its text is there but wrong.
    """

    reading: Reading
    needs_eyes: bool
    is_scan: bool

    @property
    def is_misread(self) -> bool:
        return not self.reading.is_trusted


def read_page(file: PdfiumFile, other: Callable[[], PypdfFile | None], page: int) -> PageVerdict:
    """The verdict on a page (from 0). `other` opens the file with pypdf, for pages that need it."""
    reading = _best(_readings(file, other, page))
    picture = _image_share(file, page)
    is_scan = picture >= _WHOLE_PAGE
    length = len(reading.text.strip())
    if length < _FEW_CHARACTERS:
        needs_eyes = picture >= _SOME_PICTURE or _is_drawn(file, page)
    else:
        needs_eyes = not reading.is_trusted or (is_scan and length < _STAMP_CHARACTERS)
    return PageVerdict(reading, needs_eyes, is_scan)


def _readings(file: PdfiumFile, other: Callable[[], PypdfFile | None], page: int) -> Iterator[Reading]:
    """The readings from the fastest to the slowest, each only made when those before do not satisfy."""
    try:
        yield _reading(file.text(page), "pdfium")
        yield _reading(text_of(rows_of(words_of(file.characters(page)))), "positions")
    except PdfiumError:
        logger.info("PDFium cannot load page %d", page + 1, exc_info=True)
    pypdf_file = other()
    if pypdf_file is not None:
        yield _reading(pypdf_file.text(page), "pypdf")


def _reading(text: str, method: ReadingMethod) -> Reading:
    # Fonts from before Unicode are no fault of the reading.
    text = decode_legacy(text) or text
    return Reading(text, method, quality_of(text))


def _best(readings: Iterator[Reading]) -> Reading:
    """The first sound reading, else the one with the fewest flaws; without any, an empty one."""
    found = []
    for reading in readings:
        if reading.is_trusted:
            return reading
        found.append(reading)
    return min(found, key=lambda reading: reading.quality.flaws, default=_reading("", "pypdf"))


def _image_share(file: PdfiumFile, page: int) -> float:
    try:
        return file.image_share(page)
    except PdfiumError:
        return 0.0


def _is_drawn(file: PdfiumFile, page: int) -> bool:
    """Whether a page without text is full of shapes: letters turned into outlines."""
    try:
        return file.outline_count(page) >= _SOME_STROKES
    except PdfiumError:
        return False
