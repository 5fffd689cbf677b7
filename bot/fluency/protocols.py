"""What fluency asks of others, and what it offers in their place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Protocol

from bot.answers import Answer


class Asks(Protocol):
    """Answers a question: an assistant, with or without a language model."""

    def ask(
        self, question: str, history: Sequence[str] = (), today: datetime.date | None = None
    ) -> Answer: ...


class ChatModel(Protocol):
    """A chat model; `name` is how the settings call it."""

    @property
    def name(self) -> str: ...

    def stream(self, instructions: str, request: str) -> Iterator[str]:
        """The reply in pieces as they come. May raise anything: a network stands behind it."""
        ...


class Entails(Protocol):
    """Whether a text bears a sentence out."""

    def __call__(self, text: str, sentence: str) -> bool: ...
