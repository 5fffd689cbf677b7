"""Tables as lines of text, the same for every format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

# Letterheads and signature blocks are set as tables without lines; what stands in one of their cells
# belongs together, what stands side by side does not.
_FURNITURE = re.compile(
    r"độc\s+lập\s*[-–]\s*tự\s+do|đảng\s+cộng\s+sản\s+việt\s+nam\s*$|nơi\s+(?:gửi|nhận)\s*:",
    re.IGNORECASE | re.MULTILINE,
)


def render_table(rows: Sequence[Sequence[str]]) -> str:
    """The text of a table whose cells may hold several lines.

    A row is one line, cells joined by " | ". A table that only arranges text on the page (a single
    column, a letterhead, a signature block) is rendered cell after cell, lines kept.
    """
    if arranges_text(rows):
        cells = (cell.strip() for row in rows for cell in row)
        return "\n".join(cell for cell in cells if cell)
    lines = (join_cells(row) for row in rows)
    return "\n".join(line for line in lines if line)


def arranges_text(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the table is layout, not data."""
    return all(len(row) <= 1 for row in rows) or any(
        _FURNITURE.search(unicodedata.normalize("NFC", cell)) for row in rows for cell in row
    )


def join_cells(cells: Iterable[str]) -> str:
    """One row as a line; "" when no cell holds anything."""
    flat = [" ".join(cell.split()) for cell in cells]
    return " | ".join(flat).strip() if any(flat) else ""
