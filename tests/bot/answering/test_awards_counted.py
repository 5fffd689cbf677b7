"""How many awards were given is told by reports, and never by what rules demand."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

TODAY = datetime.date(2031, 3, 1)
GUIDE = """# Sổ tay khen thưởng huyện Sông Mây

## I. Huân chương

### 1. “Huân chương Rừng Xanh”

**Đối tượng:** tập thể.

**Tiêu chuẩn (phải đạt đủ):**

- Liên tục 05 năm hoàn thành xuất sắc nhiệm vụ, trong thời gian đó có 02 cờ thi đua của tỉnh (Điều 6 khoản 1).
- Đã có 03 bằng khen của tỉnh (Điều 6 khoản 2).
"""
REPORT = """# BÁO CÁO

kết quả công tác thi đua, khen thưởng huyện Sông Mây năm 2030

## I. Kết quả

Năm 2030 huyện được tỉnh tặng 17 bằng khen.
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_assistant(tmp_path_factory.mktemp("rules"), {"so-tay.md": GUIDE})


@pytest.mark.parametrize(
    "question",
    ["Huyện được bao nhiêu cờ thi đua?", "Bằng khen của tỉnh được mấy cái rồi?", "bao nhieu bang khen"],
)
def test_conditions_do_not_tell_how_many_were_given(rules: Assistant, question: str) -> None:
    assert not rules.ask(question, (), TODAY).answered


def test_conditions_tell_how_many_are_needed(rules: Assistant) -> None:
    answer = rules.ask("Huân chương Rừng Xanh cần mấy bằng khen của tỉnh?", (), TODAY)
    assert answer.answered
    assert "03" in answer.answer


def test_a_report_tells_how_many_were_given(tmp_path: Path) -> None:
    both = open_assistant(tmp_path, {"so-tay.md": GUIDE, "bao-cao.md": REPORT})
    answer = both.ask("Huyện được tỉnh tặng bao nhiêu bằng khen?", (), TODAY)
    assert answer.answered
    assert "17" in answer.answer


@pytest.mark.parametrize("question", ["Huân chương Rừng Xanh", "huan chuong rung xanh cho tap the"])
def test_an_award_that_is_only_named_is_told_by_its_conditions(rules: Assistant, question: str) -> None:
    answer = rules.ask(question, (), TODAY)
    assert answer.answered
    assert "Đã có 03 bằng khen" in answer.answer
    assert "02 cờ thi đua" in answer.answer


def test_what_a_rule_does_not_speak_of_is_neither_denied_nor_affirmed(rules: Assistant) -> None:
    answer = rules.ask("Có thưởng tiền cho Huân chương Rừng Xanh không?", (), TODAY)
    assert not answer.answer.startswith(("Có:", "Không:"))
