"""The tasks of a work plan in rows: what a row says is to be done, by whom, at a time in one of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.capitals import is_capitals, sentence_case
from ingest.deadlines.labels import event_above
from ingest.knowledge import TimeExpression
from ingest.model import Document
from ingest.table_rows import Table, TableRow, is_ordinal
from ingest.tasks.reading import Task, bearer_of, read_task
from ingest.tasks.titles import names_event_or_verb, opens_with_event, title_of, without_trailing
from ingest.tasks.verbs import first_verb

_TIMES = re.compile(r"thời (?:gian|hạn|điểm)|hạn\b|ngày|tiến độ|lịch|hoàn thành", re.IGNORECASE)
_PLACES = re.compile(r"nơi|địa điểm|ghi chú", re.IGNORECASE)
_ACTORS = re.compile(
    r"ai làm|chủ trì|phụ trách|thực hiện|trách nhiệm|phân công|đơn vị(?! tính)|cơ quan|bộ phận|người",
    re.IGNORECASE,
)
_PARTNERS = re.compile(r"phối hợp", re.IGNORECASE)
# A row of marks or sums of money: a day in it belongs to a standard.
_MARKS = re.compile(r"điểm(?! danh)|tiền|hệ số|tỷ lệ", re.IGNORECASE)
# "Cụm trưởng gửi Phòng Nội vụ" under "Ai làm" is the one who acts, and what he does.
_DEED = re.compile(r"\s(?:gửi|nộp|trình|báo cáo|chủ trì)(?!\w)")
_HANDING = re.compile(r"(?<!\w)(?:gửi|nộp|nhận|trình)(?!\w)[^:(]*", re.IGNORECASE)
_CAPTION_OPENING = re.compile(r"^(?:phụ lục|bảng|biểu)[^:.]{0,12}[:.]\s*", re.IGNORECASE)
_ROUND = re.compile(r"(?<!\w)(?:đợt|vòng|buổi|kỳ|lần|lớp)(?!\w)", re.IGNORECASE)
_FEWEST_WORDS, _LONGEST_CAPTION = 2, 14


def task_of_row(
    document: Document, table: Table | None, row: tuple[int, int], time: TimeExpression
) -> Task | None:
    """The task of the row at `row` in which `time` has a cell; `table` tells what its columns are."""
    place = next((one for one in table.rows if one.start == row[0]), None) if table else None
    raw = [cell.strip() for cell in document.text[slice(*row)].split("|")]
    own = raw[document.text.count("|", row[0], time.start)]
    if table is None or place is None:
        return _of_cells([cell for cell in raw if cell != own])
    column = next((at for at, cell in enumerate(place.cells) if cell and _is_cell(own, cell)), None)
    return None if column is None else _of_columns(document, table, place, column, time)


def _is_cell(raw: str, cell: str) -> bool:
    """Whether `raw` is `cell`, perhaps after the name of its column."""
    return raw == cell or raw.endswith(f": {cell}")


def _of_cells(cells: list[str]) -> Task | None:
    """Of a row without names of columns: the longest cell that can name a task; the next other one acts."""
    tasks = [cell for cell in cells if names_event_or_verb(cell) and len(cell.split()) > _FEWEST_WORDS]
    if not tasks:
        return None
    task = max(tasks, key=len)
    bodies = [cell for cell in cells if cell != task and cell[:1].isupper() and len(cell.split()) > 1]
    return Task(title_of(task), bodies[0] if bodies else None)


def _of_columns(
    document: Document, table: Table, row: TableRow, column: int, time: TimeExpression
) -> Task | None:
    if any(_MARKS.match(label) for label in table.labels):
        return None
    kinds = [_kind(table, at, column) for at in range(len(table.labels))]
    named = [row.cells[at] for at, kind in enumerate(kinds) if kind == "task" and _has_words(row.cells[at])]
    if not named:
        return _of_round(document, table, row, kinds)
    cell, label = row.cells[column], table.labels[column]
    title, said = title_of(named[0]), cell[: max(cell.find(time.text), 0)]
    if not _TIMES.search(label) and not names_event_or_verb(title) and not read_task(said, ""):
        # A day in what is told of somebody: "Thành tích: trận lũ tháng 9".
        alone = time.recurrence is not None and cell == time.text
        actors = _actors(row, kinds)
        return Task(f"{label}: {title}", actors[0] if actors else None) if alone else None
    if first_verb(title.partition("(")[0]) is None and not opens_with_event(title):
        event = _deed_of((label, *table.labels, _caption(document, table)))
        event = event or event_above(document, row.start)
        title = f"{event}: {title}" if event else title
    if not _TIMES.search(label):
        title = f"{title}: {without_trailing(said)}" if read_task(said, "") else f"{title} ({label})"
    if actors := _actors(row, kinds):
        return Task(title, _DEED.split(actors[0])[0])
    doer = bearer_of(without_trailing(said)) or bearer_of(named[0])
    return Task(title, doer if doer and (said.startswith(doer) or named[0].startswith(doer)) else None)


def _of_round(document: Document, table: Table, row: TableRow, kinds: list[str]) -> Task | None:
    """One of the rounds that a table lists by their days: what it is its caption or the heading says."""
    caption = title_of(_CAPTION_OPENING.sub("", _caption(document, table)))
    caption = sentence_case(caption, document.text) if is_capitals(caption) else caption
    event = caption if names_event_or_verb(caption) else event_above(document, row.start)
    numbers = (at for at, kind in enumerate(kinds) if kind == "number" and _ROUND.match(table.labels[at]))
    number = next(numbers, None)
    if event and number is not None and (rounds := _ROUND.search(event)):
        event = f"{rounds.group()} {row.cells[number]}{event[rounds.end() :]}"
    actors = _actors(row, kinds)
    return Task(event, actors[0] if actors else None) if event else None


def _actors(row: TableRow, kinds: list[str]) -> list[str]:
    return [row.cells[at] for at, kind in enumerate(kinds) if kind == "actor" and _has_words(row.cells[at])]


def _has_words(cell: str) -> bool:
    return any(letter.isalpha() for letter in cell)


def _deed_of(names: Iterable[str]) -> str:
    """What the names of columns and table say is done with things: "Thời hạn Sở Nội vụ nhận hồ sơ"."""
    deeds = (_HANDING.search(name) for name in names)
    return next((title_of(deed.group()) for deed in deeds if deed), "")


def _caption(document: Document, table: Table) -> str:
    """The line above a table where it is short enough to name it: "Bảng 1. Thời hạn nhận hồ sơ"."""
    line = document.text[: table.start].rstrip("\n").rpartition("\n")[2]
    return line if len(line.split()) <= _LONGEST_CAPTION else ""


def _kind(table: Table, column: int, timed: int) -> str:
    """What a column holds: "time", "place", "actor", "number" or "task"."""
    label = table.labels[column]
    if column == timed or _PLACES.search(label):
        return "place"
    if is_ordinal(table, column):
        return "number"
    if _PARTNERS.search(label) and not _ACTORS.search(label):
        return "partner"
    if _TIMES.search(label):
        return "time"
    return "actor" if _ACTORS.search(label) and column > 0 else "task"
