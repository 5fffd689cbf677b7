"""Reads out of a document what is due or to be held, when, and who is responsible.

Confidence bands: from 0.9 a date with a task and words that bind them; from 0.7 (`REMINDABLE`) good enough
to remind people of, such as a planned month, a phase or a span counted from an event; from 0.5 worth
listing: a target for a whole year, a practice that a report describes; below that a person should look
first, for the year or the task is uncertain. Where no task is named there is no deadline.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.deadline_candidates import candidates
from ingest.deadline_identity import identified
from ingest.deadline_merging import merge_equal
from ingest.deadline_scope import campaign_of, responsible_for
from ingest.knowledge import Campaign, Deadline, TimeExpression
from ingest.model import Document, Section
from ingest.sentences import clause_spans, sentence_spans
from ingest.tasks import (
    Task,
    label_of,
    names_event_or_verb,
    opens_clause,
    parallel_task,
    read_target,
    read_task,
    title_of,
)
from ingest.time_expressions import find_time_expressions

REMINDABLE = 0.7
"""From this confidence on a deadline may go into a reminder."""

_LONGEST_QUOTE = 600
_NUMBERED_PHASE = re.compile(
    r"(?:đợt|vòng|giai đoạn|bước|kỳ|lần)(?: thi đua)? (?:\d+|[IVX]+|thứ \w+|một|hai|ba)", re.IGNORECASE
)
# "Thời gian thực hiện: ..." is explained by what stands above it.
_BARE_LABEL = re.compile(
    r"(?:thực hiện|tổ chức|triển khai|hoàn thành|tiến hành|diễn ra|áp dụng)?", re.IGNORECASE
)
_PLAN_WORD = re.compile(
    r"(?:kế hoạch|hướng dẫn|thể lệ|thông báo|quy chế)(?: số \S+)?(?: về(?: việc)?)?\s+", re.IGNORECASE
)
_LIST_LINK = re.compile(r"\s*(?:,|và|hoặc|,\s*và)\s*(?:trước\s+)?")
_CELL = re.compile(r"[^|]+")
_REPORT_END = re.compile(r"Trên đây là báo cáo|kính báo cáo", re.IGNORECASE)
_PRACTICE = re.compile(r"(?<!\w)(?:đều|đã|luôn)(?!\w)", re.IGNORECASE)
# Sections in which nothing is laid down: who gets a copy, who signs, what stands where.
_APART = frozenset({"recipients", "signature", "contents"})
_LEGAL_BASIS = re.compile(r"\s*Căn cứ(?!\w)[^.]*;\s*$")
_YEAR = re.compile(r"năm ((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A time with the task it is for and the words that say so."""

    time: TimeExpression
    task: Task
    start: int
    end: int
    is_table_row: bool = False


def find_deadlines(
    document: Document,
    campaigns: Sequence[Campaign] = (),
    *,
    times: Sequence[TimeExpression] | None = None,
) -> tuple[Deadline, ...]:
    """The deadlines of one document in the order of the text, equal ones joined with all their quotes.

    `campaigns` are those that are known by name; a deadline belongs to the one that its sentence, its
    headings or the document's title name. `times` are those of `times_of`, when they are known already.
    """
    times = times_of(document) if times is None else times
    written = _written_after(document, times)
    is_report = _is_report(document)
    found = []
    for statement in _statements(document, times, written):
        start, end = _days(statement.time)
        found.append(
            identified(
                Deadline(
                    id="",
                    title=statement.task.title,
                    campaign=campaign_of(document, statement.start, statement.end, campaigns),
                    start=start,
                    end=end,
                    precision=statement.time.precision if end else None,
                    recurrence=statement.time.recurrence,
                    relative=statement.time.relative,
                    tentative=statement.time.tentative,
                    responsible=responsible_for(
                        document, statement.start, statement.end, statement.task.subject
                    ),
                    confidence=_confidence(document, statement, is_report),
                    quotes=(document.quote(statement.start, statement.end),),
                )
            )
        )
    return merge_equal(found)


def times_of(document: Document) -> list[TimeExpression]:
    """The time expressions of a document, years that it leaves out taken from its date or title."""
    return find_time_expressions(document.text, reference_date=_reference_date(document))


def _reference_date(document: Document) -> datetime.date | None:
    if document.metadata.date is not None:
        return document.metadata.date
    years = set(_YEAR.findall(document.metadata.title))
    return datetime.date(int(years.pop()), 1, 1) if len(years) == 1 else None


def _written_after(document: Document, times: Sequence[TimeExpression]) -> datetime.date | None:
    """The date of the document, or else of the latest document it cites: it cannot be older."""
    if document.metadata.date is not None:
        return document.metadata.date
    return max((time.finish for time in times if time.role == "issued" and time.finish), default=None)


def _is_report(document: Document) -> bool:
    kind = (document.metadata.kind or document.metadata.title).lower()
    return kind.startswith("báo cáo") or bool(_REPORT_END.search(document.text[-3000:]))


def _statements(
    document: Document, times: Sequence[TimeExpression], written: datetime.date | None
) -> Iterator[_Statement]:
    text = document.text
    position = 0
    for start, end in sentence_spans(text):
        first = position
        while position < len(times) and times[position].start < end:
            position += 1
        inside = candidates(text, start, end, times[first:position], written)
        if not inside or _LEGAL_BASIS.match(text[start:end]) or _stands_apart(document, start):
            continue
        if " | " in text[start:end]:
            yield from _in_table_row(document, start, end, inside)
        else:
            yield from _in_sentence(document, start, end, inside)


def _stands_apart(document: Document, position: int) -> bool:
    return any(section.kind in _APART for section in document.ancestry(document.section_at(position)))


def _in_sentence(
    document: Document, start: int, end: int, times: Sequence[TimeExpression]
) -> Iterator[_Statement]:
    text = document.text
    clauses = clause_spans(text, start, end)
    previous: _Statement | None = None
    for group, following in _lists(text, times, end):
        time = group[0]
        opening, closing = _clause_around(clauses, time, start, end)
        task: Task | None
        after = text[group[-1].end : min(following, closing)]
        if previous is not None and previous.time.end > opening:
            task = _next_task(previous.task, time, text[previous.time.end : time.start], after)
            opening = previous.start
        else:
            opening, task = _task_before(document, clauses, time, opening, after)
        if task is None:
            continue
        quoted = (start, end) if end - start <= _LONGEST_QUOTE else (opening, max(closing, time.end))
        for member in group:
            previous = _Statement(member, task, *quoted)
            yield previous


def _is_target(time: TimeExpression) -> bool:
    return time.role == "due" and time.precision == "year"


def _next_task(first: Task, time: TimeExpression, between: str, after: str) -> Task | None:
    target = read_target(between, after) if _is_target(time) else None
    return target or parallel_task(first, between)


def _lists(
    text: str, times: Sequence[TimeExpression], end: int
) -> Iterator[tuple[list[TimeExpression], int]]:
    """Times that share their words ("6 tháng và 01 năm"), each list with where the next one begins."""
    group: list[TimeExpression] = []
    for time in times:
        if group and not _LIST_LINK.fullmatch(text, group[-1].end, time.start):
            yield group, time.start
            group = []
        group.append(time)
    if group:
        yield group, end


def _clause_around(
    clauses: Sequence[tuple[int, int]], time: TimeExpression, start: int, end: int
) -> tuple[int, int]:
    around = [span for span in clauses if span[0] <= time.start < span[1]]
    return around[0] if around else (start, end)


def _task_before(
    document: Document, clauses: Sequence[tuple[int, int]], time: TimeExpression, opening: int, after: str
) -> tuple[int, Task | None]:
    """The task and where its words begin: in the time's clause, else in one before it, else in a heading."""
    text = document.text
    label = label_of(text[opening : time.start])
    if label is not None or not re.search(r"\w", text[opening : time.start] + after):
        return opening, _task_of_label(document, label or "", time)
    read = read_target if _is_target(time) else read_task
    before = text[opening : time.start]
    own = read(before, after)
    if own is not None and (opens_clause(before) or read(before, "") is not None):
        return opening, own
    for begin in (begin for begin, _ in reversed(clauses) if begin < opening):
        if task := read(text[begin : time.start], ""):
            return begin, task
    return opening, own


def _task_of_label(document: Document, label: str, time: TimeExpression) -> Task | None:
    if _BARE_LABEL.fullmatch(label):
        label = ""
    if label and names_event_or_verb(label) and not _NUMBERED_PHASE.fullmatch(label):
        return Task(title_of(label), None)
    if label and not _NUMBERED_PHASE.match(label):
        return None
    for section in document.ancestry(document.section_at(time.start)):
        if _holds(section, time) or not names_event_or_verb(section.title):
            continue
        title = title_of(section.title)
        return Task(f"{title_of(label)}: {title}" if label else title, None)
    title = title_of(label or _PLAN_WORD.sub("", document.metadata.title))
    return Task(title, None) if label or names_event_or_verb(title) else None


def _holds(section: Section, time: TimeExpression) -> bool:
    return section.start <= time.start < section.body_start


def _in_table_row(
    document: Document, start: int, end: int, times: Sequence[TimeExpression]
) -> Iterator[_Statement]:
    """A row of a work plan: the time has a cell of its own, the task is the longest cell that can be one."""
    text = document.text
    cells = [(match.start(), match.end()) for match in _CELL.finditer(text, start, end)]
    for time in times:
        others = [text[a:b].strip() for a, b in cells if not a <= time.start < b]
        tasks = [cell for cell in others if names_event_or_verb(cell) and len(cell.split()) > 2]
        if not tasks:
            continue
        task = max(tasks, key=len)
        bodies = [cell for cell in others if cell != task and cell[:1].isupper() and len(cell.split()) >= 2]
        yield _Statement(time, Task(title_of(task), bodies[0] if bodies else None), start, end, True)


def _days(time: TimeExpression) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day; what is due by a day, month or year is taken to fall in it."""
    if time.recurrence is not None or time.finish is None:
        return None, None
    if time.begin is not None:
        return time.begin, time.finish
    finish = time.finish
    if time.precision == "month":
        return finish.replace(day=1), finish
    if time.precision == "quarter":
        return finish.replace(month=finish.month - 2, day=1), finish
    if time.precision == "year":
        return finish.replace(month=1, day=1), finish
    return finish, finish


def _confidence(document: Document, statement: _Statement, is_report: bool) -> float:
    time = statement.time
    sentence = document.text[statement.start : statement.end]
    if time.recurrence is not None:
        dated = time.recurrence.month is not None or time.recurrence.day is not None
        if is_report or _PRACTICE.search(sentence):
            return 0.6 if dated else 0.5
        return 0.85 if dated else 0.6
    if time.finish is None:
        if time.relative is None:
            return 0.4
        return 0.8 if time.relative.amount else 0.6
    if time.precision == "year":
        return 0.6
    confidence = 0.95 if time.role == "due" and time.precision == "day" else 0.9
    if time.precision == "range":
        confidence = 0.8
    if time.vague:
        confidence -= 0.1
    if not _YEAR.search(time.text) and not re.search(r"\d{4}", time.text):
        confidence -= 0.15
    return round(confidence, 2)
