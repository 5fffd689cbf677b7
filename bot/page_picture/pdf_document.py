"""Pages of PDFs: drawn by the reading process, marked and packed here."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from bot.canvas import Canvas
from bot.corpus.indexing import reading_process
from bot.page_picture import wording
from bot.page_picture.picture import Picture
from bot.page_picture.quotes import Span, further_pages, needles
from bot.page_picture.source_file import SourceFile
from bot.settings import Settings
from ingest.errors import UnreadableDocument
from ingest.model import Document
from ingest.page_image import Needle, PageImage

logger = logging.getLogger(__name__)

# A page takes a fraction of a second; nobody on a telephone waits longer than this for one.
MAX_SECONDS = 30.0
MARKER, BAR = "#FFE35A", "#F59E0B"
# In pixels: the boxes of letters leave no air at their sides, and some between lines.
_PAD = 4
_BAR_LEFT, _BAR_WIDTH = 10, 9


def draw_pdf(
    settings: Settings, document: Document, source: SourceFile, page: int, spans: Sequence[Span]
) -> Picture:
    """Page `page` of the file with what of the spans stands on it marked. Raises UnreadableDocument."""
    wanted = [*needles(document, page, spans)]
    image = _image(settings, source, page, wanted, recognised=_was_recognised(document, page))
    return Picture(
        png=_png(image),
        page=page,
        caption=wording.caption(document, wording.PAGE.format(page=page, count=image.pages)),
        note=wording.notes(
            wording.CHANGED if source.changed else "",
            _why_unmarked(image, wanted),
            wording.continues("trang", further_pages(document, page, spans)),
        ),
        marked=bool(image.places),
    )


def _image(
    settings: Settings, source: SourceFile, page: int, wanted: Sequence[Needle], *, recognised: bool
) -> PageImage:
    limits = replace(settings.limits, max_seconds=min(MAX_SECONDS, settings.limits.max_seconds))
    with reading_process(replace(settings, limits=limits)) as process:
        if recognised:
            try:
                return process.draw(source.path, page, wanted, recognised=True)
            except UnreadableDocument:
                # A page that recognition has forgotten may take it too long; unmarked it is still a page.
                logger.info("page %d of %s cannot be recognised", page, source.path.name, exc_info=True)
        return process.draw(source.path, page, wanted)


def _was_recognised(document: Document, page: int) -> bool:
    return any(reading.number == page and reading.method == "ocr" for reading in document.readings)


def _why_unmarked(image: PageImage, wanted: Sequence[Needle]) -> str:
    if image.places or not wanted:
        return ""
    return wording.NOT_FOUND if image.has_text else wording.SCAN


def _png(image: PageImage) -> bytes:
    """The page with its places marked, and a bar in the margin beside them for who looks from afar."""
    canvas = Canvas(image.width, "#FFFFFF")
    canvas.pixels(image.width, image.height, image.channels, image.pixels)
    for left, top, right, bottom in image.places:
        canvas.marker((max(0, left - _PAD), top, min(image.width, right + _PAD), bottom), MARKER)
        canvas.box((_BAR_LEFT, top - _PAD, _BAR_LEFT + _BAR_WIDTH, bottom + _PAD), BAR)
    return canvas.png(image.height)
