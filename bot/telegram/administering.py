"""The room of administration: who is let in, invited and blocked, and how the assistant is used."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from telegram.helpers import create_deep_linked_url

from bot.blocks import Block, Paragraph
from bot.messaging import Button
from bot.people import Person
from bot.people.administration import INVITATION, MAX_DAYS, MAX_USES, give_role, refuse
from bot.people.usage import gather_statistics
from bot.telegram import administration_wording as wording
from bot.telegram.addresses import address_of, number_of
from bot.telegram.gate import ASK_TO_COME_IN
from bot.telegram.office import Office
from bot.telegram.reaching import administrators, reach
from bot.telegram.routes import Room, Route, command, press
from bot.telegram.sending import Rows
from bot.telegram.visits import Visit
from bot.views.people import ROLE_NAMES
from bot.views.privacy import privacy_notice
from bot.views.usage import statistics_blocks
from ingest.vietnamese import folded

_INVITATION_DAYS = 7
_STATISTICS_DAYS, _MOST_DAYS = 30, 3650
_SHOWN_NAME, _SHOWN_PEOPLE = 60, 10
# Beyond this many who wait, newcomers are only listed: a flood of accounts must not ring every telephone.
_ANNOUNCED = 20


class Administering(Room):
    """Every button names the person it is about; those that confirm name the administrator who began."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def routes(self) -> Sequence[Route]:
        return (
            command("duyet", self._list_waiting, wording.COMMAND_PENDING, "admin"),
            command("moi", self._invite, wording.COMMAND_INVITE, "admin"),
            command("chan", self._list_to_block, wording.COMMAND_BLOCK, "admin"),
            command("thongke", self._show_statistics, wording.COMMAND_STATISTICS, "admin"),
            press(ASK_TO_COME_IN, self._ask_to_come_in, "anyone"),
            press("d:", self._decide, "admin"),
        )

    async def _ask_to_come_in(self, visit: Visit) -> None:
        """A stranger asks: noted once, and the administrators are told."""
        if not visit.stranger:
            await visit.toast(wording.IN_ALREADY, alert=True)
            return
        if visit.waiting:
            await visit.toast(wording.ASKED_ALREADY, alert=True)
            return
        office = self._office
        met = await office.store(
            office.people.meet, visit.account, visit.user.full_name, "pending", office.now()
        )
        await visit.toast()
        notice = privacy_notice(office.settings)
        await visit.replace(
            [Paragraph(wording.ASKED), Paragraph(notice, "dim"), Paragraph(wording.CONSENT, "dim")]
        )
        if len(await office.store(office.people.all, "pending")) <= _ANNOUNCED:
            for account in await administrators(office):
                await reach(visit.bot, account, _newcomer(met), _decisions(met))

    async def _list_waiting(self, visit: Visit) -> None:
        waiting = await self._office.store(self._office.people.all, "pending")
        if not waiting:
            await visit.show([Paragraph(wording.NOBODY_WAITS)])
            return
        await visit.show([Paragraph(wording.WAITING.format(count=len(waiting)), "heading")])
        for person in waiting[:_SHOWN_PEOPLE]:
            await visit.show(_newcomer(person), _decisions(person))

    async def _decide(self, visit: Visit) -> None:
        """A button about a person: "d:verb:number", with the number of who began for what is confirmed."""
        verb, _, rest = visit.data.partition(":")
        number, _, began = rest.partition(":")
        if not number.lstrip("-").isdigit():
            await visit.toast(wording.GONE_ALREADY, alert=True)
            return
        if began and began != str(visit.user.id):
            await visit.toast(wording.NOT_YOUR_CONFIRMATION, alert=True)
            return
        account = address_of(int(number))
        match verb:
            case "ok":
                await self._let_in(visit, account)
            case "no":
                await self._turn_down(visit, account)
            case "bl":
                await self._ask_to_block(visit, account)
            case "bl!":
                await self._block(visit, account)
            case "un":
                await self._unblock(visit, account)
            case _:
                await visit.replace([Paragraph(wording.CANCELLED)])

    async def _let_in(self, visit: Visit, account: str) -> None:
        person = await self._waiting(visit, account)
        if person is None:
            return
        office = self._office
        await office.store(give_role, office.people, account, "member", actor=visit.account, now=office.now())
        await visit.replace(_done(wording.DONE_APPROVED, person, visit))
        await reach(visit.bot, account, [Paragraph(wording.ADMITTED, "good")])

    async def _turn_down(self, visit: Visit, account: str) -> None:
        person = await self._waiting(visit, account)
        if person is None:
            return
        await self._office.store(refuse, self._office.people, account)
        await visit.replace(_done(wording.DONE_REFUSED, person, visit))
        await reach(visit.bot, account, [Paragraph(wording.REFUSED)])

    async def _waiting(self, visit: Visit, account: str) -> Person | None:
        """The person, if they still wait to be let in; otherwise it is said what became of them."""
        person = await self._office.store(self._office.people.find, account)
        if person is not None and person.role == "pending":
            return person
        if person is None:
            text = wording.GONE_ALREADY
        else:
            text = wording.DECIDED_ALREADY.format(name=_name(person), role=ROLE_NAMES[person.role])
        await visit.toast(text, alert=True)
        await visit.replace([Paragraph(text)])
        return None

    async def _list_to_block(self, visit: Visit) -> None:
        """The people whose name or number was given, or else who came last."""
        everyone = await self._office.store(self._office.people.all, "member", "pending", "blocked")
        wanted = folded(visit.words)
        found = [p for p in everyone if wanted in folded(p.name) or wanted == p.account.partition(":")[2]]
        found = [person for person in found if person.account != visit.account]
        if not found and wanted.isdigit():
            await self._ask_to_block(visit, address_of(int(wanted)))
            return
        if not found:
            await visit.show([Paragraph(wording.BLOCK_NOBODY)])
            return
        newest = sorted(found, key=lambda person: person.seen_at, reverse=True)[:_SHOWN_PEOPLE]
        await visit.show([Paragraph(wording.BLOCK_HOW)], [[_block_button(person)] for person in newest])

    async def _ask_to_block(self, visit: Visit, account: str) -> None:
        known = await self._office.store(self._office.people.find, account)
        number, name = number_of(account), _name(known) if known else account.partition(":")[2]
        yes = Button(wording.BLOCK_YES, f"d:bl!:{number}:{visit.user.id}")
        buttons = [[yes, Button(wording.CANCEL, f"d:x:{number}:{visit.user.id}")]]
        blocks = [Paragraph(wording.BLOCK_SURE.format(name=name), "strong")]
        if visit.update.callback_query:
            await visit.replace(blocks, buttons)
        else:
            await visit.show(blocks, buttons)

    async def _block(self, visit: Visit, account: str) -> None:
        office = self._office
        person = await office.store(
            give_role, office.people, account, "blocked", actor=visit.account, now=office.now()
        )
        await visit.replace(_done(wording.DONE_BLOCKED, person, visit))

    async def _unblock(self, visit: Visit, account: str) -> None:
        office = self._office
        person = await office.store(office.people.find, account)
        if person is None or person.role != "blocked":
            await visit.toast(wording.GONE_ALREADY, alert=True)
            return
        person = await office.store(
            give_role, office.people, account, "pending", actor=visit.account, now=office.now()
        )
        await visit.replace(_done(wording.DONE_UNBLOCKED, person, visit), _decisions(person))

    async def _invite(self, visit: Visit) -> None:
        """/moi [number of people] [their body]."""
        first, _, rest = visit.words.partition(" ")
        uses, unit = (int(first), rest.strip()) if first.isascii() and first.isdigit() else (1, visit.words)
        if not 1 <= uses <= MAX_USES:
            await visit.show([Paragraph(wording.INVITATION_COUNT.format(most=MAX_USES))])
            return
        valid = datetime.timedelta(days=min(_INVITATION_DAYS, MAX_DAYS))
        office = self._office
        unit = await office.name_of_unit(unit) if unit else ""
        token = await office.store(
            office.people.invite, visit.account, uses, valid, office.now(), unit or None
        )
        link = create_deep_linked_url(visit.bot.username, f"{INVITATION}{token}")
        await visit.show(_invitation(link, uses, unit))

    async def _show_statistics(self, visit: Visit) -> None:
        """/thongke [days]."""
        words, office = visit.words, self._office
        days = int(words) if words.isascii() and words.isdigit() else _STATISTICS_DAYS
        found = await office.store(
            gather_statistics, office.journal, office.people, office.now(), min(max(days, 1), _MOST_DAYS)
        )
        await visit.show(statistics_blocks(found, keeps_questions=office.journal.keeps_questions))


def _name(person: Person) -> str:
    name = person.name or person.account.partition(":")[2]
    return name if len(name) <= _SHOWN_NAME else f"{name[:_SHOWN_NAME]}…"


def _newcomer(person: Person) -> Iterator[Block]:
    yield Paragraph(wording.SOMEBODY_ASKS.format(name=_name(person)), "strong")
    yield Paragraph(wording.SOMEBODY_NUMBER.format(number=number_of(person.account)), "dim")


def _decisions(person: Person) -> Rows:
    number = number_of(person.account)
    approve, turn_down = (
        Button(wording.APPROVE, f"d:ok:{number}"),
        Button(wording.REFUSE, f"d:no:{number}"),
    )
    return ((approve, turn_down, Button(wording.BLOCK, f"d:bl:{number}")),)


def _block_button(person: Person) -> Button:
    verb, label = ("un", wording.UNBLOCK) if person.role == "blocked" else ("bl", wording.BLOCK)
    return Button(f"{label}: {_name(person)}", f"d:{verb}:{number_of(person.account)}")


def _done(text: str, person: Person, visit: Visit) -> Iterator[Block]:
    yield Paragraph(text.format(name=_name(person)), "good")
    yield Paragraph(wording.DONE_BY.format(name=_name(visit.person)), "dim")


def _invitation(link: str, uses: int, unit: str) -> Iterator[Block]:
    yield Paragraph(wording.INVITATION.format(uses=uses, days=_INVITATION_DAYS), "heading")
    if unit:
        yield Paragraph(wording.INVITATION_UNIT.format(unit=unit))
    yield Paragraph(link)
    yield Paragraph(wording.INVITATION_CARE, "warning")
    if uses == 1 and not unit:
        yield Paragraph(wording.INVITATION_HOW, "dim")
