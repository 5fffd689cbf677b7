"""Which part of a year a figure is of: what six months came to is not what the whole year did."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.vietnamese import folded

# The first and the last month of a part of the year, both in it.
Part = tuple[int, int]

WHOLE: Part = (1, 12)
_NUMBERS = {"ba": 3, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS = re.compile(
    rf"\b(?P<many>\d{{1,2}}|{'|'.join(_NUMBERS)}) thang (?P<end>dau|cuoi)(?: cua)? nam\b"
    r"|\b(?:nua|giua) (?P<half>dau|cuoi) nam\b"
)
_QUARTER = re.compile(r"\bquy (?P<quarter>iv|i{1,3}|[1-4])\b(?![.-])")
_EACH_QUARTER = re.compile(r"\b(?:hang|moi|tung|cac|dinh ky) quy\b")
_LAST_OF_QUARTER = 2
# "Tính đến ngày 15 tháng 6 năm 2024": what has been reached by then.
_UNTIL = re.compile(
    r"\b(?:tinh |ke )?den (?:het )?(?:ngay )?(?:\d{1,2}(?: thang |/)|thang )"
    r"(?P<month>\d{1,2})(?:/| nam )\d{4}\b"
)
_YEAR = re.compile(r"\b(?:ca|tron|suot|toan|het|(?<!thang )(?<!nua )cuoi) nam\b(?! (?:hoc|ngan sach))")
# What a figure is held against is not of when it is: "đạt 64% kế hoạch năm".
_STANDARD = re.compile(r"\b(?:ke hoach|du toan|muc tieu|chi tieu|so voi|dinh muc)\b(?: ca)? nam\b(?: \d{4})?")
_OF_A_YEAR = re.compile(r"\bnam (?:19|20)\d{2}\b")


def parts_in(text: str) -> frozenset[Part]:
    """The parts of a year that a text names, "cả năm" among them."""
    keys = folded(text)
    found = {_months(match) for match in _MONTHS.finditer(keys)}
    found |= {_quarter(match["quarter"]) for match in _QUARTER.finditer(keys)}
    found |= {(1, int(match["month"])) for match in _UNTIL.finditer(keys) if 0 < int(match["month"]) < 12}
    return frozenset(found | {WHOLE}) if _YEAR.search(keys) else frozenset(found)


def quarter_unsaid(asked: frozenset[Part], text: str) -> bool:
    """Whether a quarter is asked about, and a text names neither it nor every quarter."""
    quarters = {part for part in asked if part[1] - part[0] == _LAST_OF_QUARTER}
    return bool(quarters) and quarters.isdisjoint(parts_in(text)) and not _EACH_QUARTER.search(folded(text))


def of_another_part(asked: frozenset[Part], nearest_first: Iterable[str]) -> bool:
    """Whether the first text that says of which part of the year it is names none of those asked for."""
    if not asked:
        return False
    for text in nearest_first:
        if parts := parts_in(text):
            return asked.isdisjoint(parts)
        if WHOLE in asked and _OF_A_YEAR.search(_STANDARD.sub(" ", folded(text))):
            return False
    return False


def _months(match: re.Match[str]) -> Part:
    many = match["many"]
    length = 6 if many is None else _NUMBERS.get(many) or int(many)
    return (1, length) if "dau" in (match["end"], match["half"]) else (13 - length, 12)


def _quarter(label: str) -> Part:
    number = _QUARTERS.get(label) or int(label)
    return (3 * number - 2, 3 * number)
