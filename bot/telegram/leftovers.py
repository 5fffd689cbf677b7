"""What no other room takes: unknown commands, what cannot be read, old buttons, unknown groups."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import ChatMember, Message
from telegram.ext import filters

from bot.blocks import Paragraph
from bot.telegram import wording
from bot.telegram.gate import leave
from bot.telegram.office import Office
from bot.telegram.routes import Room, Route, membership, message, press
from bot.telegram.visits import Visit

_GONE = (ChatMember.LEFT, ChatMember.BANNED)
_SHOWN_COMMAND_CHARACTERS = 40


class Leftovers(Room):
    """Nothing stays without an answer in private; in groups what is not for the bot stays without."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def routes(self) -> Sequence[Route]:
        return (
            message(filters.COMMAND, self._unknown_command),
            message(~filters.StatusUpdate.ALL, self._unreadable),
            press("", self._old_button, "anyone", in_groups=True),
            membership(self._membership, in_groups=True),
        )

    async def _unknown_command(self, visit: Visit) -> None:
        name = visit.text.split(maxsplit=1)[0][:_SHOWN_COMMAND_CHARACTERS]
        await visit.show([Paragraph(wording.UNKNOWN_COMMAND.format(command=name))])

    async def _unreadable(self, visit: Visit) -> None:
        assert visit.message, "the route is for messages"
        await visit.show([Paragraph(wording.UNREADABLE.format(kind=_kind(visit.message)))])

    async def _old_button(self, visit: Visit) -> None:
        await visit.toast(wording.OLD_BUTTON, alert=True)

    async def _membership(self, visit: Visit) -> None:
        """Somebody has put the bot into a group: it stays only where the office allows it."""
        change = visit.update.my_chat_member
        assert change, "the route is for changes of membership"
        allowed = visit.chat.id in self._office.settings.telegram.groups
        if not allowed and change.new_chat_member.status not in _GONE:
            await leave(visit.chat)


def _kind(message: Message) -> str:
    kinds = (name for attribute, name in wording.KINDS.items() if getattr(message, attribute, None))
    return next(kinds, wording.OTHER_KIND)
