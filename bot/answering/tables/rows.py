"""Answers out of tables: a cell, the rows of one name, the highest row, a total, two rows side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.abstaining import abstain
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, sentence, shorten
from bot.answering.tables.judged_rows import answer_from_verdicts
from bot.answering.tables.listed_rows import answer_with_listed_rows
from bot.answering.tables.row_reading import (
    LOWEST_EXPLAINED,
    MOST_ROWS_SHOWN,
    asks_for_merit,
    columns_for,
    draft_of_rows,
    header_of,
    names_key,
    number_column,
    states_how_many,
)
from bot.answering.tables.row_wording import (
    counted,
    difference,
    key_text,
    listed,
    no_such_row,
    row_text,
    value_text,
)
from bot.answering.tables.whole_table import answer_from_whole, total_of
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.cells import number_of
from bot.evidence.figure_roles import row_in_role_asked
from bot.evidence.judged import judged_asked_for
from bot.evidence.rows import Naming, explanation, name_rows
from bot.evidence.sheets import Sheet, sheets_of
from bot.evidence.topic import Topic, words_of
from bot.evidence.year_parts import of_another_part, parts_in
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.interrogatives import find_interrogative
from ingest.capitals import CAPITALS
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
_LISTED_NAME = re.compile(
    rf"\b(?P<noun>(?i:xã|phường|thị trấn|thôn|bản|ấp|khóm|buôn|tổ|huyện|tỉnh|trường|phòng|sở|ban))\s"
    rf"(?P<name>[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*)*)"
)
_MORE = re.compile(
    r"\b(?:nhieu|cao|lon|dong|it|thap|nho) hon\b|\bhon kem\b|\bchenh\b|\bso sanh\b|\bso voi\b|\bhon\b"
)


def answer_from_table(evidence: Evidence) -> Draft | None:
    """What a table of the documents found says; None where no row or column answers the question."""
    if evidence.question.focus in _UNANSWERED and not asks_for_merit(evidence):
        return None
    drafts = [draft for sheet in _sheets(evidence) if (draft := _from_sheet(evidence, sheet))]
    if not any(draft.answered for draft in drafts) and (
        listed := answer_with_listed_rows(evidence, _sheets(evidence))
    ):
        return listed
    return max(drafts, key=lambda draft: draft.confidence, default=None)


def answer_with_judged_rows(evidence: Evidence) -> Draft | None:
    """The targets of a table that were met, missed or surpassed, as asked."""
    if judged_asked_for(evidence.question) is None:
        return None
    drafts = [draft for sheet in _sheets(evidence) if (draft := answer_from_verdicts(evidence, sheet))]
    return max(drafts, key=lambda draft: draft.confidence, default=None)


def _sheets(evidence: Evidence) -> Iterator[Sheet]:
    for identity in dict.fromkeys(hit.passage.document_id for hit in evidence.hits):
        yield from sheets_of(evidence.documents[identity])


def _from_sheet(evidence: Evidence, sheet: Sheet) -> Draft | None:
    naming = name_rows(evidence.topic, evidence.question.text, sheet)
    if naming is None and (name := _absent_name(evidence, sheet)):
        return _not_there(evidence, sheet, no_such_row(name))
    whole_table = answer_from_whole(evidence, sheet)
    if whole_table is None and (naming is None or not naming.whole):
        whole_table = total_of(evidence, sheet)
    if whole_table is not None or naming is None:
        return whole_table
    naming = replace(naming, rows=tuple(row for row in naming.rows if _may_be_meant(evidence, sheet, row)))
    if not naming.rows or not _speaks_of(evidence, naming):
        return None
    if naming.stranger:
        return _not_there(evidence, sheet, no_such_row(naming.stranger))
    if _of_another_time(evidence, naming):
        return None if _told_elsewhere(evidence) else _not_there(evidence, sheet)
    if _is_counted(evidence, sheet):
        return _count(evidence, naming)
    return _side_by_side(evidence, naming) or _cells(evidence, naming)


def _may_be_meant(evidence: Evidence, sheet: Sheet, row: TableRow) -> bool:
    """Whether the row is of no other rank or event, "hạng Nhì" beside "hạng Nhất", nor of a mere increase."""
    question = evidence.question.text
    is_of_another = contradicts(question, ("\n".join(row.cells),))
    return not is_of_another and row_in_role_asked(question, key_text(sheet.table, row))


def _speaks_of(evidence: Evidence, naming: Naming) -> bool:
    """Whether the rows with their columns and document say enough of the question."""
    least = LOWEST_EXPLAINED_WHOLE if naming.whole else LOWEST_EXPLAINED
    # A person must be asked for by what the column says: "trưởng thôn" is no "trưởng đoàn".
    is_person = evidence.question.focus in (Focus.PERSON, Focus.ACTOR)
    is_said = naming.rest >= LOWEST_REST or (naming.explained >= FULLY_EXPLAINED and not is_person)
    told = is_said or asks_for_merit(evidence) or states_how_many(evidence, naming.sheet, naming.rows)
    return naming.explained >= least and told


def _cells(evidence: Evidence, naming: Naming) -> Draft | None:
    """The cells asked for in the rows named, each with its row."""
    if len(naming.rows) > 1:
        return _several(evidence, naming)
    row = naming.rows[0]
    columns = [columns_for(evidence, asked, naming.sheet, row) for asked in _asked(evidence)]
    if not columns or not all(columns):
        return None
    chosen = list(dict.fromkeys(found[0] for found in columns if len(found) == 1))
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
    return draft_of_rows(evidence, sheet, naming.rows, listed(texts), naming.explained)


def _side_by_side(evidence: Evidence, naming: Naming) -> Draft | None:
    """Two or more rows that the question names, with what sets them apart."""
    if len(naming.whole) < 2 or not _MORE.search(folded(evidence.question.text)):
        return None
    column = number_column(evidence, naming.sheet, naming.whole[0])
    if column is None:
        return None
    table = naming.sheet.table
    numbers = [number_of(row.cells[column]) for row in naming.whole]
    if any(number is None for number in numbers):
        return None
    ordered = sorted(naming.whole, key=lambda row: -(number_of(row.cells[column]) or 0))
    return draft_of_rows(
        evidence, naming.sheet, ordered, sentence(difference(table, ordered, column)), naming.explained
    )


def _count(evidence: Evidence, naming: Naming) -> Draft | None:
    """How many rows have what the question says of them."""
    sheet = naming.sheet
    rows = _of_sort(evidence.question.asked.unit, sheet, naming.rows)
    if not 0 < len(rows) <= MOST_ROWS_SHOWN * 3:
        return None
    text = counted(sheet.table, rows, evidence.question.asked.unit)
    return draft_of_rows(
        evidence, sheet, rows, sentence(shorten(text, MAX_ANSWER_CHARACTERS - 1)), naming.explained
    )


def _of_sort(unit: str, sheet: Sheet, rows: Sequence[TableRow]) -> list[TableRow]:
    """Those of the sort counted, where the table says the sort of its rows: a "thị trấn" is no "xã"."""
    sort = folded(unit).split()[0]
    sorts = [folded(key_text(sheet.table, row)).split()[:1] == [sort] for row in sheet.table.rows]
    alike = [row for row in rows if folded(key_text(sheet.table, row)).split()[:1] == [sort]]
    return alike if any(sorts) else list(rows)


def _is_counted(evidence: Evidence, sheet: Sheet) -> bool:
    """Whether the rows themselves are counted: "mấy xã do đồng chí A phụ trách"."""
    asked = evidence.question.asked
    return asked.focus is Focus.COUNT and bool(asked.unit) and names_key(asked.unit, sheet)


def _asked(evidence: Evidence) -> list[Interrogative]:
    """What is asked for, one after another: "bao nhiêu nhà, lãnh đạo nào phụ trách"."""
    parts = [part for part in _PARTS.split(evidence.question.text) if part]
    found = [find_interrogative(part) for part in parts]
    told = [asked for asked in found if asked.focus not in (Focus.EXPLANATION, *_UNANSWERED)]
    return told if len(told) > 1 else [evidence.question.asked]


def _of_another_time(evidence: Evidence, naming: Naming) -> bool:
    """Whether the table and what stands over it speak of years, or parts of one, and not of those asked."""
    sheet, constraints = naming.sheet, evidence.constraints
    told = "\n".join((*(cell for row in naming.rows for cell in row.cells), *sheet.table.labels))
    of_another_year = constraints.year_conflict(told) or constraints.year_conflict(f"{told}\n{sheet.above}")
    return of_another_year or _of_another_part(evidence, sheet)


def _of_another_part(evidence: Evidence, sheet: Sheet) -> bool:
    """Whether the columns, or else what stands over the table, are of another part of the year."""
    labels = "\n".join(sheet.table.labels)
    told = labels if parts_in(labels) else ""
    return of_another_part(evidence.constraints.year_parts, (told, *reversed(sheet.above.split("\n"))))


def _told_elsewhere(evidence: Evidence) -> bool:
    """Whether a clause of the matter names the very year asked about, which the table leaves out."""
    years = evidence.constraints.years
    return bool(years) and any(
        one.coverage >= LOWEST_EXPLAINED and not evidence.constraints.year_missing(one.text)
        for one in evidence.candidates
    )


def _absent_name(evidence: Evidence, sheet: Sheet) -> str:
    """A name such as the table lists, which nothing in it or above it says: "thôn Trung"; "" if none."""
    for match in _LISTED_NAME.finditer(evidence.question.text):
        said = (*sheet.rows, sheet.around)
        words = [word.folded for word in words_of(match["name"])]
        if names_key(match["noun"], sheet) and not any(set(words) <= one.folded for one in said):
            rest = evidence.topic.within(0, match.start("name"))
            after = evidence.topic.within(match.end("name"), len(evidence.question.text))
            left = Topic((*rest.terms, *after.terms))
            return match.group() if explanation(left, sheet) >= LOWEST_EXPLAINED else ""
    return ""


def _not_there(evidence: Evidence, sheet: Sheet, reason: str | None = None) -> Draft | None:
    """An abstention; None where the table stands in another document than the one found first."""
    if sheet.document.id != evidence.hits[0].passage.document_id:
        return None
    draft = abstain(evidence, reason)
    return replace(draft, quotes=header_of(sheet) or draft.quotes[:1])
