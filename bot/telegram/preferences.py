"""/settings: the body somebody works for, picked from those the documents name or typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from telegram import ForceReply, Message
from telegram.ext import filters

from bot.blocks import Block, Gap, Paragraph
from bot.messaging import Button
from bot.people.unit_tasks import named_bodies, tasks_of
from bot.selection import NothingOfThatName
from bot.telegram import wording
from bot.telegram.office import Office
from bot.telegram.rendering import clean, pages
from bot.telegram.routes import Room, Route, command, message, press
from bot.telegram.sending import send_page
from bot.telegram.shelf import Item, item_leaves, short_key
from bot.telegram.visits import Visit

MAX_UNIT_CHARACTERS = 120


class _AnswersPrompt(filters.MessageFilter):
    """A reply to the message in which the bot asked for the name of a body."""

    def filter(self, message: Message) -> bool:
        asked = message.reply_to_message
        if asked is None or asked.from_user is None:
            return False
        return asked.from_user.id == message.get_bot().id and asked.text == wording.TYPE_UNIT


class Preferences(Room):
    """`rooms` are all rooms: each may add buttons of its own."""

    def __init__(self, office: Office, rooms: Sequence[Room]) -> None:
        self._office = office
        self._rooms = rooms

    def routes(self) -> Sequence[Route]:
        return (
            command("settings", self._show, wording.COMMAND_SETTINGS),
            message(filters.TEXT & ~filters.COMMAND & _AnswersPrompt(), self._typed),
            press("m:u:", self._list_bodies),
            press("m:b:", self._picked),
            press("m:g", self._ask_to_type),
            press("m:x", self._cleared),
            press("m:s", self._back),
        )

    def settings_buttons(self, visit: Visit) -> Sequence[Button]:
        cleared = [Button(wording.CLEAR_UNIT, "m:x")] if visit.person.unit else []
        return [Button(wording.CHOOSE_UNIT, "m:u:0"), Button(wording.TYPE_UNIT_LABEL, "m:g"), *cleared]

    async def _show(self, visit: Visit) -> None:
        await visit.show(self._blocks(visit.person.unit), self._buttons(visit))

    async def _back(self, visit: Visit) -> None:
        await visit.replace(self._blocks(visit.person.unit), self._buttons(visit))

    def _blocks(self, unit: str | None) -> Iterator[Block]:
        yield Paragraph(wording.SETTINGS, "heading")
        yield Paragraph(wording.YOUR_UNIT.format(unit=unit or wording.UNIT_UNKNOWN))
        yield Gap()
        yield Paragraph(wording.SETTINGS_PURPOSE, "dim")

    def _buttons(self, visit: Visit) -> list[list[Button]]:
        return [[button] for room in self._rooms for button in room.settings_buttons(visit)]

    async def _list_bodies(self, visit: Visit) -> None:
        number = visit.data.removeprefix("u:")
        bodies = await self._office.think(self._bodies)
        items = [Item(body, "", f"m:b:{short_key(body)}") for body in bodies]
        leaves = item_leaves(wording.CHOOSE_UNIT_TITLE, items, "m:u:") if items else []
        if not number.isascii() or not number.isdigit() or len(number) > 4 or int(number) >= len(leaves):
            await visit.toast(wording.OLD_BUTTON if leaves else wording.NO_BODIES, alert=True)
            return
        leaf = leaves[int(number)]
        more = [[Button(wording.TYPE_UNIT_LABEL, "m:g")], [Button(wording.BACK_TO_SETTINGS, "m:s")]]
        await visit.replace_page(leaf.page, [*leaf.buttons, *more])

    async def _picked(self, visit: Visit) -> None:
        key = visit.data.removeprefix("b:")
        bodies = await self._office.think(self._bodies)
        unit = next((body for body in bodies if short_key(body) == key), None)
        if unit is None:
            await visit.toast(wording.OLD_BUTTON, alert=True)
            return
        await self._set(visit, unit)
        await visit.toast(wording.UNIT_NOTED_SHORT)
        await visit.replace(await self._noted(unit))

    async def _ask_to_type(self, visit: Visit) -> None:
        await visit.toast()
        (page,) = pages([Paragraph(wording.TYPE_UNIT)])
        prompt = ForceReply(input_field_placeholder=wording.UNIT_PLACEHOLDER)
        await send_page(visit.bot, visit.chat.id, page, prompt)

    async def _typed(self, visit: Visit) -> None:
        unit = " ".join(clean(visit.text).split())
        if not any(character.isalpha() for character in unit) or len(unit) > MAX_UNIT_CHARACTERS:
            await visit.show([Paragraph(wording.UNIT_REFUSED.format(limit=MAX_UNIT_CHARACTERS))])
            return
        unit = await self._office.name_of_unit(unit)
        await self._set(visit, unit)
        await visit.show(await self._noted(unit))

    async def _cleared(self, visit: Visit) -> None:
        await self._set(visit, None)
        await visit.toast(wording.UNIT_CLEARED)
        await visit.replace(self._blocks(None), self._buttons(visit))

    async def _set(self, visit: Visit, unit: str | None) -> None:
        office = self._office
        await office.store(office.people.set_unit, visit.account, unit, now=office.now())

    async def _noted(self, unit: str) -> list[Block]:
        """What was noted, and how much the documents hold for it: a misspelt name shows at once."""
        noted = Paragraph(wording.UNIT_NOTED.format(unit=unit), "good")
        try:
            duties, deadlines = await self._office.think(self._count, unit)
        except NothingOfThatName:
            return [noted, Paragraph(wording.UNIT_NOT_FOUND)]
        return [noted, Paragraph(wording.UNIT_FOUND.format(duties=duties, deadlines=deadlines))]

    def _bodies(self) -> list[str]:
        return named_bodies(self._office.desk.edition.library.knowledge)

    def _count(self, unit: str) -> tuple[int, int]:
        edition = self._office.desk.edition
        tasks = tasks_of(unit, edition.library.knowledge, edition.seen_on(self._office.today()))
        return len(tasks.duties), len(tasks.deadlines)
