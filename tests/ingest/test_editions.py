"""Which file of a document counts, and which documents others have replaced."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from ingest.catalog import Catalog, CatalogEntry
from ingest.editions import Edition, find_editions, with_successors
from ingest.model import Document, Metadata
from tests.office import PLAN, RULES

OLD, NEW = datetime.date(2026, 3, 5), datetime.date(2026, 4, 9)


def document(
    file: str, text: str = PLAN, number: str | None = "15/KH-UBND", date: datetime.date | None = OLD,
    issuer: str | None = "Ủy ban nhân dân xã Tân Lập", replaces: tuple[str, ...] = (),
) -> Document:  # fmt: skip
    metadata = Metadata(file, number=number, date=date, issuer=issuer, replaces=replaces)
    return Document(file, file, "", metadata, text, (), (), ())


def test_later_date_is_the_newer_edition() -> None:
    revised = PLAN.replace("15/8/2026", "31/8/2026")
    documents = [document("b.txt", revised, date=NEW), document("c.txt")]
    assert find_editions(documents, {"c.txt": 9}) == [Edition("c.txt", "b.txt", superseded=True)]


def test_of_one_date_the_later_file_counts_and_then_the_last_name() -> None:
    documents = [document("a.pdf"), document("b.docx")]
    assert find_editions(documents, {"a.pdf": 2, "b.docx": 1}) == [Edition("b.docx", "a.pdf", True)]
    assert find_editions(documents, {}) == [Edition("a.pdf", "b.docx", True)]


@pytest.mark.parametrize(
    "other",
    [
        document("b.txt", number="16/KH-UBND"),
        document("b.txt", number=None),
        document("b.txt", date=OLD.replace(year=2025)),
        document("b.txt", issuer="Ủy ban nhân dân xã Bình Hòa"),
    ],
)
def test_another_number_year_or_issuer_is_another_document(other: Document) -> None:
    assert find_editions([document("a.txt"), other], {}) == []


def test_what_one_of_them_does_not_state_does_not_part_them() -> None:
    scan = document("b.pdf", PLAN.upper(), "15 / KH-UBND", date=None, issuer=None)
    assert find_editions([document("a.txt"), scan], {}) == [Edition("b.pdf", "a.txt", superseded=True)]


def test_same_number_on_other_text_hides_nothing() -> None:
    documents = [document("a.txt"), document("b.txt", RULES)]
    assert find_editions(documents, {}) == [Edition("a.txt", "b.txt", superseded=False)]


def test_of_three_editions_one_stays() -> None:
    documents = [document("a.txt"), document("b.txt"), document("c.txt", date=NEW)]
    assert {edition.file for edition in find_editions(documents, {}) if edition.superseded} == {
        "a.txt", "b.txt",
    }  # fmt: skip


def test_document_that_another_replaces_by_the_catalogue_is_marked() -> None:
    newer = document("b.txt", number="20/KH-UBND", replaces=("15/KH-UBND",))
    older, _ = with_successors([document("a.txt"), newer], Catalog())
    assert (older.metadata.status, older.metadata.replaced_by) == ("replaced", "20/KH-UBND")


def test_mark_is_taken_back_when_the_catalogue_no_longer_says_it() -> None:
    marked = document("a.txt")
    marked = replace(marked, metadata=replace(marked.metadata, status="replaced", replaced_by="20/KH-UBND"))
    (again,) = with_successors([marked], Catalog())
    assert (again.metadata.status, again.metadata.replaced_by) == (None, None)


def test_what_the_catalogue_says_of_the_document_itself_comes_first() -> None:
    catalog = Catalog((CatalogEntry("a.txt", status="in-force"),))
    newer = document("b.txt", number="20/KH-UBND", replaces=("15/KH-UBND",))
    older, _ = with_successors([document("a.txt"), newer], catalog)
    assert older.metadata.status == "in-force"
