from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from index.sources import Corpus, encode_stamps, read_stamps, scan, stamps_path
from ingest.errors import ConfigurationError


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "sub").mkdir(parents=True)
    (folder / "b.txt").write_text("hai", encoding="utf-8")
    (folder / "sub" / "a.md").write_text("một", encoding="utf-8")
    return folder


def age(path: Path, seconds: int = 60) -> None:
    moment = time.time() - seconds
    os.utime(path, (moment, moment))


def test_files_of_subfolders_are_found_in_order(corpus: Path) -> None:
    assert list(scan(corpus, {}).stamps) == ["b.txt", "sub/a.md"]


@pytest.mark.parametrize("name", [".hidden", "catalog.toml", ".git/config", "~$open.docx", "sub/.x"])
def test_what_is_no_document_is_ignored(corpus: Path, name: str) -> None:
    path = corpus / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    assert list(scan(corpus, {}).stamps) == ["b.txt", "sub/a.md"]


def test_links_that_leave_the_folder_are_ignored(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    (corpus / "out.txt").symlink_to(tmp_path / "secret.txt")
    (corpus / "in.txt").symlink_to(corpus / "b.txt")
    (corpus / "broken.txt").symlink_to(corpus / "missing")
    assert list(scan(corpus, {}).stamps) == ["b.txt", "in.txt", "sub/a.md"]


def test_linked_folders_are_not_entered(corpus: Path) -> None:
    (corpus / "loop").symlink_to(corpus, target_is_directory=True)
    assert list(scan(corpus, {}).stamps) == ["b.txt", "sub/a.md"]


def test_missing_folder_is_a_configuration_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="Không có thư mục tài liệu"):
        scan(tmp_path / "nowhere", {})


def test_untouched_old_file_is_not_read_again(corpus: Path) -> None:
    age(corpus / "b.txt")
    known = scan(corpus, {}).stamps
    (corpus / "b.txt").chmod(0)
    assert scan(corpus, known).stamps["b.txt"] is known["b.txt"]


def test_change_of_equal_size_within_the_clocks_resolution_is_noticed(corpus: Path) -> None:
    status = (corpus / "b.txt").stat()
    known = scan(corpus, {}).stamps
    (corpus / "b.txt").write_text("BA!", encoding="utf-8")
    os.utime(corpus / "b.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert scan(corpus, known).hashes["b.txt"] != known["b.txt"].sha256


def test_touched_file_keeps_its_hash(corpus: Path) -> None:
    before = scan(corpus, {})
    age(corpus / "b.txt", 3600)
    assert scan(corpus, before.stamps).hashes == before.hashes


def test_catalog_has_its_own_hash(corpus: Path) -> None:
    assert scan(corpus, {}).catalog_hash == ""
    (corpus / "catalog.toml").write_text("x = 1", encoding="utf-8")
    assert len(scan(corpus, {}).catalog_hash) == 64


def test_stamps_come_back(corpus: Path, tmp_path: Path) -> None:
    found: Corpus = scan(corpus, {})
    stamps_path(tmp_path).write_bytes(encode_stamps(found))
    assert read_stamps(tmp_path) == found.stamps


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b"\xff\xfe"])
def test_broken_stamps_are_forgotten(tmp_path: Path, content: bytes) -> None:
    stamps_path(tmp_path).write_bytes(content)
    assert read_stamps(tmp_path) == {}
