"""The grid of a table whose cells span rows and columns: what each place of it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# A page may claim any number; a table that people read has fewer.
_MOST_COLUMNS = 60
_MOST_ROWS = 500
_DEEPEST_HEADER = 3


@dataclass(frozen=True, slots=True)
class SpanningCell:
    """A cell that covers `width` columns and `height` rows."""

    text: str
    width: int = 1
    height: int = 1


def spread(rows: Sequence[Sequence[SpanningCell]]) -> tuple[list[list[str]], int]:
    """The rows with a text for every place, and how many of them head the table.

    A cell over several rows says its text in each of them; over several columns it does so in the header,
    where it is a name, and only once below.
    """
    heading = _header_rows(rows)
    grid: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for position, cells in enumerate(rows):
        row: list[str] = []
        begun: dict[int, tuple[int, str]] = {}
        for cell in cells:
            row += _hung(hanging, len(row))
            for place in range(min(max(cell.width, 1), _MOST_COLUMNS)):
                said = cell.text if place == 0 or position < heading else ""
                if cell.height > 1:
                    begun[len(row)] = (min(cell.height, _MOST_ROWS) - 1, said)
                row.append(said)
        row += _hung(hanging, len(row))
        hanging.update(begun)
        grid.append(row)
    return grid, heading


def _hung(hanging: dict[int, tuple[int, str]], place: int) -> Iterator[str]:
    """The cells that hang down from rows before into the places from `place` on."""
    while place in hanging:
        left, text = hanging.pop(place)
        if left > 1:
            hanging[place] = (left - 1, text)
        yield text
        place += 1


def _header_rows(rows: Sequence[Sequence[SpanningCell]]) -> int:
    """As many rows as the deepest cell of the first spans; one where none does, or one spans half a table."""
    depth = max((cell.height for cell in rows[0]), default=1) if rows else 1
    return depth if depth < min(len(rows), _DEEPEST_HEADER + 1) else 1
