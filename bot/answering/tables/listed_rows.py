"""All whom a list names: "xã khen những hộ gia đình nào?" beside an annex with a table of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain, sentence, shorten
from bot.answering.tables.row_reading import LOWEST_EXPLAINED, besides, draft_of_rows
from bot.answering.tables.row_wording import counted, key_column, key_text
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.rows import explanation, name_rows
from bot.evidence.sheets import Sheet
from bot.understanding.focus import Focus
from ingest.table_rows import TableRow
from ingest.vietnamese import folded

MOST_LISTED = 60
_LONGEST_NAME = 12
_LONGEST_HEADING = 90
_ASKED_AS = (Focus.NAME, Focus.LIST, Focus.ACTOR, Focus.PERSON)
# Who is asked for, and what the column of such is called.
_BEARERS = (
    ("ho gia dinh|gia dinh|ho", r"chu ho|ho(?! (?:va )?ten)|gia dinh"),
    ("tap the|don vi|co quan", "tap the|don vi|co quan"),
    (
        "ca nhan|nguoi|dong chi|ai|can bo|dai bieu|thanh vien",
        "ho (?:va )?ten|ca nhan|nguoi|dai bieu|thanh vien",
    ),
)
_ASKING = re.compile(r"\b(?:nhung|cac|danh sach|gom|nao|ai|la|duoc)\b")


@dataclass(frozen=True, slots=True)
class _List:
    """A table of those asked for; `said` (0..1) is the share of the question that stands right over it."""

    sheet: Sheet
    rows: list[TableRow]
    explained: float
    said: float


def answer_with_listed_rows(evidence: Evidence, sheets: Iterable[Sheet]) -> Draft | None:
    """The names of all rows of the table of those asked for; None without one, or where some are meant."""
    bearer = _bearer_asked(evidence)
    if bearer is None:
        return None
    noun, column = bearer
    found = [one for sheet in sheets if (one := _list_of(evidence, sheet, column))]
    for one in sorted(found, key=lambda one: (-one.said, -one.explained)):
        if draft := _told(evidence, one, noun):
            return draft
    return None


def _bearer_asked(evidence: Evidence) -> tuple[str, re.Pattern[str]] | None:
    """What those asked for are called, and what their column is."""
    if evidence.question.focus not in _ASKED_AS:
        return None
    asked = folded(evidence.question.text)
    for nouns, labels in _BEARERS:
        match = re.search(rf"\b(?:nhung|cac|danh sach)(?: \w+){{0,2}}? (?P<noun>{nouns})\b", asked)
        if match:
            written = evidence.question.text[slice(*match.span("noun"))].lower()
            return ("người" if written == "ai" else written), re.compile(rf"\b(?:{labels})\b")
    return None


def _list_of(evidence: Evidence, sheet: Sheet, column: re.Pattern[str]) -> _List | None:
    rows = [row for row in sheet.table.rows if not row.is_total]
    if not 1 < len(rows) <= MOST_LISTED or not _bears_names(sheet, rows, column):
        return None
    naming = name_rows(evidence.topic, evidence.question.text, sheet)
    topic = besides(evidence, _ASKING)
    explained = explanation(topic, sheet)
    if explained < LOWEST_EXPLAINED or (naming and len(naming.rows) < len(rows)):
        return None
    return _List(sheet, rows, explained, topic.coverage(mentions_of(_right_over(sheet))))


def _told(evidence: Evidence, one: _List, noun: str) -> Draft | None:
    heading = plain(_right_over(one.sheet).strip().rpartition("\n")[2]).rstrip(":")
    names = counted(one.sheet.table, one.rows, noun)
    told = f"{heading} – {names}" if 0 < len(heading) <= _LONGEST_HEADING else names
    text = sentence(shorten(told, MAX_ANSWER_CHARACTERS - 1))
    return draft_of_rows(evidence, one.sheet, one.rows, text, one.explained)


def _right_over(sheet: Sheet) -> str:
    """The headings and the line over a table, without what its whole document is called."""
    return sheet.above.removeprefix(identity_of(sheet.document))


def _bears_names(sheet: Sheet, rows: list[TableRow], column: re.Pattern[str]) -> bool:
    """Whether the column that names the rows is of those asked for, and holds names."""
    label = folded(sheet.table.labels[key_column(sheet.table, rows[0])])
    names = [key_text(sheet.table, row) for row in rows]
    return bool(column.search(label)) and all(len(name.split()) <= _LONGEST_NAME for name in names)
