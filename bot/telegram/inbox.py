"""Updates between Telegram and the handlers: written down before they count as received, handled once.

Telegram forgets an update as soon as the next ones are asked for, long before it has been answered. A bot
that is killed then would leave people without an answer, so every update is kept until it has been handled.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, Update
from telegram.ext import BaseUpdateProcessor

from bot.telegram.office import Office
from ingest.errors import StorageError

logger = logging.getLogger(__name__)

# Far more than are ever worked on: most of them wait for the two threads that answer.
MAX_AT_ONCE = 256


class Inbox(asyncio.Queue[object]):
    """The queue between receiving and handling; what was received before goes no further."""

    def __init__(self, office: Office, bot_id: int) -> None:
        super().__init__()
        self._office = office
        self._bot_id = bot_id

    async def put(self, item: object) -> None:
        """Write an update down, then hand it on. Receiving the next ones waits for this."""
        if not isinstance(item, Update) or await self._is_new(item):
            await super().put(item)

    async def put_unfinished(self, bot: Bot) -> int:
        """Hand on what a kill left undone. Returns how many updates."""
        unfinished = await self._office.store(self._office.journal.unfinished)
        for _, content in unfinished:
            await super().put(Update.de_json(json.loads(content), bot))
        return len(unfinished)

    async def finish(self, update: Update) -> None:
        """An update has been handled."""
        try:
            await self._office.store(self._office.journal.finish, self._key(update))
        except StorageError as error:
            logger.warning("%s %s", error.message, error.remedy, exc_info=error)

    async def _is_new(self, update: Update) -> bool:
        office = self._office
        try:
            return await office.store(
                office.journal.receive, self._key(update), update.to_json(), office.now()
            )
        except StorageError as error:
            # A full disk is no reason to leave people without answers.
            logger.warning("%s %s", error.message, error.remedy, exc_info=error)
            return True

    def _key(self, update: Update) -> str:
        return f"telegram:{self._bot_id}:{update.update_id}"


class InOrder(BaseUpdateProcessor):
    """Handles many updates at once, those of one person in one chat one after the other."""

    def __init__(self, inbox: Inbox) -> None:
        super().__init__(MAX_AT_ONCE)
        self._inbox = inbox
        self._turns: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        turn = self._turns.setdefault(_place(update), asyncio.Lock())
        async with turn:
            await coroutine
        await self._inbox.finish(update)

    async def initialize(self) -> None:
        """Nothing is needed."""

    async def shutdown(self) -> None:
        """Nothing is held."""


def _place(update: Update) -> tuple[int, int]:
    chat, user = update.effective_chat, update.effective_user
    return (chat.id if chat else 0), (user.id if user else 0)
