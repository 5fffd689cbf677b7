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
    with session.reporter() as reporter:
        serve(session.settings, clock_from(today), reporter, _tell)


def clock_from(today: datetime.date | None) -> Callable[[], datetime.datetime]:
    """The clock; one that runs on from this time of `today` when a day is named."""
    started = datetime.datetime.now(datetime.UTC)
    lead = datetime.timedelta() if today is None else today - started.astimezone().date()
    return lambda: datetime.datetime.now(datetime.UTC) + lead


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
