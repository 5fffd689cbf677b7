"""Words of a scan stand where they are seen, though it was straightened to read them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from ingest.ocr.cache import PageCache
from ingest.ocr.options import OcrOptions
from ingest.ocr.page import Recognised
from ingest.ocr.skew import straightened
from ingest.ocr.tesseract import RecognisedWord
from ingest.page_drawing import draw_page
from ingest.page_image import Needle
from ingest.readers.pdf.rows import Word
from ingest.scanned_rows import turned_back
from tests.ingest.sample_files import pdf_bytes

NEEDLE = Needle("nộp báo cáo", 0.0)


def words(*texts: str) -> list[RecognisedWord]:
    """Words on a line, each 100 pixels wide, at 200 dots an inch."""
    return [
        RecognisedWord(text, 0.99, 200.0 + 110 * n, 400.0, 300.0 + 110 * n, 440.0, 430.0)
        for n, text in enumerate(texts)
    ]


def scan(folder: Path) -> tuple[Path, OcrOptions]:
    """A page that is a picture, of which recognition remembers a line; it could not read it again."""
    path = folder / "quet.pdf"
    path.write_bytes(pdf_bytes([()], image=True))
    options = OcrOptions("/no/such/program", cache=str(folder / "ocr"))
    line = words("Các", "đơn", "vị", "nộp", "báo", "cáo", "trước", "15/8/2026")
    PageCache(options, hashlib.sha256(path.read_bytes()).hexdigest()).put(0, Recognised([line], []))
    return path, options


def test_quote_is_marked_among_the_words_that_were_recognised(tmp_path: Path) -> None:
    path, options = scan(tmp_path)
    image = draw_page(path, 1, [NEEDLE], options)
    (box,) = image.places
    assert box == pytest.approx((530 * 0.75, 400 * 0.75, 850 * 0.75, 440 * 0.75), rel=0.01)


def test_without_recognition_the_page_is_only_a_picture(tmp_path: Path) -> None:
    path, options = scan(tmp_path)
    assert not draw_page(path, 1, [NEEDLE]).has_text
    forgotten = OcrOptions(options.program, cache=str(tmp_path / "empty"))
    assert draw_page(path, 1, [NEEDLE], forgotten).places == ()


@pytest.mark.parametrize("slope", [-0.03, 0.0, 0.02])
@pytest.mark.parametrize(("x", "y"), [(60, 80), (500, 120), (300, 700)])
def test_what_straightening_moves_is_moved_back(slope: float, x: int, y: int) -> None:
    picture = np.full((800, 600), 255, np.uint8)
    picture[y - 2 : y + 3, x - 2 : x + 3] = 0
    rows, columns = np.nonzero(straightened(picture, slope) < 128)
    top, left = float(rows.mean()), float(columns.mean())
    back = turned_back(Word("x", left, top, left, top, top), slope, (300.0, 400.0))
    assert (back.left, back.top, back.baseline) == pytest.approx((x, y, y), abs=1.5)
