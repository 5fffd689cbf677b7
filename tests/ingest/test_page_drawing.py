"""Pages of real PDFs are drawn within limits, and quotes on them are where they should be."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from ingest.errors import UnreadableDocument
from ingest.page_drawing import draw_page
from ingest.page_image import LONGEST_SIDE, Box, Needle, PageImage
from tests.ingest.sample_files import pdf_bytes

LINES = ("Kế hoạch số 133/KH-UBND", "Các đơn vị nộp báo cáo trước ngày 15/8/2026.", "Phòng Nội vụ tổng hợp.")
QUOTE = Needle("nộp báo cáo trước ngày 15/8/2026", 0.3)


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "ke-hoach.pdf"
    path.write_bytes(data)
    return path


def changed(data: bytes, *, rotation: int = 0, size: tuple[float, float] | None = None) -> bytes:
    """The PDF with its first page turned, or of another size in points."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    page = writer.pages[0].rotate(rotation)
    if size:
        page.mediabox.upper_right = size
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def has_ink(image: PageImage, box: Box) -> bool:
    """Whether anything dark is drawn in the box."""
    left, top, right, bottom = map(round, box)
    row = image.width * image.channels
    return any(
        min(image.pixels[y * row + left * image.channels : y * row + right * image.channels]) < 100
        for y in range(top, bottom)
    )


def test_page_is_drawn_and_the_quote_boxed_where_its_letters_are(tmp_path: Path) -> None:
    image = draw_page(saved(tmp_path, pdf_bytes([LINES, LINES])), 2, [QUOTE])
    assert (image.pages, image.has_text) == (2, True)
    assert (image.width, image.height) == pytest.approx((1240, 1754), abs=2)
    (box,) = image.places
    assert has_ink(image, box)
    # The second line stands 790 points above the bottom edge of the sheet, less 20 for the line above.
    assert box.top < (842 - 750) * 150 / 72 < box.bottom + 1
    assert box.left > 72 * 150 / 72


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_marks_turn_with_the_page(tmp_path: Path, rotation: int) -> None:
    image = draw_page(saved(tmp_path, changed(pdf_bytes([LINES]), rotation=rotation)), 1, [QUOTE])
    assert all(has_ink(image, box) for box in image.places)
    upright = image.width < image.height
    assert upright is (rotation == 180)


@pytest.mark.parametrize("size", [(14_173, 14_173), (14_400, 72), (30, 30)])
def test_sheets_of_any_size_stay_within_the_limit(tmp_path: Path, size: tuple[float, float]) -> None:
    image = draw_page(saved(tmp_path, changed(pdf_bytes([LINES]), size=size)), 1, [QUOTE])
    assert 0 < image.width <= LONGEST_SIDE
    assert 0 < image.height <= LONGEST_SIDE
    assert len(image.pixels) == image.width * image.height * image.channels
    assert all(0 <= b.left <= b.right <= image.width and b.bottom <= image.height for b in image.places)


def test_page_without_text_says_so(tmp_path: Path) -> None:
    image = draw_page(saved(tmp_path, pdf_bytes([()], image=True)), 1, [QUOTE])
    assert (image.has_text, image.places) == (False, ())


@pytest.mark.parametrize("page", [0, 3, 10**9])
def test_page_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, page: int) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        draw_page(saved(tmp_path, pdf_bytes([LINES, LINES])), page, [])
    assert caught.value.message == f"Tệp “ke-hoach.pdf” chỉ có 2 trang, không có trang {page}."
    assert caught.value.remedy == "Chọn trang từ 1 đến 2."


def test_damaged_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="bị hỏng"):
        draw_page(saved(tmp_path, b"%PDF-1.4 broken"), 1, [])
