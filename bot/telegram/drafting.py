"""An answer while it is being written, as a draft that the finished message takes the place of."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from telegram.error import TelegramError
from telegram.ext import ExtBot

logger = logging.getLogger(__name__)

# Faster than people read on a telephone, slower than what Telegram bears in one chat.
_SHOWN_EVERY_S = 1.0
# How long a finished answer waits for a draft that is on its way and would otherwise arrive after it.
_PATIENCE_S = 1.0


@asynccontextmanager
async def draft_shown(bot: ExtBot[None], chat: int, identifier: int) -> AsyncIterator[Callable[[str], None]]:
    """Give a function, to be called on the event loop, that shows a text in a private chat.

    The newest text is shown, at most one a second, and none any more once the block has ended. `identifier`
    is of the draft, not 0. What cannot be shown is left out: the finished message comes anyway.
    """
    texts: asyncio.Queue[str] = asyncio.Queue()
    ended = asyncio.Event()
    task = asyncio.create_task(_show(bot, chat, identifier, texts, ended))
    try:
        yield texts.put_nowait
    finally:
        ended.set()
        texts.put_nowait("")
        await asyncio.wait({task}, timeout=_PATIENCE_S)
        task.cancel()


async def _show(
    bot: ExtBot[None], chat: int, identifier: int, texts: asyncio.Queue[str], ended: asyncio.Event
) -> None:
    while (text := await _newest(texts)) and not ended.is_set():
        try:
            await bot.send_message_draft(chat, identifier, text)
        except TelegramError as error:
            logger.info("Không cho xem được câu trả lời đang viết: %s", type(error).__name__)
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), _SHOWN_EVERY_S)


async def _newest(texts: asyncio.Queue[str]) -> str:
    text = await texts.get()
    while not texts.empty():
        text = texts.get_nowait()
    return text
