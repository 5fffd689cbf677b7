"""Days as people write them: the document's own spelling where there is one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache

from bot.evidence.values import times
from ingest.model import Quote


def official_date(day: datetime.date) -> str:
    """ "07/4/2014": days below ten and the months January and February take a leading nought, others none."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def as_written(day: datetime.date, quotes: Iterable[Quote]) -> str:
    """The day as one of the quotes spells it, else in official spelling."""
    spelled = (_spelled_in(quote.text, day) for quote in quotes)
    return next(filter(None, spelled), None) or official_date(day)


def time_as_written(first: datetime.date | None, last: datetime.date, quotes: Iterable[Quote]) -> str | None:
    """A time in a quote's own words, "trước 17 giờ 30/8/2024"; None where no quote tells it with its year."""
    return next(filter(None, (_time_in(quote.text, first, last) for quote in quotes)), None)


@lru_cache(maxsize=20_000)
def _time_in(text: str, first: datetime.date | None, last: datetime.date) -> str | None:
    told = (one for one in times(text) if one.finish == last and one.begin in (None, first))
    return next((" ".join(one.text.split()) for one in told if str(last.year) in one.text), None)


# The documents' mentions of others are the same for every question.
@lru_cache(maxsize=20_000)
def _spelled_in(text: str, day: datetime.date) -> str | None:
    found = (one.text for one in times(text) if one.begin == one.finish == day)
    return next((one.removeprefix("ngày ").strip() for one in found), None)
