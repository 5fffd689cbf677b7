"""Sends and edits messages: again where that helps, never twice where it could have arrived."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from telegram import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.messaging import Button
from bot.telegram.rendering import Page

logger = logging.getLogger(__name__)

T = TypeVar("T")
Rows = Sequence[Sequence[Button]]
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ForceReply | None

MAX_TRIES = 4
MAX_WAIT_S = 60.0
# The connection never came about, so nothing can have arrived. By name: the HTTP library is the Bot
# library's own affair and about to be replaced there.
_NEVER_LEFT = frozenset({"ConnectError", "ConnectTimeout", "PoolTimeout"})


async def sent(call: Callable[[], Awaitable[T]]) -> T:
    """Make a call, again after a pause when Telegram asks for one or was certainly not reached.

    Raises TelegramError: for what is refused, and for what may have arrived although no answer came.
    """
    for attempt in range(1, MAX_TRIES + 1):
        try:
            return await call()
        except TelegramError as error:
            pause = pause_before_retry(error, attempt)
            if pause is None or attempt == MAX_TRIES:
                raise
            logger.info("Gửi lại sau %.1f giây: %s", pause, type(error).__name__)
        await asyncio.sleep(pause)
    raise AssertionError("the last attempt returns or raises")


def pause_before_retry(error: TelegramError, attempt: int) -> float | None:
    """Seconds to wait before the same call is made again, None when it must not be."""
    if isinstance(error, RetryAfter):
        wait = error._retry_after.total_seconds()  # the public property warns until its type has changed
        return wait if wait <= MAX_WAIT_S else None
    if isinstance(error, BadRequest | Forbidden | ChatMigrated) or not isinstance(error, NetworkError):
        return None
    return float(2 ** (attempt - 1)) if never_left(error) else None


def never_left(error: NetworkError) -> bool:
    """Whether Telegram certainly did not take what was sent: it was not reached, or answered with 5xx.

    Any other break of the connection may have come after the message was taken.
    """
    return error.__cause__ is None or type(error.__cause__).__name__ in _NEVER_LEFT


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """Buttons below a message, None for none."""
    shown = [[InlineKeyboardButton(b.label, callback_data=b.action) for b in row] for row in rows if row]
    return InlineKeyboardMarkup(shown) if shown else None


async def send_page(
    bot: ExtBot[None],
    chat: int,
    page: Page,
    markup: Markup = None,
    *,
    thread: int | None = None,
    reply_to: ReplyParameters | None = None,
) -> Message:
    """Send one page; plainly when Telegram cannot read its markup. Raises TelegramError."""

    async def attempt(text: str, mode: str | None) -> Message:
        return await sent(
            lambda: bot.send_message(
                chat,
                text,
                parse_mode=mode,
                reply_markup=markup,
                message_thread_id=thread,
                reply_parameters=reply_to,
            )
        )

    try:
        return await attempt(page.html, ParseMode.HTML)
    except BadRequest as error:
        if not _is_markup_refused(error):
            raise
        logger.warning("Telegram không đọc được định dạng, gửi chữ trơn: %s", error)
    return await attempt(page.plain, None)


async def edit_page(
    bot: ExtBot[None], message: Message, page: Page, markup: InlineKeyboardMarkup | None
) -> None:
    """Put a page in place of a message. Nothing happens when it stands there already or is gone."""

    async def attempt(text: str, mode: str | None) -> None:
        await sent(
            lambda: bot.edit_message_text(
                text, message.chat.id, message.message_id, parse_mode=mode, reply_markup=markup
            )
        )

    try:
        await attempt(page.html, ParseMode.HTML)
    except BadRequest as error:
        if _is_markup_refused(error):
            await attempt(page.plain, None)
        elif not any(words in error.message.lower() for words in ("not modified", "to edit not found")):
            raise


def _is_markup_refused(error: BadRequest) -> bool:
    return "can't parse entities" in error.message.lower()
