"""How the assistant is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from bot.blocks import Block, Gap, Paragraph
from bot.people.usage import OpenQuestion, Statistics
from bot.views.people import ROLE_NAMES

_SHOWN_CHARACTERS = 200


def statistics_blocks(found: Statistics, *, keeps_questions: bool) -> Iterator[Block]:
    """Counts, judgements, and what could not be answered."""
    usage = found.usage
    yield Paragraph(f"Sử dụng trong {found.days} ngày qua", "heading")
    yield Paragraph(f"{usage.questions} câu hỏi của {usage.people} người", lead="• ")
    yield Paragraph(f"Trả lời được: {_share(usage.answered, usage.questions)}", lead="• ")
    yield Paragraph(f"Đánh giá: {usage.good} 👍, {usage.bad} 👎", lead="• ")
    people = ", ".join(f"{count} {ROLE_NAMES[role]}" for role, count in found.members.items() if count)
    yield Paragraph(f"Tài khoản: {people or 'chưa có ai'}", lead="• ")
    yield Gap()
    yield from _open_question_blocks(found.open_questions, keeps_questions)


def statistics_shape(found: Statistics) -> dict[str, Any]:
    """{"days", "people", "questions", "answered", "good", "bad", "members", "open_questions"}."""
    return {
        "days": found.days,
        **asdict(found.usage),
        "members": dict(found.members),
        "open_questions": [asdict(question) for question in found.open_questions],
    }


def _open_question_blocks(questions: tuple[OpenQuestion, ...], keeps_questions: bool) -> Iterator[Block]:
    if not keeps_questions:
        yield Paragraph("Không lưu câu hỏi ([privacy] keep_questions_days = 0).", "dim")
        return
    if not questions:
        yield Paragraph("Không có câu hỏi nào chưa trả lời được.")
        return
    yield Paragraph("Chưa trả lời được hoặc bị chê – nên bổ sung văn bản", "heading")
    for question in questions:
        times = f" (hỏi {question.times} lần)" if question.times > 1 else ""
        judged = " – trả lời bị chê" if question.answered else ""
        text = question.question
        shown = text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}…"
        yield Paragraph(f"{shown}{times}{judged}", lead="• ")


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.0%})" if whole else "0"
