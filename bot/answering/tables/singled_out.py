"""Rows that a question singles out by what stands in them: the highest, or those judged so.

Both look at the rows of the sort asked for, "xã nào", "mấy thôn", and ask the table whether it is of the
matter at all by the words beside those that single out, which no row says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, sentence
from bot.answering.tables.reading import (
    BEFORE_WHICH,
    LOWEST_EXPLAINED,
    besides,
    draft_of_rows,
    is_target_for_result,
    names_key,
    number_column,
)
from bot.answering.tables.wording import key_text, row_text, ties, value_text
from bot.evidence.cells import NUMBER, full_name, number_of
from bot.evidence.columns import columns_asked, label_strength
from bot.evidence.judged import Judged, judged_asked_for, judged_in
from bot.evidence.rows import Naming, explanation
from bot.evidence.sheets import Sheet, right_over
from bot.evidence.year_parts import parts_in
from bot.understanding.focus import FIGURES, SOMEBODY, Focus, Interrogative
from bot.understanding.interrogatives import find_interrogative
from ingest.table_rows import Table, TableRow
from ingest.vietnamese import folded

_NAMING = (Focus.NAME, Focus.ACTOR, Focus.PERSON, Focus.PLACE, Focus.LIST, Focus.COMPARISON, Focus.DATE)
_HIGH, _LOW = r"(?:nhieu|cao|lon|dong|dai)", r"(?:it|thap|nho|ngan)"
_DEGREE = rf"\b(?:{_HIGH}|(?P<low>{_LOW}))(?: \w+){{0,4}}"
_EXTREME = re.compile(rf"{_DEGREE} nhat\b")
# "Ia Chim với Hòa Bình xã nào nhiều hơn?": the highest of the rows named.
_COMPARED = re.compile(rf"{_DEGREE} hon\b|\bhon(?: kem)?\b|\bchenh\b|\bso (?:sanh|voi)\b")
_TOTAL = re.compile(
    r"\b(?:tong|tat ca|toan (?:huyen|xa|tinh|phuong|truong|thanh pho)|ca (?:huyen|xa|tinh|phuong|nam|dot))\b"
)
_TOTAL_WORDS = re.compile(r"\b(?:tổng(?: cộng| số)?|tất cả)\s", re.IGNORECASE)
_AIMED = re.compile(r"\b(?:muc tieu|chi tieu|ke hoach|du toan|giao)\b")
_REACHED_AS = re.compile(r"\b(?:thuc hien|ket qua|dat|da lam)\b")
_LIMIT = re.compile(r"^(?:dưới|trên|từ|ít nhất|tối thiểu|không quá|tối đa|đạt)\s", re.IGNORECASE)
# Fewer poor and fewer accidents are more than was aimed at.
_AT_MOST = re.compile(r"\b(?:duoi|khong qua|toi da|tro xuong)\b")
_UNWANTED = re.compile(
    r"^(?!.*\b(?:giam|thoat|xoa|ho tro)\b).*"
    r"\b(?:ngheo|can ngheo|tai nan|tu vong|toi pham|vi pham|bo hoc|that nghiep|no (?:dong|thue)|khieu nai"
    r"|khieu kien|qua han|cham|ton dong|suy dinh duong|nha tam con|tre han|(?<!gioi )thieu)\b"
)
# A cell that only judges is this short.
LONGEST_VERDICT = 4
_Told = tuple[list[TableRow], str] | None
_Single = Callable[[Evidence, Sheet, list[TableRow], re.Match[str]], _Told]


def answer_from_singled_out(evidence: Evidence, sheet: Sheet, naming: Naming | None) -> Draft | None:
    """The rows that the question singles out; None where it singles out none or the table is of another."""
    text = folded(evidence.question.text)
    for words, single_out in _ways(evidence, naming):
        match = words.search(text)
        named = list(naming.whole) if naming and words is _COMPARED else []
        explained = naming.explained if naming and named else explanation(besides(evidence, words), sheet)
        if match is None or explained < LOWEST_EXPLAINED:
            continue
        rows = named or rows_asked(evidence, sheet)
        told = single_out(evidence, sheet, rows, match) if rows else None
        if told:
            return draft_of_rows(evidence, sheet, told[0], told[1], explained)
    return None


def _ways(evidence: Evidence, naming: Naming | None) -> Iterator[tuple[re.Pattern[str], _Single]]:
    if evidence.question.focus in _NAMING:
        yield _EXTREME, _highest
    if verdict := judged_asked_for(evidence.question):
        yield verdict.value, partial(_judged, verdict)
    if naming and len(naming.whole) > 1:
        yield _COMPARED, _highest


def _highest(evidence: Evidence, sheet: Sheet, rows: list[TableRow], asked: re.Match[str]) -> _Told:
    """The rows with the highest or lowest number of the column meant: "xã nào nhiều nhất?"."""
    column = number_column(evidence, sheet, rows[0])
    numbers = [number_of(row.cells[column]) for row in rows] if column is not None else []
    known = [number for number in numbers if number is not None]
    if column is None or len(known) < 2:
        return None
    best = min(known) if asked["low"] else max(known)
    winners = [row for row, number in zip(rows, numbers, strict=True) if number == best]
    others = [row for row in rows if row not in winners] if asked.re is _COMPARED else []
    return [*winners, *others], sentence(ties(sheet.table, winners, column, others))


def _judged(verdict: Judged, _: Evidence, sheet: Sheet, rows: list[TableRow], __: re.Match[str]) -> _Told:
    """The rows judged as asked, "chỉ tiêu nào không đạt?"; what was surpassed was met too."""
    alike = {verdict, Judged.SURPASSED} if verdict is Judged.MET else {verdict}
    told = _told_verdicts(rows) or _reckoned_verdicts(sheet.table, rows)
    found = [row for row, judged in zip(rows, told, strict=False) if judged in alike]
    return (found, bulleted("", [row_text(sheet.table, row) for row in found])) if found else None


def _told_verdicts(rows: Sequence[TableRow]) -> list[Judged | None]:
    """The verdicts of the one column whose cells all judge their rows; none without it."""
    for cells in zip(*(row.cells for row in rows), strict=True):
        verdicts = [judged_in(cell) for cell in cells]
        if (
            len(rows) > 1
            and None not in verdicts
            and all(len(cell.split()) <= LONGEST_VERDICT for cell in cells)
        ):
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
    match = NUMBER.match(_LIMIT.sub("", row.cells[column]))
    return number_of(match["number"]) if match else None


def _reckoned(row: TableRow, aim: int, reached: int) -> Judged | None:
    wanted, got = _figure(row, aim), _figure(row, reached)
    if wanted is None or got is None:
        return None
    if wanted == got:
        return Judged.MET
    is_less_better = _AT_MOST.search(folded(row.cells[aim])) or _UNWANTED.search(folded(" ".join(row.cells)))
    return Judged.SURPASSED if (got < wanted) is bool(is_less_better) else Judged.MISSED


def total_of(evidence: Evidence, sheet: Sheet) -> Draft | None:
    """The row of sums."""
    asked = _without_total(evidence)
    if asked.focus not in FIGURES or not _TOTAL.search(folded(evidence.question.text)):
        return None
    explained = explanation(evidence.topic, sheet)
    sums = [row for row in sheet.table.rows if row.is_total]
    topic = besides(evidence, _TOTAL)
    columns = columns_asked(asked, topic, sheet.table, sums[0].cells, right_over(sheet)) if sums else []
    if explained < LOWEST_EXPLAINED or len(columns) != 1 or is_target_for_result(evidence, sheet, columns[0]):
        return None
    (column,) = columns
    if label_strength(topic, sheet.table.labels[column], asked.unit) <= 0:
        return None
    text = lead(value_text(sheet.table, sums[-1], column), row_text(sheet.table, sums[-1]))
    return draft_of_rows(evidence, sheet, sums[-1:], text, explained)


def _without_total(evidence: Evidence) -> Interrogative:
    """What is counted: "nhà" of "tổng cộng làm mới bao nhiêu nhà"."""
    asked = find_interrogative(_TOTAL_WORDS.sub("", evidence.question.text))
    return asked if asked.focus in FIGURES else evidence.question.asked


def rows_asked(evidence: Evidence, sheet: Sheet) -> list[TableRow]:
    """The rows of the sort asked for: all for "đơn vị nào", those of communes for "xã nào", "mấy xã"."""
    rows = [row for row in sheet.table.rows if not row.is_total]
    before = BEFORE_WHICH.search(folded(evidence.question.text))
    asked = evidence.question.asked
    counted_noun = asked.unit if asked.focus is Focus.COUNT else ""
    if before is None and not counted_noun:
        return rows if asked.focus in SOMEBODY else []
    nouns = before["nouns"].split() if before else folded(counted_noun).split()[:1]
    if any(names_key(noun, sheet) for noun in nouns):
        return rows
    return [row for row in rows if folded(key_text(sheet.table, row)).split()[0] in nouns]
