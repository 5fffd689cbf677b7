from __future__ import annotations

import contextlib
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import UnreadableDocument
from ingest.readers import READABLE_SUFFIXES, ReadingOptions, read_pages
from tests.ingest.sample_files import (
    PARAGRAPHS,
    PNG,
    archive,
    docx_bytes,
    encrypted_pdf,
    member_of,
    pdf_bytes,
    sample_docx,
    with_member,
)

PDF = pdf_bytes([PARAGRAPHS])
DOCX = docx_bytes(sample_docx())
ROOT = Path(__file__).parents[2]
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)


def _refusal(folder: Path, name: str, content: bytes, **limits: int) -> str:
    path = folder / name
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument) as caught:
        read_pages(path, ReadingOptions(**limits))
    assert name in caught.value.message
    assert caught.value.message.endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value.message


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"", "trống"),
        ("a.txt", b" \n\t\x0c\n ", "không có chữ"),
        ("a.txt", "\ufeff\u200b...".encode(), "không có chữ"),
        ("a.html", b"<html><body><script>var x</script></body></html>", "không có chữ"),
        ("a.md", b"# \n---\n", "không có chữ"),
        ("a.pdf", PNG, "ảnh"),
        ("a.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF", "hỏng"),
        ("a.txt", b"GIF89a\x00\x00", "ảnh"),
        ("a.docx", archive("a.txt"), "tệp nén"),
        ("a.xlsx", archive("xl/workbook.xml", "[Content_Types].xml"), "hỏng"),
        ("a.docx", archive("ppt/presentation.xml"), "PowerPoint"),
        ("a.odt", archive("mimetype", "content.xml"), "tệp nén"),
        ("a.docx", archive("word/document.xml"), "hỏng"),
        ("a.docx", DOCX[: len(DOCX) // 2], "hỏng"),
        ("a.docx", b"PK\x05\x06" + bytes(18), "tệp nén"),
        ("a.doc", OLE, "97–2003"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("a.mht", b"MIME-Version: 1.0\r\n", "MHTML"),
        ("a.xml", b'<?xml version="1.0"?><data>x</data>', "XML"),
        ("a.txt", bytes(range(256)), "không nhận ra"),
        ("a.txt", b"\x00\x01\x02\x03", "không nhận ra"),
        ("a.pdf", b"%PDF-1.7\n%%EOF", "hỏng"),
        ("a.pdf", b"%PDF-1.7\nnot really", "hỏng"),
        ("a.pdf", b"not a PDF at all", "không đúng với đuôi"),
        ("a.docx", "Kế hoạch".encode(), "không đúng với đuôi"),
        ("a.png", b"\x01\x02\x03", "không đúng với đuôi"),
        ("a.pdf", pdf_bytes([[], []]), "không có chữ"),
        ("a.pdf", pdf_bytes([["Ký số 12/3"], []], image=True), "bản quét"),
        ("a.pdf", pdf_bytes([["Can cir van ban so tai lieu"] * 15], image=True), "nhận dạng sai"),
        ("a.pdf", encrypted_pdf(PDF, user_password="secret"), "mật khẩu"),
    ],
)
def test_unreadable_files_are_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    assert words in _refusal(tmp_path, name, content)


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "khong-co.pdf", tmp_path):
        with pytest.raises(UnreadableDocument):
            read_pages(path)


def test_forbidden_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "không cho phép đọc" in _refusal_without_writing(tmp_path)


def test_disk_error_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert "ổ đĩa" in _refusal_without_writing(tmp_path)


def _refusal_without_writing(folder: Path) -> str:
    (folder / "a.txt").touch()
    with pytest.raises(UnreadableDocument) as caught:
        read_pages(folder / "a.txt")
    return caught.value.message


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", DOCX), ("a.txt", DOCX), ("a.docx", PDF), ("a.html", PDF), ("a.bin", PDF)],
)
def test_content_wins_over_the_name(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert PARAGRAPHS[0] in "\n".join(page.text for page in read_pages(path))


def test_web_page_called_pdf_is_read_as_web_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("\n<!-- saved --><!DOCTYPE html><p>Điều <b>5</b></p>", encoding="utf-8")
    assert read_pages(path)[0].text == "Điều 5"


def test_limits_on_size_and_pages(tmp_path: Path) -> None:
    assert "lớn hơn" in _refusal(tmp_path, "a.txt", b"x" * 11, max_bytes=10)
    assert "quá nhiều trang" in _refusal(tmp_path, "b.txt", b"a\x0cb\x0cc", max_pages=2)
    assert "quá nhiều trang" in _refusal(tmp_path, "b.pdf", pdf_bytes([["a"]] * 4), max_pages=3)


def test_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = with_member(DOCX, "word/media/image1.png", bytes(20_000_000))
    assert "giải nén" in _refusal(tmp_path, "a.docx", bomb)


def test_declared_size_does_not_hide_a_bomb(tmp_path: Path) -> None:
    xml = member_of(DOCX, "word/document.xml")
    packed = with_member(DOCX, "word/document.xml", xml + b" " * 1_000_000)
    size = (len(xml) + 1_000_000).to_bytes(4, "little")
    assert "hỏng" in _refusal(tmp_path, "a.docx", packed.replace(size, (100).to_bytes(4, "little")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entity_expansion_is_refused(tmp_path: Path, encoding: str) -> None:
    entities = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{entities}<w:document/>'.encode(encoding)
    assert "XML" in _refusal(tmp_path, "a.docx", with_member(DOCX, "word/document.xml", xml))


def test_damaged_pdf_writes_nothing_to_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.WARNING):
        _refusal(tmp_path, "a.pdf", PDF[: len(PDF) // 3])
    assert not caplog.records
    assert capfd.readouterr() == ("", "")


def test_parsers_are_loaded_only_when_a_file_needs_them() -> None:
    program = "import sys, ingest.readers; print({'pypdf', 'docx', 'bs4', 'lxml'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "set()"


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


_SAMPLES = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".html": "<!DOCTYPE html><table><tr><td>Điều<ol type=a><li>a</table>".encode(),
    ".txt": "## KẾ HOẠCH\n**1.** Thi đua\n".encode(),
}


def expect_pages_or_refusal(path: Path) -> None:
    with contextlib.suppress(UnreadableDocument):
        assert any(page.text.strip() for page in read_pages(path))


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(sorted(_SAMPLES)),
    st.sampled_from(sorted(READABLE_SUFFIXES)),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=8),
    st.floats(0, 1),
)
def test_damaged_files_end_in_pages_or_a_clear_error(
    scratch: Path, sample: str, suffix: str, changes: list[tuple[float, bytes]], kept: float
) -> None:
    content = bytearray(_SAMPLES[sample])
    for place, replacement in changes:
        at = int(place * len(content))
        content[at : at + len(replacement)] = replacement
    path = scratch / f"x{suffix}"
    path.write_bytes(content[: int(kept * len(content)) + 1] if kept < 0.5 else content)
    expect_pages_or_refusal(path)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["word/document.xml", "word/numbering.xml", "word/styles.xml", "[Content_Types].xml"]),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), min_size=1, max_size=4),
)
def test_word_files_with_damaged_parts_end_in_pages_or_a_clear_error(
    scratch: Path, member: str, changes: list[tuple[float, bytes]]
) -> None:
    content = bytearray(member_of(DOCX, member))
    for place, replacement in changes:
        at = int(place * len(content))
        content[at : at + len(replacement)] = replacement
    path = scratch / "x.docx"
    path.write_bytes(with_member(DOCX, member, bytes(content)))
    expect_pages_or_refusal(path)
