"""From what recognition found on a page to the page's text, and the words on it to mistrust."""

from __future__ import annotations

from statistics import fmean

from ingest.model import Page, PageReading
from ingest.ocr.cleaning import is_doubtful
from ingest.ocr.page import Recognised
from ingest.readers.pdf.composition import Composer
from ingest.readers.pdf.grids import find_grids
from ingest.readers.pdf.pdfium import Stroke
from ingest.readers.pdf.rows import Word, text_of


def recognised_page(number: int, recognised: Recognised, composer: Composer) -> Page:
    """The page numbered `number`; it has text only if words were recognised."""
    words = [word for line in recognised.lines for word in line]
    if not words:
        return Page(number, "", PageReading(number, "ocr"))
    sure = {word.text for word in words if not is_doubtful(word)}
    doubtful = dict.fromkeys(word.text for word in words if word.text not in sure)
    confidence = fmean(word.confidence for word in words)
    return Page(number, _text(recognised, composer), PageReading(number, "ocr", confidence), tuple(doubtful))


def _text(recognised: Recognised, composer: Composer) -> str:
    """Line by line in tesseract's order, which tells columns apart; by position where there is a table."""
    lines = [[Word(word.text, *word[2:]) for word in line] for line in recognised.lines]
    grids = find_grids(Stroke(*stroke) for stroke in recognised.strokes)
    if not grids:
        return text_of(lines)
    return composer.page([word for line in lines for word in line], grids)
