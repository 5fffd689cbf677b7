"""All whom a list names: "xã khen những hộ gia đình nào?" beside an annex with a table of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain, sentence
from bot.answering.tables.reading import LOWEST_EXPLAINED, besides, draft_of_rows
from bot.answering.tables.wording import counted, key_column, key_text
from bot.evidence.candidates import mentions_of
from bot.evidence.rows import explanation, name_rows
from bot.evidence.sheets import Sheet, right_over
from bot.understanding.coordination import NAMED_PLACE
from bot.understanding.focus import Focus
from ingest.table_rows import TableRow
from ingest.vietnamese import folded

_Bearer = tuple[str, re.Pattern[str]]

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
_ANY_BEARER = "|".join(nouns for nouns, _ in _BEARERS)
# "Những hộ", "cá nhân nào", "tập thể và cá nhân nào".
_SEVERAL = r"\b(?:nhung|cac|danh sach)(?: \w+){{0,2}}? {noun}"
_WHICH = r"\b{noun}(?:(?:,| va)* (?:{any}))? nao\b"
_ASIDE = re.compile(r"\W*\((?i:kèm theo|ban hành kèm|đơn vị)\b")
_ASKING = re.compile(r"\b(?:nhung|cac|danh sach|gom|nao|ai|la|duoc)\b")


def answer_with_listed_rows(evidence: Evidence, sheets: Sequence[Sheet]) -> Draft | None:
    """The names of all rows of the table of those asked for; None without one, or where some are meant."""
    bearers = _bearers_asked(evidence, _SEVERAL)
    return _listed(evidence, sheets, bearers[0], None) if bearers else None


def answer_with_rows_of_place(evidence: Evidence, sheets: Sequence[Sheet]) -> Draft | None:
    """Those of a place, of each sort asked for: "huyện Sông Mây có tập thể, cá nhân nào được khen?"."""
    place = NAMED_PLACE.search(evidence.question.text)
    bearers = _bearers_asked(evidence, _WHICH) if place else []
    found = [draft for one in bearers if (draft := _listed(evidence, sheets, one, place))]
    if not found:
        return None
    text = "\n".join(draft.text for draft in found)
    quotes = tuple(dict.fromkeys(quote for draft in found for quote in draft.quotes))
    return replace(found[0], text=text, quotes=quotes)


def _listed(
    evidence: Evidence, sheets: Sequence[Sheet], bearer: _Bearer, place: re.Match[str] | None
) -> Draft | None:
    noun, column = bearer
    topic = besides(evidence, _ASKING)
    found = [(sheet, rows) for sheet in sheets if (rows := _all_rows(evidence, sheet, column, place))]
    # Of several lists the one of which what stands right over it says most.
    found.sort(
        key=lambda one: (-topic.coverage(mentions_of(right_over(one[0]))), -explanation(topic, one[0]))
    )
    topic = topic.without([place.span()]) if place else topic
    drafts = (
        draft_of_rows(evidence, sheet, rows, _told(sheet, rows, noun), explained)
        for sheet, rows in found
        if (explained := explanation(topic, sheet)) >= LOWEST_EXPLAINED
    )
    return next((draft for draft in drafts if draft), None)


def _bearers_asked(evidence: Evidence, asked_as: str) -> list[_Bearer]:
    """What those asked for are called, and what their columns are."""
    if evidence.question.focus not in _ASKED_AS:
        return []
    asked = folded(evidence.question.text)
    found: list[_Bearer] = []
    for nouns, labels in _BEARERS:
        match = re.search(asked_as.format(noun=rf"(?P<noun>{nouns})\b", any=_ANY_BEARER), asked)
        if match:
            written = evidence.question.text[slice(*match.span("noun"))].lower()
            found.append(("người" if written == "ai" else written, re.compile(rf"\b(?:{labels})\b")))
    return found


def _all_rows(
    evidence: Evidence, sheet: Sheet, column: re.Pattern[str], place: re.Match[str] | None
) -> list[TableRow]:
    """All rows of a list of such names, or those of a place; none where the question names some of them."""
    rows = [row for row in sheet.table.rows if not row.is_total]
    if not 1 < len(rows) <= MOST_LISTED:
        return []
    label = folded(sheet.table.labels[key_column(sheet.table, rows[0])])
    names = [key_text(sheet.table, row) for row in rows]
    if not column.search(label) or any(len(name.split()) > _LONGEST_NAME for name in names):
        return []
    question, topic = evidence.question.text, evidence.topic
    if place:
        rows = [row for row in rows if folded(place.group()) in folded("\n".join(row.cells))]
        question, topic = question.replace(place.group(), ""), topic.without([place.span()])
    naming = name_rows(topic, question, sheet)
    return [] if naming and len(naming.rows) < len(sheet.table.rows) else rows


def _told(sheet: Sheet, rows: list[TableRow], noun: str) -> str:
    # "(Kèm theo Quyết định số …)" heads nothing.
    over = [line for line in right_over(sheet).split("\n") if line.strip() and not _ASIDE.match(line)]
    heading = plain(over[-1] if over else "").rstrip(":")
    names = counted(sheet.table, rows, noun)
    told = f"{heading} – {names}" if 0 < len(heading) <= _LONGEST_HEADING else names
    return sentence(told)
