"""Conversations: history, leaving, and errors that do not end them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from bot.answers import Answer
from bot.blocks import Block, plain_lines
from bot.cli.conversation import converse
from ingest.errors import ThiduaError


class Talk:
    """A person who says `lines`, then presses Ctrl-D."""

    def __init__(self, *lines: str) -> None:
        self._lines: Iterator[str] = iter(lines)
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self.screen: list[str] = []

    def read(self, prompt: str) -> str:
        assert prompt == "Hỏi: "
        try:
            return next(self._lines)
        except StopIteration:
            raise EOFError from None

    def ask(self, question: str, history: Sequence[str]) -> Answer:
        if question == "hỏng":
            raise ThiduaError("câu hỏi hỏng.", "hỏi lại.")
        self.asked.append((question, tuple(history)))
        return Answer(question, question, True, "date", f"Trả lời {question}", 0.9)

    def show(self, blocks: Sequence[Block]) -> None:
        self.screen += plain_lines(blocks)

    def run(self) -> Talk:
        converse(self.ask, self.read, self.show)
        return self


def test_each_question_is_asked_with_the_ones_before_it() -> None:
    talk = Talk("một", "hai", "ba").run()
    assert talk.asked == [("một", ()), ("hai", ("một",)), ("ba", ("một", "hai"))]
    assert "Trả lời ba" in talk.screen


@pytest.mark.parametrize("farewell", ["", "  ", "thoát", "Thoat", "exit", "quit"])
def test_an_empty_line_or_a_farewell_ends_it(farewell: str) -> None:
    assert Talk("một", farewell, "hai").run().asked == [("một", ())]


def test_a_question_that_fails_is_explained_and_forgotten() -> None:
    talk = Talk("hỏng", "một").run()
    assert talk.asked == [("một", ())]
    assert "câu hỏi hỏng." in talk.screen
    assert "hỏi lại." in talk.screen
