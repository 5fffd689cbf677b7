from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence

from bot.answers import Answer
from bot.cli.growing import ask_visibly
from bot.fluency.fluent_assistant import Partial

DAY = datetime.date(2026, 8, 1)
ANSWER = Answer("?", "?", True, "explanation", "Câu một. Câu hai.", 0.9)


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


class Growing:
    def ask(self, question: str, history: Sequence[str] = (), today: datetime.date | None = None) -> Answer:
        return ANSWER

    def stream(
        self, question: str, history: Sequence[str] = (), today: datetime.date | None = None
    ) -> Iterator[Partial | Answer]:
        yield Partial("Câu một.")
        yield ANSWER


def test_sentences_are_shown_as_they_come_on_a_terminal() -> None:
    screen = Screen()
    assert ask_visibly(Growing(), "?", (), DAY, screen) is ANSWER
    assert "Câu một." in screen.getvalue()
    assert "Câu hai." not in screen.getvalue()


def test_nothing_is_shown_where_nobody_looks() -> None:
    silent = io.StringIO()
    assert ask_visibly(Growing(), "?", (), DAY, silent) is ANSWER
    assert silent.getvalue() == ""
