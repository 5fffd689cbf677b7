"""/nhac: people choose what they are reminded of and when; the buttons below a reminder; the rounds."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

from telegram import ChatMember, Message
from telegram.ext import filters

from bot.blocks import Paragraph
from bot.database.subscriptions import Subscriptions
from bot.messaging import Button
from bot.people.unit_tasks import named_bodies
from bot.reminders import wording as reminders
from bot.reminders.rules import Rules
from bot.reminders.spoken import Wish, about_reminders, wish
from bot.reminders.subscription import Subscription
from bot.telegram import reminder_card as card
from bot.telegram import reminder_wording as wording
from bot.telegram.gate import leave
from bot.telegram.office import Office
from bot.telegram.reminder_reading import ReminderReading
from bot.telegram.reminder_rounds import RoundsJob
from bot.telegram.routes import Room, Route, command, membership, message, press
from bot.telegram.sending import Rows
from bot.telegram.visits import Visit
from ingest.vietnamese import folded

_GONE = (ChatMember.LEFT, ChatMember.BANNED)
_LONGEST_UNIT = 120
# What a button does: its word chooses it, what follows the word is given to it.
Handle = Callable[["Reminding", Visit, Subscription, str], Awaitable[None]]


class _AboutReminders(filters.MessageFilter):
    """ "Tắt nhắc việc": nobody looks for the command first."""

    def filter(self, message: Message) -> bool:
        return about_reminders(message.text or "") is not None


class Reminding(Room):
    """The reminders of one chat. In a group an administrator of the assistant sets them."""

    def __init__(self, office: Office, job: RoundsJob) -> None:
        self._office = office
        self._job = job
        self._rules = Rules.of(office.settings.reminder)
        self._subscriptions = Subscriptions(office.database)
        self._reading = ReminderReading(office, self._rules)

    def routes(self) -> Sequence[Route]:
        return (
            command("nhac", self._command, wording.COMMAND_REMIND, in_groups=True),
            message(filters.TEXT & ~filters.COMMAND & _AboutReminders(), self._typed),
            press("r:", self._pressed, in_groups=True),
            membership(self._person_came_or_went, in_groups=False),
            membership(self._group_came_or_went, in_groups=True),
        )

    def settings_buttons(self, visit: Visit) -> Sequence[Button]:
        return (Button(wording.CARD_TITLE, "r:s"),)

    async def open(self, application: Any) -> None:
        self._job.start(application)

    async def _command(self, visit: Visit) -> None:
        subscription = await self._subscription(visit)
        if not await self._may_change(visit):
            return
        words = visit.words
        if not words:
            await self._show_card(visit, subscription)
        elif unit := _named_unit(words):
            name = await self._office.name_of_unit(unit)
            units = tuple(dict.fromkeys([*subscription.units, name]))
            await self._show_card(visit, await self._choose(visit, units=units))
        elif understood := wish(words):
            await self._show_card(visit, await self._choose(visit, **_chosen(understood)))
        else:
            await visit.show([Paragraph(wording.NOT_UNDERSTOOD.format(words=words[:_LONGEST_UNIT]))])

    async def _typed(self, visit: Visit) -> None:
        subscription = await self._subscription(visit)
        understood = about_reminders(visit.text)
        if understood:
            subscription = await self._choose(visit, **_chosen(understood))
        await self._show_card(visit, subscription)

    async def _pressed(self, visit: Visit) -> None:
        word, _, rest = visit.data.partition(":")
        if word == "s":
            await self._show_card(visit, await self._subscription(visit))
        elif word in _CHANGES and await self._may_change(visit):
            try:
                await _CHANGES[word](self, visit, await self._subscription(visit), rest)
            except ValueError:  # data that no button of ours carries
                await visit.toast(wording.EXPIRED, alert=True)
        elif word not in _CHANGES and not await self._reading.press(visit, word, rest):
            await visit.toast(wording.EXPIRED, alert=True)

    async def _on(self, visit: Visit, _: Subscription, __: str) -> None:
        chosen = await self._choose(visit, wanted=True)
        following = chosen.schedule(self._rules.schedule).following(self._office.now())
        moment = reminders.moment(following, self._office.today())
        await visit.toast(wording.TURNED_ON.format(moment=moment))
        await self._replace_card(visit, chosen)

    async def _off(self, visit: Visit, _: Subscription, __: str) -> None:
        chosen = await self._choose(visit, wanted=False)
        await visit.toast(wording.TURNED_OFF)
        await self._replace_card(visit, chosen)

    async def _back(self, visit: Visit, subscription: Subscription, _: str) -> None:
        await self._replace_card(visit, subscription)

    async def _day(self, visit: Visit, subscription: Subscription, value: str) -> None:
        if value:
            weekday = None if value == "x" else int(value) % 7
            await self._replace_card(visit, await self._choose(visit, weekday=weekday))
        else:
            await _offer(visit, wording.ASK_DAY, card.day_choices(subscription, self._rules))

    async def _time(self, visit: Visit, subscription: Subscription, value: str) -> None:
        if value:
            time = None if value == "x" else card.time_of(value)
            await self._replace_card(visit, await self._choose(visit, time=time))
        else:
            await _offer(visit, wording.ASK_TIME, card.time_choices(subscription, self._rules))

    async def _horizon(self, visit: Visit, subscription: Subscription, value: str) -> None:
        if value:
            days = None if value == "x" else card.offered(int(value), card.HORIZONS)
            await self._replace_card(visit, await self._choose(visit, horizon_days=days))
        else:
            await _offer(visit, wording.ASK_HORIZON, card.horizon_choices(subscription, self._rules))

    async def _leads(self, visit: Visit, subscription: Subscription, value: str) -> None:
        if value:
            lead = card.offered(int(value), card.LEADS)
            leads = tuple(sorted(set(subscription.lead_days) ^ {lead}))
            subscription = await self._choose(visit, lead_days=leads)
        await _offer(visit, wording.ASK_LEADS, card.lead_choices(subscription))

    async def _quiet(self, visit: Visit, subscription: Subscription, value: str) -> None:
        if value:
            quiet = None if value == "x" else card.quiet_of(value)
            await self._replace_card(visit, await self._choose(visit, quiet=quiet))
        else:
            await _offer(visit, wording.ASK_QUIET, card.quiet_choices(subscription, self._rules))

    async def _units(self, visit: Visit, subscription: Subscription, value: str) -> None:
        page, _, identifier = value.partition(":")
        known = await self._office.think(self._known_units)
        if identifier:
            kept = [unit for unit in subscription.units if card.unit_id(unit) != identifier]
            if len(kept) == len(subscription.units):
                kept += [unit for unit in known if card.unit_id(unit) == identifier]
            subscription = await self._choose(visit, units=tuple(kept))
        asked = wording.ASK_UNITS if known or subscription.units else wording.NO_UNITS_KNOWN
        await _offer(visit, asked, card.unit_choices(subscription, known, int(page or 0)))

    async def _person_came_or_went(self, visit: Visit) -> None:
        await self._note_membership(visit)

    async def _group_came_or_went(self, visit: Visit) -> None:
        """A group that is let in is remembered; any other is left at once."""
        gone = await self._note_membership(visit)
        if not gone and visit.chat.id not in self._office.settings.telegram.groups:
            await leave(visit.chat)

    async def _note_membership(self, visit: Visit) -> bool:
        change = visit.update.my_chat_member
        assert change, "the route is for changes of membership"
        gone = change.new_chat_member.status in _GONE
        if gone:
            await self._office.store(self._subscriptions.lose, visit.address, change.new_chat_member.status)
        else:
            await self._office.store(self._subscriptions.regain, visit.address, self._office.now())
        return gone

    async def _subscription(self, visit: Visit) -> Subscription:
        """The subscription of the chat, kept from now on when it is new."""
        office = self._office
        name = visit.user.full_name if visit.is_private else (visit.chat.title or visit.address)
        new = Subscription(visit.address, name, office.now(), group=not visit.is_private)
        await office.store(self._subscriptions.meet, new)
        found = await office.store(self._subscriptions.find, visit.address)
        return _of_unit(visit, found or new)

    async def _choose(self, visit: Visit, **choices: Any) -> Subscription:
        office = self._office
        chosen = await office.store(self._subscriptions.choose, visit.address, office.now(), **choices)
        return _of_unit(visit, chosen) if chosen else await self._subscription(visit)

    async def _may_change(self, visit: Visit) -> bool:
        if visit.is_private or visit.person.is_admin:
            return True
        if visit.update.callback_query:
            await visit.toast(wording.GROUP_ADMINS_ONLY, alert=True)
        else:
            await visit.show([Paragraph(wording.GROUP_ADMINS_ONLY)])
        return False

    async def _show_card(self, visit: Visit, subscription: Subscription) -> None:
        blocks = card.card_blocks(subscription, self._rules, self._office.now())
        await visit.show(blocks, card.card_buttons(subscription))

    async def _replace_card(self, visit: Visit, subscription: Subscription) -> None:
        blocks = card.card_blocks(subscription, self._rules, self._office.now())
        await visit.replace(blocks, card.card_buttons(subscription))

    def _known_units(self) -> list[str]:
        return named_bodies(self._office.desk.edition.library.knowledge)


def _of_unit(visit: Visit, subscription: Subscription) -> Subscription:
    """Who has chosen no unit here is reminded as of the body they have said they work for."""
    unit = visit.person.unit if visit.is_private else None
    return replace(subscription, units=(unit,)) if unit and not subscription.units else subscription


async def _offer(visit: Visit, question: str, buttons: Rows) -> None:
    """Put a choice in place of the card."""
    await visit.replace([Paragraph(question)], buttons)


def _named_unit(words: str) -> str | None:
    """ "đơn vị Phòng Nội vụ" names a unit."""
    parts = words.split()
    if len(parts) > 2 and folded(" ".join(parts[:2])) in wording.UNIT_WORDS:
        return " ".join(parts[2:])[:_LONGEST_UNIT]
    return None


def _chosen(understood: Wish) -> dict[str, Any]:
    """What was said, as choices; a day or an hour also turns the reminder on."""
    said = {"weekday": understood.weekday, "time": understood.time, "wanted": understood.wanted}
    choices = {name: value for name, value in said.items() if value is not None}
    return {"wanted": True} | choices


_CHANGES: dict[str, Handle] = {
    "on": Reminding._on,
    "off": Reminding._off,
    "back": Reminding._back,
    "d": Reminding._day,
    "t": Reminding._time,
    "h": Reminding._horizon,
    "l": Reminding._leads,
    "k": Reminding._quiet,
    "n": Reminding._units,
}
