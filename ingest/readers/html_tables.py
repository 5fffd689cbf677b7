"""The grid of a web table: cells that span rows and columns, in every place they cover."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bs4.element import Tag

# A page may claim any number; browsers stop at a thousand columns, a table people read far earlier.
_MOST_COLUMNS = 60
_MOST_ROWS = 500


def table_grid(table: Tag, text_of: Callable[[Tag], str]) -> tuple[list[list[str]], int]:
    """The rows of `table`, and how many of them head it.

    A cell over several rows says its text in each of them; over several columns it does so in the header,
    where it is a name, and only once below.
    """
    rows = [row.find_all(["td", "th"]) for row in table.find_all("tr")]
    heading = _header_rows(rows)
    grid: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for position, cells in enumerate(rows):
        row: list[str] = []
        begun: dict[int, tuple[int, str]] = {}
        for cell in cells:
            row += _hung(hanging, len(row))
            text, width, height = text_of(cell), _span(cell, "colspan"), _span(cell, "rowspan")
            for place in range(min(width, _MOST_COLUMNS)):
                said = text if place == 0 or position < heading else ""
                if height > 1:
                    begun[len(row)] = (height - 1, said)
                row.append(said)
        row += _hung(hanging, len(row))
        hanging.update(begun)
        grid.append(row)
    return grid, max(heading, 1)


def _hung(hanging: dict[int, tuple[int, str]], place: int) -> Iterator[str]:
    """The cells that hang down from rows before into the places from `place` on."""
    while place in hanging:
        left, text = hanging.pop(place)
        if left > 1:
            hanging[place] = (left - 1, text)
        yield text
        place += 1


def _header_rows(rows: Sequence[Sequence[Tag]]) -> int:
    """As many rows as the deepest cell of the first spans; one where none does."""
    if not rows:
        return 0
    depth = max((_span(cell, "rowspan") for cell in rows[0]), default=1)
    return min(depth, len(rows) - 1) if len(rows) > 1 else 1


def _span(cell: Tag, name: str) -> int:
    written = str(cell.get(name, ""))
    number = int(written) if re.fullmatch(r"\d{1,4}", written) else 1
    return min(max(number, 1), _MOST_ROWS)
