"""`thidua bot`."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable

import typer

from bot.cli.arguments import Today
from bot.cli.session import Session


def bot(ctx: typer.Context, today: Today = None) -> None:
    from bot.telegram.service import serve

    session: Session = ctx.obj
    settings = session.settings
    serve(settings, clock_from(today, settings.reminder.timezone), _Steps(), _tell)


def clock_from(today: datetime.date | None, office: datetime.tzinfo) -> Callable[[], datetime.datetime]:
    """The clock; where `today` is named, one that runs on from this time of that day in the `office`."""
    started = datetime.datetime.now(office)
    lead = datetime.timedelta() if today is None else today - started.date()
    return lambda: datetime.datetime.now(datetime.UTC) + lead


class _Steps:
    """Tells each step of a long job once: a bar that moves would be in the way of what the bot reports."""

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, step: str, done: float) -> None:
        if step != self._last:
            _tell(f"{step} …")
        self._last = step


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
