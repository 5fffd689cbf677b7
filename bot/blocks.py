"""What every channel shows people: paragraphs and tables, each channel in its own dress."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "strong", "heading", "quote", "dim", "warning", "good", "bad"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: `indent` is in columns, `lead` stands before the first line ("• ", "1. ")."""

    text: str
    style: Style = "plain"
    indent: int = 0
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header; written to a file, one row a line, the cells parted by tabs."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block = Paragraph | Table | Gap

BAR = "│ "


def plain_lines(blocks: Iterable[Block]) -> Iterable[str]:
    """The blocks as lines without colours, boxes or wrapping."""
    for block in blocks:
        match block:
            case Gap():
                yield ""
            case Table(header, rows):
                yield from ("\t".join(" ".join(cell.split()) for cell in row) for row in (header, *rows))
            case Paragraph(text):
                first, rest = prefixes(block)
                yield from (f"{rest if n else first}{line}" for n, line in enumerate(text.splitlines()))


def prefixes(paragraph: Paragraph) -> tuple[str, str]:
    """What stands before the first line of a paragraph and before the others."""
    margin = " " * paragraph.indent
    bar = BAR if paragraph.style == "quote" else ""
    return f"{margin}{bar}{paragraph.lead}", f"{margin}{bar}{' ' * len(paragraph.lead)}"
