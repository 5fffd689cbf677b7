"""Automatic list numbers of Word files: "1.", "a)" are not in the text but drawn from numbering.xml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ingest.readers.docx_text import is_on, w
from ingest.readers.enumerators import enumerator

_PLACEHOLDER = re.compile(r"%([1-9])")
_MAX_STYLE_DEPTH = 20


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    style: str
    pattern: str
    all_decimal: bool


@dataclass(frozen=True, slots=True)
class _List:
    """A w:num: its levels, and the definition with which it shares its counters."""

    counters: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


class Numbering:
    """Draws the numbers of a document's paragraphs, which must be given once each and in order."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        self._lists = {} if numbering is None else _read_lists(numbering)
        self._styles = {} if styles is None else {s.get(w("styleId")): s for s in styles.findall(w("style"))}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def enumerator(self, paragraph: Any) -> str:
        """What Word draws in front of the paragraph: "1.", "a)", "II.2", "-"; "" for an unnumbered one."""
        reference = self._reference(paragraph.find(w("pPr")))
        if reference is None:
            return ""
        list_id, depth = reference
        numbered = self._lists[list_id]
        level = numbered.levels[depth]
        if level.style == "bullet":
            # Bullets are letters of symbol fonts; only the signs that rank items in Vietnamese texts stay.
            return level.pattern if level.pattern in ("+", "*") else "-"
        counts = self._count(list_id, numbered, depth)
        return "" if level.style == "none" else _draw(level, numbered.levels, counts)

    def _count(self, list_id: str, numbered: _List, depth: int) -> dict[int, int]:
        counts = self._counts.setdefault(numbered.counters, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            counts.update({at: first - 1 for at, first in numbered.restarts.items()})
        for at in range(depth):
            counts.setdefault(at, numbered.levels[at].start if at in numbered.levels else 1)
        counts[depth] = counts.get(depth, numbered.levels[depth].start - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        return counts

    def _reference(self, properties: Any | None) -> tuple[str, int] | None:
        """The list and the level (from 0) of a paragraph, by itself or through its style."""
        list_id, depth = _stated(properties)
        style = _style_of(properties)
        for _ in range(_MAX_STYLE_DEPTH):
            if style not in self._styles or (list_id is not None and depth is not None):
                break
            inherited = self._styles[style]
            inherited_id, inherited_depth = _stated(inherited.find(w("pPr")))
            list_id = inherited_id if list_id is None else list_id
            depth = inherited_depth if depth is None else depth
            based_on = inherited.find(w("basedOn"))
            style = None if based_on is None else based_on.get(w("val"))
        depth = depth or 0
        if list_id is None or list_id not in self._lists or depth not in self._lists[list_id].levels:
            return None
        return list_id, depth


def _stated(properties: Any | None) -> tuple[str | None, int | None]:
    """What w:numPr itself says: (list, level), None for what it leaves open."""
    numbering = None if properties is None else properties.find(w("numPr"))
    if numbering is None:
        return None, None
    return _value(numbering, "numId"), _number(numbering, "ilvl")


def _style_of(properties: Any | None) -> str | None:
    return "Normal" if properties is None else (_value(properties, "pStyle") or "Normal")


def _read_lists(numbering: Any) -> dict[str, _List]:
    definitions = {d.get(w("abstractNumId")): d for d in numbering.findall(w("abstractNum"))}
    lists = {}
    for num in numbering.findall(w("num")):
        definition = _value(num, "abstractNumId")
        if definition is None or definition not in definitions:
            continue
        levels = _read_levels(definitions[definition])
        restarts = {}
        for override in num.findall(w("lvlOverride")):
            levels |= _read_levels(override)
            first = _number(override, "startOverride")
            if first is not None:
                restarts[_depth(override)] = first
        lists[num.get(w("numId"))] = _List(definition, levels, restarts)
    return lists


def _read_levels(container: Any) -> dict[int, _Level]:
    return {_depth(level): _read_level(level) for level in container.findall(w("lvl"))}


def _read_level(level: Any) -> _Level:
    start = _number(level, "start")
    return _Level(
        start=0 if start is None else start,
        style=_value(level, "numFmt") or "decimal",
        pattern=(_value(level, "lvlText") or "").strip(),
        all_decimal=is_on(level, "isLgl"),
    )


def _draw(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        style = "decimal" if level.all_decimal or depth not in levels else levels[depth].style
        return enumerator(counts.get(depth, 1), style)

    return _PLACEHOLDER.sub(number, level.pattern)


def _depth(element: Any) -> int:
    text = element.get(w("ilvl"), "")
    return int(text) if text.isdecimal() else 0


def _value(element: Any, name: str) -> str | None:
    child = element.find(w(name))
    value: str | None = None if child is None else child.get(w("val"))
    return value


def _number(element: Any, name: str) -> int | None:
    value = _value(element, name)
    return int(value) if value is not None and value.isascii() and value.isdecimal() else None
