"""Files that strangers prepared, through the real reading process: none gets in, and the desk goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.database.engine import Database, open_database
from bot.settings import Limits, Paths, Settings
from bot.uploads.desk import UploadDesk
from bot.uploads.model import Upload
from bot.uploads.opening import open_desk
from ingest.errors import UnreadableDocument
from tests.bot.uploads.upload_office import ANNA, NOW
from tests.ingest.sample_files import (
    PARAGRAPHS,
    PNG,
    archive,
    docx_bytes,
    encrypted_pdf,
    pdf_bytes,
    sample_docx,
    with_member,
)
from tests.office import furnish

PDF = pdf_bytes([PARAGRAPHS])
DOCX = docx_bytes(sample_docx())
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)


def looping_pdf() -> bytes:
    """A PDF whose only page is its own parent, and whose list of pages holds itself."""
    objects = (
        b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n",
        b"2 0 obj <</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>> endobj\n",
        b"3 0 obj <</Type/Page/Parent 3 0 R/Contents 3 0 R>> endobj\n",
    )
    return b"%PDF-1.7\n" + b"".join(objects) + b"trailer <</Root 1 0 R/Prev 9/Size 4>>\n%%EOF"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return furnish(tmp_path)


@pytest.fixture
def desk(folder: Path) -> Iterator[UploadDesk]:
    settings = Settings(
        paths=Paths(folder / "corpus", folder / "state"), limits=Limits(max_seconds=20, max_pages=50)
    )
    database: Database = open_database("", settings.paths.state)
    yield open_desk(settings, database, lambda: (), 3_000_000, lambda step, done: None)
    database.close()


def bring(desk: UploadDesk, name: str, content: bytes) -> Upload:
    upload = desk.receive(name, min(len(content), desk.max_bytes), by=ANNA, chat=ANNA, now=NOW)
    desk.incoming(upload).write_bytes(content)
    desk.arrived(upload.id)
    return desk.inspect(upload.id)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("bom.docx", with_member(DOCX, "word/media/image1.png", bytes(30_000_000)), "giải nén"),
        ("vong-lap.pdf", looping_pdf(), "“vong-lap.pdf” "),
        ("mat-khau.pdf", encrypted_pdf(PDF, user_password="secret"), "mật khẩu"),
        ("mat-khau.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("doi-duoi.pdf", DOCX, "không đúng với đuôi của tên tệp"),
        ("doi-duoi.docx", PDF, "không đúng với đuôi của tên tệp"),
        ("doi-duoi.txt", PDF, "không đúng với đuôi của tên tệp"),
        ("trang-web.pdf", b"<html><body>Thi dua</body></html>", "không đúng với đuôi của tên tệp"),
        ("anh.pdf", PNG, "không đúng với đuôi của tên tệp"),
        ("chuong-trinh.txt", bytes(range(256)), "không nhận ra"),
        ("nen.docx", archive("../../etc/passwd"), "nén"),
        ("cut.docx", DOCX[: len(DOCX) // 2], "hỏng"),
        ("trong.txt", b"", "trống"),
        ("nhieu-trang.txt", b"a\x0c" * 60, "quá nhiều trang"),
        ("noi-doi-ve-co.txt", b"Thi dua " * 400_000, "lớn hơn mức nhận được"),
        ("<b>x</b>&amp;.txt", b"", "trống"),
    ],
)
def test_hostile_file_is_refused_in_words_and_leaves_nothing(
    desk: UploadDesk, folder: Path, name: str, content: bytes, why: str
) -> None:
    before = sorted((folder / "corpus").rglob("*"))
    with pytest.raises(UnreadableDocument) as caught:
        bring(desk, name, content)
    assert why in caught.value.message
    assert caught.value.remedy
    assert str(folder) not in caught.value.message + caught.value.remedy
    assert list((folder / "state" / "uploads").iterdir()) == []
    assert sorted((folder / "corpus").rglob("*")) == before


def test_message_names_the_file_as_its_sender_does(desk: UploadDesk) -> None:
    with pytest.raises(UnreadableDocument, match=r"Tệp “ke-hoach\.docx” "):
        bring(desk, "ke-hoach.docx", DOCX[: len(DOCX) // 2])


def test_file_declared_too_large_is_refused_before_it_is_fetched(desk: UploadDesk, folder: Path) -> None:
    with pytest.raises(UnreadableDocument, match="lớn hơn mức nhận được"):
        desk.receive("ke-hoach.pdf", 3_000_001, by=ANNA, chat=ANNA, now=NOW)
    assert not (folder / "state" / "uploads").exists()


def test_desk_goes_on_after_hostile_files(desk: UploadDesk) -> None:
    for name, content in (("a.pdf", looping_pdf()), ("b.docx", DOCX[:400])):
        with pytest.raises(UnreadableDocument):
            bring(desk, name, content)
    found = bring(desk, "../../ke hoach 133.pdf", PDF)
    assert found.name == "ke hoach 133.pdf"
    assert found.inspection
    assert found.inspection.pages == 1
    assert found.inspection.passages > 0


def test_document_without_a_title_is_called_after_its_file(desk: UploadDesk) -> None:
    found = bring(desk, "ghi chú.txt", "Nội dung: phân loại rác tại nguồn.".encode()).inspection
    assert found
    assert found.title in ("ghi chú", "Nội dung: phân loại rác tại nguồn.")
