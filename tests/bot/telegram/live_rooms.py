"""The whole bot in a thread of the test, before the stand-in for Telegram."""

from __future__ import annotations

import asyncio
import datetime
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.database.engine import open_database
from bot.database.journal import Journal
from bot.database.people import People
from bot.serving.conversations import Conversations
from bot.serving.desk import Desk
from bot.serving.rate_limit import RateLimit
from bot.settings import Limits, Paths, Privacy, Settings, Telegram
from bot.telegram.addresses import address_of
from bot.telegram.office import Office
from bot.telegram.program import Program
from bot.telegram.running import RECEIVED
from tests.bot_api import BotApi, User
from tests.fake_embedder import FakeEmbedder
from tests.office import furnish

NOW = datetime.datetime(2026, 8, 3, 7, 30, tzinfo=datetime.UTC)
ADMIN, OTHER_ADMIN = User(700100, "Chị Bình"), User(700200, "Anh Cường")
MEMBER, STRANGER = User(700300, "An"), User(700400, "Dũng <b>")


@dataclass(frozen=True, slots=True)
class LiveRooms:
    """A bot at work: `api` is what people see, `office` what the program works with."""

    api: BotApi
    office: Office

    @property
    def corpus(self) -> Path:
        return self.office.settings.paths.corpus

    @property
    def state(self) -> Path:
        return self.office.settings.paths.state


@contextmanager
def live_rooms(folder: Path) -> Iterator[LiveRooms]:
    """The bot over the office of tests/office.py in `folder`, with a model for tests."""
    if not (folder / "corpus").exists():
        furnish(folder)
    with pytest.MonkeyPatch.context() as patch, BotApi() as api:
        for module in ("bot.serving.desk.embedder", "bot.corpus.indexing.embedder"):
            patch.setattr(module, lambda settings, progress: FakeEmbedder())
        settings = Settings(
            paths=Paths(folder / "corpus", folder / "state"),
            limits=Limits(max_seconds=20),
            privacy=Privacy(keep_questions_days=30),
            telegram=Telegram(
                admins=(ADMIN.id, OTHER_ADMIN.id),
                api_url=api.url,
                file_url=api.file_url,
                messages_per_minute=200,
            ),
        )
        office = _office(settings)
        stop = _Stop()
        thread = threading.Thread(target=lambda: asyncio.run(_run(Program(office, api.token), stop)))
        thread.start()
        stop.ready.wait(30)
        try:
            yield LiveRooms(api, office)
        finally:
            stop.request()
            thread.join(60)
            office.close()


def _office(settings: Settings) -> Office:
    """An office that answers in this process: in one of its own the model for tests is not known."""
    database = open_database("", settings.paths.state)
    return Office(
        settings=settings,
        database=database,
        people=People(database, [address_of(admin) for admin in settings.telegram.admins]),
        journal=Journal(database, settings.privacy.keep_questions_days),
        desk=Desk(settings, lambda step, done: None),
        clock=lambda: NOW,
        conversations=Conversations(),
        rate_limit=RateLimit(settings.telegram.messages_per_minute),
    )


class _Stop:
    """How the test ends the bot, which runs in another thread."""

    def __init__(self) -> None:
        self.ready = threading.Event()
        self.loop: asyncio.AbstractEventLoop | None = None
        self.wanted: asyncio.Event | None = None

    def request(self) -> None:
        if self.loop and self.wanted:
            self.loop.call_soon_threadsafe(self.wanted.set)


async def _run(program: Program, stop: _Stop) -> None:
    stop.loop, stop.wanted = asyncio.get_running_loop(), asyncio.Event()
    application = program.application
    async with application:
        await program.open()
        await application.start()
        assert application.updater
        await application.updater.start_polling(timeout=1, allowed_updates=RECEIVED)
        stop.ready.set()
        await stop.wanted.wait()
        await application.updater.stop()
        await application.stop()
