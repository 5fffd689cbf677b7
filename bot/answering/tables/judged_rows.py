"""The rows of a table judged as asked: "chỉ tiêu nào không đạt?" where a column says "Đạt", "Không đạt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.draft import Draft, Evidence
from bot.answering.tables.row_reading import LOWEST_EXPLAINED, besides, draft_of_rows
from bot.answering.tables.row_wording import listed, row_text
from bot.answering.tables.whole_table import rows_asked
from bot.evidence.rows import explanation
from bot.evidence.sheets import Sheet
from bot.understanding.focus import Focus
from ingest.table_rows import TableRow
from ingest.vietnamese import folded

_REACHED = r"(?:dat|hoan thanh|dam bao|bao dam|toi noi)"
_FAILED = re.compile(rf"\b(?:khong|chua|con chua|chang|hut|thieu)(?: \w+){{0,2}}? {_REACHED}\b|\bhut\b")
_SURPASSED = re.compile(r"\bvuot\b")
_DONE = re.compile(rf"\b{_REACHED}\b")
# In this order: "không đạt" holds "đạt".
_VERDICTS = (_FAILED, _SURPASSED, _DONE)
_ASKED_AS = (Focus.LIST, Focus.NAME)
# A cell that only judges is this short.
LONGEST_VERDICT = 4


def answer_from_verdicts(evidence: Evidence, sheet: Sheet) -> Draft | None:
    """The rows judged as asked; None where no verdict is asked for or no column holds any."""
    asked = folded(evidence.question.text)
    verdict = _verdict(asked)
    if verdict is None or evidence.question.focus not in _ASKED_AS:
        return None
    rows = rows_asked(evidence, sheet)
    column = _judging_column(rows)
    explained = explanation(besides(evidence, verdict), sheet)
    if column is None or explained < LOWEST_EXPLAINED:
        return None
    found = [row for row in rows if _verdict(folded(row.cells[column])) is verdict]
    if not found:
        return None
    text = listed([row_text(sheet.table, row) for row in found])
    return draft_of_rows(evidence, sheet, found, text, explained)


def _verdict(text: str) -> re.Pattern[str] | None:
    return next((pattern for pattern in _VERDICTS if pattern.search(text)), None)


def _judging_column(rows: Sequence[TableRow]) -> int | None:
    """The one column whose cells all judge their rows, and not all alike."""
    if len(rows) < 2:
        return None
    for column in range(len(rows[0].cells)):
        cells = [folded(row.cells[column]) for row in rows]
        verdicts = {_verdict(cell) for cell in cells}
        if None not in verdicts and all(len(cell.split()) <= LONGEST_VERDICT for cell in cells):
            return column
    return None
