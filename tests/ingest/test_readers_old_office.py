"""Files of Office 97-2003 and RTF, through whatever program the machine has."""

from __future__ import annotations

import subprocess
from pathlib import Path

import docx
import pytest

from ingest.errors import UnreadableDocument
from ingest.readers import conversion, read_pages
from ingest.readers.conversion import convert, office_program, text_program

needs_office = pytest.mark.skipif(office_program() is None, reason="LibreOffice is not installed")
needs_text_program = pytest.mark.skipif(text_program() is None, reason="antiword, catdoc not installed")
WORD_CONTAINER = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512) + "WordDocument".encode("utf-16-le")


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A .doc with a table of two rows."""
    document = docx.Document()
    document.add_paragraph("Kế hoạch thi đua năm 2003")
    table = document.add_table(2, 3)
    for cell, text in zip(table._cells, ("STT", "Việc", "Hạn", "1", "Sơ kết", "15/8"), strict=True):
        cell.text = text
    path = tmp_path_factory.mktemp("word") / "a.docx"
    document.save(str(path))
    return convert(path.read_bytes(), "docx", "doc", "a.docx")


@needs_office
def test_old_word_file_is_read_like_a_new_one(tmp_path: Path, letter: bytes) -> None:
    (tmp_path / "a.doc").write_bytes(letter)
    text = read_pages(tmp_path / "a.doc")[0].text
    assert text.startswith("Kế hoạch thi đua năm 2003\n\n")
    assert "Sơ kết" in text.splitlines()[-1]


@needs_office
def test_rich_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1\ansi Thi \u273?ua y\u234?u n\u432?\u7899?c\par}")
    assert read_pages(tmp_path / "a.rtf")[0].text.strip() == "Thi đua yêu nước"


@needs_office
@needs_text_program
def test_without_office_the_text_is_read(
    tmp_path: Path, letter: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "OFFICE", ())
    (tmp_path / "a.doc").write_bytes(letter)
    text = read_pages(tmp_path / "a.doc")[0].text
    assert "Kế hoạch thi đua năm 2003" in text
    assert "Sơ kết" in text.splitlines()[-1]


@pytest.mark.parametrize(("name", "data"), [("a.doc", WORD_CONTAINER), ("a.rtf", rb"{\rtf1 a}")])
def test_without_any_program_people_are_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes
) -> None:
    monkeypatch.setattr(conversion, "OFFICE", ())
    monkeypatch.setattr(conversion, "TEXT_PROGRAMS", ())
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableDocument, match="cần LibreOffice") as caught:
        read_pages(tmp_path / name)
    assert "apt install" in caught.value.remedy


def test_converter_is_ended_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(conversion, "OFFICE", (str(program),))
    monkeypatch.setattr(conversion, "_TIMEOUT_S", 0.2)
    with pytest.raises(UnreadableDocument, match="quá lâu"):
        convert(b"x", "doc", "docx", "a.doc")


def test_converter_that_writes_nothing_or_fails_leaves_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    for script in ("exit 0", "exit 3"):
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setattr(conversion, "OFFICE", (str(program),))
        with pytest.raises(UnreadableDocument, match="hỏng"):
            convert(b"x", "doc", "docx", "a.doc")


def test_converter_is_told_to_run_no_macros_and_gets_no_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, object] = {}

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
        folder = Path(str(options["cwd"]))
        seen["profile"] = (folder / "profile/user/registrymodifications.xcu").read_text(encoding="utf-8")
        seen["environment"] = options["env"]
        (folder / "out").mkdir()
        (folder / "out/source.docx").write_bytes(b"made")
        return subprocess.CompletedProcess(command, 0, b"", b"")

    monkeypatch.setenv("THIDUA_TELEGRAM_TOKEN", "bí mật")
    monkeypatch.setattr(conversion, "OFFICE", ("sh",))
    monkeypatch.setattr(conversion.subprocess, "run", run)
    assert convert(b"x", "doc", "docx", "a.doc") == b"made"
    assert "DisableMacrosExecution" in str(seen["profile"])
    assert "THIDUA_TELEGRAM_TOKEN" not in str(seen["environment"])
