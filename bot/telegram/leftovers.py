"""What no other room takes: unknown commands, what cannot be read, old buttons."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Message
from telegram.ext import filters

from bot.blocks import Paragraph
from bot.telegram import wording
from bot.telegram.routes import Room, Route, message, press
from bot.telegram.visits import Visit

_SHOWN_COMMAND_CHARACTERS = 40


class Leftovers(Room):
    """Nothing stays without an answer in private; in groups what is not for the bot stays without."""

    def routes(self) -> Sequence[Route]:
        return (
            message(filters.COMMAND, self._unknown_command),
            message(~filters.StatusUpdate.ALL, self._unreadable),
            press("", self._old_button, "anyone", in_groups=True),
        )

    async def _unknown_command(self, visit: Visit) -> None:
        name = visit.text.split(maxsplit=1)[0][:_SHOWN_COMMAND_CHARACTERS]
        await visit.show([Paragraph(wording.UNKNOWN_COMMAND.format(command=name))])

    async def _unreadable(self, visit: Visit) -> None:
        assert visit.message, "the route is for messages"
        if visit.message.photo and visit.person.is_admin:
            await visit.show([Paragraph(wording.PHOTO_AS_FILE)])
            return
        await visit.show([Paragraph(wording.UNREADABLE.format(kind=_kind(visit.message)))])

    async def _old_button(self, visit: Visit) -> None:
        await visit.toast(wording.OLD_BUTTON, alert=True)


def _kind(message: Message) -> str:
    kinds = (name for attribute, name in wording.KINDS.items() if getattr(message, attribute, None))
    return next(kinds, wording.OTHER_KIND)
