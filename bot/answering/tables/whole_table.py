"""Answers that a table gives as a whole: its highest row, its total, the rows beyond a bound."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, sentence, shorten
from bot.answering.tables.row_reading import (
    BEFORE_WHICH,
    LOWEST_EXPLAINED,
    MOST_ROWS_SHOWN,
    besides,
    draft_of_rows,
    names_key,
    number_column,
    only_targets,
)
from bot.answering.tables.row_wording import counted, key_text, row_text, summed, ties, value_text
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.cells import number_of, unit_of
from bot.evidence.columns import columns_asked, label_strength
from bot.evidence.rows import explanation
from bot.evidence.sheets import Sheet
from bot.evidence.values import find_values
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.interrogatives import find_interrogative
from ingest.readers.tables import is_counter
from ingest.table_rows import TableRow
from ingest.vietnamese import folded

_NUMERIC = (Focus.COUNT, Focus.AMOUNT, Focus.PERCENTAGE)
_NAMING = (Focus.NAME, Focus.ACTOR, Focus.PERSON, Focus.PLACE, Focus.LIST, Focus.COMPARISON, Focus.DATE)
_HIGHEST = re.compile(r"\b(?:nhieu|cao|lon|dong|dai)(?: \w+){0,4} nhat\b")
_LOWEST = re.compile(r"\b(?:it|thap|nho|ngan)(?: \w+){0,4} nhat\b")
_EXTREME = re.compile(rf"{_HIGHEST.pattern}|{_LOWEST.pattern}")
_TOTAL = re.compile(
    r"\b(?:tong|tat ca|toan (?:huyen|xa|tinh|phuong|truong|thanh pho)|ca (?:huyen|xa|tinh|phuong|nam|dot))\b"
)
_UNIT_LABEL = re.compile(r"don vi(?: tinh)?|dvt")
_TOTAL_WORDS = re.compile(r"\b(?:tổng(?: cộng| số)?|tất cả)\s", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:(?P<above>tren|hon|nhieu hon)|(?P<least>tu|it nhat)|(?P<below>duoi|it hon)"
    r"|(?P<most>khong qua|toi da))"
    r"\s(?P<number>\d[\d.,]*\d|\d)(?!\s?(?:/|den|[-–]))(?: [^\W\d_]+)?"
)


def answer_from_whole(evidence: Evidence, sheet: Sheet) -> Draft | None:
    """The highest or lowest row, or the rows beyond a bound; None where the question asks for neither."""
    return _highest(evidence, sheet) or _beyond(evidence, sheet)


def _highest(evidence: Evidence, sheet: Sheet) -> Draft | None:
    """The row with the highest or lowest number of a column: "xã nào nhiều nhất?"."""
    text = folded(evidence.question.text)
    sign = 1 if _HIGHEST.search(text) else -1 if _LOWEST.search(text) else 0
    if not sign or evidence.question.focus not in _NAMING:
        return None
    rows = rows_asked(evidence, sheet)
    column = number_column(evidence, sheet, rows[0]) if rows else None
    explained = explanation(besides(evidence, _EXTREME), sheet)
    if column is None or explained < LOWEST_EXPLAINED:
        return None
    ranked = [(number, row) for row in rows if (number := number_of(row.cells[column])) is not None]
    if len(ranked) < 2:
        return None
    best = max(sign * number for number, _ in ranked)
    winners = [row for number, row in ranked if sign * number == best]
    return draft_of_rows(evidence, sheet, winners, sentence(ties(sheet.table, winners, column)), explained)


def _beyond(evidence: Evidence, sheet: Sheet) -> Draft | None:
    """The rows with a number beyond a bound: "mấy xã trên 100 nhà"."""
    bound = _BOUND.search(folded(evidence.question.text))
    rows = rows_asked(evidence, sheet)
    limit = number_of(bound["number"]) if bound else None
    is_share = bound is not None and evidence.question.text[bound.end() :].lstrip().startswith("%")
    column = number_column(evidence, sheet, rows[0], is_share=is_share) if rows else None
    explained = explanation(besides(evidence, _BOUND), sheet)
    if bound is None or limit is None or column is None or explained < LOWEST_EXPLAINED:
        return None
    found = [row for row in rows if _lies(number_of(row.cells[column]), bound, limit)]
    if not 0 < len(found) <= MOST_ROWS_SHOWN * 3:
        return None
    unit = evidence.question.asked.unit if evidence.question.focus is Focus.COUNT else "hàng"
    text = counted(sheet.table, found, unit, column)
    return draft_of_rows(
        evidence, sheet, found, sentence(shorten(text, MAX_ANSWER_CHARACTERS - 1)), explained
    )


def _lies(number: float | None, bound: re.Match[str], limit: float) -> bool:
    """Whether a number lies where the bound of the question says."""
    if number is None:
        return False
    if bound["above"] or bound["below"]:
        return number > limit if bound["above"] else number < limit
    return number >= limit if bound["least"] else number <= limit


def total_of(evidence: Evidence, sheet: Sheet) -> Draft | None:
    """The row of sums, or the sum of the rows where the table has none."""
    asked = _without_total(evidence)
    if asked.focus not in _NUMERIC or not _TOTAL.search(folded(evidence.question.text)):
        return None
    explained = explanation(evidence.topic, sheet)
    sums = [row for row in sheet.table.rows if row.is_total]
    rows = [row for row in sheet.table.rows if not row.is_total]
    topic = besides(evidence, _TOTAL)
    columns = columns_asked(asked, topic, sheet.table, (sums or rows)[0].cells) if rows else []
    if explained < LOWEST_EXPLAINED or len(columns) != 1 or only_targets(evidence, sheet, columns[0]):
        return None
    if label_strength(topic, sheet.table.labels[columns[0]], asked.unit) <= 0:
        return None
    if sums:
        text = lead(value_text(sheet.table, sums[-1], columns[0]), row_text(sheet.table, sums[-1]))
        return draft_of_rows(evidence, sheet, sums[-1:], text, explained)
    if _mixes_units(sheet, rows) or _states_total(evidence, asked):
        return None
    numbers = [number_of(row.cells[columns[0]]) for row in rows]
    is_share = unit_of(sheet.table, columns[0], rows[0].cells) == "%" or asked.focus is Focus.PERCENTAGE
    if is_share or any(number is None for number in numbers) or len(rows) > MOST_ROWS_SHOWN * 3:
        return None
    return draft_of_rows(evidence, sheet, rows, sentence(summed(sheet.table, rows, columns[0])), explained)


def _states_total(evidence: Evidence, asked: Interrogative) -> bool:
    """Whether a clause about the matter states the total: no sum of a list that may be but a part of it."""
    return any(
        _TOTAL_WORDS.search(candidate.text)
        and find_values(asked, candidate.text)
        and candidate.coverage >= LOWEST_EXPLAINED
        and not conflicts(evidence, candidate)
        for candidate in evidence.candidates
    )


def _mixes_units(sheet: Sheet, rows: Sequence[TableRow]) -> bool:
    """Whether a column says that the rows are measured in several units, which no sum can join."""
    labels = sheet.table.labels
    named = [place for place, label in enumerate(labels) if label and not is_counter(label)]
    # The first names the rows: in a list of offices it is called "Đơn vị" too.
    units = [place for place in named[1:] if _UNIT_LABEL.fullmatch(folded(labels[place]).strip())]
    return any(len({folded(row.cells[place]).strip() for row in rows}) > 1 for place in units)


def _without_total(evidence: Evidence) -> Interrogative:
    """What is counted: "nhà" of "tổng cộng làm mới bao nhiêu nhà"."""
    asked = find_interrogative(_TOTAL_WORDS.sub("", evidence.question.text))
    return asked if asked.focus in _NUMERIC else evidence.question.asked


def rows_asked(evidence: Evidence, sheet: Sheet) -> list[TableRow]:
    """The rows of the sort asked for: all for "đơn vị nào", those of communes for "xã nào", "mấy xã"."""
    rows = [row for row in sheet.table.rows if not row.is_total]
    before = BEFORE_WHICH.search(folded(evidence.question.text))
    asked = evidence.question.asked
    counted_noun = asked.unit if asked.focus is Focus.COUNT else ""
    if before is None and not counted_noun:
        return rows if asked.focus in (Focus.PERSON, Focus.ACTOR) else []
    nouns = before["nouns"].split() if before else folded(counted_noun).split()[:1]
    if any(names_key(noun, sheet) for noun in nouns):
        return rows
    return [row for row in rows if folded(key_text(sheet.table, row)).split()[0] in nouns]
