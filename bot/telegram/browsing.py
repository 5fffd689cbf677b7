"""/phongtrao, /hannop, /tieuchuan, /vanban and /nhiemvu: what the documents hold, to be leafed through."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from telegram.ext import filters

from bot.blocks import Paragraph
from bot.deadlines.calendar_file import calendar_bytes
from bot.messaging import Button
from bot.selection import campaigns_named, criteria_named, is_named
from bot.telegram import wording
from bot.telegram.browsing_leaves import AWARDS, CAMPAIGN, CAMPAIGNS, DEADLINES, DOCUMENT, DOCUMENTS, Leaves
from bot.telegram.office import Office
from bot.telegram.preferences import MAX_UNIT_CHARACTERS
from bot.telegram.routes import Room, Route, command, message, press
from bot.telegram.shelf import Leaf, short_key
from bot.telegram.visits import Visit
from bot.timeline import timeline_png
from index.library import Library

TIMELINE_FILE, CALENDAR_FILE = "dong-thoi-gian.png", "thoi-han.ics"
# Bodies asked about whose buttons still work.
_REMEMBERED = 500
Choose = Callable[[Leaves], Sequence[Leaf]]


class Browsing(Room):
    """Every list is made anew when a page is turned: a button works as long as what it names exists."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._asked: dict[str, str] = {}
        self._picture: tuple[Library, datetime.date, bytes] | None = None

    def routes(self) -> Sequence[Route]:
        return (
            command("phongtrao", self._campaigns, wording.COMMAND_CAMPAIGNS, in_groups=True),
            command("hannop", self._deadlines, wording.COMMAND_DEADLINES, in_groups=True),
            command("tieuchuan", self._criteria, wording.COMMAND_CRITERIA, in_groups=True),
            command("vanban", self._documents, wording.COMMAND_DOCUMENTS, in_groups=True),
            command("nhiemvu", self._tasks, wording.COMMAND_TASKS),
            message(filters.Text([wording.ACTION_CAMPAIGNS]), self._all_campaigns),
            message(filters.Text([wording.ACTION_DEADLINES]), self._deadlines),
            message(filters.Text([wording.ACTION_CRITERIA]), self._all_awards),
            message(filters.Text([wording.ACTION_TASKS]), self._own_tasks),
            press("m:l:", self._turned, in_groups=True),
            press("m:i:", self._calendar, in_groups=True),
        )

    async def _campaigns(self, visit: Visit) -> None:
        """All campaigns, or those of the name that follows the command."""
        name = visit.words
        if not name:
            await self._all_campaigns(visit)
            return

        def choose(leaves: Leaves) -> Sequence[Leaf]:
            found = campaigns_named(self._office.desk.edition.library.knowledge.campaigns, name)
            if len(found) == 1:
                return leaves.of(CAMPAIGN, short_key(found[0].id))
            return leaves.campaigns(found)

        await self._open(visit, choose)

    async def _all_campaigns(self, visit: Visit) -> None:
        await self._open(visit, lambda leaves: leaves.of(CAMPAIGNS, ""))

    async def _criteria(self, visit: Visit) -> None:
        """The awards, or the conditions of the one that follows the command."""
        name = visit.words
        if not name:
            await self._all_awards(visit)
            return
        library = self._office.desk.edition.library
        await self._open(visit, lambda leaves: leaves.award(criteria_named(library.knowledge.criteria, name)))

    async def _all_awards(self, visit: Visit) -> None:
        await self._open(visit, lambda leaves: leaves.of(AWARDS, ""))

    async def _documents(self, visit: Visit) -> None:
        """All documents, or those with what follows the command in their title or number."""
        words = visit.words

        def choose(leaves: Leaves) -> Sequence[Leaf]:
            documents = self._office.desk.edition.library.documents.values()
            found = [d for d in documents if is_named(f"{d.metadata.title} {d.metadata.number or ''}", words)]
            if len(found) == 1:
                return leaves.of(DOCUMENT, short_key(found[0].id))
            return leaves.documents(found)

        await self._open(visit, choose if words else lambda leaves: leaves.of(DOCUMENTS, ""))

    async def _deadlines(self, visit: Visit) -> None:
        """What is due, then the picture of it all."""
        await self._open(visit, lambda leaves: leaves.of(DEADLINES, ""))
        async with visit.typing():
            picture = await self._office.think(self._draw)
        await visit.send_file(TIMELINE_FILE, picture, wording.TIMELINE_CAPTION)

    async def _tasks(self, visit: Visit) -> None:
        """What falls to the person's own body, or to the one that follows the command."""
        asked = visit.words[:MAX_UNIT_CHARACTERS]
        if not asked:
            await self._own_tasks(visit)
            return
        key = self._remember(asked)
        await self._open(visit, lambda leaves: leaves.tasks(asked, key))

    async def _own_tasks(self, visit: Visit) -> None:
        unit = visit.person.unit
        if unit is None:
            await visit.show([Paragraph(wording.NO_UNIT)], [[Button(wording.CHOOSE_UNIT, "m:u:0")]])
            return
        await self._open(visit, lambda leaves: leaves.own_tasks(unit))

    def _remember(self, body: str) -> str:
        """The key of a body asked about. Names stand in no button, and nobody's interest is stored."""
        key = short_key(body)
        self._asked[key] = body
        if len(self._asked) > _REMEMBERED:
            del self._asked[next(iter(self._asked))]
        return key

    async def _turned(self, visit: Visit) -> None:
        """Another leaf, or another list, in place of the one that is shown: "p::2" after the prefix."""
        _, letter, key, number = [*visit.data.split(":"), "", "", "", ""][:4]
        found = await self._office.think(lambda: self._leaves(visit).of(letter, key))
        place = int(number) if number.isascii() and number.isdigit() and len(number) < 5 else -1
        if not 0 <= place < len(found):
            await visit.toast(wording.OLD_BUTTON, alert=True)
            return
        await visit.replace_page(found[place].page, found[place].buttons)

    async def _calendar(self, visit: Visit) -> None:
        content = await self._office.think(self._calendar_of, visit)
        if content is None:
            await visit.toast(wording.OLD_BUTTON, alert=True)
            return
        await visit.toast()
        await visit.send_file(CALENDAR_FILE, content, wording.CALENDAR_CAPTION)

    async def _open(self, visit: Visit, choose: Choose) -> None:
        leaf = (await self._office.think(lambda: choose(self._leaves(visit))))[0]
        await visit.show_pages([leaf.page], leaf.buttons, quote=not visit.is_private)

    def _leaves(self, visit: Visit) -> Leaves:
        edition = self._office.desk.edition
        seen = edition.seen_on(self._office.today())
        min_confidence = self._office.settings.reminder.min_confidence
        return Leaves(edition, seen, visit.person.unit, self._asked, min_confidence)

    def _calendar_of(self, visit: Visit) -> bytes | None:
        letter, _, key = visit.data.removeprefix("i:").partition(":")
        chosen = self._leaves(visit).deadlines_of(letter, key)
        seen = self._office.desk.edition.seen_on(self._office.today())
        return calendar_bytes(chosen, seen) if chosen else None

    def _draw(self) -> bytes:
        """The picture of this edition and day; drawn once, for it takes as long as many answers."""
        edition, today = self._office.desk.edition, self._office.today()
        if self._picture is None or self._picture[:2] != (edition.library, today):
            known = edition.library.knowledge
            min_confidence = self._office.settings.reminder.min_confidence
            drawn = timeline_png(known.campaigns, known.deadlines, edition.seen_on(today), min_confidence)
            self._picture = (edition.library, today, drawn)
        return self._picture[2]
