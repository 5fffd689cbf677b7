from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pypdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import UnreadableDocument
from ingest.readers import read_pages
from ingest.readers.options import ReadingOptions
from ingest.readers.pdf.pdfium import PdfiumError, PdfiumFile
from ingest.readers.text_quality import quality_of
from ingest.vietnamese import normalise
from tests.ingest.sample_files import FONT, LETTERHEAD, PARAGRAPHS, encrypted_pdf, pdf_bytes
from tests.ingest.sample_scans import needs_tesseract, ocr_options, scan_of

SHARED = Path(__file__).parents[2].parent / "shared" / "pdf"
needs_shared_pdfs = pytest.mark.skipif(not SHARED.is_dir(), reason="the reference PDFs are not here")


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese_text_comes_back_as_it_was_written(tmp_path: Path, form: str) -> None:
    lines = [*LETTERHEAD.split("\n"), *PARAGRAPHS]
    stored = [unicodedata.normalize(form, line) for line in lines]
    page = read_pages(_file(tmp_path, pdf_bytes([stored])))[0]
    assert normalise(page.text).splitlines() == lines


def test_pages_are_numbered_and_empty_ones_kept(tmp_path: Path) -> None:
    pages = read_pages(_file(tmp_path, pdf_bytes([["Trang một"], [], ["Trang ba"]])))
    assert [(page.number, page.text.strip()) for page in pages] == [
        (1, "Trang một"),
        (2, ""),
        (3, "Trang ba"),
    ]


def test_page_that_pdfium_cannot_load_is_read_by_pypdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = PdfiumFile.text

    def fail_on_second(self: PdfiumFile, page: int) -> str:
        if page == 1:
            raise PdfiumError("cannot be loaded")
        return read(self, page)

    monkeypatch.setattr(PdfiumFile, "text", fail_on_second)
    pages = read_pages(_file(tmp_path, pdf_bytes([["một"], ["hai"], ["ba"]])))
    assert [page.text.strip() for page in pages] == ["một", "hai", "ba"]
    assert [page.reading.method for page in pages if page.reading] == ["pdfium", "pypdf", "pdfium"]


def test_file_that_pdfium_cannot_open_is_read_by_pypdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: PdfiumFile, source: object) -> None:
        raise PdfiumError("cannot be opened")

    monkeypatch.setattr(PdfiumFile, "__init__", fail)
    page = read_pages(_file(tmp_path, pdf_bytes([PARAGRAPHS])))[0]
    assert PARAGRAPHS[0] in page.text
    assert page.reading
    assert page.reading.method == "pypdf"


def test_page_that_nothing_can_extract_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: object, page: int = 0) -> str:
        raise PdfiumError("cannot be loaded")

    def fail_otherwise(self: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(PdfiumFile, "text", lambda self, page: fail(self) if page else "một")
    monkeypatch.setattr(pypdf.PageObject, "extract_text", fail_otherwise)
    pages = read_pages(_file(tmp_path, pdf_bytes([["một"], ["hai"]])))
    assert [page.text for page in pages] == ["một", ""]


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_pdf_with_restricted_printing_is_read(tmp_path: Path, algorithm: str) -> None:
    pytest.importorskip("cryptography")
    restricted = encrypted_pdf(pdf_bytes([PARAGRAPHS]), user_password="", algorithm=algorithm)
    assert PARAGRAPHS[0] in read_pages(_file(tmp_path, restricted))[0].text


def test_text_over_an_image_is_read(tmp_path: Path) -> None:
    path = _file(tmp_path, pdf_bytes([PARAGRAPHS * 4], image=True))
    assert PARAGRAPHS[0] in read_pages(path)[0].text


def test_short_pdf_without_image_is_no_scan(tmp_path: Path) -> None:
    assert read_pages(_file(tmp_path, pdf_bytes([["Phụ lục"]])))[0].text.strip() == "Phụ lục"


def test_letters_drawn_out_of_order_are_put_back(tmp_path: Path) -> None:
    """A font without some Vietnamese letters: these are drawn after the rest of the line, from another."""
    path = _file(tmp_path, _out_of_order(PARAGRAPHS * 4))
    page = read_pages(path)[0]
    assert page.reading
    assert page.reading.method == "positions"
    assert PARAGRAPHS[3] in page.text


def test_scan_without_recognition_is_refused_with_the_way_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="bản quét") as caught:
        read_pages(_file(tmp_path, scan_of(pdf_bytes([PARAGRAPHS]), stamp="Ký bởi: UBND huyện 13/07/2023")))
    assert "tesseract-ocr-vie" in caught.value.remedy


def test_scanned_page_among_others_is_named_and_leaves_no_stamp_behind(tmp_path: Path) -> None:
    pages = read_pages(
        _file(tmp_path, _joined(pdf_bytes([PARAGRAPHS]), scan_of(pdf_bytes([PARAGRAPHS]), stamp="Ký số")))
    )
    assert [page.reading.method for page in pages if page.reading] == ["pdfium", None]
    assert pages[1].text == ""
    assert pages[1].reading
    assert "chỉ có ảnh" in (pages[1].reading.problem or "")


@needs_tesseract
def test_scanned_pages_are_recognised_in_order(tmp_path: Path) -> None:
    scan = scan_of(pdf_bytes([PARAGRAPHS, LETTERHEAD.split("\n")]), degrees=1.5)
    data = _joined(pdf_bytes([["Trang đầu có chữ"]]), scan)
    pages = read_pages(_file(tmp_path, data), ReadingOptions(ocr=ocr_options()))
    assert [page.number for page in pages] == [1, 2, 3]
    assert [page.reading.method for page in pages if page.reading] == ["pdfium", "ocr", "ocr"]
    assert all(page.reading.confidence or 0 > 0.8 for page in pages[1:] if page.reading)
    assert "Ủy ban nhân dân huyện Bình Sơn ban hành Kế hoạch" in pages[1].text
    assert "133/KH-UBND" in pages[2].text


@needs_tesseract
@pytest.mark.parametrize("degrees", [90, 180])
def test_page_scanned_sideways_or_upside_down_is_read(tmp_path: Path, degrees: int) -> None:
    path = _file(tmp_path, scan_of(pdf_bytes([PARAGRAPHS * 3]), degrees=degrees))
    page = read_pages(path, ReadingOptions(ocr=ocr_options()))[0]
    assert "Ủy ban nhân dân huyện Bình Sơn ban hành Kế hoạch" in page.text


@needs_tesseract
def test_wrong_text_layer_gives_way_to_what_the_page_shows(tmp_path: Path) -> None:
    scan = scan_of(pdf_bytes([PARAGRAPHS]), stamp="Can cir Luat Thi dua khen thuong ngay " * 12)
    page = read_pages(_file(tmp_path, scan), ReadingOptions(ocr=ocr_options()))[0]
    assert page.reading
    assert page.reading.method == "ocr"
    assert "Can cir" not in page.text


def test_wrong_text_layer_is_refused_without_recognition(tmp_path: Path) -> None:
    scan = scan_of(pdf_bytes([PARAGRAPHS]), stamp="Can cir Luat Thi dua khen thuong ngay " * 12)
    with pytest.raises(UnreadableDocument, match="nhận dạng sai"):
        read_pages(_file(tmp_path, scan))


def _joined(*parts: bytes) -> bytes:
    writer = pypdf.PdfWriter()
    for part in parts:
        writer.append(io.BytesIO(part))
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _out_of_order(lines: Sequence[str]) -> bytes:
    """A page on which each line is drawn with gaps for its accented letters, which come after it."""
    pdf_bytes([[]])
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, pageCompression=0)
    canvas.setFont("Helvetica", 11)
    for position, line in enumerate(lines):
        x, y, drawn, late = 60.0, 790 - 18 * position, "", []
        for letter in line:
            font = "Helvetica" if letter.isascii() else FONT
            width = pdfmetrics.stringWidth(letter, font, 11)
            if letter.isascii():
                drawn += f"({chr(92) if letter in '()' else ''}{letter})"
            else:
                drawn += f"{-width / 11 * 1000:.0f} "
                late.append((x, letter))
            x += width
        canvas.setFont("Helvetica", 11)
        canvas._code.append(f"BT 1 0 0 1 60 {y} Tm [{drawn}] TJ ET")
        canvas.setFont(FONT, 11)
        for left, letter in late:
            canvas.drawString(left, y, letter)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.shared
@needs_shared_pdfs
def test_syllables_broken_by_fonts_are_mended() -> None:
    pages = read_pages(SHARED / "15_born_TT-15-2023-TT-BKHDT-thi-dua-khen-thuong.pdf")
    text = "\n".join(page.text for page in pages)
    assert len(pages) == 49
    assert quality_of(text).broken <= 0.003
    assert "tập thể, cá nhân" in " ".join(text.split())


@pytest.mark.shared
@needs_shared_pdfs
def test_report_born_digital_is_read() -> None:
    pages = read_pages(SHARED / "12_born_bao-cao-gia-thi-truong-Hau-Giang-T7-2024.pdf")
    assert [page.number for page in pages] == [1, 2, 3, 4, 5, 6]
    assert "Giá thị trường tháng 7 năm 2024" in pages[0].text
    assert (
        "NHÓM HÀNG: 1. Lương thực | Chỉ số giá tháng 7 năm 2024 (%) – So với kỳ gốc: 148,69" in pages[1].text
    )


@pytest.mark.shared
@needs_shared_pdfs
@pytest.mark.parametrize(("start", "words"), [("01", "bản quét"), ("11", "nhận dạng sai")])
def test_scans_are_refused_without_recognition(start: str, words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words):
        read_pages(next(SHARED.glob(f"{start}_*.pdf")))
