"""Sets letterheads and sign-offs, printed in two columns, one column after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.capitals import CAPITALS, SMALL_LETTERS
from ingest.sheets import Row, Sheet

_LETTERHEAD_ROWS = 14
_SIGN_OFF_ROWS = 30
_DEEP_INDENT = 10

_LETTERHEAD = re.compile(r"CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM")
_SIGN_OFF = re.compile(r"\s*nơi nhận\b", re.IGNORECASE)
_ADDRESSEE = re.compile(rf"\s*(?:[-–+•*]|[{SMALL_LETTERS}])")
_NEXT_PART = re.compile(r"\s*(?:phụ lục|mẫu|biểu)\b", re.IGNORECASE)
# Blanks left to be filled in ("ngày      tháng") are no gap between columns.
_GAP = re.compile(rf"(?<=\S)(?: {{3,}}|\s*\t\s*)(?=[{CAPITALS}(])")


def without_columns(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets with the left column of a letterhead or sign-off before its right column."""
    return [
        replace(sheet, rows=_rearranged(sheet.rows, is_first=position == 0))
        for position, sheet in enumerate(sheets)
    ]


def _rearranged(rows: tuple[Row, ...], *, is_first: bool) -> tuple[Row, ...]:
    head = rows[:_LETTERHEAD_ROWS] if is_first else ()
    if any(_LETTERHEAD.search(row.text) for row in head):
        rows = _set_apart(head) + rows[len(head) :]
    set_apart: list[Row] = []
    start = 0
    while start < len(rows):
        end = start + 1
        if _SIGN_OFF.match(rows[start].text):
            while end < min(len(rows), start + _SIGN_OFF_ROWS) and not _ends(rows[end : end + 2]):
                end += 1
            set_apart += _set_apart(rows[start:end])
        else:
            set_apart.append(rows[start])
        start = end
    return tuple(set_apart)


def _set_apart(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Left cells, then right cells, down to the last row that has both or goes on with a column.

    Unchanged if no row has both.
    """
    gaps = [_GAP.search(row.text) for row in rows]
    if not any(gaps):
        return rows
    last = max(position for position, gap in enumerate(gaps) if gap)
    while last + 1 < len(rows) and _goes_on(rows[last + 1]):
        last += 1
    left: list[Row] = []
    right: list[Row] = []
    for row, gap in zip(rows[: last + 1], gaps, strict=False):
        if gap:
            left.append(replace(row, text=row.text[: gap.start()]))
            right.append(Row(row.text[gap.end() :], place=row.place))
        else:
            (right if row.indent >= _DEEP_INDENT else left).append(row)
    return (*left, *right, *rows[last + 1 :])


def _ends(rows: Sequence[Row]) -> bool:
    """Whether a sign-off ends above `rows`: at another part, or where two rows belong to neither column."""
    if _NEXT_PART.match(rows[0].text) or _SIGN_OFF.match(rows[0].text):
        return True
    return not any(_GAP.search(row.text) or _goes_on(row) for row in rows)


def _goes_on(row: Row) -> bool:
    """Whether a row is in the right column alone, or one more addressee or the rest of one in the left."""
    return row.indent >= _DEEP_INDENT or bool(_ADDRESSEE.match(row.text))
