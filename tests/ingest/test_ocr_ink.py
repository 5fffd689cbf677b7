"""What lies over the words of a scan and is none of them: red seals, grain."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from ingest.ocr.noise import smoothed
from ingest.ocr.seals import without_seals
from ingest.ocr.skew import Grey
from ingest.readers import ReadingOptions, read_pages
from ingest.signature import read_signer
from tests.ingest.sample_files import PARAGRAPHS, SIGNATURE, pdf_bytes
from tests.ingest.sample_scans import needs_tesseract, ocr_options, pictures_of

DPI = 200
RED = (214, 40, 48)


def _page(lines: Sequence[str]) -> Image.Image:
    return pictures_of(pdf_bytes([lines]), DPI)[0].convert("RGB")


def _sealed(page: Image.Image, left: int, top: int, size: int = 290) -> Image.Image:
    """The page with a round seal in red, which darkens what it lies on as ink does."""
    seal = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(seal)
    for inset in (0, 14, 55, 75, 105):
        box = (left + inset, top + inset, left + size - inset, top + size - inset)
        draw.ellipse(box, outline=RED, width=6)
    for degrees in range(0, 360, 12):
        draw.arc((left + 20, top + 20, left + size - 20, top + size - 20), degrees, degrees + 5, RED, 26)
    return Image.fromarray(np.minimum(np.asarray(page), np.asarray(seal)))


@needs_tesseract
@pytest.mark.parametrize("suffix", ["png", "jpg", "pdf"])
def test_signer_under_a_red_seal_is_read(tmp_path: Path, suffix: str) -> None:
    page = _sealed(_page([*PARAGRAPHS, *SIGNATURE.split("\n")]), 150, 640)
    page.save(tmp_path / f"a.{suffix}", resolution=DPI)
    (read,) = read_pages(tmp_path / f"a.{suffix}", ReadingOptions(ocr=ocr_options()))
    assert read_signer(read.text) == "Nguyễn Tưởng Duy"


def test_red_seal_leaves_black_letters_and_nothing_else() -> None:
    page = _page([*PARAGRAPHS, *SIGNATURE.split("\n")])
    sealed, plain = (without_seals(np.asarray(one), DPI) for one in (_sealed(page, 150, 640), page))
    assert (np.asarray(_sealed(page, 150, 640).convert("L")) < 128).sum() > 1.1 * (plain < 128).sum()
    assert (sealed < 128).sum() == pytest.approx((plain < 128).sum(), rel=0.02)


def test_slice_of_a_seal_at_the_edge_of_the_sheet_goes_too() -> None:
    sealed = _sealed(_page([]), 1654 - 100, 400)
    assert (without_seals(np.asarray(sealed), DPI) < 128).sum() == 0


@pytest.mark.parametrize("lines", [1, 3])
def test_words_printed_in_red_stay(lines: int) -> None:
    black = np.asarray(_page(["CHƯƠNG TRÌNH HÀNH ĐỘNG THI ĐUA NĂM 2026"] * lines))
    red = black.copy()
    red[..., 0] = np.maximum(black[..., 0], 200)
    assert (without_seals(red, DPI) < 160).sum() > 0.8 * (black[..., 0] < 160).sum()


def test_page_without_red_is_only_made_grey() -> None:
    page = _page(PARAGRAPHS)
    given, found = np.asarray(page.convert("L")).astype(int), without_seals(np.asarray(page), DPI).astype(int)
    assert np.abs(given - found).max() <= 1


def test_clean_paper_is_left_alone_and_grainy_paper_smoothed() -> None:
    clean = np.asarray(_page(PARAGRAPHS).convert("L"))
    assert smoothed(clean) is clean
    grainy = _grainy(clean)
    assert np.std(smoothed(grainy)[:100]) < 0.6 * np.std(grainy[:100])


@pytest.mark.parametrize("shade", [0, 255])
def test_page_of_one_shade_has_no_grain(shade: int) -> None:
    page = np.full((300, 200), shade, np.uint8)
    assert smoothed(page) is page


@needs_tesseract
def test_grain_makes_no_dots_and_accents(tmp_path: Path) -> None:
    small = np.asarray(pictures_of(pdf_bytes([PARAGRAPHS * 3]), 150)[0].filter(ImageFilter.GaussianBlur(0.7)))
    buffer = io.BytesIO()
    Image.fromarray(_grainy(small)).save(buffer, "JPEG", quality=45)
    Image.open(buffer).save(tmp_path / "a.pdf", resolution=150)
    (read,) = read_pages(tmp_path / "a.pdf", ReadingOptions(ocr=ocr_options()))
    wanted = " ".join(PARAGRAPHS).split()
    words = read.text.split()
    assert len(words) >= 0.95 * 3 * len(wanted)
    # Fifteen without smoothing.
    assert sum(word not in wanted for word in words) <= 6


def _grainy(picture: Grey) -> Grey:
    chance = np.random.default_rng(7)
    grey = picture + chance.normal(0, 20, picture.shape)
    grey[chance.random(grey.shape) < 0.001] = 0
    found: Grey = grey.clip(0, 255).astype(np.uint8)
    return found
