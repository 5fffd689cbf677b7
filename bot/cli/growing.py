"""Shows an answer on the terminal while it grows; it is gone when the whole answer is shown."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TextIO

from bot.answers import Answer
from bot.fluency.protocols import Asks


def ask_visibly(
    assistant: Asks, question: str, history: Sequence[str], today: datetime.date, screen: TextIO
) -> Answer:
    """The answer; on a terminal, checked sentences are shown as they come, where there are any."""
    stream = getattr(assistant, "stream", None)
    if stream is None or not screen.isatty():
        return assistant.ask(question, history, today)
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    answer: Answer | None = None
    with Live(console=Console(file=screen), transient=True, auto_refresh=False) as live:
        for step in stream(question, history, today):
            if isinstance(step, Answer):
                answer = step
            else:
                live.update(Text(step.text), refresh=True)
    assert answer is not None
    return answer
