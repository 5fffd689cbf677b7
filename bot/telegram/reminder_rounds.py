"""Makes the rounds of the reminder while the bot runs: at the start, every minute, and when asked to."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from bot.reminders.rounds import Rounds
from bot.telegram.delivery import TelegramChannel
from bot.telegram.office import Office
from bot.telegram.rounds import telegram_rounds
from ingest.errors import ThiduaError

logger = logging.getLogger(__name__)

EVERY_S = 60


class RoundsJob:
    """The job queue only wakes it: what is due is read from the database, so that no late or lost wake-up
    of the queue's loses a reminder.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self._application: Any = None
        self._rounds: Rounds | None = None
        self._running: asyncio.Task[None] | None = None
        self._wanted = False

    def start(self, application: Any) -> None:
        """Begin with a round at once: the bot may have been down at the hour."""
        office = self._office
        self._application = application
        self._rounds = telegram_rounds(
            office.settings,
            office.database,
            TelegramChannel(application.bot),
            lambda: office.desk.edition.library,
            office.now,
            store=office.store,
            goes_on=lambda: bool(application.running),
        )
        # Without these a wake-up that comes a second late is dropped without a word.
        options = {"misfire_grace_time": None, "coalesce": True}
        application.job_queue.run_repeating(self._wake, EVERY_S, first=0, job_kwargs=options)

    @property
    def rounds(self) -> Rounds:
        assert self._rounds, "the job has started"
        return self._rounds

    def follow(self, work: Coroutine[Any, Any, None]) -> None:
        """Let something go on beside the handlers; a stop of the bot waits for it."""
        self._application.create_task(work)

    @property
    def goes_on(self) -> bool:
        return bool(self._application.running)

    def hurry(self) -> None:
        """Make a round now, or another one after that which is being made: it may be past what was added."""
        self._wanted = True
        if self._application is not None and (self._running is None or self._running.done()):
            self._running = self._application.create_task(self._make())

    async def _wake(self, _: Any) -> None:
        self.hurry()

    async def _make(self) -> None:
        try:
            while self._wanted and self.goes_on:
                self._wanted = False
                await self.rounds.make()
        except ThiduaError as error:
            logger.error("Nhắc việc: %s %s", error.message, error.remedy, exc_info=error)
