"""What recognition finds on one page."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.ocr.tesseract import RecognisedWord


@dataclass(frozen=True, slots=True)
class Recognised:
    """`lines` of words in tesseract's reading order and `strokes`, drawn straight lines (x0, y0, x1, y1)."""

    lines: list[list[RecognisedWord]]
    strokes: list[tuple[float, float, float, float]]
