"""Lifts footnotes out of the pages whose sentences they cut.

A footnote stands at the foot of a page, opens with its number, and that number is attached to a word above
("ở nông thôn1"). Everything from there to the end of the page is footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.capitals import CAPITALS
from ingest.paragraphs import Line

_NOTE = re.compile(rf"\[?(\d{{1,2}})\]?\s*(?=[{CAPITALS}“\"(])")
_MARK = re.compile(r"(?:[^\W\d_]{2}|(?<!\d)[”\"’»)…,.;:])\[?(\d{1,2})\]?(?![\w%/]|[.,]\d)")
# Without a rule above it, what fills most of a page is more likely a numbered list.
_MAX_SHARE_WITHOUT_RULE = 0.5


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's number, its lines, and the position among the body lines of the line that refers to it."""

    number: int
    lines: tuple[Line, ...]
    referring_line: int


def lift_footnotes(lines: Sequence[Line]) -> tuple[list[Line], list[Footnote]]:
    """The lines without footnotes, and the footnotes in order. Text without pages has none."""
    body: list[Line] = []
    notes: list[Footnote] = []
    for page, group in groupby(lines, key=lambda line: line.page):
        on_page = list(group)
        foot = len(on_page) if page is None else _foot(on_page, notes[-1].number if notes else 0)
        marks = _marks(on_page[:foot], len(body))
        body += on_page[:foot]
        notes += _footnotes(on_page[foot:], marks, len(body) - 1)
    return body, notes


def _foot(lines: list[Line], last: int) -> int:
    """Where the footnotes of a page begin; the number of lines when there are none."""
    marks: set[int] = set()
    for position, line in enumerate(lines):
        number = _number(line)
        if number in marks and number in (1, last + 1) and _may_be_foot(lines, position):
            return position
        marks.update(int(mark) for mark in _MARK.findall(line.text))
    return len(lines)


def _may_be_foot(lines: list[Line], position: int) -> bool:
    share = (len(lines) - position) / len(lines)
    return lines[position].after_rule or share <= _MAX_SHARE_WITHOUT_RULE


def _number(line: Line) -> int | None:
    match = _NOTE.match(line.text)
    return int(match[1]) if match else None


def _marks(lines: list[Line], offset: int) -> dict[int, int]:
    """The body line in which each number is attached to a word; the last one wins, being nearest the note."""
    return {
        int(mark): offset + position
        for position, line in enumerate(lines)
        for mark in _MARK.findall(line.text)
    }


def _footnotes(lines: list[Line], marks: dict[int, int], last_line: int) -> Iterator[Footnote]:
    if not lines:
        return
    number = _number(lines[0]) or 1
    start = 0
    for position in range(1, len(lines) + 1):
        if position == len(lines) or (_number(lines[position]) == number + 1 and number + 1 in marks):
            yield Footnote(number, tuple(lines[start:position]), marks.get(number, last_line))
            number, start = number + 1, position
