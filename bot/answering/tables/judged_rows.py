"""The rows of a table judged as asked: "chỉ tiêu nào không đạt?" where a column says "Đạt", "Không đạt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.draft import Draft, Evidence
from bot.answering.tables.row_reading import LOWEST_EXPLAINED, besides, draft_of_rows
from bot.answering.tables.row_wording import listed, row_text
from bot.answering.tables.whole_table import rows_asked
from bot.evidence.columns import full_name, number_of
from bot.evidence.rows import explanation
from bot.evidence.sheets import Sheet
from bot.evidence.year_parts import parts_in
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.table_rows import Table, TableRow
from ingest.vietnamese import folded

_REACHED = r"(?:dat|hoan thanh|dam bao|bao dam|toi noi)"
_FAILED = re.compile(rf"\b(?:khong|chua|con chua|chang|hut|thieu)(?: \w+){{0,2}}? {_REACHED}\b|\bhut\b")
_SURPASSED = re.compile(r"\bvuot\b")
_DONE = re.compile(rf"\b{_REACHED}\b")
# In this order: "không đạt" holds "đạt".
_VERDICTS = (_FAILED, _SURPASSED, _DONE)
_ASKED_AS = (Focus.LIST, Focus.NAME)
_AIMED = re.compile(r"\b(?:muc tieu|chi tieu|ke hoach|du toan|giao)\b")
_REACHED_AS = re.compile(r"\b(?:thuc hien|ket qua|dat|da lam)\b")
_BOUND = re.compile(
    r"^(?:dưới|trên|từ|ít nhất|tối thiểu|không quá|tối đa|đạt)\s|\s(?:trở lên|trở xuống)$", re.IGNORECASE
)
_AT_MOST = re.compile(r"\b(?:dưới|không quá|tối đa|trở xuống)\b", re.IGNORECASE)
_UNWANTED = re.compile(
    r"\b(?:ngheo|can ngheo|tai nan|tu vong|toi pham|vi pham|bo hoc|that nghiep|no (?:dong|thue)|khieu nai"
    r"|khieu kien|qua han|cham|ton dong|suy dinh duong|nha tam con|tre han|thieu)\b"
    r"(?!.*\b(?:giam|thoat|xoa|ho tro)\b)"
)
# A cell that only judges is this short.
LONGEST_VERDICT = 4


def asks_for_judged(question: Question) -> bool:
    """Whether it is asked which of some targets were met, missed or surpassed."""
    return question.focus in _ASKED_AS and _verdict(folded(question.text)) is not None


def answer_from_verdicts(evidence: Evidence, sheet: Sheet) -> Draft | None:
    """The rows judged as asked; None where no verdict is asked for or no row is judged."""
    verdict = _verdict(folded(evidence.question.text))
    if verdict is None or evidence.question.focus not in _ASKED_AS:
        return None
    rows = rows_asked(evidence, sheet)
    explained = explanation(besides(evidence, verdict), sheet)
    if explained < LOWEST_EXPLAINED:
        return None
    told = _told_verdicts(rows) or _reckoned_verdicts(sheet.table, rows)
    found = [row for row, judged in zip(rows, told, strict=False) if _is_judged(judged, verdict)]
    if not found:
        return None
    text = listed([row_text(sheet.table, row) for row in found])
    return draft_of_rows(evidence, sheet, found, text, explained)


def _is_judged(told: re.Pattern[str] | None, asked: re.Pattern[str]) -> bool:
    """Whether a row is judged as asked: what was surpassed was met too."""
    return told is asked or (asked is _DONE and told is _SURPASSED)


def _verdict(text: str) -> re.Pattern[str] | None:
    return next((pattern for pattern in _VERDICTS if pattern.search(text)), None)


def _told_verdicts(rows: Sequence[TableRow]) -> list[re.Pattern[str] | None]:
    """The verdicts of the one column whose cells all judge their rows, and not all alike; none without it."""
    if len(rows) < 2:
        return []
    for column in range(len(rows[0].cells)):
        cells = [folded(row.cells[column]) for row in rows]
        verdicts = [_verdict(cell) for cell in cells]
        if None not in verdicts and all(len(cell.split()) <= LONGEST_VERDICT for cell in cells):
            return verdicts
    return []


def _reckoned_verdicts(table: Table, rows: Sequence[TableRow]) -> list[re.Pattern[str] | None]:
    """What was reached against what was aimed at, where a column of each says so for the same time."""
    names = [folded(full_name(table, column)) for column in range(len(table.labels))]
    figures = [column for column in range(len(names)) if any(_figure(row, column) for row in rows)]
    aims = [column for column in figures if _AIMED.search(names[column])]
    reached = [column for column in figures if _REACHED_AS.search(names[column]) and column not in aims]
    if len(aims) != 1 or len(reached) != 1 or parts_in(names[reached[0]]) != parts_in(names[aims[0]]):
        return []
    return [_reckoned(row, aims[0], reached[0]) for row in rows]


def _figure(row: TableRow, column: int) -> float | None:
    """The number a cell holds, or bounds: "dưới 9%"."""
    return number_of(_BOUND.sub("", row.cells[column]))


def _reckoned(row: TableRow, aim: int, reached: int) -> re.Pattern[str] | None:
    wanted, got = _figure(row, aim), _figure(row, reached)
    if wanted is None or got is None:
        return None
    if wanted == got:
        return _DONE
    # Fewer poor and fewer accidents are more than was aimed at.
    is_less_better = _AT_MOST.search(row.cells[aim]) or _UNWANTED.search(folded(" ".join(row.cells)))
    return _SURPASSED if (got < wanted) is bool(is_less_better) else _FAILED
