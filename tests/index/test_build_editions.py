"""Of several editions of a document the index holds the newest, and says so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.build import build
from index.library import Library
from index.pipeline import default_pipeline
from index.report import BuildReport, Duplicate
from tests.fake_embedder import FakeEmbedder
from tests.office import PLAN, furnish

REVISED = PLAN.replace("15/8/2026", "31/8/2026").replace("05 tháng 3 năm", "09 tháng 4 năm")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return furnish(tmp_path)


def built(office: Path) -> BuildReport:
    return build(office / "corpus", office / "state", FakeEmbedder, pipeline=default_pipeline())


def library(office: Path) -> Library:
    return Library.open(office / "state", FakeEmbedder)


def test_newer_edition_takes_the_place_of_the_older(office: Path) -> None:
    built(office)
    (office / "corpus" / "ke-hoach-15-sua.md").write_text(REVISED, encoding="utf-8")
    report = built(office)
    assert report.new == ("ke-hoach-15-sua.md",)
    assert report.duplicates == (Duplicate("ke-hoach-15.md", "ke-hoach-15-sua.md", "number"),)
    assert built(office).duplicates == report.duplicates
    texts = [hit.passage.text for hit in library(office).search("sơ kết phong trào trước ngày nào", 20)]
    assert any("31/8/2026" in text for text in texts)
    assert not any("15/8/2026" in text for text in texts)
    assert not any(deadline.end and str(deadline.end) == "2026-08-15" for deadline in
                   library(office).knowledge.deadlines)  # fmt: skip


def test_older_edition_comes_back_when_the_newer_is_taken_away(office: Path) -> None:
    newer = office / "corpus" / "ke-hoach-15-sua.md"
    newer.write_text(REVISED, encoding="utf-8")
    built(office)
    newer.unlink()
    report = built(office)
    assert (report.new, report.removed) == (("ke-hoach-15.md",), ("ke-hoach-15-sua.md",))


def test_replaced_document_is_marked_and_the_mark_taken_back(office: Path) -> None:
    corpus = office / "corpus"
    (corpus / "moi.md").write_text(PLAN.replace("15/KH-UBND", "20/KH-UBND"), encoding="utf-8")
    catalog = (corpus / "catalog.toml").read_text(encoding="utf-8")
    built(office)
    (corpus / "catalog.toml").write_text(
        f'{catalog}\n[[document]]\nfile = "moi.md"\nreplaces = ["15/KH-UBND"]\n', encoding="utf-8"
    )
    report = built(office)
    assert set(report.changed) == {"ke-hoach-15.md", "moi.md"}
    statuses = {one.file: one.metadata.replaced_by for one in library(office).documents.values()}
    assert statuses["ke-hoach-15.md"] == "20/KH-UBND"
    (corpus / "catalog.toml").write_text(catalog, encoding="utf-8")
    os.utime(corpus / "catalog.toml", (0, 0))
    built(office)
    statuses = {one.file: one.metadata.replaced_by for one in library(office).documents.values()}
    assert statuses["ke-hoach-15.md"] is None
