"""`thidua remind`: the weekly reminder without the bot, for cron and for looking before sending."""

from __future__ import annotations

import asyncio
import datetime
import time
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.arguments import Unacceptable, parse_day
from bot.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.messaging import Channel, Message
    from bot.reminders.rounds import Rounds

# How long a command waits for a network that is down before it leaves the rest to the next one.
LINGER = datetime.timedelta(minutes=15)
UNFINISHED = 1


def parse_moment(text: str) -> datetime.datetime:
    """An hour on the clock of the office: 2026-08-03T07:30 or "3/8/2026 07:30". Raises Unacceptable."""
    day, _, hour = text.strip().replace("T", " ").partition(" ")
    try:
        return datetime.datetime.combine(parse_day(day), datetime.time.fromisoformat(hour.strip() or "00:00"))
    except (ValueError, Unacceptable):
        raise Unacceptable(f"“{text}” không phải một lúc như 2026-08-03T07:30") from None


def remind(
    ctx: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="In đúng tin mà từng người sẽ nhận; không gửi gì.")
    ] = False,
    send: Annotated[bool, typer.Option("--send", help="Gửi những tin đã đến giờ, mỗi kỳ một lần.")] = False,
    now: Annotated[
        datetime.datetime | None,
        typer.Option(parser=parse_moment, metavar="LÚC", help="Coi như bây giờ là 2026-08-03T07:30."),
    ] = None,
) -> None:
    session: Session = ctx.obj
    if dry_run == send:
        raise Unacceptable("Cần đúng một trong hai: “--dry-run” (xem trước) hoặc “--send” (gửi).")
    clock = _clock(now, session)
    if dry_run:
        _preview(session, clock)
    elif asyncio.run(_send(session, clock)):
        raise typer.Exit(UNFINISHED)


def _preview(session: Session, clock: Callable[[], datetime.datetime]) -> None:
    from bot.reminders.preview import preview_blocks, preview_shape, previews

    rounds = _rounds(session, clock, _Mute())
    found = previews(rounds, clock())
    session.give(preview_shape(found), preview_blocks(found, rounds.rules, clock()))


async def _send(session: Session, clock: Callable[[], datetime.datetime]) -> int:
    """One round. Returns how many letters are still to be sent."""
    from bot.blocks import Paragraph
    from bot.reminders import wording
    from bot.reminders.preview import round_blocks, round_shape
    from bot.telegram.delivery import telegram_channel

    async with telegram_channel(session.settings.telegram) as channel:
        rounds = _rounds(session, clock, channel)
        tallies = await rounds.make(LINGER)
    if tallies is None:
        session.give({"busy": True}, [Paragraph(wording.SOMEBODY_SENDS)])
        return 0
    pending, names = rounds.sender.outbox.pending(), rounds.names()
    session.give(round_shape(tallies, pending), round_blocks(tallies, pending, names, rounds.rules))
    return pending


def _rounds(session: Session, clock: Callable[[], datetime.datetime], channel: Channel) -> Rounds:
    from bot.database.engine import open_database
    from bot.telegram.rounds import telegram_rounds

    settings = session.settings
    database = open_database(settings.database.url, settings.paths.state)
    return telegram_rounds(settings, database, channel, lambda: session.library, clock)


def _clock(now: datetime.datetime | None, session: Session) -> Callable[[], datetime.datetime]:
    """The clock, or one that stood at `now` in the office when the command began."""
    if now is None:
        return lambda: datetime.datetime.now(datetime.UTC)
    start = now.replace(tzinfo=session.settings.reminder.timezone).astimezone(datetime.UTC)
    begun = time.monotonic()
    return lambda: start + datetime.timedelta(seconds=time.monotonic() - begun)


class _Mute:
    """For a preview, which sends nothing."""

    async def send(self, chat: str, message: Message) -> str:
        raise AssertionError("a preview sends nothing")
