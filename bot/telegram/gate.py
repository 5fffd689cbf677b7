"""Who gets in: finds out who acts, turns away floods and closed groups, and guards every route by role."""

from __future__ import annotations

import datetime
import logging

from telegram import Chat, Update
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.blocks import Paragraph
from bot.messaging import Button
from bot.people import Person
from bot.telegram import wording
from bot.telegram.addresses import address_of
from bot.telegram.office import Office
from bot.telegram.routes import Audience, Callback, Route
from bot.telegram.visits import Visit, VisitContext
from ingest.errors import ThiduaError

logger = logging.getLogger(__name__)

# Pressed by strangers who have no invitation; the room of administration takes it.
ASK_TO_COME_IN = "d:xin"
_SEEN_ANEW = datetime.timedelta(days=1)


class Gate:
    """Runs before every handler. What it stops is seen by none of them."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def admit(self, update: Update, context: VisitContext) -> None:
        """Note who acts. Raises ApplicationHandlerStop for what is not to be handled at all."""
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None or user.is_bot:
            raise ApplicationHandlerStop
        if update.my_chat_member is not None:
            return
        if chat.type != Chat.PRIVATE and chat.id not in self._office.settings.telegram.groups:
            await leave(chat)
            raise ApplicationHandlerStop
        person = await self._person(user.id, user.full_name, chat)
        if person is not None and person.role == "blocked":
            raise ApplicationHandlerStop
        await self._turn_away_floods(Visit(self._office, update, context.bot, person))
        context.person = person

    async def _person(self, number: int, name: str, chat: Chat) -> Person | None:
        office, now, account = self._office, self._office.now(), address_of(number)
        person = await office.store(office.people.find, account)
        if person is None and number in office.settings.telegram.admins:
            return await office.store(office.people.meet, account, name, "admin", now)
        if person is None and chat.type == Chat.PRIVATE and office.settings.telegram.access == "open":
            return await office.store(office.people.meet, account, name, "member", now)
        if chat.type != Chat.PRIVATE and (person is None or person.role == "pending"):
            # Who writes in a group that was let in may ask there; nothing is noted of them.
            return Person(account, name, "member", None, now, now)
        if person is not None and (person.name != name or now - person.seen_at > _SEEN_ANEW):
            return await office.store(office.people.meet, account, name, person.role, now)
        return person

    async def _turn_away_floods(self, visit: Visit) -> None:
        verdict = self._office.rate_limit.judge(visit.account, self._office.now())
        if verdict == "pass":
            return
        if visit.update.callback_query:
            await visit.toast(wording.TOO_MANY, alert=True)
        elif verdict == "warn":
            await visit.show([Paragraph(wording.TOO_MANY)])
        raise ApplicationHandlerStop


def guarded(office: Office, route: Route) -> Callback:
    """The callback of a route: only for those it is for; problems that can be put in words are told."""

    async def callback(update: Update, context: VisitContext) -> None:
        visit = Visit(office, update, context.bot, context.person)
        if not await _is_let_in(visit, route):
            return
        try:
            await route.handle(visit)
        except ThiduaError as error:
            logger.info("Không làm được: %s", type(error).__name__, exc_info=error)
            await tell_failure(visit, error.message, error.remedy)
        await visit.toast()

    return callback


async def tell_failure(visit: Visit, message: str, remedy: str = "") -> None:
    """Say what went wrong where the person is looking."""
    if visit.update.callback_query:
        await visit.toast(message, alert=True)
        return
    shown = [Paragraph(message)]
    if remedy:
        shown.append(Paragraph(remedy, "dim"))
    await visit.show(shown)


async def leave(chat: Chat) -> None:
    """Go out of a group that was not let in, without a word about anything."""
    try:
        await chat.leave()
    except TelegramError as error:
        logger.info("Không rời được nhóm: %s", type(error).__name__)


async def _is_let_in(visit: Visit, route: Route) -> bool:
    if not visit.is_private and not route.in_groups:
        await _refuse(visit, wording.PRIVATELY.format(bot=visit.bot.username))
        return False
    if route.audience == "anyone":
        return True
    if visit.stranger:
        await turn_away(visit)
        return False
    if not _belongs(visit.person, route.audience):
        await _refuse(visit, wording.ADMINS_ONLY)
        return False
    return True


def _belongs(person: Person, audience: Audience) -> bool:
    return person.is_admin if audience == "admin" else person.may_ask


async def _refuse(visit: Visit, text: str) -> None:
    if visit.update.callback_query:
        await visit.toast(text, alert=True)
    else:
        await visit.show([Paragraph(text)])


async def turn_away(visit: Visit) -> None:
    """A stranger learns how to come in, and nothing else."""
    if visit.update.callback_query:
        await visit.toast(wording.STRANGER, alert=True)
    elif visit.waiting:
        await visit.show([Paragraph(wording.STRANGER_PENDING)])
    else:
        remedy = wording.STRANGER_REMEDY.format(number=visit.user.id)
        button = Button(wording.ASK_TO_COME_IN, ASK_TO_COME_IN)
        await visit.show([Paragraph(wording.STRANGER), Paragraph(remedy)], [[button]])
