"""All whom a list names: "xã khen những hộ gia đình nào?" beside an annex with a table of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain, sentence
from bot.answering.tables.reading import LOWEST_EXPLAINED, besides, draft_of_rows
from bot.answering.tables.wording import counted, key_column, key_text
from bot.evidence.candidates import mentions_of
from bot.evidence.rows import explanation, name_rows
from bot.evidence.sheets import Sheet, right_over
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


def answer_with_listed_rows(evidence: Evidence, sheets: Sequence[Sheet]) -> Draft | None:
    """The names of all rows of the table of those asked for; None without one, or where some are meant."""
    bearer = _bearer_asked(evidence)
    if bearer is None:
        return None
    noun, column = bearer
    topic = besides(evidence, _ASKING)
    found = [(sheet, rows) for sheet in sheets if (rows := _all_rows(evidence, sheet, column))]
    # Of several lists the one of which what stands right over it says most.
    found.sort(
        key=lambda one: (-topic.coverage(mentions_of(right_over(one[0]))), -explanation(topic, one[0]))
    )
    drafts = (
        draft_of_rows(evidence, sheet, rows, _told(sheet, rows, noun), explained)
        for sheet, rows in found
        if (explained := explanation(topic, sheet)) >= LOWEST_EXPLAINED
    )
    return next((draft for draft in drafts if draft), None)


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


def _all_rows(evidence: Evidence, sheet: Sheet, column: re.Pattern[str]) -> list[TableRow]:
    """All rows of a list of such names; none where the question names some of them."""
    rows = [row for row in sheet.table.rows if not row.is_total]
    if not 1 < len(rows) <= MOST_LISTED:
        return []
    label = folded(sheet.table.labels[key_column(sheet.table, rows[0])])
    names = [key_text(sheet.table, row) for row in rows]
    if not column.search(label) or any(len(name.split()) > _LONGEST_NAME for name in names):
        return []
    naming = name_rows(evidence.topic, evidence.question.text, sheet)
    return [] if naming and len(naming.rows) < len(rows) else rows


def _told(sheet: Sheet, rows: list[TableRow], noun: str) -> str:
    heading = plain(right_over(sheet).strip().rpartition("\n")[2]).rstrip(":")
    names = counted(sheet.table, rows, noun)
    told = f"{heading} – {names}" if 0 < len(heading) <= _LONGEST_HEADING else names
    return sentence(told)
