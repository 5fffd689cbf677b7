"""Puts the bot together: the rooms, the gate before them, and what happens to everything else."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    LinkPreviewOptions,
    Update,
)
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes, Defaults, ExtBot, TypeHandler

from bot.telegram import wording
from bot.telegram.gate import Gate, guarded, tell_failure
from bot.telegram.inbox import Inbox, InOrder
from bot.telegram.office import Office
from bot.telegram.rooms import all_rooms
from bot.telegram.routes import MenuEntry, Route, menu_entries
from bot.telegram.visits import Visit, VisitContext

logger = logging.getLogger(__name__)

TelegramApplication = Application[
    ExtBot[None], VisitContext, dict[Any, Any], dict[Any, Any], dict[Any, Any], Any
]
CONNECTIONS = 256
# Waiting for a free connection is no failure; only Telegram itself may be too slow.
POOL_TIMEOUT_S, TIMEOUT_S, FILE_TIMEOUT_S = 60.0, 20.0, 120.0


class Program:
    """The bot, ready to be run."""

    def __init__(self, office: Office, token: str) -> None:
        self.office = office
        self.rooms = all_rooms(office)
        self.inbox = Inbox(office, int(token.partition(":")[0] or 0))
        self.application = _application(office, token, self.inbox)
        self.application.add_handler(TypeHandler(Update, Gate(office).admit), group=-1)
        for route in self.routes():
            self.application.add_handler(route.make(guarded(office, route)))
        self.application.add_error_handler(self._tell_and_log)

    def routes(self) -> list[Route]:
        return [route for room in self.rooms for route in room.routes()]

    async def open(self) -> None:
        """Once connected: the menus, the rooms' jobs, and what was left undone."""
        await publish_menus(self.application.bot, self.routes(), self.office.settings.telegram.admins)
        for room in self.rooms:
            await room.open(self.application)
        if left := await self.inbox.put_unfinished(self.application.bot):
            logger.info("Làm nốt %d việc dở dang.", left)

    async def _tell_and_log(self, update: object, context: VisitContext) -> None:
        """The last resort: nobody is left without a word, and the cause is written down."""
        logger.error("Sự cố khi xử lý một tin nhắn.", exc_info=context.error)
        if isinstance(context.error, TelegramError):
            return  # Telegram was not reached, or the answer may have arrived after all
        if not isinstance(update, Update) or update.effective_chat is None or update.my_chat_member:
            return
        try:
            await tell_failure(Visit(self.office, update, context.bot, context.person), wording.FAILED)
        except TelegramError as error:
            logger.info("Không báo được sự cố cho người hỏi: %s", type(error).__name__)


def _application(office: Office, token: str, inbox: Inbox) -> TelegramApplication:
    settings = office.settings.telegram
    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(settings.api_url)
        .base_file_url(settings.file_url)
        .update_queue(inbox)
        .concurrent_updates(InOrder(inbox))
        .context_types(ContextTypes(context=VisitContext))
        .defaults(
            Defaults(
                tzinfo=office.settings.reminder.timezone,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        )
        .connection_pool_size(CONNECTIONS)
        .pool_timeout(POOL_TIMEOUT_S)
        .connect_timeout(TIMEOUT_S)
        .read_timeout(TIMEOUT_S)
        .write_timeout(TIMEOUT_S)
        .media_write_timeout(FILE_TIMEOUT_S)
    )
    if settings.proxy:
        builder = builder.proxy(settings.proxy).get_updates_proxy(settings.proxy)
    return builder.build()


async def publish_menus(bot: ExtBot[None], routes: Sequence[Route], admins: Sequence[int]) -> None:
    """Give every chat the menu of those in it. A menu that cannot be set stops nothing."""
    everything = menu_entries(routes)
    members = [entry for entry in everything if entry.audience != "admin"]
    grouped = [route.entry for route in routes if route.entry and route.in_groups]
    menus: list[tuple[Sequence[MenuEntry], BotCommandScope | None]] = [
        (members, None),
        (members, BotCommandScopeAllPrivateChats()),
        (grouped, BotCommandScopeAllGroupChats()),
        *((everything, BotCommandScopeChat(admin)) for admin in admins),
    ]
    for menu, scope in menus:
        # Without a language for telephones in any other, and in Vietnamese for ours.
        for language in (None, "vi"):
            await _publish(bot, menu, scope, language)


async def _publish(
    bot: ExtBot[None], menu: Sequence[MenuEntry], scope: BotCommandScope | None, language: str | None
) -> None:
    commands = [BotCommand(entry.command, entry.description) for entry in menu]
    try:
        await bot.set_my_commands(commands, scope=scope, language_code=language)
    except TelegramError as error:
        # An administrator who never wrote to the bot has no chat with it yet.
        logger.info("Không đặt được thực đơn lệnh: %s", error)
