"""/start and /help: how people come in and what they can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from telegram import KeyboardButton, ReplyKeyboardMarkup

from bot.blocks import Block, Gap, Paragraph
from bot.database.subscriptions import Subscriptions
from bot.messaging import Button
from bot.people.administration import INVITATION
from bot.telegram import wording
from bot.telegram.gate import ASK_TO_COME_IN, turn_away
from bot.telegram.office import Office
from bot.telegram.rendering import pages
from bot.telegram.routes import MenuEntry, Room, Route, command, menu_entries
from bot.telegram.sending import send_page
from bot.telegram.visits import Visit
from bot.views.privacy import privacy_notice
from bot.wording import EXAMPLE_QUESTIONS


class Welcome(Room):
    """`rooms` are all of them, whose commands /help lists."""

    def __init__(self, office: Office, rooms: Sequence[Room]) -> None:
        self._office = office
        self._rooms = rooms
        self._subscriptions = Subscriptions(office.database)

    def routes(self) -> Sequence[Route]:
        return (
            command("start", self._start, wording.COMMAND_START, "anyone"),
            command("help", self._help, wording.COMMAND_HELP, in_groups=True),
        )

    async def _start(self, visit: Visit) -> None:
        """Everyone's first message; with an invitation it lets a stranger in."""
        if visit.stranger and visit.words.startswith(INVITATION):
            token = visit.words.removeprefix(INVITATION)
            office, name = self._office, visit.user.full_name
            admitted = await office.store(office.people.redeem, token, visit.account, name, office.now())
            if admitted is None:
                await self._refuse_invitation(visit)
                return
            await visit.show([Paragraph(wording.INVITATION_TAKEN, "good")])
            await self._greet(visit, has_unit=admitted.unit is not None)
        elif visit.stranger:
            await turn_away(visit)
        else:
            await self._greet(visit, has_unit=visit.person.unit is not None)

    async def _refuse_invitation(self, visit: Visit) -> None:
        """The link is dead; who does not wait already may ask without one."""
        button = Button(wording.ASK_TO_COME_IN, ASK_TO_COME_IN)
        ways = [] if visit.waiting else [[button]]
        await visit.show([Paragraph(wording.INVITATION_REFUSED)], ways)

    async def _greet(self, visit: Visit, *, has_unit: bool) -> None:
        office = self._office
        # Who had stopped the bot and starts it again wants its reminders again.
        await office.store(self._subscriptions.regain, visit.address, office.now())
        (page,) = pages(_welcome(visit.user.full_name, privacy_notice(office.settings), has_unit=has_unit))
        await send_page(visit.bot, visit.chat.id, page, everyday_actions())

    async def _help(self, visit: Visit) -> None:
        entries = menu_entries(route for room in self._rooms for route in room.routes())
        shown = [entry for entry in entries if entry.audience != "admin" or visit.person.is_admin]
        await visit.show(_help(visit.bot.username, shown))


def everyday_actions() -> ReplyKeyboardMarkup:
    """The four actions that stay below the field in which people type."""
    keys = [KeyboardButton(action) for action in wording.ACTIONS]
    return ReplyKeyboardMarkup(
        [keys[:2], keys[2:]],
        resize_keyboard=True,
        is_persistent=True,
        input_field_placeholder=wording.PLACEHOLDER,
    )


def _welcome(name: str, notice: str, *, has_unit: bool) -> Iterator[Block]:
    yield Paragraph(wording.WELCOME.format(name=name))
    yield Gap()
    yield Paragraph(wording.WELCOME_EXAMPLES, "heading")
    yield from (Paragraph(question, lead="• ") for question in EXAMPLE_QUESTIONS)
    yield Gap()
    if not has_unit:
        yield Paragraph(wording.WELCOME_UNIT)
    yield Paragraph(f"{notice} {wording.WELCOME_PRIVACY}", "dim")


def _help(username: str, entries: Sequence[MenuEntry]) -> Iterator[Block]:
    yield Paragraph(wording.HELP.format(bot=username))
    yield Gap()
    yield Paragraph(wording.HELP_COMMANDS, "heading")
    yield from (Paragraph(f"/{entry.command} — {entry.description}") for entry in entries)
