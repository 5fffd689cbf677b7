"""Scans made for tests: pages drawn by PDFium, turned and speckled, put back into a PDF as pictures."""

from __future__ import annotations

import io
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.ocr.options import OcrOptions
from ingest.ocr.tesseract import languages
from ingest.readers.pdf.pdfium import PdfiumFile

TESSERACT = shutil.which("tesseract") or ""
needs_tesseract = pytest.mark.skipif(
    not TESSERACT or "vie" not in languages(TESSERACT), reason="tesseract with Vietnamese is not installed"
)


def ocr_options(cache: Path | None = None) -> OcrOptions:
    return OcrOptions(TESSERACT, workers=2, cache=str(cache) if cache else None)


def scan_of(pdf: bytes, *, degrees: float = 0.0, stamp: str = "") -> bytes:
    """The PDF as if printed and scanned at 150 dpi, its pages turned; `stamp` is unseen text on each."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    for picture in pictures_of(pdf):
        quarter = degrees % 90 == 0
        turned = picture.rotate(degrees, Image.Resampling.BICUBIC, expand=quarter, fillcolor=255)
        canvas.setPageSize(A4 if turned.height > turned.width else A4[::-1])
        canvas.drawImage(ImageReader(turned), 0, 0, *canvas._pagesize)
        text = canvas.beginText(30, 40)
        text.setTextRenderMode(3)  # invisible, as recognition programs leave it
        text.textOut(stamp)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pictures_of(pdf: bytes, dpi: int = 150) -> list[Image.Image]:
    """Every page as a grey picture."""
    with PdfiumFile(pdf) as file:
        rasters = [file.raster(page, dpi=dpi, grey=True) for page in range(len(file))]
    return [Image.frombytes("L", (raster.width, raster.height), raster.pixels) for raster in rasters]


def table_pdf(rows: Sequence[Sequence[str]], *, column: float = 110, above: Sequence[str] = ()) -> bytes:
    """A page with lines of text and below them a ruled table, column widths as given in points."""
    return tables_pdf([rows], column=column, above=above)


def tables_pdf(
    pages: Sequence[Sequence[Sequence[str]]], *, column: float = 110, above: Sequence[str] = ()
) -> bytes:
    """The same table area on several pages."""
    from tests.ingest.sample_files import FONT, pdf_bytes

    pdf_bytes([[]])  # registers the font
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    for rows in pages:
        canvas.setFont(FONT, 11)
        for position, line in enumerate(above):
            canvas.drawString(60, 790 - 18 * position, line)
        top = 790 - 18 * (len(above) + 1)
        width = max(map(len, rows))
        for number in range(len(rows) + 1):
            canvas.line(60, top - 24 * number, 60 + column * width, top - 24 * number)
        for number in range(width + 1):
            canvas.line(60 + column * number, top, 60 + column * number, top - 24 * len(rows))
        for down, row in enumerate(rows):
            for across, cell in enumerate(row):
                canvas.drawString(64 + column * across, top - 24 * down - 16, cell)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
