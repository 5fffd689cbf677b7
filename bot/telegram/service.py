"""The whole life of the Telegram bot in one call."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Callable

from bot.corpus.indexing import Progress
from bot.database.engine import open_database
from bot.serving.desk import Desk
from bot.serving.instance_lock import only_instance
from bot.settings import Settings
from bot.telegram import wording
from bot.telegram.office import Office
from bot.telegram.program import Program
from bot.telegram.redaction import redact_logs
from bot.telegram.running import Runner, Tell
from ingest.errors import ConfigurationError

Clock = Callable[[], datetime.datetime]


def serve(settings: Settings, clock: Clock, progress: Progress, tell: Tell) -> None:
    """Run the bot until it is stopped. Raises ThiduaError.

    `progress` is told how far the index has come, `tell` what whoever runs the program should know.
    """
    token = settings.telegram.token
    if token is None:
        raise ConfigurationError(wording.NOT_SET, wording.NOT_SET_REMEDY)
    redact_logs([token.reveal()], texts=settings.privacy.log_questions)
    with only_instance(settings.paths.state):
        if settings.telegram.access == "closed" and not settings.telegram.admins:
            tell(wording.NO_ADMINS)
        desk = Desk(settings, progress)
        office = Office.furnish(
            settings, open_database(settings.database.url, settings.paths.state), desk, clock
        )
        if office.answering is None:
            desk.warm_up()
        try:
            asyncio.run(_run(office, token.reveal(), tell))
        finally:
            office.close()


async def _run(office: Office, token: str, tell: Tell) -> None:
    await Runner(Program(office, token), tell).run()
