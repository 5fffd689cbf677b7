"""What every room of the Telegram channel works with."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import ParamSpec, TypeVar

from bot.answers import Answer
from bot.database.engine import Database
from bot.database.journal import Journal
from bot.database.people import People
from bot.fluency.fluent_assistant import FluentAssistant
from bot.people.unit_tasks import as_documents_write
from bot.serving.conversations import Conversations
from bot.serving.desk import Desk
from bot.serving.desk_process import DeskProcess
from bot.serving.rate_limit import RateLimit
from bot.settings import Settings
from bot.telegram.addresses import address_of

P = ParamSpec("P")
R = TypeVar("R")
Growing = Callable[[str], None]

# Answering is bound by the processor: more threads would only take turns. A language model is waited for.
THINKERS, THINKERS_WITH_MODEL = 2, 8


@dataclass(frozen=True, slots=True)
class Office:
    """One running assistant. `clock` gives the moment in UTC; tests and demonstrations set it.

    Nothing that takes time may run on the event loop: questions go through `ask`, the database through
    `store`, lists and pictures through `think`; what takes longer than a second (reading an upload) through
    asyncio.to_thread.
    """

    settings: Settings
    database: Database
    people: People
    journal: Journal
    desk: Desk
    clock: Callable[[], datetime.datetime]
    conversations: Conversations
    rate_limit: RateLimit
    # None with a language model, which is waited for: threads of this process do for that.
    answering: DeskProcess | None = None
    # One thread: SQLite lets one write at a time, and waiting in line is fairer than its busy timer.
    _storing: Executor = field(default_factory=lambda: ThreadPoolExecutor(1, "store"))
    _thinking: Executor = field(default_factory=lambda: ThreadPoolExecutor(THINKERS, "think"))

    @classmethod
    def furnish(
        cls, settings: Settings, database: Database, desk: Desk, clock: Callable[[], datetime.datetime]
    ) -> Office:
        """The office of these settings, its people and its journal in `database`."""
        thinkers = THINKERS_WITH_MODEL if settings.llm.model else THINKERS
        return cls(
            settings,
            database,
            People(database, [address_of(admin) for admin in settings.telegram.admins]),
            Journal(database, settings.privacy.keep_questions_days),
            desk,
            clock,
            Conversations(),
            RateLimit(settings.telegram.messages_per_minute),
            None if settings.llm.model else DeskProcess(settings),
            _thinking=ThreadPoolExecutor(thinkers, "think"),
        )

    def now(self) -> datetime.datetime:
        return self.clock()

    def today(self) -> datetime.date:
        """Today where the office is."""
        return self.clock().astimezone(self.settings.reminder.timezone).date()

    async def ask(self, question: str, history: Sequence[str], growing: Growing | None = None) -> Answer:
        """Answer a question as of today. Raises ThiduaError.

        `growing` is called on the event loop with what a language model has written so far, already checked.
        """
        if self.answering:
            return await self.answering.ask(question, history, self.today())
        loop = asyncio.get_running_loop()

        def told(text: str) -> None:
            if growing:
                loop.call_soon_threadsafe(growing, text)

        return await self.think(self._write, question, history, told)

    def _write(self, question: str, history: Sequence[str], told: Growing) -> Answer:
        assistant = self.desk.edition.assistant
        if not isinstance(assistant, FluentAssistant):
            return assistant.ask(question, history, self.today())
        for step in assistant.stream(question, history, self.today()):
            if isinstance(step, Answer):
                return step
            told(step.text)
        raise AssertionError("the last step is the whole answer")

    async def store(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Call a function of `people`, `journal` or another room's tables. Raises StorageError."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._storing, partial(function, *args, **kwargs))

    async def think(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Call a function that searches, answers or draws; as many at once as there are cores."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thinking, partial(function, *args, **kwargs))

    async def name_of_unit(self, unit: str) -> str:
        """The name of a body as the documents write it, as it was typed when they name no such body."""
        return await self.think(lambda: as_documents_write(unit, self.desk.edition.library.knowledge))

    def close(self) -> None:
        """Wait for what runs, then let go of the database."""
        if self.answering:
            self.answering.close()
        self._thinking.shutdown()
        self._storing.shutdown()
        self.database.close()
