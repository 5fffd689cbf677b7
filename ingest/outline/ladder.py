"""Decides where an enumerator belongs among the sections that are open, or that it is no heading at all.

A heading continues a sequence: khoản 3 after khoản 2, "IV" after "III". What continues none ("Điều 5. của
Luật này" after Điều 20, a year at the start of a line) is text. Real documents miss a number or use one
twice; both are let pass where the neighbours leave no doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.outline.grammar import Marker, Style

_LAW: tuple[Style, ...] = ("part", "chapter", "division", "subdivision", "article")
# Under a heading without an open list of the same style, a new list of a higher rank closes the lower ones.
_RANK: dict[Style, int] = {
    "upper": 0,
    "roman": 1,
    "capitals": 2,
    "arabic": 3,
    "decimal": 4,
    "letter": 5,
}
_LOWEST = 6
_IN_ARTICLE: frozenset[Style] = frozenset({"arabic", "letter", "decimal"})
# How many numbers may be missing: OCR loses them, and so does a list whose item was repealed.
_MAX_GAP = 3
_MAX_ARTICLE_GAP = 5
# No real outline is deeper; what seems to be is a list gone wrong.
_MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Rung:
    """An open section: its enumerator, its position in the outline, whether its paragraph ends in a colon.

    `marker` is None for parts without one, such as an appendix.
    """

    marker: Marker | None
    section: int
    awaits_list: bool


def rungs_kept(
    rungs: Sequence[Rung],
    marker: Marker,
    *,
    last_article: tuple[int, int] | None,
    awaits_list: bool,
    has_successor: bool,
) -> int | None:
    """How many of the open sections stay open above a new section with this enumerator; None: no heading.

    `last_article` is the last article of the text or attached regulation; `awaits_list` says that the
    paragraph before ends in a colon; `has_successor` that the next number of the style follows soon, which
    lets an excerpt begin in mid-sequence.
    """
    if marker.style == "article":
        return _above(rungs, "article") if _article_fits(marker, last_article) else None
    if marker.style in _LAW:
        return _above(rungs, marker.style) if _division_fits(rungs, marker) else None
    in_article = _find(rungs, "article") is not None
    if in_article and marker.style not in _IN_ARTICLE:
        return None
    if not marker.number:
        return _bullet(rungs, marker.style)
    kept = _item(rungs, marker, in_article, awaits_list, has_successor)
    return kept if kept is None or kept < _MAX_DEPTH else None


def _article_fits(marker: Marker, last: tuple[int, int] | None) -> bool:
    if last is None:
        return True
    number, suffix = marker.number
    if number == last[0]:
        return suffix == last[1] + 1 or (suffix == last[1] == 0)
    return 0 < number - last[0] <= _MAX_ARTICLE_GAP


def _division_fits(rungs: Sequence[Rung], marker: Marker) -> bool:
    place = _find(rungs, marker.style)
    if place is None or marker.number == (1,):
        return True
    return 0 <= _step(rungs[place].marker, marker) <= _MAX_GAP


def _above(rungs: Sequence[Rung], style: Style) -> int:
    """How many open sections stand above a new one of a law's style."""
    above = {None, *_LAW[: _LAW.index(style)]}
    kept = 0
    for position, rung in enumerate(rungs):
        if (rung.marker.style if rung.marker else None) in above:
            kept = position + 1
    return kept


def _bullet(rungs: Sequence[Rung], style: Style) -> int:
    place = _find(rungs, style)
    if place is None and style == "capitals":
        return _without_lower(rungs, style)
    return len(rungs) if place is None else place


def _item(
    rungs: Sequence[Rung], marker: Marker, in_article: bool, awaits_list: bool, has_successor: bool
) -> int | None:
    places = _siblings(rungs, marker)
    for place in places:
        if _step(rungs[place].marker, marker) == 1:
            return place
    first = marker.number[-1] == 1
    if not places:
        parent = _decimal_parent(rungs, marker)
        if parent is not None:
            return parent
        return _new_list(rungs, marker, awaits_list) if first or has_successor else None
    if first and awaits_list:
        return len(rungs)
    return _irregular(rungs, marker, places[0], in_article)


def _irregular(rungs: Sequence[Rung], marker: Marker, place: int, in_article: bool) -> int | None:
    """A number used twice, a gap, or a list that starts over."""
    step = _step(rungs[place].marker, marker)
    if 2 <= step <= _MAX_GAP:
        return place
    if in_article:
        return None
    return place if step == 0 or marker.number[-1] == 1 else None


def _new_list(rungs: Sequence[Rung], marker: Marker, awaits_list: bool) -> int:
    if awaits_list or _find(rungs, "article") is not None:
        return len(rungs)
    return _without_lower(rungs, marker.style)


def _without_lower(rungs: Sequence[Rung], style: Style) -> int:
    rank = _RANK.get(style, _LOWEST)
    for position, rung in enumerate(rungs):
        if rung.marker and rung.marker.style not in _LAW and _RANK.get(rung.marker.style, _LOWEST) > rank:
            return position
    return len(rungs)


def _decimal_parent(rungs: Sequence[Rung], marker: Marker) -> int | None:
    """Below the open item whose number a decimal continues: "1.2" below "1"."""
    if marker.style != "decimal":
        return None
    for position in range(len(rungs) - 1, -1, -1):
        open_marker = rungs[position].marker
        is_number = open_marker is not None and open_marker.style in ("arabic", "decimal")
        if open_marker and is_number and open_marker.number == marker.number[:-1]:
            return position + 1
    return None


def _siblings(rungs: Sequence[Rung], marker: Marker) -> list[int]:
    """The open sections of the same list, innermost first. Decimals share all but the last number."""
    return [
        position
        for position in range(len(rungs) - 1, -1, -1)
        if (open_marker := rungs[position].marker) is not None
        and open_marker.style == marker.style
        and open_marker.number[:-1] == marker.number[:-1]
    ]


def _find(rungs: Sequence[Rung], style: Style) -> int | None:
    for position in range(len(rungs) - 1, -1, -1):
        marker = rungs[position].marker
        if marker is not None and marker.style == style:
            return position
    return None


def _step(before: Marker | None, after: Marker) -> int:
    return after.number[-1] - before.number[-1] if before and before.number else 0
