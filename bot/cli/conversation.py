"""A conversation on the terminal: questions and answers until the person leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.answers import Answer
from bot.blocks import Block, Gap, Paragraph
from bot.views.answers import answer_blocks
from ingest.errors import ThiduaError
from ingest.vietnamese import folded

PROMPT = "Hỏi: "
GREETING = "Gõ câu hỏi rồi nhấn Enter. Để trống, gõ “thoát” hoặc nhấn Ctrl-D để dừng."
_FAREWELLS = frozenset({"", "thoat", "exit", "quit"})


def converse(
    ask: Callable[[str, Sequence[str]], Answer],
    read: Callable[[str], str],
    show: Callable[[Sequence[Block]], None],
) -> None:
    """Read questions with `read(prompt)` and show answers, each asked with the questions before it."""
    history: list[str] = []
    show([Paragraph(GREETING, "dim"), Gap()])
    while (question := _next(read)) is not None:
        try:
            answer = ask(question, tuple(history))
        except ThiduaError as error:
            show([Paragraph(error.message, "warning"), Paragraph(error.remedy, "dim"), Gap()])
            continue
        history.append(question)
        show([*answer_blocks(answer), Gap()])


def _next(read: Callable[[str], str]) -> str | None:
    try:
        question = read(PROMPT).strip()
    except EOFError:
        return None
    return None if folded(question) in _FAREWELLS else question
