"""Tables typed with spaces, column under column, given the borders that all later steps know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ingest.readers.tables import CELL_BORDER, arranges_text

_CELL = re.compile(r"\S+(?: \S+)*")
# Letterheads and signatures are set in two columns.
_FEWEST_CELLS = 3
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Cell:
    """The text of a cell and the places of its line that it takes, from `start` to before `end`."""

    text: str
    start: int
    end: int

    def overlap(self, other: _Cell) -> int:
        return min(self.end, other.end) - max(self.start, other.start)


_Row = tuple[_Cell | None, ...]


def with_borders(text: str) -> str:
    """`text` with the cells of aligned tables parted by borders, a cell on several lines put together."""
    if "   " not in text:
        return text
    parted: list[str] = []
    for is_table, run in groupby(text.split("\n"), key=_may_be_row):
        lines = list(run)
        parted += _bordered(lines) if is_table and len(lines) >= _FEWEST_ROWS else lines
    return "\n".join(parted)


def _may_be_row(line: str) -> bool:
    """Whether a line has gaps like those between columns, or is the indented rest of such a line."""
    if "\t" in line or "\f" in line or CELL_BORDER in line:
        return False
    return len(_cells(line)) > 1 or (line.startswith("  ") and bool(line.strip()))


def _cells(line: str) -> list[_Cell]:
    return [_Cell(match.group(), *match.span()) for match in _CELL.finditer(line)]


def _bordered(lines: list[str]) -> list[str]:
    """The lines from the first with enough cells on as rows below it; as they are where one fits nowhere."""
    rows = [_cells(line) for line in lines]
    first = next((place for place, row in enumerate(rows) if len(row) >= _FEWEST_CELLS), len(rows))
    if len(rows) - first < _FEWEST_ROWS:
        return lines
    head = tuple(rows[first])
    placed = [_placed(row, head) for row in rows[first:]]
    if not all(placed):
        return lines
    whole = list(_joined([row for row in placed if row]))
    texts = [[cell.text if cell else "" for cell in row] for row in whole]
    full = sum(sum(map(bool, row)) >= _FEWEST_CELLS for row in texts)
    if arranges_text(texts) or full < _FEWEST_ROWS or full * 2 < len(texts):
        return lines
    return [*lines[:first], *(CELL_BORDER.join(row) for row in texts)]


def _placed(row: Sequence[_Cell], head: Sequence[_Cell]) -> _Row | None:
    """The cells under the columns of `head`; None where one stands under none, or two under the same."""
    if len(row) == len(head):
        return tuple(row)
    placed: list[_Cell | None] = [None] * len(head)
    for cell in row:
        column = max(range(len(head)), key=lambda place: cell.overlap(head[place]))
        if cell.overlap(head[column]) <= 0 or placed[column]:
            return None
        placed[column] = cell
    return tuple(placed)


def _joined(rows: Sequence[_Row]) -> Iterator[_Row]:
    """The rows, what stands below cells of a row with nothing in the first column added to them."""
    whole: list[_Row] = []
    for row in rows:
        if whole and row[0] is None and sum(map(bool, row)) < len(row) - 1:
            whole[-1] = tuple(map(_one_below_other, whole[-1], row))
        else:
            whole.append(row)
    yield from whole


def _one_below_other(upper: _Cell | None, lower: _Cell | None) -> _Cell | None:
    if upper is None or lower is None:
        return upper or lower
    return replace(upper, text=f"{upper.text} {lower.text}")
