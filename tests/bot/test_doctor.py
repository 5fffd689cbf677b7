"""Examinations: what is wrong is found and comes with a remedy."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import ClassVar, NoReturn

import pytest

from bot import doctor
from bot.configuration import load_settings
from bot.doctor import Check, examine
from ingest.errors import ConfigurationError
from ingest.model import PageReading
from ingest.ocr import tesseract


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "kh.txt").write_text("Kế hoạch phát động thi đua năm 2026.", encoding="utf-8")
    return tmp_path


def checks(office: Path, config: str = "") -> dict[str, Check]:
    (office / "config.toml").write_text(config, encoding="utf-8")
    report = examine(lambda: load_settings(office, {}))
    return {check.name: check for check in report.checks}


def test_everything_wrong_has_a_remedy(office: Path) -> None:
    report = examine(lambda: load_settings(office, {}))
    assert [check.name for check in report.checks if check.outcome != "ok" and not check.remedy] == []


def test_fresh_installation_is_usable_though_nothing_is_indexed(office: Path) -> None:
    found = checks(office)
    assert found["Mô hình"].outcome == found["Chỉ mục"].outcome == "warn"
    assert found["Thư mục văn bản"].outcome == "ok"
    assert not examine(lambda: load_settings(office, {})).failed


def test_settings_that_cannot_be_read_fail_and_the_rest_is_not_examined() -> None:
    def load() -> NoReturn:
        raise ConfigurationError("config.toml, dòng 1: sai.", "sửa dòng 1.")

    report = examine(load)
    assert report.failed
    assert report.checks[-1] == Check("Cài đặt", "fail", "config.toml, dòng 1: sai.", "sửa dòng 1.")


def test_missing_corpus_fails(office: Path) -> None:
    shutil.rmtree(office / "corpus")
    found = checks(office)["Thư mục văn bản"]
    assert found.outcome == "fail"
    assert found.remedy


def test_empty_corpus_is_a_warning(office: Path) -> None:
    (office / "corpus" / "kh.txt").unlink()
    assert checks(office)["Thư mục văn bản"].outcome == "warn"


def test_catalogue_that_names_a_missing_file_is_a_warning(office: Path) -> None:
    catalog = office / "corpus" / "catalog.toml"
    catalog.write_text('[[document]]\nfile = "none.docx"\n', encoding="utf-8")
    found = checks(office)["Danh mục văn bản"]
    assert found.outcome == "warn"
    assert "none.docx" in found.message


def test_catalogue_with_a_mistake_fails(office: Path) -> None:
    (office / "corpus" / "catalog.toml").write_text('[[document]]\nfiel = "kh.txt"\n', encoding="utf-8")
    assert checks(office)["Danh mục văn bản"].outcome == "fail"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_state_that_cannot_be_written_fails(office: Path) -> None:
    (office / "state").mkdir(mode=0o500)
    assert checks(office)["Quyền ghi"].outcome == "fail"


def test_state_that_is_a_file_fails(office: Path) -> None:
    (office / "state").write_text("", encoding="utf-8")
    assert checks(office)["Quyền ghi"].outcome == "fail"


@pytest.mark.parametrize(("free", "outcome"), [(10**10, "ok"), (10**8, "warn"), (10**6, "fail")])
def test_full_disk_is_noticed(
    office: Path, monkeypatch: pytest.MonkeyPatch, free: int, outcome: doctor.Outcome
) -> None:
    usage = shutil.disk_usage(office)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    assert checks(office)["Ổ đĩa"].outcome == outcome


def test_missing_package_fails(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.importlib.metadata, "requires", lambda name: ["no-such-package>=1"])
    found = checks(office)["Thư viện"]
    assert found.outcome == "fail"
    assert "no-such-package" in found.message


OCR = "Nhận dạng chữ (OCR)"


def test_scans_without_a_program_to_read_them_are_a_warning_with_the_way_to_get_it(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "find_program", lambda: None)
    found = checks(office)[OCR]
    assert found.outcome == "warn"
    assert "apt-get install tesseract-ocr tesseract-ocr-vie" in found.remedy


@pytest.mark.parametrize(
    ("settings", "languages", "outcome"),
    [
        ("", {"eng", "vie"}, "ok"),
        ("", {"eng"}, "warn"),
        ('[ocr]\nlanguage = "vie+eng"\n', {"vie"}, "warn"),
        ("[ocr]\nenabled = false\n", set(), "ok"),
    ],
)
def test_recognition_needs_its_languages(
    office: Path, monkeypatch: pytest.MonkeyPatch, settings: str, languages: set[str], outcome: doctor.Outcome
) -> None:
    monkeypatch.setattr(tesseract, "find_program", lambda: "/usr/bin/tesseract")
    monkeypatch.setattr(tesseract, "languages", lambda program: frozenset(languages))
    assert checks(office, settings)[OCR].outcome == outcome


def test_documents_with_unread_pages_are_named(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Part:
        file = "quyet-dinh.pdf"
        readings = (PageReading(1, "pdfium"), PageReading(2, None, problem="chỉ có ảnh"))
        unread_pages = readings[1:]

    class Opened:
        documents: ClassVar = {"qd": Part}

    monkeypatch.setattr("index.library.Library.open", lambda *given, **named: Opened)
    found = checks(office)["Trang văn bản"]
    assert found.outcome == "warn"
    assert "quyet-dinh.pdf (1/2 trang)" in found.message
