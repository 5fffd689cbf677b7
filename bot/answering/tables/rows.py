"""Answers out of tables: the cells of the rows that a question names, or the rows that it singles out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, sentence
from bot.answering.tables.listed_rows import answer_with_listed_rows, answer_with_rows_of_place
from bot.answering.tables.reading import (
    LOWEST_EXPLAINED,
    MOST_ROWS_SHOWN,
    asks_for_merit,
    columns_for,
    draft_of_rows,
    names_key,
)
from bot.answering.tables.singled_out import answer_from_singled_out, total_of
from bot.answering.tables.wording import counted, key_text, row_text, value_text
from bot.evidence.columns import names_unit, stating_columns
from bot.evidence.figure_roles import row_in_role_asked
from bot.evidence.rows import Naming, name_rows
from bot.evidence.sheets import Sheet, sheets_of
from bot.evidence.year_parts import of_another_part, parts_in
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import FIGURES, SOMEBODY, Focus, Interrogative
from bot.understanding.interrogatives import find_interrogative
from ingest.table_rows import TableRow
from ingest.vietnamese import folded

# A row named in full needs less: the rest of the question may be said in other words.
LOWEST_EXPLAINED_WHOLE = 0.5
# "Bí thư xã Nậm Chà là ai?": of what is asked about the row, the columns or the document must say this much.
LOWEST_REST = 0.5
# Where hardly a word is left, "bắt đầu" or "phần", nobody need say it.
FULLY_EXPLAINED = 0.8
_UNANSWERED = (
    Focus.YES_NO,
    Focus.CRITERIA,
    Focus.REASON,
    Focus.PURPOSE,
    Focus.DOCUMENT,
    Focus.PROVISION,
    Focus.FORM,
)
_PARTS = re.compile(r"\s*(?:[,;?]|\svà(?=\s(?:do|ai|ở|tại|bao nhiêu|mấy|lãnh đạo|khi nào|ngày|có)))\s*")


def answer_from_table(evidence: Evidence) -> Draft | None:
    """What a table of the documents found says; None where no row or column answers the question."""
    if evidence.question.focus in _UNANSWERED and not asks_for_merit(evidence):
        return None
    sheets = [sheet for document in evidence.documents_found for sheet in sheets_of(document)]
    if of_place := answer_with_rows_of_place(evidence, sheets):
        return of_place
    drafts = [draft for sheet in sheets if (draft := _from_sheet(evidence, sheet))]
    if not any(draft.answered for draft in drafts) and (names := answer_with_listed_rows(evidence, sheets)):
        return names
    return max(drafts, key=lambda draft: draft.confidence, default=None)


def _from_sheet(evidence: Evidence, sheet: Sheet) -> Draft | None:
    naming = name_rows(evidence.topic, evidence.question.text, sheet)
    whole_table = answer_from_singled_out(evidence, sheet, naming)
    if whole_table is None and (naming is None or not naming.whole):
        whole_table = total_of(evidence, sheet)
    if whole_table is not None or naming is None:
        return whole_table
    naming = replace(naming, rows=tuple(row for row in naming.rows if _may_be_meant(evidence, sheet, row)))
    if not naming.rows or not _speaks_of(evidence, naming):
        return None
    if _of_another_time(evidence, naming):
        return None
    asked = evidence.question.asked
    # "Mấy xã do đồng chí A phụ trách": the rows themselves are counted.
    if asked.focus is Focus.COUNT and asked.unit and names_key(asked.unit, sheet):
        return _count(evidence, naming)
    return _cells(evidence, naming) if len(naming.rows) == 1 else _several(evidence, naming)


def _may_be_meant(evidence: Evidence, sheet: Sheet, row: TableRow) -> bool:
    """Whether the row is of no other rank or event, "hạng Nhì" beside "hạng Nhất", nor of a mere increase."""
    question = evidence.question.text
    is_of_another = contradicts(question, ("\n".join(row.cells),))
    return not is_of_another and row_in_role_asked(question, key_text(sheet.table, row))


def _speaks_of(evidence: Evidence, naming: Naming) -> bool:
    """Whether the rows with their columns and document say enough of the question."""
    if naming.explained < (LOWEST_EXPLAINED_WHOLE if naming.whole else LOWEST_EXPLAINED):
        return False
    # A person must be asked for by what the column says: "trưởng thôn" is no "trưởng đoàn".
    is_person = evidence.question.focus in SOMEBODY
    if naming.rest >= LOWEST_REST or (naming.explained >= FULLY_EXPLAINED and not is_person):
        return True
    table, asked = naming.sheet.table, evidence.question.asked
    # "Hua Pưng phải trồng bao nhiêu cây?" beside a column of trees.
    counts = asked.focus is Focus.COUNT and bool(asked.unit)
    if counts and naming.whole and any(names_unit(asked.unit, label) for label in table.labels):
        return True
    return asks_for_merit(evidence) or all(stating_columns(asked, table, row.cells) for row in naming.rows)


def _cells(evidence: Evidence, naming: Naming) -> Draft | None:
    """The cells asked for in the one row named, before the rest of it."""
    (row,) = naming.rows
    columns = [columns_for(evidence, asked, naming.sheet, row) for asked in _asked(evidence)]
    if not all(columns):
        return None
    chosen = list(dict.fromkeys(found[0] for found in columns if len(found) == 1))
    # A figure is asked for, and nothing says which of several.
    if not chosen and evidence.question.focus in FIGURES:
        return None
    text = row_text(naming.sheet.table, row)
    if chosen:
        text = lead("; ".join(value_text(naming.sheet.table, row, column) for column in chosen), text)
    return draft_of_rows(evidence, naming.sheet, [row], text, naming.explained)


def _several(evidence: Evidence, naming: Naming) -> Draft | None:
    """The cells asked for in each of some rows."""
    sheet = naming.sheet
    asked = evidence.question.asked
    if not naming.whole and asked.focus not in (Focus.LIST, Focus.NAME):
        return None
    if len(naming.rows) > MOST_ROWS_SHOWN or len(naming.rows) * 2 > len(sheet.table.rows):
        return None
    columns = [columns_for(evidence, asked, sheet, row) for row in naming.rows]
    if not all(columns):
        return None
    texts = [
        row_text(sheet.table, row, first=found[0] if len(found) == 1 else None)
        for row, found in zip(naming.rows, columns, strict=True)
    ]
    return draft_of_rows(evidence, sheet, naming.rows, bulleted("", texts), naming.explained)


def _count(evidence: Evidence, naming: Naming) -> Draft | None:
    """How many rows have what the question says of them."""
    sheet, unit = naming.sheet, evidence.question.asked.unit
    rows = _of_sort(unit, sheet, naming.rows)
    if not 0 < len(rows) <= MOST_ROWS_SHOWN * 3:
        return None
    text = sentence(counted(sheet.table, rows, unit))
    return draft_of_rows(evidence, sheet, rows, text, naming.explained)


def _of_sort(unit: str, sheet: Sheet, rows: Sequence[TableRow]) -> list[TableRow]:
    """Those of the sort counted, where the table says the sort of its rows: a "thị trấn" is no "xã"."""
    sort = folded(unit).split()[:1]
    alike = [row for row in sheet.table.rows if folded(key_text(sheet.table, row)).split()[:1] == sort]
    return [row for row in rows if row in alike or not alike]


def _asked(evidence: Evidence) -> list[Interrogative]:
    """What is asked for, one after another: "bao nhiêu nhà, lãnh đạo nào phụ trách"."""
    found = [find_interrogative(part) for part in _PARTS.split(evidence.question.text) if part]
    told = [asked for asked in found if asked.focus not in (Focus.EXPLANATION, *_UNANSWERED)]
    return told if len(told) > 1 else [evidence.question.asked]


def _of_another_time(evidence: Evidence, naming: Naming) -> bool:
    """Whether the table and what stands over it speak of years, or parts of one, and not of those asked."""
    sheet, constraints = naming.sheet, evidence.constraints
    labels = "\n".join(sheet.table.labels)
    told = "\n".join((*(cell for row in naming.rows for cell in row.cells), labels))
    if constraints.year_conflict(told) or constraints.year_conflict(f"{told}\n{sheet.above}"):
        return True
    nearest = labels if parts_in(labels) else ""
    return of_another_part(constraints.year_parts, (nearest, *reversed(sheet.above.split("\n"))))
