"""Sets letterheads and sign-offs, printed in two columns, one column after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.capitals import CAPITALS
from ingest.sheets import Row, Sheet

_LETTERHEAD_ROWS = 14
_SIGN_OFF_ROWS = 30
_DEEP_INDENT = 10

_LETTERHEAD = re.compile(r"CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM")
_SIGN_OFF = re.compile(r"\s*nơi nhận\b", re.IGNORECASE)
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
    start = next((position for position, row in enumerate(rows) if _SIGN_OFF.match(row.text)), None)
    if start is None:
        return rows
    end = start + 1
    while end < min(len(rows), start + _SIGN_OFF_ROWS) and not _NEXT_PART.match(rows[end].text):
        end += 1
    return rows[:start] + _set_apart(rows[start:end], to_the_end=True) + rows[end:]


def _set_apart(rows: tuple[Row, ...], *, to_the_end: bool = False) -> tuple[Row, ...]:
    """Left cells, then right cells, at least down to the last row that has both; unchanged if none has."""
    gaps = [_GAP.search(row.text) for row in rows]
    if not any(gaps):
        return rows
    last = len(rows) - 1 if to_the_end else max(position for position, gap in enumerate(gaps) if gap)
    while last + 1 < len(rows) and rows[last + 1].indent >= _DEEP_INDENT:
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
