"""Pictures of documents (.png, .jpg, .tif): pages of a scan, opened by Pillow and read as those of a PDF."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import replace

from PIL import Image, ImageOps

from ingest.errors import UnreadableDocument
from ingest.model import Page
from ingest.readers import pdf, problems
from ingest.readers.options import ReadingOptions

# Only these are opened: Pillow knows dozens of formats that no scanner writes and few people test.
_FORMATS = ("PNG", "JPEG", "TIFF")
# A0 at 200 dpi; a picture that says it is larger takes gigabytes to unpack.
_MAX_PIXELS = 65_000_000
# Telephones state no resolution, or a wrong one: whatever is photographed is taken to be a page of A4.
_LONG_SIDE_INCHES = 11.69
_QUALITY = 90
_GREY = ("1", "L", "LA", "I", "I;16")


def read(data: bytes, name: str, options: ReadingOptions) -> Iterator[Page]:
    """The pages one by one, numbered from 1, each with how it was read; a TIFF may have several.

    Raises UnreadableDocument when the picture is damaged or too large and, after the last page, when none
    could be read.
    """
    problem: UnreadableDocument | None = None
    anything = False
    for number, scan in enumerate(_scans(data, name), start=1):
        try:
            for page in pdf.read(scan, name, options):
                reading = page.reading and replace(page.reading, number=number)
                anything = anything or bool(page.text.strip())
                yield replace(page, number=number, reading=reading)
        except UnreadableDocument as error:
            problem = problem or error
    if problem and not anything:
        raise problem


def _scans(data: bytes, name: str) -> Iterator[bytes]:
    """Each frame of the picture as a PDF of one page, upright."""
    # Damaged tags make Pillow warn; what matters of it comes back as an exception.
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
        for index in range(getattr(picture, "n_frames", 1)):
            picture.seek(index)
            if picture.width * picture.height > _MAX_PIXELS:
                raise problems.too_many_pixels(_MAX_PIXELS).of(name)
            yield _as_pdf(picture)


def _as_pdf(frame: Image.Image) -> bytes:
    buffer = io.BytesIO()
    # In colour: only there a red seal can be told from the words it lies on.
    upright = ImageOps.exif_transpose(frame).convert("L" if frame.mode in _GREY else "RGB")
    resolution = max(upright.size) / _LONG_SIDE_INCHES
    # Without the time of day in it the same picture is the same file, and is recognised once.
    upright.save(
        buffer, "PDF", resolution=resolution, quality=_QUALITY, creationDate=None, modDate=None, title=None
    )
    return buffer.getvalue()
