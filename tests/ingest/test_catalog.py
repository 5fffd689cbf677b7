from __future__ import annotations

import datetime
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.catalog import Catalog, CatalogEntry, DeadlineDecision, load_catalog
from ingest.errors import ConfigurationError

CORPUS = Path(__file__).parents[2] / "corpus"


def _catalog(folder: Path, text: str) -> Catalog:
    path = folder / "catalog.toml"
    path.write_text(text, encoding="utf-8")
    return load_catalog(path)


def test_missing_file_is_an_empty_catalog(tmp_path: Path) -> None:
    assert load_catalog(tmp_path / "catalog.toml") == Catalog()


def test_entry_with_everything(tmp_path: Path) -> None:
    catalog = _catalog(
        tmp_path,
        """
        [[document]]
        file = "2022/luat.docx"
        title = " Luật Thi đua, khen thưởng "
        kind = "Luật"
        number = "06/2022/QH15"
        issuer = "Quốc hội"
        date = 2022-06-15
        signer = "Vương Đình Huệ"
        effective = "01/01/2024"
        status = "còn hiệu lực"
        replaces = ["15/2003/QH11", "39/2013/QH13"]
        """,
    )
    assert catalog.entry("2022/luat.docx") == CatalogEntry(
        file="2022/luat.docx",
        title="Luật Thi đua, khen thưởng",
        kind="Luật",
        number="06/2022/QH15",
        issuer="Quốc hội",
        date=datetime.date(2022, 6, 15),
        signer="Vương Đình Huệ",
        effective=datetime.date(2024, 1, 1),
        status="in-force",
        replaces=("15/2003/QH11", "39/2013/QH13"),
    )


def test_empty_values_say_nothing(tmp_path: Path) -> None:
    text = '[[document]]\nfile = "a.txt"\nnumber = ""\ndate = " "\nstatus = ""\nreplaces = [""]'
    assert _catalog(tmp_path, text).entries == (CatalogEntry("a.txt"),)


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ('status = "hết hiệu lực"', "expired"),
        ('status = "bị thay thế"', "replaced"),
        ('replaced_by = "150/KH-UBND"', "replaced"),
        ("", None),
    ],
)
def test_status_is_told_in_vietnamese(tmp_path: Path, lines: str, status: str | None) -> None:
    entry = _catalog(tmp_path, f'[[document]]\nfile = "a.txt"\n{lines}').entry("a.txt")
    assert entry is not None
    assert entry.status == status


def test_decision_with_everything(tmp_path: Path) -> None:
    catalog = _catalog(
        tmp_path,
        """
        [[deadline]]
        action = "correct"
        match = "sơ kết phong trào"
        file = "ke-hoach.txt"
        quote = "sơ kết trong tháng 8/2025"
        title = "Sơ kết"
        campaign = "Dân vận khéo"
        start = 2025-08-01
        end = 2025-08-25
        responsible = "Phòng Nội vụ"
        note = "theo thông báo"
        """,
    )
    assert catalog.decisions == (
        DeadlineDecision(
            action="correct",
            match="sơ kết phong trào",
            file="ke-hoach.txt",
            quote="sơ kết trong tháng 8/2025",
            title="Sơ kết",
            campaign="Dân vận khéo",
            start=datetime.date(2025, 8, 1),
            end=datetime.date(2025, 8, 25),
            responsible=("Phòng Nội vụ",),
            note="theo thông báo",
        ),
    )


DOCUMENT = '[[document]]\nfile = "a.txt"\n'


@pytest.mark.parametrize(
    ("text", "line", "named", "nearest"),
    [
        ('[[documents]]\nfile = "a"', 1, "documents", "document"),
        ('title = "a"\n', 1, "title", "document"),
        ('[document]\nfile = "a"', 1, "document", "[[document]]"),
        ('document = "a"', 1, "document", "[[document]]"),
        ('[[document]]\ntitle = "a"', 1, "file", "file ="),
        (DOCUMENT + '\n[[document]]\nfile = "b.txt"\nnumbr = "1"', 6, "numbr", "number"),
        (DOCUMENT + '"titel" = "a"', 3, "titel", "title"),
        (DOCUMENT + 'status = "con hieu luc"', 3, "con hieu luc", "còn hiệu lực"),
        (DOCUMENT + 'status = "Hết hiệu lực "', 3, "Hết hiệu lực", "hết hiệu lực"),
        (DOCUMENT + "title = 3", 3, "title", "dấu nháy kép"),
        (DOCUMENT + "replaces = [1]", 3, "replaces", "danh sách"),
        (DOCUMENT + 'date = "31/2/2022"', 3, "31/2/2022", "2022-06-15"),
        (DOCUMENT + "date = 2022-02-31", 3, "dòng 3", "2022-06-15"),
        (DOCUMENT + "date = 2022", 3, "2022", "2022-06-15"),
        (DOCUMENT + "date = 2022-06-15T10:00:00", 3, "date", "2022-06-15"),
        (DOCUMENT + DOCUMENT, 4, "a.txt", "một"),
        (DOCUMENT + "title = a", 3, "cú pháp", "khóa"),
        ('[[deadline]]\nmatch = "a"', 1, "action", "confirm"),
        ('[[deadline]]\naction = "comfirm"', 2, "comfirm", "confirm"),
        ('[[deadline]]\naction = "hide"', 2, "mốc", "match"),
        ('[[deadline]]\naction = "add"\ntitle = "a"', 2, "chưa đủ", "start"),
        (
            '[[deadline]]\naction = "hide"\nmatch = "a"\nstart = 2025-02-01\nend = 2025-01-01',
            4,
            "start",
            "Sửa",
        ),
    ],
)
def test_mistakes_name_line_key_and_nearest_value(
    tmp_path: Path, text: str, line: int, named: str, nearest: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        _catalog(tmp_path, text)
    assert f"catalog.toml, dòng {line}" in caught.value.message
    assert named in caught.value.message
    assert nearest in caught.value.remedy


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", "file = é".encode("latin-1")])
def test_file_in_another_encoding_is_an_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "catalog.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"catalog\.toml"):
        load_catalog(path)


def test_file_written_by_notepad_is_read(tmp_path: Path) -> None:
    assert _catalog(tmp_path, "\ufeff" + DOCUMENT).entry("a.txt")


def test_names_meet_whatever_their_normal_form_or_slashes(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "thư mục/sổ.docx")
    catalog = _catalog(tmp_path, f"[[document]]\nfile = '{decomposed}'".replace("/", "\\"))
    assert catalog.entry("thư mục/sổ.docx")
    assert catalog.missing_files(["thư mục/sổ.docx"]) == ()


def test_entries_without_a_file_are_reported(tmp_path: Path) -> None:
    catalog = _catalog(tmp_path, DOCUMENT + '[[document]]\nfile = "b.txt"')
    assert catalog.missing_files(["b.txt", "c.txt"]) == ("a.txt",)
    assert catalog.entry("c.txt") is None


def test_catalog_of_the_corpus_names_every_document_there() -> None:
    catalog = load_catalog(CORPUS / "catalog.toml")
    files = sorted(path.name for path in CORPUS.iterdir() if path.name != "catalog.toml")
    assert catalog.missing_files(files) == ()
    assert sorted(entry.file for entry in catalog.entries) == files
    assert all(entry.title and entry.kind for entry in catalog.entries)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "[[document]]",
                "[[deadline]]",
                "[x]",
                'file = "a"',
                'status = "x"',
                "date = 2022-01-01",
                "a.b = 1",
                "x",
            ]
        )
    )
)
def test_any_file_loads_or_is_a_configuration_error(tmp_path: Path, lines: list[str]) -> None:
    try:
        catalog = _catalog(tmp_path, "\n".join(lines))
    except ConfigurationError as error:
        message, remedy = error.message, error.remedy
    else:
        message, remedy = "catalog.toml", str(catalog)
    assert message.startswith("catalog.toml")
    assert remedy
