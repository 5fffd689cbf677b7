"""What a room is: commands, buttons and messages with who may use them. Nothing is reached without a role.

Data of buttons is at most 64 bytes, ASCII, without words or names: a prefix for the room, then short ids.
`a:` answers, `m:` menus and settings, `d:` administration, `u:` uploads, `p:` privacy, `r:` reminders.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.messaging import Button
from bot.telegram.visits import Visit, VisitContext

# "anyone" is everyone who is not blocked, strangers included; nothing of theirs may be processed further.
Audience = Literal["anyone", "member", "admin"]
Handle = Callable[[Visit], Awaitable[None]]
Callback = Callable[[Update, VisitContext], Coroutine[Any, Any, None]]
AnyHandler = BaseHandler[Update, VisitContext, None]


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A command as the menu shows it, to those who may use it."""

    command: str
    description: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class Route:
    """Something people do and what then happens. `make` builds the handler around a guarded callback."""

    make: Callable[[Callback], AnyHandler]
    handle: Handle
    audience: Audience
    # Whether it may also be done in a group that is allowed.
    in_groups: bool = False
    entry: MenuEntry | None = None


class Room:
    """Handlers that belong together. A room overrides what it has."""

    def routes(self) -> Sequence[Route]:
        """What people can do here, in the order of the menu."""
        return ()

    def settings_buttons(self, visit: Visit) -> Sequence[Button]:
        """What the room adds to /settings."""
        return ()

    async def open(self, application: Any) -> None:
        """Called once when the bot is connected: the place to start jobs on `application.job_queue`."""


def menu_entries(routes: Iterable[Route]) -> list[MenuEntry]:
    """The commands in the order of the menu: those of administrators after everybody's."""
    return sorted(
        (route.entry for route in routes if route.entry), key=lambda entry: entry.audience == "admin"
    )


def command(
    name: str, handle: Handle, description: str, audience: Audience = "member", *, in_groups: bool = False
) -> Route:
    """A command with its line in the menu; its words are in `visit.words`."""

    def make(callback: Callback) -> AnyHandler:
        return CommandHandler(name, callback, filters=filters.UpdateType.MESSAGE)

    return Route(make, handle, audience, in_groups, MenuEntry(name, description, audience))


def press(prefix: str, handle: Handle, audience: Audience = "member", *, in_groups: bool = False) -> Route:
    """Buttons whose data begin with `prefix` ("a:"); what follows is in `visit.data`.

    A press that `handle` does not answer is answered silently.
    """

    def make(callback: Callback) -> AnyHandler:
        return CallbackQueryHandler(callback, pattern=f"^{re.escape(prefix)}")

    return Route(make, handle, audience, in_groups)


def message(
    wanted: filters.BaseFilter, handle: Handle, audience: Audience = "member", *, in_groups: bool = False
) -> Route:
    """Messages that a filter of python-telegram-bot admits; in a group only with `in_groups`."""
    admitted = filters.UpdateType.MESSAGE & wanted
    if not in_groups:
        # What people write to each other in a group is not to be refused but to be left alone.
        admitted &= filters.ChatType.PRIVATE

    def make(callback: Callback) -> AnyHandler:
        return MessageHandler(admitted, callback)

    return Route(make, handle, audience, in_groups)


def membership(handle: Handle, *, in_groups: bool) -> Route:
    """The bot was let into a chat or thrown out: of groups, or else by a person who blocks it."""

    class _Changes(ChatMemberHandler[VisitContext, None]):
        def check_update(self, update: object) -> bool:
            if not super().check_update(update) or not isinstance(update, Update):
                return False
            chat = update.effective_chat
            return chat is not None and (chat.type != chat.PRIVATE) is in_groups

    def make(callback: Callback) -> AnyHandler:
        return _Changes(callback)

    return Route(make, handle, "anyone", in_groups)
