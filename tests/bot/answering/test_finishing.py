"""Notes that an answer gets: contradictions between documents, days left."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.answers import Answer
from bot.assistant import Assistant
from index.build import build
from index.library import Library
from tests.fake_embedder import FakeEmbedder

PLAN = """ỦY BAN NHÂN DÂN XÃ SUỐI NHỎ

Số: {number}/KH-UBND

Suối Nhỏ, ngày {issued}

# KẾ HOẠCH
Tổ chức phong trào thi đua "Ao sạch" năm 2025

## I. Tổ chức thực hiện

1. Công chức Văn hóa - Xã hội tham mưu tổ chức sơ kết phong trào thi đua trước ngày {due}.
"""
EARLIER = PLAN.format(number=12, issued="05 tháng 3 năm 2025", due="15/6/2025")
LATER = PLAN.format(number=30, issued="10 tháng 5 năm 2025", due="30/6/2025")
TODAY = datetime.date(2025, 5, 20)


def _ask(folder: Path, *plans: str, question: str = "khi nào sơ kết phong trào Ao sạch") -> Answer:
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, plan in enumerate(plans):
        (corpus / f"{number}.md").write_text(plan, encoding="utf-8")
    build(corpus, folder / "state", FakeEmbedder)
    assistant = Assistant(Library.open(folder / "state", FakeEmbedder), min_confidence=0.4)
    return assistant.ask(question, today=TODAY)


def test_contradicting_days_are_both_told_the_newer_document_first(tmp_path: Path) -> None:
    answer = _ask(tmp_path, EARLIER, LATER)
    assert answer.answered
    assert "Lưu ý" in answer.answer
    assert answer.answer.index("30/KH-UBND") < answer.answer.index("12/KH-UBND")
    assert {citation.number for citation in answer.citations} == {"12/KH-UBND", "30/KH-UBND"}


@pytest.mark.parametrize("plan", [EARLIER, LATER])
def test_a_day_that_nothing_contradicts_gets_no_warning(tmp_path: Path, plan: str) -> None:
    answer = _ask(tmp_path, plan)
    assert answer.answered
    assert "Lưu ý" not in answer.answer
    assert answer.deadlines
    assert "Còn" in answer.answer


def _replaced(folder: Path) -> Assistant:
    """The assistant of an office whose only plan the catalogue calls replaced."""
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "cu.md").write_text(EARLIER, encoding="utf-8")
    (corpus / "catalog.toml").write_text(
        '[[document]]\nfile = "cu.md"\nstatus = "bị thay thế"\nreplaced_by = "40/KH-UBND"\n', encoding="utf-8"
    )
    build(corpus, folder / "state", FakeEmbedder)
    return Assistant(Library.open(folder / "state", FakeEmbedder), min_confidence=0.4)


def test_an_answer_from_a_replaced_document_says_what_replaced_it(tmp_path: Path) -> None:
    answer = _replaced(tmp_path).ask("khi nào sơ kết phong trào Ao sạch", today=TODAY)
    assert answer.answered
    assert "đã bị thay thế" in answer.answer
    assert "40/KH-UBND" in answer.answer
    assert answer.citations[0].status == "replaced"


@pytest.mark.parametrize(
    "question", ["Kế hoạch 12/KH-UBND còn hiệu lực không?", "ke hoach 12/KH-UBND con hieu luc khong"]
)
def test_whether_a_document_is_in_force_is_read_from_the_catalogue(tmp_path: Path, question: str) -> None:
    answer = _replaced(tmp_path).ask(question, today=TODAY)
    assert answer.answered
    assert answer.answer.startswith("Không")
    assert "40/KH-UBND" in answer.answer


def test_what_a_group_has_to_do_is_not_what_is_asked_next(tmp_path: Path) -> None:
    groups = "### 1. Từng cấp ủy\n\nVận động đảng viên nạo vét ao.\n\n"
    tasks = f"## II. Nhiệm vụ\n\n{groups}### 2. Hội Nông dân xã\n\nCấp giống cá.\n"
    asked = "Khi nào Hội Nông dân xã và từng cấp ủy sơ kết phong trào Ao sạch?"
    suggestions = _ask(tmp_path, f"{LATER}\n{tasks}", question=asked).suggestions
    assert "Hội Nông dân xã có nhiệm vụ gì?" in suggestions
    assert not any(one.startswith("Từng cấp ủy") for one in suggestions)


GUIDE = """ỦY BAN NHÂN DÂN XÃ SUỐI NHỎ

# KẾ HOẠCH
Tổ chức phong trào thi đua "Ao sạch" năm 2025

## I. Thời gian

1. Tổ chức sơ kết phong trào thi đua Ao sạch trong tháng 6/2025.

2. Tổ chức tổng kết phong trào thi đua Ao sạch trong tháng 12/2025.

## II. Phân công

Đoàn Thanh niên xã: nạo vét ao làng, trồng cây quanh ao.
"""


@pytest.fixture(scope="module")
def pond(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("pond")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "ke-hoach.md").write_text(GUIDE, encoding="utf-8")
    build(folder / "corpus", folder / "state", FakeEmbedder)
    return Assistant(Library.open(folder / "state", FakeEmbedder), min_confidence=0.4)


@pytest.mark.parametrize(
    ("earlier", "question", "left_out"),
    [
        ((), "Khi nào sơ kết phong trào Ao sạch?", "sơ kết"),
        ((), "Sơ kết phong trào Ao sạch là tháng 6/2025 phải không?", "sơ kết"),
        ((), "Tổng kết phong trào Ao sạch tháng mấy?", "tổng kết"),
        ((), "Đoàn Thanh niên xã làm gì?", "Đoàn Thanh niên xã"),
        (("Đoàn Thanh niên xã có nhiệm vụ gì?",), "Ai nạo vét ao làng?", "Đoàn Thanh niên xã"),
    ],
)
def test_what_was_asked_or_told_is_not_suggested(
    pond: Assistant, earlier: tuple[str, ...], question: str, left_out: str
) -> None:
    answer = pond.ask(question, earlier, today=TODAY)
    assert answer.answered
    assert not any(left_out in one for one in answer.suggestions), answer.suggestions


def test_what_is_not_told_of_the_thing_asked_about_is_suggested(pond: Assistant) -> None:
    answer = pond.ask("Khi nào sơ kết phong trào Ao sạch?", today=TODAY)
    assert any("tổng kết phong trào" in one for one in answer.suggestions), answer.suggestions
