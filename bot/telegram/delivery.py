"""Telegram as a channel for what the program sends by itself: one try, and what is known about it.

No rate limiter of the library's and no retries here: whether and when to send again is for the outbox.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.messaging import DeliveryFailure, Message
from bot.settings import Telegram
from bot.telegram.addresses import address_of, number_of
from bot.telegram.rendering import pages
from bot.telegram.sending import keyboard, pause_before_retry
from ingest.errors import ConfigurationError

# As Telegram words it when a chat is gone for good; everything else it refuses is the message's fault.
_GONE = (
    "chat not found",
    "user is deactivated",
    "peer_id_invalid",
    "group chat was deactivated",
)
TIMEOUT_S = 20.0
CONNECTIONS = 8


class TelegramChannel:
    """Sends to chats of Telegram."""

    def __init__(self, bot: ExtBot[None]) -> None:
        self._bot = bot

    async def send(self, chat: str, message: Message) -> str:
        """Send in one try. Returns Telegram's id of the message. Raises DeliveryFailure."""
        try:
            return await self._send(chat, message)
        except TelegramError as error:
            raise failure_of(error) from error

    async def _send(self, chat: str, message: Message) -> str:
        page = pages(message.blocks)[0]
        markup, number = keyboard(message.buttons), number_of(chat)
        try:
            sent = await self._bot.send_message(
                number,
                page.html,
                parse_mode=ParseMode.HTML,
                reply_markup=markup,
                disable_notification=message.silent,
            )
        except BadRequest as error:
            if "can't parse entities" not in error.message.lower():
                raise
            # Refused, so nothing arrived: a second call is no repetition.
            sent = await self._bot.send_message(
                number, page.plain, reply_markup=markup, disable_notification=message.silent
            )
        return str(sent.message_id)


def failure_of(error: TelegramError) -> DeliveryFailure:
    """What an error of Telegram's means for the message that was sent."""
    reason = f"{type(error).__name__}: {error.message}"
    match error:
        case RetryAfter():
            wait = error._retry_after.total_seconds()  # the public property warns until its type has changed
            return DeliveryFailure("retry", reason, retry_after=wait)
        case ChatMigrated():
            return DeliveryFailure("moved", reason, chat=address_of(error.new_chat_id))
        case Forbidden():
            return DeliveryFailure("unreachable", reason)
        case BadRequest():
            gone = any(words in error.message.lower() for words in _GONE)
            return DeliveryFailure("unreachable" if gone else "refused", reason)
        case InvalidToken():
            # Nobody's message was refused but the bot's token; it may be mended.
            return DeliveryFailure("retry", "InvalidToken")
        case NetworkError() if pause_before_retry(error, 1) is not None:
            return DeliveryFailure("retry", reason)
    return DeliveryFailure("unknown", reason)


@asynccontextmanager
async def telegram_channel(settings: Telegram) -> AsyncIterator[TelegramChannel]:
    """A channel without a running bot, for cron. Raises ConfigurationError without a token."""
    if settings.token is None:
        raise ConfigurationError(
            "Chưa có mã bot Telegram.",
            "Đặt biến môi trường THIDUA_TELEGRAM_TOKEN hoặc THIDUA_TELEGRAM_TOKEN_FILE.",
        )
    request = HTTPXRequest(
        CONNECTIONS,
        proxy=settings.proxy or None,
        connect_timeout=TIMEOUT_S,
        read_timeout=TIMEOUT_S,
        write_timeout=TIMEOUT_S,
        pool_timeout=TIMEOUT_S,
    )
    bot = ExtBot(settings.token.reveal(), settings.api_url, settings.file_url, request=request)
    await request.initialize()
    try:
        yield TelegramChannel(bot)
    finally:
        await request.shutdown()
