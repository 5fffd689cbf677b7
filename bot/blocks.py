"""What every channel shows people: paragraphs and tables, each channel in its own dress."""

from __future__ import annotations

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
