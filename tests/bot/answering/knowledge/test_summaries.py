"""Documents told as a whole: their scope, or their sections in brief."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.answering_office import open_assistant

PLAN = """# KẾ HOẠCH

tổ chức hội thao mùa hè của xã Nậm Ma

## I. Mục đích

Rèn luyện sức khỏe cho thanh niên.

## II. Thời gian

Hội thao diễn ra ngày 12/7/2026.

## III. Kinh phí

Kinh phí 20.000.000 đồng từ quỹ xã.
"""
RULES = """# QUY CHẾ

quản lý sân vận động xã Nậm Ma

## Điều 1. Phạm vi điều chỉnh

Quy chế này quy định việc mượn sân, giữ sân và thu phí.

## Điều 2. Phí sân

Phí mượn sân là 50.000 đồng một buổi.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"ke-hoach.md": PLAN, "quy-che.md": RULES}
    return open_assistant(tmp_path_factory.mktemp("summaries"), texts)


@pytest.mark.parametrize(
    "question",
    [
        "Tóm tắt kế hoạch hội thao mùa hè",
        "noi dung chinh cua ke hoach hoi thao mua he",
        "kế hoạch hội thao mùa hè nói về gì vậy",
    ],
)
def test_document_is_told_section_by_section(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered
    assert all(one in answer.answer for one in ("Rèn luyện sức khỏe", "12/7/2026", "20.000.000"))


def test_rules_are_told_by_their_scope(assistant: Assistant) -> None:
    answer = assistant.ask("Quy chế quản lý sân vận động quy định những gì?")
    assert "mượn sân, giữ sân và thu phí" in answer.answer


def test_what_a_document_says_of_one_thing_is_no_summary(assistant: Assistant) -> None:
    answer = assistant.ask("Kế hoạch hội thao mùa hè nói gì về kinh phí?")
    assert "20.000.000" in answer.answer
    assert "Rèn luyện" not in answer.answer


def test_no_other_document_is_told_for_one_that_is_not_there(assistant: Assistant) -> None:
    assert not assistant.ask("Tóm tắt kế hoạch phòng chống cháy rừng").answered
