"""Keeps the bot running: connects, receives, notices what cannot go on, and stops without losing anybody."""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
from collections.abc import Callable
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.telegram import wording
from bot.telegram.program import Program
from ingest.errors import ConfigurationError, ThiduaError

logger = logging.getLogger(__name__)

Tell = Callable[[str], None]
RECEIVED = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
POLL_S = 30
LONGEST_PAUSE_S = 60.0
PULSE_S = 60.0
HOUSEKEEPING_S, CATCHING_UP_S = 3600.0, 300.0
# After a kill the old request hangs on at Telegram for a while; a program that stays is another matter.
MAX_CONFLICTS = 4
CONFLICTS_WITHIN_S = 120.0


class RunningElsewhere(ThiduaError):
    """Another program receives this bot's updates. The caller stops."""


class Runner:
    """One run of the program, from connecting to a stop by signal or by what cannot be mended here.

    `tell` writes a line for whoever runs the program.
    """

    def __init__(self, program: Program, tell: Tell) -> None:
        self._program = program
        self._application = program.application
        self._tell = tell
        self._stop = asyncio.Event()
        self._failure: ThiduaError | None = None
        self._conflicts: list[float] = []
        self._lost = False

    async def run(self) -> None:
        """Run until stopped. Raises ThiduaError for what an operator must mend."""
        self._listen_to_signals()
        if await self._connect():
            try:
                await self._serve()
            finally:
                await self._application.shutdown()
        if self._failure:
            raise self._failure

    async def _serve(self) -> None:
        application = self._application
        await self._program.open()
        # What is received before the start waits in the queue; a port that is taken is found before.
        await self._receive()
        await application.start()
        tasks = [
            asyncio.create_task(work) for work in (self._watch_pulse(), self._keep_house(), self._catch_up())
        ]
        self._tell(wording.RUNNING.format(bot=application.bot.username))
        await self._stop.wait()
        for task in tasks:
            task.cancel()
        self._tell(wording.STOPPING)
        if application.updater:
            await application.updater.stop()
        await application.stop()
        self._tell(wording.STOPPED)

    def _listen_to_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._stop.set)

    async def _connect(self) -> bool:
        """Whether Telegram knows the bot; asked until it answers. Raises ConfigurationError."""
        pause = 1.0
        while not self._stop.is_set():
            try:
                await self._application.bot.get_me()
                await self._application.initialize()
            except InvalidToken as error:
                raise ConfigurationError(wording.NOT_KNOWN, wording.NOT_KNOWN_REMEDY) from error
            except TelegramError as error:
                self._tell(wording.CONNECTING.format(reason=_reason(error)))
            else:
                return True
            await self._sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)
        return False

    async def _receive(self) -> None:
        settings = self._program.office.settings.telegram
        updater = self._application.updater
        assert updater, "the application is built with one"
        if not settings.webhook_url:
            await updater.start_polling(
                timeout=POLL_S,
                bootstrap_retries=-1,
                allowed_updates=RECEIVED,
                error_callback=self._note_polling_error,
            )
            return
        try:
            await updater.start_webhook(
                listen=settings.webhook_listen,
                port=settings.webhook_port,
                url_path=urlsplit(settings.webhook_url).path.lstrip("/"),
                webhook_url=settings.webhook_url,
                # Nobody else knows it, so nobody else can deliver an update.
                secret_token=secrets.token_urlsafe(32),
                bootstrap_retries=-1,
                allowed_updates=RECEIVED,
            )
        except OSError as error:
            raise ConfigurationError(
                wording.PORT_TAKEN.format(place=f"{settings.webhook_listen}:{settings.webhook_port}"),
                wording.PORT_TAKEN_REMEDY,
            ) from error

    def _note_polling_error(self, error: TelegramError) -> None:
        if not isinstance(error, Conflict):
            logger.info("Nhận tin từ Telegram không được: %s", _reason(error))
            return
        now = asyncio.get_running_loop().time()
        self._conflicts = [at for at in self._conflicts if now - at < CONFLICTS_WITHIN_S] + [now]
        if len(self._conflicts) >= MAX_CONFLICTS:
            self._fail(RunningElsewhere(wording.RUNNING_ELSEWHERE, wording.RUNNING_ELSEWHERE_REMEDY))

    async def _watch_pulse(self) -> None:
        """Tell when Telegram is lost and found again; a token taken back ends the program."""
        while True:
            await asyncio.sleep(PULSE_S)
            try:
                await self._application.bot.get_me()
            except InvalidToken:
                self._fail(ConfigurationError(wording.NOT_KNOWN, wording.NOT_KNOWN_REMEDY))
            except TelegramError as error:
                if not self._lost:
                    self._tell(wording.LOST.format(reason=_reason(error)))
                self._lost = True
            else:
                if self._lost:
                    self._tell(wording.BACK)
                self._lost = False

    async def _keep_house(self) -> None:
        """Delete what has been kept long enough."""
        office = self._program.office
        while True:
            try:
                await office.store(office.journal.prune, office.now())
            except ThiduaError as error:
                logger.warning("%s %s", error.message, error.remedy)
            await asyncio.sleep(HOUSEKEEPING_S)

    async def _catch_up(self) -> None:
        """Index what was put into the corpus folder by other ways than the bot."""
        while True:
            await asyncio.to_thread(self._program.office.desk.catch_up)
            await asyncio.sleep(CATCHING_UP_S)

    async def _sleep(self, seconds: float) -> None:
        """Sleep, but not through a signal to stop."""
        try:
            await asyncio.wait_for(self._stop.wait(), seconds)
        except TimeoutError:
            return

    def _fail(self, failure: ThiduaError) -> None:
        self._failure = failure
        self._stop.set()


def _reason(error: TelegramError) -> str:
    """What happened, in a few words without addresses."""
    cause = error.__cause__
    return type(cause).__name__ if cause else (error.message or type(error).__name__)
