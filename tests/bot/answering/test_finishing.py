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


def _ask(folder: Path, *plans: str) -> Answer:
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, plan in enumerate(plans):
        (corpus / f"{number}.md").write_text(plan, encoding="utf-8")
    build(corpus, folder / "state", FakeEmbedder)
    assistant = Assistant(Library.open(folder / "state", FakeEmbedder), min_confidence=0.4)
    return assistant.ask("khi nào sơ kết phong trào Ao sạch", today=TODAY)


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
