"""Kinds of arguments that several commands take."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

import click
import typer

_WRITTEN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


class Unacceptable(click.BadParameter):
    """A value that an argument cannot have; the message is Vietnamese and says what is wanted."""


def parse_day(text: str) -> datetime.date:
    """2026-08-01, 1/8/2026 or 01-08-2026. Raises Unacceptable."""
    try:
        if written := _WRITTEN_DAY.fullmatch(text.strip()):
            day, month, year = map(int, written.groups())
            return datetime.date(year, month, day)
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        raise Unacceptable(f"“{text}” không phải một ngày như 2026-08-01 hoặc 1/8/2026") from None


def day_option(name: str, help_text: str) -> Any:
    """An option that takes a day."""
    return typer.Option(name, parser=parse_day, metavar="NGÀY", help=help_text)


Today = Annotated[
    datetime.date | None, day_option("--today", "Coi như hôm nay là ngày này (2026-08-01 hoặc 1/8/2026).")
]
