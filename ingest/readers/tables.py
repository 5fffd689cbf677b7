"""Tables as lines of text, the same for every format."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

# What stands between two cells of a row. Everything after the readers knows a table row by it.
CELL_BORDER = " | "

# Letterheads and signature blocks are set as tables without lines; what stands in one of their cells
# belongs together, what stands side by side does not.
_FURNITURE = re.compile(
    r"độc\s+lập\s*[-–]\s*tự\s+do|đảng\s+cộng\s+sản\s+việt\s+nam\s*$|nơi\s+(?:gửi|nhận)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
# A column that only counts its rows needs no name before every number.
_COUNTER = re.compile(r"(?:stt|s\.t\.t|tt|số\s*(?:tt|thứ tự)|№|no\.?)", re.IGNORECASE)
_DATA = re.compile(r"[\W\d_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
# The row of numbers that forms print below their header, "(1) | (2) | (3)=(1)+(2)"; "A | B | 1 | 2".
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?")
_LONGEST_LABEL = 80
_HEADER_COLUMNS = 3
_NUMERIC_SHARE = 0.6


def render_table(rows: Sequence[Sequence[str]], header_rows: int = 1) -> str:
    """The text of a table whose cells may hold several lines, its first `header_rows` naming the columns.

    A row is one line; see `row_lines`. A table that only arranges text on the page (a single
    column, a letterhead, a signature block) is rendered cell after cell, lines kept.
    """
    if arranges_text(rows):
        cells = (cell.strip() for row in rows for cell in row)
        return "\n".join(cell for cell in cells if cell)
    return "\n".join(line for line in row_lines(rows, header_rows) if line)


def arranges_text(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the table is layout, not data."""
    return all(len(row) <= 1 for row in rows) or any(
        _FURNITURE.search(unicodedata.normalize("NFC", cell)) for row in rows for cell in row
    )


def row_lines(rows: Sequence[Sequence[str]], header_rows: int = 1, labels: Sequence[str] = ()) -> list[str]:
    """One line for each row, "" for those that say nothing by themselves.

    Where the first `header_rows` name the columns, a row carries the names with it and can be read and cited
    alone: "1 | Nội dung: Tổng kết phong trào | Thời gian: Quý IV". The names then are no line of their own.
    `labels` are the names from a page before, for a table that goes on without repeating them.
    """
    flat = [[" ".join(cell.split()) for cell in row] for row in rows]
    own = column_labels(flat, header_rows)
    if own and not any(len(row) == len(own) for row in flat[header_rows:]):
        own = ()
    heading = header_rows if own else 0
    labels = own or labels
    lines = [""] * heading
    for position, row in enumerate(flat[heading:]):
        named = labels if len(labels) == len(row) else ()
        lines.append("" if labels and position == 0 and is_numbering(row) else _line(row, named))
    # A form to be filled in has names and nothing else.
    return lines if any(lines) else [_line(row, ()) for row in flat]


def column_labels(rows: Sequence[Sequence[str]], header_rows: int = 1) -> tuple[str, ...]:
    """The names of the columns, from the first rows; () where those rows hold data like the others.

    A name that spans several columns stands before the first of theirs: "Năm 2025 – Kế hoạch", "Thực hiện".
    """
    head, body = rows[:header_rows], rows[header_rows:]
    if not body or len({len(row) for row in head}) != 1:
        return ()
    columns = [list(dict.fromkeys(cell for cell in column if cell)) for column in zip(*head, strict=True)]
    names = [" – ".join(_without_shared(before, column)) for before, column in pairwise([[], *columns])]
    labels = _told_apart(names)
    return labels if _name_columns(labels, body) else ()


def _told_apart(names: Sequence[str]) -> tuple[str, ...]:
    """Names that stand over several columns after the one before: "Xếp đầu – Điểm", "Xếp cuối – Điểm"."""
    often = {name for name, count in Counter(names).items() if count > 1}
    return tuple(
        f"{before} – {name}" if name in often and before and not is_counter(before) else name
        for before, name in pairwise(["", *names])
    )


def _without_shared(before: Sequence[str], names: Sequence[str]) -> Sequence[str]:
    """A column's names without the one that spans it and the column before."""
    return names[1:] if len(names) > 1 and before[:1] == names[:1] else names


def join_cells(cells: Iterable[str]) -> str:
    """One row as a line; "" when no cell holds anything."""
    return _line([" ".join(cell.split()) for cell in cells], ())


def is_counter(label: str) -> bool:
    """Whether a column so named only counts its rows."""
    return _COUNTER.fullmatch(label) is not None


def _line(cells: Sequence[str], labels: Sequence[str]) -> str:
    filled = list(dict.fromkeys(cell for cell in cells if cell))
    if not filled:
        return ""
    if not labels:
        return CELL_BORDER.join(cells).strip()
    # A heading of a group of rows: across all columns, or alone where rows are counted and named.
    if len(filled) == 1 and (len(set(cells)) == 1 or not any(cells[2:])):
        return filled[0]
    named = zip(labels, cells, strict=True)
    return CELL_BORDER.join(_named(label, cell) for label, cell in named if cell)


def _named(label: str, cell: str) -> str:
    return cell if not label or is_counter(label) else f"{label.rstrip(':')}: {cell}"


def is_numbering(row: Sequence[str]) -> bool:
    """Whether a row only numbers the columns of a form."""
    filled = [cell for cell in row if cell]
    return len(filled) > 1 and all(_COLUMN_NUMBER.fullmatch(cell) for cell in filled)


def _name_columns(labels: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Whether these are names: short words, all different, and not the first pair of a list of facts."""
    named = [label for label in labels if label]
    if len(named) < max(2, len(labels) - 1) or len(set(named)) < len(named):
        return False
    if any(len(label) > _LONGEST_LABEL or _is_data(label) for label in named):
        return False
    if is_counter(labels[0]) or len(labels) >= _HEADER_COLUMNS:
        return True
    return any(_is_numeric(column) for column in zip(*_even(body, len(labels)), strict=True))


def _is_data(label: str) -> bool:
    return _DATA.fullmatch(label) is not None and _YEAR.fullmatch(label) is None


def _is_numeric(column: Sequence[str]) -> bool:
    filled = [cell for cell in column if cell]
    return len(filled) > 1 and sum(
        _DATA.fullmatch(cell) is not None for cell in filled
    ) >= _NUMERIC_SHARE * len(filled)


def _even(rows: Sequence[Sequence[str]], width: int) -> list[Sequence[str]]:
    return [row for row in rows if len(row) == width]
