"""A document is found by whatever people call it, and nothing is guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.corpus.document_choice import SeveralOfThatName, document_named
from bot.selection import NothingOfThatName
from ingest.model import Document, Metadata


def document(identifier: str, file: str, title: str, number: str | None = None) -> Document:
    return Document(identifier, file, "", Metadata(title, number=number), "", (), (), ())


PLAN = document("ke-hoach-15-a1b2c3", "2026/Kế hoạch 15.pdf", "Kế hoạch trồng cây", "15/KH-UBND")
LAW = document("luat-d4e5f6", "luat.txt", "Luật Thi đua, khen thưởng", "06/2022/QH15")
RULES = document("quy-che-0a0b0c", "quy-che.docx", "Quy chế thi đua, khen thưởng")
KNOWN = (PLAN, LAW, RULES)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("ke-hoach-15-a1b2c3", PLAN),
        ("2026/Kế hoạch 15.pdf", PLAN),
        ("Kế hoạch 15.pdf", PLAN),
        ("kế hoạch 15", PLAN),
        ("ke hoach 15", PLAN),
        ("15/KH-UBND", PLAN),
        ("15 kh ubnd", PLAN),
        ("15", PLAN),
        (" luat ", LAW),
        ("06/2022/QH15", LAW),
        ("6", LAW),
        ("quy chế", RULES),
        ("trồng cây", PLAN),
        ("trong cay", PLAN),
        ("cây 2026", PLAN),
        ("khen-thưởng_luật", LAW),
    ],
)
def test_document_is_known_by_id_file_number_and_title(query: str, meant: Document) -> None:
    assert document_named(KNOWN, query) is meant


def test_several_documents_are_listed_with_their_ids() -> None:
    with pytest.raises(SeveralOfThatName) as caught:
        document_named(KNOWN, "thi đua, khen thưởng")
    assert caught.value.message == "Có 2 văn bản hợp với “thi đua, khen thưởng”."
    assert "luat-d4e5f6" in caught.value.remedy
    assert "quy-che-0a0b0c" in caught.value.remedy


def test_file_name_goes_before_a_title_that_holds_it() -> None:
    other = replace(LAW, id="x", file="x.txt", metadata=Metadata("Về luat sửa đổi"))
    assert document_named((other, *KNOWN), "luat") is LAW


@pytest.mark.parametrize("query", ["", "  ", "-", "nghị quyết", "99/KH-UBND", "quy-chế-0a0b0d"])
def test_unknown_name_is_explained(query: str) -> None:
    with pytest.raises(NothingOfThatName) as caught:
        document_named(KNOWN, query)
    assert "thidua documents" in caught.value.remedy


def test_nearest_id_is_offered() -> None:
    with pytest.raises(NothingOfThatName) as caught:
        document_named(KNOWN, "quy-che-0a0b0d")
    assert "quy-che-0a0b0c" in caught.value.remedy
