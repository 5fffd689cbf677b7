"""The small office of the answering tests with its library, and answers given by hand."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.answers import Answer
from bot.fluency.fluent_assistant import FluencySettings, FluentAssistant
from bot.fluency.protocols import Asks, ChatModel
from index.library import Library
from tests.bot.answering_office import TODAY, open_office
from tests.fake_embedder import FakeEmbedder

__all__ = ["TODAY", "GivenAnswers", "Office"]


@dataclass(frozen=True, slots=True)
class Office:
    assistant: Asks
    library: Library

    @classmethod
    def open(cls, folder: Path) -> Office:
        assistant = open_office(folder)
        return cls(assistant, Library.open(folder / "state", FakeEmbedder))

    def fluent(self, model: ChatModel, assistant: Asks | None = None) -> FluentAssistant:
        return FluentAssistant(assistant or self.assistant, self.library, model, FluencySettings(20.0))

    def quoted(self, question: str) -> Answer:
        return self.assistant.ask(question, (), TODAY)


@dataclass(slots=True)
class GivenAnswers:
    """An assistant that gives the answers it was made with, by question, and remembers what it was asked."""

    answers: dict[str, Answer]
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def ask(self, question: str, history: Sequence[str] = (), today: datetime.date | None = None) -> Answer:
        self.asked.append((question, tuple(history)))
        return self.answers[question]
