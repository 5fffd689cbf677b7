"""The paragraphs of a text, as the outline reads them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_OPENS_QUOTE = re.compile(r"[“\"]")
# A quoted article of an amending law has some dozens of paragraphs; beyond this the closing mark is missing.
_MAX_QUOTED = 200


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`text[start:end]`, one line.

    `footnote` is the position of the footnote it belongs to, None for body text; `quoted` is true inside a
    quotation that runs over several paragraphs, as in laws that amend others.
    """

    start: int
    end: int
    text: str
    footnote: int | None = None
    quoted: bool = False


def read_paragraphs(text: str, footnotes: Sequence[tuple[int, int]] = ()) -> list[Paragraph]:
    """The lines of `text` that hold anything but white space."""
    lines: list[tuple[int, str]] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start, line))
        start += len(line) + 1
    quoted = _quoted_lines([line for _, line in lines])
    starts = [begin for begin, _ in footnotes]
    paragraphs = []
    for position, (start, line) in enumerate(lines):
        note = bisect_right(starts, start) - 1
        inside = note >= 0 and start < footnotes[note][1]
        paragraphs.append(
            Paragraph(start, start + len(line), line, note if inside else None, position in quoted)
        )
    return paragraphs


def _quoted_lines(lines: Sequence[str]) -> set[int]:
    """The positions of lines inside a quotation that opens a line and closes on a later one."""
    quoted: set[int] = set()
    position = 0
    while position < len(lines):
        end = _quotation_end(lines, position) if _OPENS_QUOTE.match(lines[position]) else position
        quoted.update(range(position, end))
        position = max(end, position + 1)
    return quoted


def _quotation_end(lines: Sequence[str], start: int) -> int:
    """Past the line that closes the quotation opened at `start`; `start` when it closes there or never."""
    opening, closing = ("“", "”") if lines[start][0] == "“" else ('"', "")
    depth = 0
    for position in range(start, min(start + _MAX_QUOTED, len(lines))):
        line = lines[position]
        depth += line.count(opening) - line.count(closing) if closing else line.count(opening) % 2
        if closing == "" and position > start and line.count('"') % 2:
            depth = 0
        if depth <= 0:
            return position + 1 if position > start else start
    return start
