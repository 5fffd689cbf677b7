"""Rows of tables as sentences: the names of the columns beside what stands under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.cells import is_unit, is_unit_named, number_of, unit_of
from ingest.readers.tables import is_counter
from ingest.table_rows import Table, TableRow, is_ordinal

_UNIT_AFTER = re.compile(r"\s*\([^()]*\)\s*$")


def key_column(table: Table, row: TableRow) -> int:
    """The column that says whose row it is: the first that does not only count nor say the same of others."""
    filled = [place for place, cell in enumerate(row.cells) if cell]
    telling = [place for place in filled if not (is_ordinal(table, place) and _is_bare(table, place))]
    names = (place for place in telling if number_of(row.cells[place]) is None)
    columns = {place: [one.cells[place] for one in table.rows] for place in telling}
    shared = {place for place, cells in columns.items() if cells.count(row.cells[place]) > 1}
    first = (telling or filled)[0]
    return next((place for place in names if place not in shared), first) if first in shared else first


def key_text(table: Table, row: TableRow) -> str:
    """What a row is called; a bare number goes with the name of its column: "Đợt 3"."""
    place = key_column(table, row)
    cell = row.cells[place]
    return f"{table.labels[place]} {cell}" if cell.isdigit() and table.labels[place] else cell


def value_text(table: Table, row: TableRow, column: int) -> str:
    """A cell with its unit: "350 đơn vị"."""
    cell = row.cells[column]
    unit = unit_of(table, column, row.cells)
    return f"{cell} {unit}" if unit and number_of(cell) is not None and unit not in cell else cell


def row_text(table: Table, row: TableRow, first: int | None = None) -> str:
    """ "Xã Nậm Chà – Tổng số nhà: 126; Làm mới: 97", the column `first` before the others."""
    key = key_column(table, row)
    places = [
        place
        for place, cell in enumerate(row.cells)
        if cell and place != key and not is_ordinal(table, place) and not is_unit(table.labels[place])
    ]
    ordered = sorted(places, key=lambda place: place != first)
    told = "; ".join(f"{_name(table, place)}{value_text(table, row, place)}" for place in ordered)
    group = f" ({row.group})" if row.group else ""
    head = f"{key_text(table, row)}{group}"
    return f"{head} – {told}" if told else head


def ties(table: Table, rows: Sequence[TableRow], column: int, others: Sequence[TableRow] = ()) -> str:
    """The rows that share the highest or lowest number, and what those have that they are held against."""
    names, number = "; ".join(key_text(table, row) for row in rows), value_text(table, rows[0], column)
    if others:
        beside = "; ".join(f"{key_text(table, row)} {value_text(table, row, column)}" for row in others)
        return f"{names}: {_bare(table, column)} {number} (so với {beside})"
    if len(rows) > 1:
        return f"{names} – đều có {_bare(table, column)}: {number}"
    return f"{names}: {_bare(table, column)} {number}. {row_text(table, rows[0])}"


def counted(table: Table, rows: Sequence[TableRow], unit: str) -> str:
    """ "2 xã: Xã Nậm Chà; Xã Huổi Lóng"."""
    return f"{len(rows)} {unit}: {'; '.join(key_text(table, row) for row in rows)}"


def _name(table: Table, column: int) -> str:
    label = _bare(table, column)
    return f"{label}: " if label else ""


def _bare(table: Table, column: int) -> str:
    """The name of a column without the unit that goes with its numbers."""
    label = table.labels[column].rstrip(":")
    return _UNIT_AFTER.sub("", label) if is_unit_named(label) else label


def _is_bare(table: Table, column: int) -> bool:
    """Whether the column's name would not make a name of its numbers, as "Đợt" does."""
    return not table.labels[column] or is_counter(table.labels[column])
