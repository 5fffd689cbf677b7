from __future__ import annotations

import unicodedata
from pathlib import Path

import pypdf
import pytest

from ingest.errors import UnreadableDocument
from ingest.readers import read_pages
from ingest.readers.text_quality import BROKEN_SPACING, broken_share, is_unaccented
from ingest.vietnamese import normalise
from tests.ingest.sample_files import LETTERHEAD, PARAGRAPHS, encrypted_pdf, pdf_bytes

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


def test_page_that_cannot_be_extracted_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extract = pypdf.PageObject.extract_text

    def fail_on_second(self: pypdf.PageObject) -> str:
        if self.page_number == 1:
            raise ZeroDivisionError
        return extract(self)

    monkeypatch.setattr(pypdf.PageObject, "extract_text", fail_on_second)
    pages = read_pages(_file(tmp_path, pdf_bytes([["một"], ["hai"], ["ba"]])))
    assert [page.text.strip() for page in pages] == ["một", "", "ba"]


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


def test_broken_syllables_are_told_from_good_text() -> None:
    assert broken_share("bao g ồm: t ập th ể, cá nhân m ộ t") > BROKEN_SPACING
    assert broken_share(" ".join(PARAGRAPHS)) == 0


def test_text_without_marks_is_told_from_vietnamese() -> None:
    assert is_unaccented("Can cir van ban " * 20)
    assert not is_unaccented(" ".join(PARAGRAPHS) * 3)
    assert not is_unaccented("Can cir")


@pytest.mark.shared
@needs_shared_pdfs
def test_syllables_broken_by_fonts_are_mended() -> None:
    pages = read_pages(SHARED / "15_born_TT-15-2023-TT-BKHDT-thi-dua-khen-thuong.pdf")
    text = "\n".join(page.text for page in pages)
    assert len(pages) == 49
    assert broken_share(text) < BROKEN_SPACING
    assert "tập thể, cá nhân" in " ".join(text.split())


@pytest.mark.shared
@needs_shared_pdfs
def test_report_born_digital_is_read() -> None:
    pages = read_pages(SHARED / "12_born_bao-cao-gia-thi-truong-Hau-Giang-T7-2024.pdf")
    assert [page.number for page in pages] == [1, 2, 3, 4, 5, 6]
    assert "Giá thị trường tháng 7 năm 2024" in pages[0].text


@pytest.mark.shared
@needs_shared_pdfs
@pytest.mark.parametrize(("start", "words"), [("01", "bản quét"), ("11", "nhận dạng sai")])
def test_scans_are_refused(start: str, words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words):
        read_pages(next(SHARED.glob(f"{start}_*.pdf")))
