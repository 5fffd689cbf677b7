"""Files brought into the corpus folder: never half, never over another document."""

from __future__ import annotations

import unicodedata
import zipfile
from pathlib import Path

import pytest

from bot.corpus.intake import Intake, take_in, take_out_of_archives
from index.isolation import ReadingProcess
from ingest.errors import StorageError


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


def write(path: Path, text: str = "Kế hoạch số 1") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_file_is_copied_whole(corpus: Path, desk: Path) -> None:
    intake = take_in([write(desk / "kh.txt")], corpus)
    assert intake.copied == ("kh.txt",)
    assert [path.name for path in corpus.iterdir()] == ["kh.txt"]
    assert (corpus / "kh.txt").read_text(encoding="utf-8") == "Kế hoạch số 1"


def test_folder_keeps_its_name_and_leaves_hidden_files(corpus: Path, desk: Path) -> None:
    write(desk / "2025" / "a.txt")
    write(desk / "2025" / "quý 1" / "b.md")
    write(desk / "2025" / ".git" / "c.txt")
    intake = take_in([desk / "2025"], corpus)
    assert intake.copied == ("2025/a.txt", "2025/quý 1/b.md")


def test_same_file_again_changes_nothing(corpus: Path, desk: Path) -> None:
    source = write(desk / "kh.txt")
    take_in([source], corpus)
    assert take_in([source, corpus / "kh.txt"], corpus).copied == ()


def test_other_file_of_the_same_name_is_refused_unless_forced(corpus: Path, desk: Path) -> None:
    write(corpus / "kh.txt", "cũ")
    source = write(desk / "kh.txt", "mới")
    refused = take_in([source], corpus).refused
    assert "--force" in refused[0].remedy
    assert (corpus / "kh.txt").read_text(encoding="utf-8") == "cũ"
    assert take_in([source], corpus, force=True).copied == ("kh.txt",)
    assert (corpus / "kh.txt").read_text(encoding="utf-8") == "mới"


def test_bad_files_are_refused_each_with_a_remedy_and_good_ones_taken(corpus: Path, desk: Path) -> None:
    (desk / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (desk / "disguised.txt").write_bytes(b"GIF89a\x00\x00")
    intake = take_in(
        [desk / "old.doc", desk / "disguised.txt", desk / "none.txt", write(desk / "kh.txt")], corpus
    )
    assert intake.copied == ("kh.txt",)
    assert [Path(refusal.file).name for refusal in intake.refused] == ["old.doc", "disguised.txt", "none.txt"]
    assert all(refusal.message and refusal.remedy for refusal in intake.refused)


def archive(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w") as writer:
        for name, text in members.items():
            writer.writestr(f"{name}.txt", text)
    return path


def test_documents_of_an_archive_come_into_a_folder_of_its_name(corpus: Path, desk: Path) -> None:
    source = archive(desk / "Hồ sơ.zip", a="Kế hoạch số 1", b="Kế hoạch số 2")
    with zipfile.ZipFile(source, "a") as writer:
        writer.writestr("c.zip", b"PK")
        writer.writestr("d.exe", b"MZ")
    intake = take_in([source], corpus)
    assert intake.copied == ("Hồ sơ/a.txt", "Hồ sơ/b.txt")
    assert (corpus / "Hồ sơ" / "b.txt").read_text(encoding="utf-8") == "Kế hoạch số 2"
    assert [refusal.file for refusal in intake.refused] == [f"{source}/c.zip", f"{source}/d.exe"]


def test_damaged_archive_is_refused(corpus: Path, desk: Path) -> None:
    (desk / "a.zip").write_bytes(b"PK\x03\x04 cut")
    refused = take_in([desk / "a.zip"], corpus).refused
    assert "hỏng" in refused[0].message
    assert refused[0].file == str(desk / "a.zip")


def test_archive_in_the_corpus_is_taken_apart_and_kept(corpus: Path) -> None:
    process = ReadingProcess()
    with process:
        archive(corpus / "hồ sơ.zip", a="một")
        assert take_out_of_archives(corpus, process).copied == ("hồ sơ/a.txt",)
        archive(corpus / "hồ sơ.zip", a="hai")
        again = take_out_of_archives(corpus, process)
        assert take_out_of_archives(corpus, process) == Intake((), ())
    assert "đã có" in again.refused[0].message
    assert (corpus / "hồ sơ" / "a.txt").read_text(encoding="utf-8") == "một"
    kept = sorted(path.name for path in (corpus / ".archives").iterdir())
    assert kept == ["hồ sơ (2).zip", "hồ sơ.zip"]


def test_archive_of_which_nothing_can_be_taken_stays(corpus: Path) -> None:
    (corpus / "a.zip").write_bytes(b"PK\x03\x04 cut")
    with ReadingProcess() as process:
        assert take_out_of_archives(corpus, process).copied == ()
    assert (corpus / "a.zip").exists()


def test_name_from_a_mac_is_the_name_typed_elsewhere(corpus: Path, desk: Path) -> None:
    name = "Báo cáo.txt"
    source = write(desk / unicodedata.normalize("NFD", name))
    assert take_in([source], corpus).copied == (unicodedata.normalize("NFC", name),)


def test_corpus_that_cannot_be_written_is_an_error(tmp_path: Path, desk: Path) -> None:
    blocked = write(tmp_path / "corpus-file")
    with pytest.raises(StorageError) as caught:
        take_in([write(desk / "kh.txt")], blocked / "corpus")
    assert caught.value.remedy
