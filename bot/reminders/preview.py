"""What each subscriber would get now, without sending anything."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.blocks import Block, Gap, Paragraph, plain_lines
from bot.messaging import Message
from bot.reminders import wording
from bot.reminders.letters import Tally
from bot.reminders.planning import early_letters, next_weekly
from bot.reminders.reports import tally_lines
from bot.reminders.rounds import Rounds
from bot.reminders.rules import Rules
from bot.reminders.subscription import Subscription

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Preview:
    """One subscriber: what would be sent now, whether it is `due`, and when the next reminder is."""

    subscription: Subscription
    due: bool
    next: datetime.datetime
    message: Message | None
    warning: Message | None


def previews(rounds: Rounds, now: datetime.datetime) -> list[Preview]:
    """One for each subscriber. Raises ThiduaError when documents or database cannot be opened."""
    subscribers = rounds.subscribers()
    due = {letter.chat for letter in rounds.owed(subscribers, now) if letter.expires >= now}
    composer = rounds.composer(agenda := rounds.agenda(now))
    warned = rounds.warned()
    found = []
    for subscriber in subscribers:
        letters = early_letters([subscriber], rounds.rules, agenda, warned, now)
        warning = next((letter for letter in letters if letter.fate == "pending"), None)
        found.append(
            Preview(
                subscriber,
                subscriber.chat in due,
                next_weekly(subscriber, rounds.rules, now),
                composer.weekly(subscriber, silent=rounds.rules.is_quiet(subscriber, now)),
                composer.compose(warning, now) if warning else None,
            )
        )
    return found


def preview_blocks(found: Collection[Preview], rules: Rules, now: datetime.datetime) -> Iterator[Block]:
    """The messages below the names of those who would get them."""
    if not found:
        yield Paragraph(wording.NOBODY)
    for preview in found:
        yield Paragraph(wording.recipient(preview.subscription.name, preview.subscription.chat), "heading")
        state = wording.DUE_NOW if preview.due else wording.not_due(preview.next, rules.day(now))
        yield Paragraph(state, "dim")
        for message in (preview.message, preview.warning):
            if message:
                yield from message.blocks
                yield from _button_lines(message)
        if preview.message is None:
            yield Paragraph(wording.NOTHING_SENT)
        yield Gap()


def preview_shape(found: Iterable[Preview]) -> list[Json]:
    return [
        {
            "chat": preview.subscription.chat,
            "name": preview.subscription.name,
            "units": list(preview.subscription.units),
            "due": preview.due,
            "next": preview.next.isoformat(),
            "message": _message_shape(preview.message),
            "warning": _message_shape(preview.warning),
        }
        for preview in found
    ]


def round_blocks(
    tallies: Collection[Tally], pending: int, names: Mapping[str, str], rules: Rules
) -> Iterator[Block]:
    """What a round has sent."""
    if not tallies and not pending:
        yield Paragraph(wording.NOTHING_OWED)
    for tally in tallies:
        yield from tally_lines(tally, names, rules)
    if pending:
        yield Paragraph(wording.still_pending(pending), "warning")


def round_shape(tallies: Iterable[Tally], pending: int) -> Json:
    slots = [
        {
            "slot": tally.slot,
            "kind": tally.kind,
            "due": tally.due.isoformat(),
            "counts": dict(tally.counts.items()),
            "troubled": {fate: list(chats) for fate, chats in tally.troubled.items()},
        }
        for tally in tallies
    ]
    return {"slots": slots, "pending": pending}


def _button_lines(message: Message) -> Iterator[Paragraph]:
    for row in message.buttons:
        yield Paragraph(" ".join(f"[{button.label}]" for button in row), "dim")


def _message_shape(message: Message | None) -> Json | None:
    if message is None:
        return None
    return {
        "text": "\n".join(plain_lines(message.blocks)),
        "buttons": [[button.label for button in row] for row in message.buttons],
        "silent": message.silent,
    }
