"""Answering in a process of its own: it keeps a core busy, and receiving messages must not wait for it."""

from __future__ import annotations

import asyncio
import datetime
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

from bot.answers import Answer
from bot.serving.desk import Desk
from bot.settings import Settings

logger = logging.getLogger(__name__)


class DeskProcess:
    """A desk in another process. One that dies is replaced; what it was answering is asked once more."""

    def __init__(self, settings: Settings) -> None:
        # The other process talks to nobody, so it gets no token.
        self._settings = replace(settings, telegram=replace(settings.telegram, token=None))
        self._pool = self._new_pool()

    async def ask(self, question: str, history: Sequence[str], today: datetime.date) -> Answer:
        """Answer from the newest index. Raises ThiduaError; BrokenProcessPool when it died twice."""
        pool = self._pool
        try:
            return await self._ask(pool, question, tuple(history), today)
        except BrokenProcessPool as error:
            logger.warning("Tiến trình trả lời đã dừng, mở lại.", exc_info=error)
        if self._pool is pool:
            pool.shutdown(wait=False)
            self._pool = self._new_pool()
        return await self._ask(self._pool, question, tuple(history), today)

    def close(self) -> None:
        """Let it finish what it is answering, then end it."""
        self._pool.shutdown()

    async def _ask(
        self, pool: ProcessPoolExecutor, question: str, history: Sequence[str], today: datetime.date
    ) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(pool, _answer, question, history, today)

    def _new_pool(self) -> ProcessPoolExecutor:
        # "spawn": threads and connections of this process must not be copied into the other.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(1, context, _open_desk, (self._settings,))
        pool.submit(_warm_up)  # the process starts now, not with the first question
        return pool


_desk: Desk | None = None


def _open_desk(settings: Settings) -> None:
    global _desk
    # Ctrl-C and a service being stopped reach both processes; this one ends when the other lets it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _desk = Desk(settings, _keep_silent)


def _answer(question: str, history: Sequence[str], today: datetime.date) -> Answer:
    assert _desk, "the process opens its desk before it is asked"
    return _desk.edition.assistant.ask(question, history, today)


def _warm_up() -> None:
    assert _desk, "the process opens its desk before it is asked"
    _desk.warm_up()


def _end_with_parent() -> None:
    """A killed parent cannot end its children, and they would wait for questions for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _keep_silent(_step: str, _done: float) -> None:
    """The parent has built the index; nothing takes long here."""
