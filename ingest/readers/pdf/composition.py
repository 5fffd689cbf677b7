"""The text of a page from its words and its drawn tables, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.readers.pdf.grids import Grid, table_of
from ingest.readers.pdf.rows import Word, rows_of, text_of
from ingest.readers.tables import arranges_text, column_labels, render_table, row_lines

# A table goes on over the page where its columns stand at the same places.
_SAME_EDGE = 6.0


class Composer:
    """Sets the pages of one document one after the other: a table may go on from page to page."""

    def __init__(self) -> None:
        self._edges: tuple[float, ...] = ()
        self._labels: tuple[str, ...] = ()

    def page(self, words: Sequence[Word], grids: Sequence[Grid]) -> str:
        """The text of the next page: lines as they stand, tables row by row, blank lines around these."""
        parts: list[str] = []
        rest = list(words)
        for grid in grids:
            above = [word for word in rest if not grid.holds(word) and word.baseline <= grid.ys[0]]
            inside = [word for word in rest if grid.holds(word)]
            taken = set(map(id, above)) | set(map(id, inside))
            rest = [word for word in rest if id(word) not in taken]
            parts += [text_of(rows_of(above)), self._table(grid, inside)]
        parts.append(text_of(rows_of(rest)))
        return "\n\n".join(part for part in parts if part)

    def _table(self, grid: Grid, words: Sequence[Word]) -> str:
        rows = table_of(grid, words)
        if arranges_text(rows):
            return render_table(rows)
        labels = column_labels(rows, grid.header_rows)
        goes_on = self._goes_on(grid)
        if goes_on and labels != self._labels and not _repeats(labels, self._labels):
            lines = row_lines(rows, 0, self._labels)
        else:
            self._edges, self._labels = grid.xs, labels
            lines = row_lines(rows, grid.header_rows)
        return "\n".join(line for line in lines if line)

    def _goes_on(self, grid: Grid) -> bool:
        return len(self._edges) == len(grid.xs) and all(
            abs(before - now) <= _SAME_EDGE for before, now in zip(self._edges, grid.xs, strict=True)
        )


def _repeats(labels: Sequence[str], before: Sequence[str]) -> bool:
    return bool(labels) and [label.lower() for label in labels] == [label.lower() for label in before]
