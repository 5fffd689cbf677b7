"""Pictures of pages: which page, what is marked on it, what is said about it, and every way it can fail."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from PIL import Image

from bot.citations import cite
from bot.page_picture import citation_picture, page_picture
from bot.page_picture.picture import Picture
from bot.settings import Paths, Settings
from index.library import Library
from ingest.catalog import Catalog
from ingest.document import read_document
from ingest.errors import ThiduaError
from ingest.model import Document, Metadata, PageSpan, Section
from tests.ingest.sample_files import pdf_bytes

MARKER = (255, 227, 90)
HEADING = "Điều 7. Báo cáo"
FIRST, SECOND = "Các đơn vị nộp báo cáo sơ kết trước", "ngày 15/8/2026 về Phòng Nội vụ."
ORDER = f"{FIRST} {SECOND}"
TEXT = f"{HEADING}\n{ORDER}\nPhòng Nội vụ tổng hợp kết quả."


def office(
    folder: Path, content: bytes, name: str, text: str = TEXT, **changes: Any
) -> tuple[Settings, Document]:
    """A corpus with one file, and the document that was read from it: the last line is on page 2."""
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / name).write_bytes(content)
    turn = text.index(SECOND) if SECOND in text else len(text)
    values: dict[str, Any] = {
        "id": "bao-cao",
        "file": name,
        "content_hash": hashlib.sha256(content).hexdigest(),
        "metadata": Metadata("Kế hoạch thi đua", number="15/KH-UBND", status="replaced"),
        "text": text,
        "pages": (PageSpan(1, 0, turn), PageSpan(2, turn, len(text))),
        "sections": (Section(None, 0, "điều", "Điều 7", "Báo cáo", 0, len(HEADING), len(text)),),
        "passages": (),
    }
    return Settings(paths=Paths(corpus=corpus)), Document(**{**values, **changes})


@pytest.fixture
def pdf(tmp_path: Path) -> tuple[Settings, Document]:
    return office(
        tmp_path, pdf_bytes([[HEADING, FIRST], [SECOND, "Phòng Nội vụ tổng hợp kết quả."]]), "a.pdf"
    )


@pytest.fixture
def word(tmp_path: Path) -> tuple[Settings, Document]:
    return office(tmp_path, b"the text was read before", "a.docx")


@pytest.fixture
def plain(tmp_path: Path) -> tuple[Settings, Document]:
    text = "\n".join(
        f"{number}. Xã thứ {number} trồng cây, làm đường và báo cáo đầy đủ." for number in range(1, 90)
    )
    return office(tmp_path, text.encode(), "a.txt", text, pages=(), sections=())


def marked_lines(picture: Picture) -> int:
    """How many stripes of the colour of the marker lie below one another."""
    pixels = np.asarray(Image.open(io.BytesIO(picture.png)).convert("RGB")).astype(int)
    yellow = (abs(pixels - MARKER) <= 6).all(axis=2).any(axis=1)
    return int((yellow[1:] & ~yellow[:-1]).sum())


def refused(settings: Settings, document: Document, page: int | None, words: str | None) -> str:
    with pytest.raises(ThiduaError) as caught:
        page_picture(settings, document, page, words)
    assert caught.value.remedy
    return caught.value.message


def test_pdf_shows_the_page_itself_with_the_quote_marked(pdf: tuple[Settings, Document]) -> None:
    picture = page_picture(*pdf, 1, "nộp báo cáo sơ kết")
    assert (picture.page, picture.marked, picture.note) == (1, True, None)
    assert picture.caption == "Kế hoạch thi đua · số 15/KH-UBND · trang 1/2"
    assert marked_lines(picture) == 1


def test_quote_over_two_pages_is_marked_on_each(pdf: tuple[Settings, Document]) -> None:
    first, second = page_picture(*pdf, None, ORDER), page_picture(*pdf, 2, ORDER)
    assert (first.page, first.note) == (1, "Đoạn trích còn ở trang 2.")
    assert (second.page, second.note) == (2, "Đoạn trích còn ở trang 1.")
    assert marked_lines(first) == marked_lines(second) == 1


def test_without_words_the_first_page_is_shown_unmarked(pdf: tuple[Settings, Document]) -> None:
    picture = page_picture(*pdf, None, None)
    assert (picture.page, picture.marked, marked_lines(picture)) == (1, False, 0)


def test_scan_is_shown_without_marks_and_says_why(tmp_path: Path) -> None:
    settings, document = office(tmp_path, pdf_bytes([(), ()], image=True), "quet.pdf")
    picture = page_picture(settings, document, None, "Phòng Nội vụ tổng hợp")
    assert (picture.page, picture.marked) == (2, False)
    assert picture.note == "Trang này là ảnh quét nên không tô được đoạn trích trên hình; xin tìm bằng mắt."


def test_page_whose_words_are_others_says_so(tmp_path: Path) -> None:
    settings, document = office(tmp_path, pdf_bytes([["Một trang hoàn toàn khác"]]), "a.pdf")
    picture = page_picture(settings, document, 1, FIRST)
    assert not picture.marked
    assert picture.note
    assert "không khớp" in picture.note


def test_file_changed_since_is_told(pdf: tuple[Settings, Document]) -> None:
    settings, document = pdf
    (settings.paths.corpus / document.file).write_bytes(pdf_bytes([[FIRST]]))
    picture = page_picture(settings, document, 1, FIRST)
    assert picture.marked
    assert picture.note
    assert "Tệp đã thay đổi" in picture.note


@pytest.mark.parametrize("page", [1, None])
def test_other_formats_are_drawn_from_their_text(word: tuple[Settings, Document], page: int | None) -> None:
    picture = page_picture(*word, page, "nộp báo cáo sơ kết")
    assert (picture.page, picture.marked, picture.note) == (1, True, None)
    assert marked_lines(picture) == 1
    assert Image.open(io.BytesIO(picture.png)).width == 1080


def test_document_without_pages_is_shown_around_the_words(plain: tuple[Settings, Document]) -> None:
    picture = page_picture(*plain, None, "70. Xã thứ 70 trồng cây")
    assert (picture.page, picture.marked) == (None, True)
    assert picture.caption == "Kế hoạch thi đua · số 15/KH-UBND"
    assert marked_lines(picture) == 1


def test_parts_of_a_document_without_pages_are_counted(plain: tuple[Settings, Document]) -> None:
    assert "phần 2/" in page_picture(*plain, 2, None).caption
    assert refused(*plain, 99, None).endswith("không có phần 99.")
    assert refused(*plain, 1, "89. Xã thứ 89").startswith("Đoạn “89. Xã thứ 89” không ở phần 1 mà ở phần ")


@pytest.mark.parametrize(
    ("page", "words", "message"),
    [
        (1, "Phòng Nội vụ tổng hợp", "Đoạn “Phòng Nội vụ tổng hợp” không ở trang 1 mà ở trang 2."),
        (None, "không hề có câu này", "Văn bản “{file}” không có đoạn “không hề có câu này”."),
        (None, "a!", "Đoạn cần tô phải có ít nhất 3 chữ cái hoặc chữ số."),
        (3, None, "Tệp “{file}” chỉ có 2 trang, không có trang 3."),
    ],
)
@pytest.mark.parametrize("kind", ["pdf", "word"])
def test_what_cannot_be_shown_is_one_sentence(
    kind: str, page: int | None, words: str | None, message: str, request: pytest.FixtureRequest
) -> None:
    settings, document = request.getfixturevalue(kind)
    assert refused(settings, document, page, words) == message.format(file=document.file)


@pytest.mark.parametrize("kind", ["pdf", "word"])
def test_missing_file_is_told(kind: str, request: pytest.FixtureRequest) -> None:
    settings, document = request.getfixturevalue(kind)
    (settings.paths.corpus / document.file).unlink()
    assert "không tồn tại" in refused(settings, document, 1, None)


def test_link_out_of_the_corpus_is_not_followed(pdf: tuple[Settings, Document], tmp_path: Path) -> None:
    settings, document = pdf
    path = settings.paths.corpus / document.file
    path.rename(tmp_path / "secret.pdf")
    path.symlink_to(tmp_path / "secret.pdf")
    assert "không tồn tại" in refused(settings, document, 1, None)


def test_damaged_pdf_is_told(pdf: tuple[Settings, Document]) -> None:
    settings, document = pdf
    (settings.paths.corpus / document.file).write_bytes(b"%PDF-1.7 cut off")
    assert "bị hỏng" in refused(settings, document, 1, None)


def library_of(*documents: Document) -> Library:
    return cast(Library, SimpleNamespace(documents={document.id: document for document in documents}))


def test_citation_shows_its_page_with_its_quote(pdf: tuple[Settings, Document]) -> None:
    settings, document = pdf
    start = document.text.rindex("Phòng Nội vụ")
    citation = cite(document, document.quote(start, start + len("Phòng Nội vụ")))
    picture = citation_picture(library_of(document), settings, citation)
    assert (picture.page, picture.marked) == (2, True)
    # The same words stand higher on the page, too; those are not the ones that are quoted.
    assert marked_lines(picture) == 1


def test_citation_from_before_the_document_was_read_again_is_still_found(tmp_path: Path) -> None:
    settings, document = office(tmp_path, b"", "a.md")
    citation = cite(document, document.quote(document.text.index(SECOND), len(document.text)))
    later = read_again(tmp_path, f"Lời nói đầu.\n\n{TEXT}")
    assert citation_picture(library_of(later), settings, citation).marked


def read_again(folder: Path, text: str) -> Document:
    (folder / "corpus" / "a.md").write_text(text, encoding="utf-8")
    document = read_document(folder / "corpus" / "a.md", folder / "corpus", Catalog(()))
    return Document(**{**{name: getattr(document, name) for name in document.__slots__}, "id": "bao-cao"})


def test_citation_of_a_document_that_is_gone_is_told(pdf: tuple[Settings, Document]) -> None:
    settings, document = pdf
    with pytest.raises(ThiduaError, match="“Kế hoạch thi đua” không còn trong thư mục"):
        citation_picture(library_of(), settings, cite(document, document.quote(0, 5)))
