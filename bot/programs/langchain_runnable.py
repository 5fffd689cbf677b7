"""The assistant inside other people's LangChain chains; the corpus alone is `index.langchain_retriever`."""

from __future__ import annotations

import datetime
from typing import Any, TypedDict

from langchain_core.runnables import Runnable, RunnableConfig

from bot.answers import Answer
from bot.fluency.protocols import Asks


class _Question(TypedDict):
    question: str


class QuestionInContext(_Question, total=False):
    """A question with the earlier questions of its conversation, oldest first, and the day it is asked on."""

    history: list[str]
    today: datetime.date


class AssistantRunnable(Runnable[str | QuestionInContext, Answer]):
    """Answers a question, given alone or with its context.

    chain = AssistantRunnable(assistant) | (lambda answer: answer.answer)
    chain.invoke("Khi nào tổng kết phong trào?")

    `invoke`, `ainvoke`, `batch` and the others are LangChain's; errors are those of `ingest.errors`.
    """

    def __init__(self, assistant: Asks) -> None:
        self._assistant = assistant

    def invoke(
        self, input: str | QuestionInContext, config: RunnableConfig | None = None, **kwargs: Any
    ) -> Answer:
        return self._call_with_config(self._answer, input, config, **kwargs)

    def _answer(self, asked: str | QuestionInContext) -> Answer:
        if isinstance(asked, str):
            return self._assistant.ask(asked)
        return self._assistant.ask(asked["question"], asked.get("history", ()), asked.get("today"))
