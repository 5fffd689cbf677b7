from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ingest.deadlines.finding import find_deadlines
from ingest.deadlines.merging import merge_deadlines
from ingest.model import Document, Metadata


def document(name: str, text: str, written: date) -> Document:
    return Document(name, f"{name}.txt", "", Metadata(title=name, date=written), text, (), (), ())


PLAN = document("plan", "Tổ chức sơ kết phong trào “Dân vận khéo” vào tháng 8/2025.", date(2025, 1, 1))
SAME = document(
    "same", "UBND huyện tổ chức sơ kết phong trào “Dân vận khéo” trong tháng 8/2025.", date(2025, 2, 1)
)
LATER = document("later", "Tổ chức sơ kết phong trào “Dân vận khéo” vào tháng 9/2025.", date(2025, 6, 1))


def test_one_task_in_two_documents_is_one_deadline_with_both_quotes() -> None:
    deadlines, findings = merge_deadlines([PLAN, SAME], [find_deadlines(PLAN), find_deadlines(SAME)])
    assert len(deadlines) == 1
    assert {quote.document_id for quote in deadlines[0].quotes} == {"plan", "same"}
    assert (deadlines[0].responsible, findings) == (("UBND huyện",), ())


def test_contradicting_dates_are_both_kept_newest_first_and_reported() -> None:
    deadlines, findings = merge_deadlines([PLAN, LATER], [find_deadlines(PLAN), find_deadlines(LATER)])
    assert [deadline.start for deadline in deadlines] == [date(2025, 9, 1), date(2025, 8, 1)]
    assert len(findings) == 1
    assert "later" in findings[0].message
    assert len(findings[0].quotes) == 2


@pytest.mark.parametrize(
    ("issuer", "contradictions"),
    [
        ("Ủy ban nhân dân xã Khe Vàng", 0),
        ("Sở Nội vụ tỉnh Đồi Thông", 0),
        ("Đảng ủy xã Sông Mây", 1),
        (None, 1),
    ],
)
def test_another_places_date_for_its_own_task_contradicts_nothing(
    issuer: str | None, contradictions: int
) -> None:
    own, other = (
        replace(one, metadata=replace(one.metadata, issuer=by))
        for one, by in ((PLAN, "Ủy ban nhân dân xã Sông Mây"), (LATER, issuer))
    )
    _, findings = merge_deadlines([own, other], [find_deadlines(own), find_deadlines(other)])
    assert len(findings) == contradictions


def test_id_does_not_depend_on_the_document() -> None:
    assert find_deadlines(PLAN)[0].id == find_deadlines(SAME)[0].id
    assert find_deadlines(PLAN)[0].id != find_deadlines(LATER)[0].id


def test_rounds_of_different_years_do_not_contradict() -> None:
    next_year = document(
        "next", "Tổ chức sơ kết phong trào “Dân vận khéo” vào tháng 8/2026.", date(2026, 1, 1)
    )
    deadlines, findings = merge_deadlines(
        [PLAN, next_year], [find_deadlines(PLAN), find_deadlines(next_year)]
    )
    assert (len(deadlines), findings) == (2, ())
