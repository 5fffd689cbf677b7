"""Tables typed with tabs, or pasted from a spreadsheet, given the borders that all later steps know."""

from __future__ import annotations

import re
from itertools import groupby

from ingest.readers.tables import CELL_BORDER, arranges_text

_TAB = re.compile(r" *\t *")
# Tabs also indent paragraphs and set letterheads in two columns.
_FEWEST_CELLS = 3
_FEWEST_ROWS = 3


def with_borders(text: str) -> str:
    """`text` with the cells of tabbed tables parted by borders; other tabs stay."""
    if "\t" not in text:
        return text
    parted: list[str] = []
    for is_row, run in groupby(text.split("\n"), key=_is_row):
        lines = list(run)
        parted += _bordered(lines) if is_row and len(lines) >= _FEWEST_ROWS else lines
    return "\n".join(parted)


def _is_row(line: str) -> bool:
    return line.count("\t") >= _FEWEST_CELLS - 1 and "\f" not in line


def _bordered(lines: list[str]) -> list[str]:
    rows = [[cell.strip() for cell in _TAB.split(line)] for line in lines]
    if arranges_text(rows) or sum(all(row[1:]) for row in rows) * 2 < len(rows):
        return lines
    return [CELL_BORDER.join(row) for row in rows]
