"""What every way of reading tables needs: the columns a question asks for, and an answer with its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.draft import Draft, Evidence
from bot.answering.names_asked import says_nothing_new
from bot.evidence.candidates import mentions_of
from bot.evidence.columns import columns_asked
from bot.evidence.figure_roles import column_in_role_asked
from bot.evidence.sheets import Sheet, right_over
from bot.evidence.topic import Topic
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import FIGURES, Focus, Interrogative
from ingest.model import Quote
from ingest.readers.tables import is_counter
from ingest.table_rows import TableRow
from ingest.vietnamese import folded

# Of what a question says, this much must be said by the rows, their columns or the document.
LOWEST_EXPLAINED = 0.62
CONFIDENCE = 0.95
EXPLAINED_WEIGHT = 0.4
MOST_ROWS_SHOWN = 8
_DENIED = re.compile(r"\b(?:chưa|không|còn lại|còn thiếu)\s\w", re.IGNORECASE)
_VALUES = (*FIGURES, Focus.DATE)
# "Đợt 1 thu được bao nhiêu đơn vị": what a plan expects answers no question about what came of it.
_TARGET = re.compile(r"\b(?:chi tieu|muc tieu|ke hoach|du kien|phan dau|duoc giao|phai)\b")
_PRAISED = re.compile(r"\b(?:khen|thuong|tuyen duong|ton vinh|bieu duong)\b")
_FOR_WHAT = re.compile(
    r"\b(?:thanh tich|cong trang|cong|viec) (?:gi|nao)\b|\blam (?:duoc )?(?:nhung )?gi ma\b"
    r"|\b(?:vi sao|tai sao|ly do)\b"
    r"|\b(?:vi|nho|do|boi|ve) (?:da )?(?:lam )?(?:(?:cai|dieu|viec|chuyen|thanh tich|nhung) )*(?:gi|dau)\b"
)
BEFORE_WHICH = re.compile(r"(?P<nouns>(?:[^\W\d_]+ ){1,3})nao\b")


def names_key(noun: str, sheet: Sheet) -> bool:
    first = folded(noun).split()[0]
    labels = [label for label in sheet.table.labels if label and not is_counter(label)]
    return bool(labels) and first in re.findall(r"[^\W_]+", folded(labels[0]))


def asks_for_merit(evidence: Evidence) -> bool:
    """Whether a question asks what somebody was rewarded for."""
    text = folded(evidence.question.text)
    return bool(_PRAISED.search(text) and _FOR_WHAT.search(text))


def columns_for(evidence: Evidence, asked: Interrogative, sheet: Sheet, row: TableRow) -> list[int]:
    """The columns asked for in a row; none where they only set a target for what should have come of it.

    Nor does what was reached tell by how much it grew, or what it was before.
    """
    if asked.focus in (Focus.LIST, Focus.NAME):
        before = BEFORE_WHICH.search(folded(evidence.question.text))
        asked = replace(asked, unit=" ".join(before["nouns"].split()) if before else asked.unit)
    if asks_for_merit(evidence) and asked.focus not in _VALUES:
        asked = replace(asked, focus=Focus.REASON)
    is_denied = bool(_DENIED.search(evidence.question.text))
    over = right_over(sheet)
    columns = columns_asked(asked, evidence.topic, sheet.table, row.cells, over, is_denied)
    if asked.focus in FIGURES:
        question, labels = evidence.question.text, sheet.table.labels
        columns = [place for place in columns if column_in_role_asked(question, labels[place])]
    return [
        place
        for place in columns
        if not is_target_for_result(evidence, sheet, place)
        and not says_nothing_new(evidence.question, row.cells[place])
    ]


def is_target_for_result(evidence: Evidence, sheet: Sheet, column: int) -> bool:
    """Whether a result is asked for and a column is of what was planned."""
    wants_result = evidence.constraints.wants_result
    return wants_result and _TARGET.search(folded(sheet.table.labels[column])) is not None


def number_column(evidence: Evidence, sheet: Sheet, row: TableRow) -> int | None:
    """The one column of numbers that a question means."""
    columns = columns_for(evidence, Interrogative(Focus.COUNT, 0, 0), sheet, row)
    return columns[0] if len(columns) == 1 else None


def besides(evidence: Evidence, words: re.Pattern[str]) -> Topic:
    """The topic without words that ask for a relation between rows, which no row says."""
    text = folded(evidence.question.text)
    return evidence.topic.without([match.span() for match in words.finditer(text)])


def draft_of_rows(
    evidence: Evidence, sheet: Sheet, rows: Sequence[TableRow], text: str, explained: float
) -> Draft | None:
    """The answer with its rows; None where it leaves out or contradicts what the question fixes.

    So do rows, or what stands over them, of another award or event, and figures of another month.
    """
    quotes = tuple(sheet.document.quote(row.start, row.end) for row in rows[:MOST_ROWS_SHOWN])
    said = mentions_of(
        "\n".join((text, *(quote.text for quote in quotes), sheet.around.text, sheet.title.text))
    )
    if evidence.constraints.unnamed(said) or evidence.demands.unmet(said):
        return None
    over = (text, sheet.above)
    of_another_month = evidence.question.focus in FIGURES and evidence.constraints.month_conflict(*over)
    if of_another_month or contradicts(evidence.question.text, over):
        return None
    confidence = CONFIDENCE * (1 - EXPLAINED_WEIGHT + EXPLAINED_WEIGHT * explained)
    return Draft(text, confidence, (*quotes, *header_of(sheet)), identified=True)


def header_of(sheet: Sheet) -> tuple[Quote, ...]:
    """The line that names the columns, where the rows do not name them."""
    return (sheet.document.quote(*sheet.table.header),) if sheet.table.header else ()
