"""/phatnhac and /thongbao: an administrator sends to many at once, after a preview and a confirmation."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.blocks import Block, Gap, Paragraph
from bot.messaging import Button, Message
from bot.reminders import wording as reminders
from bot.reminders.letters import SETTLED, Tally, weekly_slot
from bot.reminders.packing import packed
from bot.reminders.planning import announcement_letters, letters_today
from bot.reminders.reports import RESEND
from bot.reminders.subscription import Subscription
from bot.telegram import reminder_wording as wording
from bot.telegram.office import Office
from bot.telegram.reminder_card import marked_unit
from bot.telegram.reminder_rounds import RoundsJob
from bot.telegram.routes import Room, Route, command, press
from bot.telegram.sending import Rows
from bot.telegram.visits import Visit
from ingest.body_names import same_body

MAX_CHARACTERS = 2000
EDIT_EVERY_S = 2.0
FOLLOW_FOR_S = 600.0
_TOKEN_BYTES = 8
_MOST_UNITS = 20
CONFIRM, CANCEL, TOGGLE = "r:x:", "r:c:", "r:g:"


@dataclass(frozen=True, slots=True)
class Recipient:
    chat: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an administrator is about to send: an announcement (`text`) or the reminder of today (None).

    `chosen` are the units it is meant for, all when empty.
    """

    account: str
    recipients: tuple[Recipient, ...]
    text: str | None = None
    units: tuple[str, ...] = ()
    chosen: frozenset[str] = frozenset()

    def chats(self) -> list[str]:
        """Those whom it goes to."""
        return [r.chat for r in self.recipients if not self.chosen or self._is_of_chosen(r)]

    def _is_of_chosen(self, recipient: Recipient) -> bool:
        return any(same_body(unit, chosen) for unit in recipient.units for chosen in self.chosen)


class Announcing(Room):
    """Plans live in memory under a token of their administrator's: a restart or the first use ends them."""

    def __init__(self, office: Office, job: RoundsJob) -> None:
        self._office = office
        self._job = job
        self._plans: dict[str, Plan] = {}

    def routes(self) -> Sequence[Route]:
        return (
            command("phatnhac", self._remind, wording.COMMAND_SEND, "admin"),
            command("thongbao", self._announce, wording.COMMAND_ANNOUNCE, "admin"),
            press(CONFIRM, self._confirm, "admin"),
            press(CANCEL, self._cancel, "admin"),
            press(TOGGLE, self._toggle, "admin"),
            press(f"{RESEND}:", self._resend, "admin"),
        )

    async def _remind(self, visit: Visit) -> None:
        """Show what would be sent to how many, and ask."""
        rounds = self._job.rounds
        subscribers = await self._office.store(rounds.subscribers)
        due = await self._office.store(self._not_had_today, subscribers)
        if not subscribers:
            await visit.show([Paragraph(wording.NOBODY_SUBSCRIBED)])
        elif not due:
            await visit.show([Paragraph(wording.NOTHING_TO_SEND)])
        else:
            sample = await self._office.think(self._sample, visit.address)
            if sample is None:
                await visit.show([Paragraph(wording.NOTHING_NOW)])
                return
            await visit.show([Paragraph(wording.SAMPLE, "dim"), Gap(), *sample.blocks])
            question = [Paragraph(wording.SEND_QUESTION.format(count=len(due)), "strong")]
            if had := len(subscribers) - len(due):
                question.append(Paragraph(wording.SENT_TODAY.format(count=had)))
            plan = Plan(visit.account, tuple(Recipient(s.chat, s.units) for s in due))
            await visit.show(question, self._buttons(self._keep(plan), plan))

    async def _announce(self, visit: Visit) -> None:
        """Show an announcement as people will see it, and ask whom it is for."""
        text = visit.words
        if not text:
            await visit.show([Paragraph(wording.ANNOUNCE_HOW)])
        elif len(text) > MAX_CHARACTERS:
            await visit.show([Paragraph(wording.ANNOUNCE_TOO_LONG.format(limit=MAX_CHARACTERS))])
        else:
            recipients = await self._office.store(self._everybody)
            units = _distinct(unit for recipient in recipients for unit in recipient.units)
            plan = Plan(visit.account, tuple(recipients), text, tuple(units))
            await visit.show(announcement(text))
            await visit.show(_question(plan), self._buttons(self._keep(plan), plan))

    async def _toggle(self, visit: Visit) -> None:
        token, _, position = visit.data.removeprefix("g:").partition(":")
        plan = await self._plan_of(visit, token)
        if plan is None or not position.isdigit() or int(position) >= len(plan.units):
            return
        plan = replace(plan, chosen=plan.chosen ^ {plan.units[int(position)]})
        self._plans[token] = plan
        await visit.replace(_question(plan), self._buttons(token, plan))

    async def _cancel(self, visit: Visit) -> None:
        token = visit.data.removeprefix("c:")
        if await self._plan_of(visit, token):
            self._plans.pop(token, None)
            await visit.replace([Paragraph(wording.CANCELLED)])

    async def _confirm(self, visit: Visit) -> None:
        """Send. The token is used up first: pressing twice sends once."""
        token = visit.data.removeprefix("x:")
        plan = await self._plan_of(visit, token)
        if plan is None:
            return
        self._plans.pop(token, None)
        slot = await self._office.store(self._put, plan, token)
        self._job.hurry()
        self._job.follow(self._show_progress(visit, slot))

    async def _resend(self, visit: Visit) -> None:
        """Send letters in doubt again: an administrator has looked, and takes the risk of a second one."""
        office, rules = self._office, self._job.rounds.rules
        slot, now = visit.data.removeprefix("u:"), office.now()
        outbox = self._job.rounds.sender.outbox
        expires = now + rules.max_lateness
        revived = await office.store(
            outbox.revive, slot, ["unknown"], expires=expires, actor=visit.account, now=now
        )
        if revived:
            self._job.hurry()
        text = wording.RESENT.format(count=revived) if revived else wording.NOTHING_TO_RESEND
        await visit.toast(text, alert=True)

    async def _show_progress(self, visit: Visit, slot: str) -> None:
        """Keep one message up to date; edits are far enough apart for Telegram."""
        shown, outbox = "", self._job.rounds.sender.outbox
        for _ in range(int(FOLLOW_FOR_S / EDIT_EVERY_S)):
            tally = await self._office.store(outbox.tally, slot)
            done, total = _progress(tally)
            text = wording.PROGRESS.format(done=done, total=total)
            if done == total:
                await visit.replace([Paragraph(wording.DONE, "good"), *_counts(tally)])
                return
            if text != shown:
                await visit.replace([Paragraph(text)])
                shown = text
            if not self._job.goes_on:
                return
            await asyncio.sleep(EDIT_EVERY_S)
        await visit.replace([Paragraph(wording.UNFINISHED.format(count=total - done))])

    # The books.

    def _not_had_today(self, subscribers: Sequence[Subscription]) -> list[Subscription]:
        """Subscribers without today's reminder; one that came too late or was empty does not count."""
        rounds, now = self._job.rounds, self._office.now()
        slot = weekly_slot(now.astimezone(rounds.rules.schedule.zone))
        had = rounds.sender.outbox.chats_of(slot, without=("late", "empty"))
        return [subscriber for subscriber in subscribers if subscriber.chat not in had]

    def _sample(self, chat: str) -> Message | None:
        """What the administrator would get, as a subscriber or as anybody."""
        rounds, now = self._job.rounds, self._office.now()
        own = next((s for s in rounds.subscribers() if s.chat == chat), None)
        return rounds.composer(rounds.agenda(now)).weekly(own or Subscription(chat, "", now))

    def _everybody(self) -> list[Recipient]:
        """Everyone who may use the assistant and can be reached, and the groups that subscribe."""
        rounds = self._job.rounds
        known = {s.chat: s for s in rounds.sender.subscriptions.all()}
        people = [person for person in rounds.people() if person.may_ask]
        recipients = []
        for person in people:
            subscription = known.get(person.account)
            if subscription is None or subscription.lost is None:
                own = subscription.units if subscription else ()
                units = own or ((person.unit,) if person.unit else ())
                recipients.append(Recipient(person.account, units))
        groups = [s for s in rounds.subscribers() if s.group]
        return [*recipients, *(Recipient(group.chat, group.units) for group in groups)]

    def _put(self, plan: Plan, token: str) -> str:
        """Put the letters of a plan. Returns their slot."""
        rounds, now = self._job.rounds, self._office.now()
        outbox, chats = rounds.sender.outbox, set(plan.chats())
        if plan.text is not None:
            slot = f"announcement:{now:%Y-%m-%dT%H:%M:%S}:{token}"
            content = packed([block for block in announcement(plan.text) if isinstance(block, Paragraph)])
            letters = list(announcement_letters(chats, slot, content, rounds.rules, now))
        else:
            subscribers = [s for s in rounds.subscribers() if s.chat in chats]
            letters = list(letters_today(subscribers, rounds.rules, now))
            slot = weekly_slot(now.astimezone(rounds.rules.schedule.zone))
            expires = now + rounds.rules.max_lateness
            outbox.revive(slot, ("late", "empty"), expires=expires, actor=plan.account, now=now)
        outbox.put(letters, now)
        return slot

    # Plans.

    def _keep(self, plan: Plan) -> str:
        """Remember a plan. Returns its token; an earlier plan of the same administrator ends."""
        for token in [token for token, old in self._plans.items() if old.account == plan.account]:
            del self._plans[token]
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        self._plans[token] = plan
        return token

    async def _plan_of(self, visit: Visit, token: str) -> Plan | None:
        """The plan, for the administrator who made it."""
        plan = self._plans.get(token)
        if plan is None or plan.account != visit.account:
            await visit.toast(wording.EXPIRED, alert=True)
            return None
        return plan

    def _buttons(self, token: str, plan: Plan) -> Rows:
        count = len(plan.chats())
        units = [
            [Button(marked_unit(unit, unit in plan.chosen), f"{TOGGLE}{token}:{position}")]
            for position, unit in enumerate(plan.units[:_MOST_UNITS])
        ]
        send = [Button(wording.SEND_BUTTON.format(count=count), f"{CONFIRM}{token}")] if count else []
        return [*units, [*send, Button(wording.CANCEL_BUTTON, f"{CANCEL}{token}")]]


def announcement(text: str) -> list[Block]:
    """An announcement as people see it."""
    return [Paragraph(wording.ANNOUNCE_TITLE, "heading"), Paragraph(text)]


def _question(plan: Plan) -> list[Block]:
    return [Paragraph(wording.ANNOUNCE_QUESTION.format(count=len(plan.chats())), "strong")]


def _distinct(units: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for unit in units:
        if not any(same_body(unit, other) for other in kept):
            kept.append(unit)
    return sorted(kept)


def _progress(tally: Tally | None) -> tuple[int, int]:
    """Letters that are done with, and all of them."""
    counts = tally.counts if tally else {}
    return sum(counts.get(fate, 0) for fate in (*SETTLED, "moved")), sum(counts.values())


def _counts(tally: Tally | None) -> list[Block]:
    counts = tally.counts if tally else {}
    return [
        Paragraph(reminders.fate_line(fate, counts[fate], ())) for fate in reminders.FATES if fate in counts
    ]
