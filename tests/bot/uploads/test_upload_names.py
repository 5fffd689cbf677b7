"""File names that strangers chose: nothing leaves the folder, hides, or is longer than a disk allows."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.uploads.names import corpus_name, numbered, shown_name
from ingest.errors import UnreadableDocument


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("ke-hoach-15.pdf", "ke-hoach-15.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("..\\..\\Windows\\a.md", "a.md"),
        ("/root/.ssh/x.txt", "x.txt"),
        (".hidden.pdf", "hidden.pdf"),
        ("~$ke-hoach.docx", "ke-hoach.docx"),
        ("Báo cáo.PDF", "Báo cáo.pdf"),
        (unicodedata.normalize("NFD", "Báo cáo quý.pdf"), "Báo cáo quý.pdf"),
        ("a\u202egpj.txt", "a gpj.txt"),
        ("hai\ndòng\x00.txt", "hai dòng.txt"),
        ("<b>đậm</b>.txt", "b_.txt"),
        ("CON.txt", "_CON.txt"),
        ("~$.txt", "van-ban.txt"),
    ],
)
def test_name_is_made_safe(given_name: str, name: str) -> None:
    assert corpus_name(given_name) == name


@pytest.mark.parametrize(
    ("given_name", "why", "remedy"),
    [
        ("trinh-chieu.pptx", "PowerPoint", "PDF"),
        ("goi.rar", "tệp nén", "Giải nén"),
        ("virus.exe", "“.exe”", ".pdf"),
        ("khong-duoi", "không có đuôi", ".pdf"),
        ("", "không có đuôi", ".pdf"),
        ("catalog.toml", "“.toml”", ".pdf"),
        ("x" * 10_000 + ".exe", "“.exe”", ".pdf"),
    ],
)
def test_kind_that_is_not_read_is_refused_with_what_to_do(given_name: str, why: str, remedy: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        corpus_name(given_name)
    assert why in caught.value.message
    assert remedy in caught.value.remedy
    assert len(caught.value.message) < 200


def test_name_of_ten_thousand_letters_fits_the_disk() -> None:
    name = corpus_name("Kế hoạch " * 1_200 + ".pdf")
    assert name.startswith("Kế hoạch Kế hoạch")
    assert name.endswith(".pdf")
    assert len(name.encode()) <= 200
    assert len(shown_name(name)) <= 60


@given(st.text(), st.sampled_from([".pdf", ".TXT", ".md", ".docx"]))
def test_any_name_stays_in_the_folder_and_in_sight(stem: str, suffix: str) -> None:
    try:
        name = corpus_name(stem + suffix)
    except UnreadableDocument:
        return
    assert PurePosixPath(name).name == name
    assert not name.startswith((".", "~$"))
    assert len(name.encode()) <= 250
    assert name.isprintable()
    assert corpus_name(name) == name


def test_taken_names_are_numbered() -> None:
    names = numbered("ke-hoach.pdf")
    assert [next(names) for _ in range(3)] == ["ke-hoach.pdf", "ke-hoach (2).pdf", "ke-hoach (3).pdf"]
