"""Pictures of documents are read as scans are."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from ingest.errors import UnreadableDocument
from ingest.readers import ReadingOptions, image, read_pages
from tests.ingest.sample_files import LETTERHEAD, PARAGRAPHS, PNG, SIGNATURE, pdf_bytes
from tests.ingest.sample_scans import needs_tesseract, ocr_options, pictures_of

PAGES = [LETTERHEAD.split("\n") + list(PARAGRAPHS), SIGNATURE.split("\n")]


@needs_tesseract
def test_frames_of_a_tiff_are_pages(tmp_path: Path) -> None:
    first, second = pictures_of(pdf_bytes(PAGES))
    first.save(tmp_path / "a.tif", save_all=True, append_images=[Image.new("L", first.size, 255), second])
    pages = read_pages(tmp_path / "a.tif", ReadingOptions(ocr=ocr_options()))
    assert [page.number for page in pages] == [1, 2, 3]
    assert "133/KH-UBND" in pages[0].text
    assert "Nguyễn Tưởng Duy" in pages[2].text


@needs_tesseract
def test_photograph_is_turned_as_the_camera_was_held(tmp_path: Path) -> None:
    (page,) = pictures_of(pdf_bytes(PAGES[:1]))
    exif = Image.Exif()
    exif[0x0112] = 6
    page.rotate(90, expand=True).convert("RGB").save(tmp_path / "a.jpg", exif=exif)
    pages = read_pages(tmp_path / "a.jpg", ReadingOptions(ocr=ocr_options()))
    assert "133/KH-UBND" in pages[0].text


def test_without_recognition_a_picture_is_a_scan(tmp_path: Path) -> None:
    (page,) = pictures_of(pdf_bytes(PAGES[:1]))
    page.save(tmp_path / "a.png")
    with pytest.raises(UnreadableDocument, match="bản quét") as caught:
        read_pages(tmp_path / "a.png")
    assert "a.png" in caught.value.message


@pytest.mark.parametrize("data", [PNG[:40], b"\xff\xd8\xff" + bytes(60), b"II*\x00" + bytes(60)])
def test_damaged_pictures_are_said_to_be(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(UnreadableDocument, match="hỏng"):
        read_pages(tmp_path / "a.png")


def test_picture_that_unpacks_to_gigabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image, "_MAX_PIXELS", 10_000)
    Image.new("L", (200, 200)).save(tmp_path / "a.png")
    with pytest.raises(UnreadableDocument, match="ảnh quá lớn"):
        read_pages(tmp_path / "a.png")


def test_same_picture_is_the_same_scan() -> None:
    buffer = io.BytesIO()
    Image.new("L", (20, 20)).save(buffer, "PNG")
    assert list(image._scans(buffer.getvalue(), "a")) == list(image._scans(buffer.getvalue(), "a"))
