"""The room in which people see what is kept about them, and have it deleted."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import Paragraph
from bot.messaging import Button
from bot.people.privacy import PersonalData
from bot.telegram import administration_wording as wording
from bot.telegram.office import Office
from bot.telegram.routes import Room, Route, command, press
from bot.telegram.visits import Visit
from bot.views.privacy import rights_blocks


class Privacy(Room):
    """Open to strangers too: who only asked to be let in is noted, and has the same rights."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._data = PersonalData(office.database, office.settings.privacy.keep_questions_days)

    def routes(self) -> Sequence[Route]:
        return (
            command("quyenriengtu", self._show, wording.COMMAND_RIGHTS, "anyone"),
            command("xoadulieu", self._ask, wording.COMMAND_ERASE, "anyone"),
            press("p:", self._erase, "anyone"),
        )

    async def _show(self, visit: Visit) -> None:
        kept = await self._office.store(self._data.of, visit.account)
        await visit.show(rights_blocks(kept, self._office.settings))

    async def _ask(self, visit: Visit) -> None:
        number = visit.user.id
        await visit.show(
            [Paragraph(wording.ERASE_SURE, "strong"), Paragraph(wording.ERASE_WHAT)],
            [[Button(wording.ERASE_YES, f"p:x:{number}"), Button(wording.CANCEL, f"p:n:{number}")]],
        )

    async def _erase(self, visit: Visit) -> None:
        verb, _, number = visit.data.partition(":")
        if number != str(visit.user.id):
            await visit.toast(wording.ERASE_NOT_YOURS, alert=True)
            return
        if verb != "x":
            await visit.replace([Paragraph(wording.CANCELLED)])
            return
        await self._office.store(self._data.erase, visit.account)
        self._office.conversations.forget(visit.account)
        await visit.replace([Paragraph(wording.ERASED, "good")])
