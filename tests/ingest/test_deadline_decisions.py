from __future__ import annotations

from datetime import date

import pytest

from ingest.catalog import DeadlineDecision
from ingest.deadlines.decisions import apply_decisions
from ingest.deadlines.finding import find_deadlines
from ingest.model import Document, Metadata

TEXT = (
    "Tổ chức sơ kết phong trào thi đua trong tháng 8/2025.\n"
    "Tổng hợp, xây dựng Báo cáo phục vụ sơ kết phong trào thi đua vào tháng 8/2025.\n"
    "Các đơn vị gửi hồ sơ khen thưởng trước ngày 15/9/2025."
)
DOCUMENT = Document("d", "plan.txt", "", Metadata(title="Kế hoạch", date=date(2025, 1, 1)), TEXT, (), (), ())
DEADLINES = find_deadlines(DOCUMENT)


def titles(*decisions: DeadlineDecision) -> list[str]:
    reviewed, findings = apply_decisions(DEADLINES, decisions, [DOCUMENT])
    assert findings == ()
    return [deadline.title for deadline in reviewed]


def test_hidden_deadline_is_gone_and_its_neighbour_stays() -> None:
    assert titles(DeadlineDecision("hide", match="Tổ chức sơ kết phong trào")) == [
        "Tổng hợp, xây dựng Báo cáo phục vụ sơ kết phong trào thi đua",
        "Gửi hồ sơ khen thưởng",
    ]


def test_confirmed_deadline_is_certain() -> None:
    reviewed, _ = apply_decisions(
        DEADLINES, [DeadlineDecision("confirm", match="sơ kết phong trào")], [DOCUMENT]
    )
    assert (reviewed[0].confirmed, reviewed[0].confidence) == (True, 1.0)
    assert reviewed[0].id == DEADLINES[0].id


def test_decision_survives_changed_wording_case_and_diacritics() -> None:
    reviewed, findings = apply_decisions(
        DEADLINES, [DeadlineDecision("confirm", match="NOP, GUI HO SO KHEN THUONG")], [DOCUMENT]
    )
    assert (reviewed[2].confirmed, findings) == (True, ())


def test_decision_by_quote_finds_the_deadline() -> None:
    decision = DeadlineDecision("hide", quote="gửi hồ sơ  khen thưởng trước ngày", file="plan.txt")
    assert len(titles(decision)) == 2


def test_correction_replaces_what_it_states_and_keeps_the_rest() -> None:
    decision = DeadlineDecision(
        "correct", match="gửi hồ sơ khen thưởng", end=date(2025, 9, 20), responsible=("Phòng Nội vụ",)
    )
    reviewed, _ = apply_decisions(DEADLINES, [decision], [DOCUMENT])
    corrected = reviewed[2]
    assert (corrected.title, corrected.start, corrected.end) == (
        "Gửi hồ sơ khen thưởng",
        date(2025, 9, 20),
        date(2025, 9, 20),
    )
    assert (corrected.responsible, corrected.confirmed) == (("Phòng Nội vụ",), True)
    assert corrected.quotes == DEADLINES[2].quotes


def test_added_deadline_quotes_the_document() -> None:
    decision = DeadlineDecision(
        "add", title="Họp Hội đồng", start=date(2025, 10, 1), quote="Các đơn vị gửi hồ sơ", file="plan.txt"
    )
    reviewed, findings = apply_decisions(DEADLINES, [decision], [DOCUMENT])
    added = reviewed[-1]
    assert (added.title, added.precision, added.confirmed, findings) == ("Họp Hội đồng", "day", True, ())
    assert TEXT[added.quotes[0].start : added.quotes[0].end] == "Các đơn vị gửi hồ sơ"


@pytest.mark.parametrize(
    "decision",
    [
        DeadlineDecision("hide", match="trao giải báo chí"),
        DeadlineDecision("confirm", match="sơ kết phong trào", start=date(2031, 1, 1)),
        DeadlineDecision("confirm", match="sơ kết phong trào", file="other.txt"),
    ],
)
def test_decision_that_fits_nothing_is_reported_as_lost(decision: DeadlineDecision) -> None:
    reviewed, findings = apply_decisions(DEADLINES, [decision], [DOCUMENT])
    assert reviewed == DEADLINES
    assert len(findings) == 1
    assert str(decision.match) in findings[0].message
