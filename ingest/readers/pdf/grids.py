"""Tables with drawn lines: from strokes on a page to cells, from cells and words to rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ingest.readers.pdf.pdfium import Stroke
from ingest.readers.pdf.rows import Word, row_text, rows_of

# Points. A border may be drawn as a thin rectangle or as one line a cell, and ends may miss each other.
_STRAIGHT = 1.5
_SNAP = 3.0
_SHORTEST = 8.0
# More lines than any table has: a drawing, a map, squared paper.
_FEWEST_EDGES, _MAX_EDGES = 3, 120
# The framed stamp of incoming mail is five to seven centimetres wide; it is no table.
_NARROWEST = 200.0


class Cell(NamedTuple):
    """A cell by the places it covers: rows `top`..`bottom`, columns `left`..`right`, the last excluded."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of a table's columns from left to right, of its rows from top to bottom, and its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]

    def holds(self, word: Word) -> bool:
        """Whether the word stands in the table."""
        x, y = _middle(word)
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    @property
    def header_rows(self) -> int:
        """How many rows the first one reaches down to where its cells are merged with those below."""
        return max((cell.bottom for cell in self.cells if cell.top == 0), default=1)


class _Line(NamedTuple):
    """A straight line: where it stands across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


def find_grids(strokes: Iterable[Stroke]) -> list[Grid]:
    """The tables of at least two rows and two columns, from the top of the page down."""
    flat, upright = _lines_of(strokes)
    if len(upright) < _FEWEST_EDGES or len(flat) < _FEWEST_EDGES:
        return []
    grids = (_grid(*part) for part in _connected(flat, upright))
    return sorted((grid for grid in grids if grid), key=lambda grid: grid.ys[0])


def table_of(grid: Grid, words: Sequence[Word]) -> list[list[str]]:
    """The texts by row and column; what stands in a merged cell stands at every place that it covers."""
    places: dict[tuple[int, int], Cell] = {}
    for cell in grid.cells:
        for row in range(cell.top, cell.bottom):
            for column in range(cell.left, cell.right):
                places[row, column] = cell
    inside: dict[Cell, list[Word]] = defaultdict(list)
    for word in words:
        x, y = _middle(word)
        inside[places[_slot(grid.ys, y), _slot(grid.xs, x)]].append(word)
    texts = {cell: " ".join(row_text(row) for row in rows_of(found)) for cell, found in inside.items()}
    return [
        [texts.get(places[row, column], "") for column in range(len(grid.xs) - 1)]
        for row in range(len(grid.ys) - 1)
    ]


def _middle(word: Word) -> tuple[float, float]:
    return (word.left + word.right) / 2, (word.top + word.bottom) / 2


def _slot(edges: Sequence[float], value: float) -> int:
    return max(0, min(len(edges) - 2, sum(edge <= value for edge in edges) - 1))


def _lines_of(strokes: Iterable[Stroke]) -> tuple[list[_Line], list[_Line]]:
    flat, upright = [], []
    for stroke in strokes:
        if abs(stroke.y0 - stroke.y1) <= _STRAIGHT:
            start, end = sorted((stroke.x0, stroke.x1))
            flat.append(_Line((stroke.y0 + stroke.y1) / 2, start, end))
        elif abs(stroke.x0 - stroke.x1) <= _STRAIGHT:
            start, end = sorted((stroke.y0, stroke.y1))
            upright.append(_Line((stroke.x0 + stroke.x1) / 2, start, end))
    return _joined(flat), _joined(upright)


def _joined(lines: list[_Line]) -> list[_Line]:
    """Pieces of one line as one: those at the same place that touch or overlap."""
    found: list[_Line] = []
    for group in _snapped(lines):
        at = sum(line.at for line in group) / len(group)
        for line in sorted(group, key=lambda line: line.start):
            if not found or found[-1].at != at or line.start > found[-1].end + _SNAP:
                found.append(_Line(at, line.start, line.end))
            else:
                found[-1] = found[-1]._replace(end=max(found[-1].end, line.end))
    return [line for line in found if line.end - line.start >= _SHORTEST]


def _snapped(lines: list[_Line]) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for line in sorted(lines):
        if group and line.at - group[0].at > _SNAP:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _connected(flat: list[_Line], upright: list[_Line]) -> Iterator[tuple[list[_Line], list[_Line]]]:
    """The lines in sets that touch each other."""
    left_flat, left_upright = set(flat), set(upright)
    while left_flat:
        part_flat, part_upright = [left_flat.pop()], list[_Line]()
        queue_flat, queue_upright = part_flat[:], list[_Line]()
        while queue_flat or queue_upright:
            if queue_flat:
                line = queue_flat.pop()
                met = [other for other in left_upright if _meet(line, other)]
                left_upright.difference_update(met)
                part_upright += met
                queue_upright += met
            else:
                line = queue_upright.pop()
                met = [other for other in left_flat if _meet(other, line)]
                left_flat.difference_update(met)
                part_flat += met
                queue_flat += met
        yield part_flat, part_upright


def _meet(flat: _Line, upright: _Line) -> bool:
    return (
        flat.start - _SNAP <= upright.at <= flat.end + _SNAP
        and upright.start - _SNAP <= flat.at <= upright.end + _SNAP
    )


def _grid(flat: list[_Line], upright: list[_Line]) -> Grid | None:
    ys, xs = _edges(flat), _edges(upright)
    if not (ys and xs) or xs[-1] - xs[0] < _NARROWEST:
        return None
    if not all(_FEWEST_EDGES <= len(edges) <= _MAX_EDGES for edges in (xs, ys)):
        return None
    return Grid(xs, ys, tuple(_cells(xs, ys, flat, upright)))


def _edges(lines: list[_Line]) -> tuple[float, ...]:
    return tuple(sorted({line.at for line in lines}))


def _cells(
    xs: Sequence[float], ys: Sequence[float], flat: Sequence[_Line], upright: Sequence[_Line]
) -> Iterator[Cell]:
    """The cells: each grows to the right and down for as long as no line is drawn there."""
    taken: set[tuple[int, int]] = set()
    for top in range(len(ys) - 1):
        for left in range(len(xs) - 1):
            if (top, left) in taken:
                continue
            middle = (ys[top] + ys[top + 1]) / 2
            right = left + 1
            while (
                right < len(xs) - 1 and (top, right) not in taken and not _drawn(upright, xs[right], middle)
            ):
                right += 1
            centre = (xs[left] + xs[left + 1]) / 2
            bottom = top + 1
            while bottom < len(ys) - 1 and not _drawn(flat, ys[bottom], centre):
                bottom += 1
            taken.update((row, column) for row in range(top, bottom) for column in range(left, right))
            yield Cell(top, bottom, left, right)


def _drawn(lines: Sequence[_Line], at: float, along: float) -> bool:
    return any(line.at == at and line.start <= along <= line.end for line in lines)
