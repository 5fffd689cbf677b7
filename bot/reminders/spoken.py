"""A day and an hour as people type them: "thứ 6 9h15", "thu hai 7:30", "chủ nhật"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from ingest.vietnamese import folded

_TIME = re.compile(r"(?<![\w/])(\d{1,2})\s*(?:h|g|gio|:)\s*(\d{2})?(?![\d/])")
_NAMED = {name: day for day, name in enumerate(("hai", "ba", "tu", "nam", "sau", "bay"))}
_WEEKDAY = re.compile(rf"(?<!\w)(?:thu\s*|t)(?:([2-7])|({'|'.join(_NAMED)}))(?!\w)")
_SUNDAY = re.compile(r"(?<!\w)(?:chu\s*nhat|cn)(?!\w)")


@dataclass(frozen=True, slots=True)
class Wish:
    """What was understood; None for what was not said. `wanted` is False for "tắt", True for "bật"."""

    weekday: int | None = None
    time: datetime.time | None = None
    wanted: bool | None = None

    def __bool__(self) -> bool:
        return self != Wish()


def wish(text: str) -> Wish:
    """The day, hour and switch that a text names, with or without diacritics."""
    plain = folded(text)
    wanted = {"tat": False, "bat": True}.get(plain.strip())
    return Wish(_weekday(plain), _time(plain), wanted)


def _weekday(plain: str) -> int | None:
    if _SUNDAY.search(plain):
        return 6
    found = _WEEKDAY.search(plain)
    if found is None:
        return None
    return int(found[1]) - 2 if found[1] else _NAMED[found[2]]


def _time(plain: str) -> datetime.time | None:
    found = _TIME.search(plain)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return datetime.time(int(found[1]), int(found[2] or 0))
