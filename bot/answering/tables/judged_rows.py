"""The rows of a table judged as asked: "chỉ tiêu nào không đạt?" where a column says "Đạt", "Không đạt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.draft import Draft, Evidence
from bot.answering.tables.row_reading import LOWEST_EXPLAINED, besides, draft_of_rows
from bot.answering.tables.row_wording import listed, row_text
from bot.answering.tables.whole_table import rows_asked
from bot.evidence.cells import NUMBER, full_name, number_of
from bot.evidence.judged import Judged, judged_asked_for, judged_in
from bot.evidence.rows import explanation
from bot.evidence.sheets import Sheet
from bot.evidence.year_parts import parts_in
from ingest.table_rows import Table, TableRow
from ingest.vietnamese import folded

_AIMED = re.compile(r"\b(?:muc tieu|chi tieu|ke hoach|du toan|giao)\b")
_REACHED_AS = re.compile(r"\b(?:thuc hien|ket qua|dat|da lam)\b")
_BOUND = re.compile(r"^(?:dưới|trên|từ|ít nhất|tối thiểu|không quá|tối đa|đạt)\s", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:dưới|không quá|tối đa|trở xuống)\b", re.IGNORECASE)
_UNWANTED = re.compile(
    r"\b(?:ngheo|can ngheo|tai nan|tu vong|toi pham|vi pham|bo hoc|that nghiep|no (?:dong|thue)|khieu nai"
    r"|khieu kien|qua han|cham|ton dong|suy dinh duong|nha tam con|tre han|thieu)\b"
    r"(?!.*\b(?:giam|thoat|xoa|ho tro)\b)"
)
# A cell that only judges is this short.
LONGEST_VERDICT = 4


def answer_from_verdicts(evidence: Evidence, sheet: Sheet) -> Draft | None:
    """The rows judged as asked; None where no verdict is asked for or no row is judged."""
    asked = judged_asked_for(evidence.question)
    if asked is None:
        return None
    rows = rows_asked(evidence, sheet)
    explained = explanation(besides(evidence, asked.value), sheet)
    if explained < LOWEST_EXPLAINED:
        return None
    told = _told_verdicts(rows) or _reckoned_verdicts(sheet.table, rows)
    found = [row for row, judged in zip(rows, told, strict=False) if _is_judged(judged, asked)]
    if not found:
        return None
    text = listed([row_text(sheet.table, row) for row in found])
    return draft_of_rows(evidence, sheet, found, text, explained)


def _is_judged(told: Judged | None, asked: Judged) -> bool:
    """Whether a row is judged as asked: what was surpassed was met too."""
    return told is asked or (asked is Judged.MET and told is Judged.SURPASSED)


def _told_verdicts(rows: Sequence[TableRow]) -> list[Judged | None]:
    """The verdicts of the one column whose cells all judge their rows; none without it."""
    if len(rows) < 2:
        return []
    for column in range(len(rows[0].cells)):
        cells = [row.cells[column] for row in rows]
        verdicts = [judged_in(cell) for cell in cells]
        if None not in verdicts and all(len(cell.split()) <= LONGEST_VERDICT for cell in cells):
            return verdicts
    return []


def _reckoned_verdicts(table: Table, rows: Sequence[TableRow]) -> list[Judged | None]:
    """What was reached against what was aimed at, where a column of each says so for the same time."""
    names = [folded(full_name(table, column)) for column in range(len(table.labels))]
    figures = [column for column in range(len(names)) if any(_figure(row, column) for row in rows)]
    aims = [column for column in figures if _AIMED.search(names[column])]
    reached = [column for column in figures if _REACHED_AS.search(names[column]) and column not in aims]
    if len(aims) != 1 or len(reached) != 1 or parts_in(names[reached[0]]) != parts_in(names[aims[0]]):
        return []
    return [_reckoned(row, aims[0], reached[0]) for row in rows]


def _figure(row: TableRow, column: int) -> float | None:
    """The number a cell begins with, or bounds: "dưới 9%", "8,9% (304 hộ)"."""
    match = NUMBER.match(_BOUND.sub("", row.cells[column]))
    return number_of(match["number"]) if match else None


def _reckoned(row: TableRow, aim: int, reached: int) -> Judged | None:
    wanted, got = _figure(row, aim), _figure(row, reached)
    if wanted is None or got is None:
        return None
    if wanted == got:
        return Judged.MET
    # Fewer poor and fewer accidents are more than was aimed at.
    is_less_better = _AT_MOST.search(row.cells[aim]) or _UNWANTED.search(folded(" ".join(row.cells)))
    return Judged.SURPASSED if (got < wanted) is bool(is_less_better) else Judged.MISSED
