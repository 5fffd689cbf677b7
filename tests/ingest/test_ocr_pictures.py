from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from ingest.ocr.ruling import find_lines
from ingest.ocr.skew import Grey, find_slope, straightened
from ingest.readers.pdf.grids import find_grids
from ingest.readers.pdf.pdfium import Stroke
from tests.ingest.sample_files import PARAGRAPHS, pdf_bytes
from tests.ingest.sample_scans import pictures_of, table_pdf


def _page(degrees: float = 0.0) -> Grey:
    picture = pictures_of(pdf_bytes([PARAGRAPHS * 5]))[0]
    return np.asarray(picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255))


@pytest.mark.parametrize("degrees", [-3.0, -0.7, 0.8, 2.5])
def test_slope_of_a_turned_page_is_found(degrees: float) -> None:
    assert np.degrees(np.arctan(find_slope(_page(degrees)))) == pytest.approx(-degrees, abs=0.15)


def test_straightened_page_has_no_slope_left() -> None:
    turned = _page(2.0)
    assert find_slope(straightened(turned, find_slope(turned))) == 0.0


def test_page_hardly_turned_is_left_alone() -> None:
    assert find_slope(_page(0.3)) == 0.0


@pytest.mark.parametrize("shade", [0, 255])
def test_page_of_one_shade_has_no_slope(shade: int) -> None:
    assert find_slope(np.full((300, 200), shade, np.uint8)) == 0.0


def test_borders_of_a_table_are_found_and_letters_are_not() -> None:
    picture = np.asarray(pictures_of(table_pdf([["STT", "Tên"], ["1", "Nguyễn"]]))[0])
    grids = find_grids(Stroke(*line) for line in find_lines(picture, 150))
    assert [(len(grid.ys) - 1, len(grid.xs) - 1, len(grid.cells)) for grid in grids] == [(2, 2, 4)]
    assert find_lines(_page(), 150) == []


def test_black_area_is_no_line() -> None:
    picture = np.full((400, 400), 255, np.uint8)
    picture[100:200, 50:350] = 0
    assert all(x0 == x1 or y0 == y1 for x0, y0, x1, y1 in find_lines(picture, 150))
    assert len(find_lines(picture, 150)) <= 40
