"""Small whole numbers as documents write them: "07", "mười lăm", "ba mươi"."""

from __future__ import annotations

import re

_UNITS = {
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
# "năm" and "tư" are also "year" and "private": alone they are never read as numbers.
_ALONE = "một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín"
_TENS = rf"(?:(?:{_ALONE}|năm)\s+mươi|mười)"
_WORDS = rf"(?:{_TENS}(?:\s+(?:{'|'.join(_UNITS)}))?|{_ALONE})"

NUMBER = rf"(?:\d{{1,3}}|{_WORDS})"
"""Pattern of a number, to be matched ignoring case."""

_TEN_AND_UNIT = re.compile(r"(?:(?P<tens>\w+)\s+mươi|(?P<ten>mười))(?:\s+(?P<unit>\w+))?", re.IGNORECASE)


def read_number(text: str) -> int:
    """The value of a text matched by NUMBER: "07" -> 7, "hai mươi mốt" -> 21."""
    if text.isdecimal():
        return int(text)
    if match := _TEN_AND_UNIT.fullmatch(text):
        tens = 1 if match["ten"] else _UNITS[match["tens"].lower()]
        return tens * 10 + (_UNITS[match["unit"].lower()] if match["unit"] else 0)
    return _UNITS[text.lower()]
