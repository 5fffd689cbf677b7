"""Archives: documents come out under safe names, everything else is refused by name."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import archive
from ingest.archive import Unpacked, unpack
from ingest.errors import UnreadableDocument
from ingest.file_names import safe_name, safe_path
from ingest.readers import ReadingOptions
from tests.ingest.sample_files import docx_bytes, sample_docx

OPTIONS = ReadingOptions(max_bytes=1_000_000)


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, content in members:
            writer.writestr(name, content)
    return buffer.getvalue()


def unpacked(tmp_path: Path, data: bytes, options: ReadingOptions = OPTIONS) -> Unpacked:
    folder = tmp_path / "out"
    folder.mkdir()
    path = tmp_path / "hồ sơ.zip"
    path.write_bytes(data)
    return unpack(path, folder, options)


def names(result: Unpacked) -> list[str]:
    return [member.name for member in result.members]


def test_members_are_written_whole(tmp_path: Path) -> None:
    word = docx_bytes(sample_docx())
    result = unpacked(tmp_path, zipped(("quý 1/a.docx", word), ("b.txt", b"thi dua")))
    assert names(result) == ["quý 1/a.docx", "b.txt"]
    assert [(tmp_path / "out" / member.file).read_bytes() for member in result.members] == [word, b"thi dua"]


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/etc/passwd.txt", "etc/passwd.txt"),
        ("C:\\Windows\\a.txt", "Windows/a.txt"),
        ("a/./../b.txt", "a/b.txt"),
        ("....//a.txt", "a.txt"),
        ("con.txt", "_con.txt"),
        ('a"<|>b.txt', "a_b.txt"),
        ("a\x1b[2Jb.txt", "a[2Jb.txt"),
    ],
)
def test_tricks_with_paths_are_undone(tmp_path: Path, given: str, made: str) -> None:
    result = unpacked(tmp_path, zipped((given, b"x")))
    assert names(result) == [made]
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.parent.parent for path in written} <= {tmp_path / "out", tmp_path.parent}


def test_names_written_without_saying_that_they_are_utf8_are_read(tmp_path: Path) -> None:
    data = zipped(("K---.txt", b"x")).replace(b"K---.txt", "Kế.txt".encode())
    assert names(unpacked(tmp_path, data)) == ["Kế.txt"]


def test_clutter_of_other_systems_is_left_out(tmp_path: Path) -> None:
    clutter = [("__MACOSX/._a.txt", b"x"), (".DS_Store", b"x"), ("Thumbs.db", b"x"), ("folder/", b"")]
    assert names(unpacked(tmp_path, zipped(*clutter, ("a.txt", b"x")))) == ["a.txt"]


def test_nested_archives_links_and_encrypted_members_are_refused_one_by_one(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    data = zipped(("a.zip", b"PK"), ("b.docx", b"Rar!\x1a\x07"), (link, b"/etc/passwd"), ("c.txt", b"x"))
    result = unpacked(tmp_path, data)
    assert names(result) == ["c.txt"]
    assert [one.name for one in result.refused] == ["a.zip", "b.docx", "link.txt"]
    assert all(one.message and one.remedy for one in result.refused)


def test_member_that_cannot_be_decrypted_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.txt", b"x")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert "mật khẩu" in unpacked(tmp_path, bytes(data)).refused[0].message


def test_large_and_bloated_members_are_refused(tmp_path: Path) -> None:
    data = zipped(("large.txt", b"x" * 1_000_001), ("a.txt", b"x"))
    assert "lớn hơn" in unpacked(tmp_path, data).refused[0].message


def test_bloated_member_is_refused(tmp_path: Path) -> None:
    data = zipped(("bloated.txt", bytes(20_000_000)))
    result = unpacked(tmp_path, data, ReadingOptions(max_bytes=50_000_000))
    assert "giải nén vượt mức" in result.refused[0].message


def test_bomb_is_refused_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", 1000)
    with pytest.raises(UnreadableDocument, match="giải nén vượt mức"):
        unpacked(tmp_path, zipped(("a.txt", b"x" * 600), ("b.txt", b"x" * 600)))
    assert not list((tmp_path / "out").iterdir())


def test_too_many_members_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBERS", 2)
    with pytest.raises(UnreadableDocument, match="quá nhiều tệp"):
        unpacked(tmp_path, zipped(*((f"{i}.txt", b"x") for i in range(3))))


def test_damaged_member_costs_itself_alone(tmp_path: Path) -> None:
    data = zipped(("a.txt", b"thi dua " * 50), ("b.txt", b"khen thuong " * 50))
    start = data.index(b"a.txt") + 5
    result = unpacked(tmp_path, data[: start + 4] + b"\xff\xff\xff" + data[start + 7 :])
    assert names(result) == ["b.txt"]
    assert "hỏng" in result.refused[0].message


@pytest.mark.parametrize("data", [b"", b"PK", b"not an archive", zipped(("a.txt", b"x"))[:-4]])
def test_what_is_no_archive_is_said_to_be_damaged(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="hỏng"):
        unpacked(tmp_path, data)


@given(st.text(max_size=300))
def test_every_name_becomes_a_safe_one_and_stays_it(name: str) -> None:
    made = safe_name(name)
    assert made
    assert made == safe_name(made)
    assert "/" not in made
    assert "\\" not in made
    assert not made.startswith(".")
    assert len(made.encode()) < 200


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=5))
def test_safe_paths_are_read_back_as_they_are(parts: list[str]) -> None:
    made = safe_path(parts)
    assert made == safe_path(made.split("/"))
