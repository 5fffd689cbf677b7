"""Days as people write them: the document's own spelling where there is one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from bot.evidence.values import times
from ingest.model import Quote


def official_date(day: datetime.date) -> str:
    """ "07/4/2014": days below ten and the months January and February take a leading nought, others none."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def as_written(day: datetime.date, quotes: Iterable[Quote]) -> str:
    """The day as one of the quotes spells it, else in official spelling."""
    for quote in quotes:
        for found in times(quote.text):
            if found.begin == found.finish == day:
                return found.text.removeprefix("ngày ").strip()
    return official_date(day)
