"""A chat model that says what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class ScriptedModel:
    """Gives `replies` in turn, the last for ever, in pieces of a few characters; an exception is raised."""

    name = "scripted"

    def __init__(self, *replies: str | Exception) -> None:
        self.replies: Sequence[str | Exception] = replies
        self.asked: list[tuple[str, str]] = []

    def stream(self, instructions: str, request: str) -> Iterator[str]:
        reply = self.replies[min(len(self.asked), len(self.replies) - 1)]
        self.asked.append((instructions, request))
        if isinstance(reply, Exception):
            raise reply
        for start in range(0, len(reply), 7):
            yield reply[start : start + 7]
