"""Finds the statements that something is due: a time, the task it is for, the words that say so."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.capitals import is_capitals
from ingest.deadlines.candidates import candidates
from ingest.deadlines.completion import completed
from ingest.deadlines.labels import heads_standard, phase_of, task_of_label
from ingest.deadlines.rows import task_of_row
from ingest.knowledge import TimeExpression
from ingest.model import Document
from ingest.sentences import Span, clause_spans, sentence_spans
from ingest.table_rows import Table, find_tables
from ingest.tasks.objects import is_bare, sent_in, with_thing
from ingest.tasks.parallel import parallel_task
from ingest.tasks.reading import Task, bearer_of, named_task, reached_by, read_target, read_task, split_event
from ingest.tasks.titles import is_listed, label_of, opens_clause
from ingest.tasks.verbs import subject_of

_LONGEST_QUOTE = 600
# A task's words do not begin further before its time than a long sentence is.
_REACH = 1500
_EARLIER_CLAUSES = 8
# "Kết luận số 34-KL/TW về Chiến lược ... đến năm 2030" is cited, not reached.
_CITED = re.compile(r"[\w ]{2,24} số \d", re.IGNORECASE)
# "gửi trước ngày 01/11 để Hội đồng xem xét tại phiên họp tháng 12": what others do with it.
_PURPOSE = re.compile(r"\s*,?\s*(?:để|nhằm)\s", re.IGNORECASE)
_DAYS = ("day", "working-day")
_PART = re.compile(r"của|đối với|cho(?= )", re.IGNORECASE)
_LIST_LINK = re.compile(r"\s*(?:,|và|hoặc|,\s*và)\s*(?:trước\s+)?")
# Sections in which nothing is laid down: who gets a copy, who signs, what stands where.
_APART = frozenset({"recipients", "signature", "contents"})
_LEGAL_BASIS = re.compile(r"\s*Căn cứ(?!\w)[^.]*;\s*$")


@dataclass(frozen=True, slots=True)
class Statement:
    """A time with the task it is for and the words that say so."""

    time: TimeExpression
    task: Task
    start: int
    end: int


def statements(
    document: Document, times: Sequence[TimeExpression], written: datetime.date | None
) -> Iterator[Statement]:
    """What `document` says is due, in the order of its text; see `candidates` for `written`."""
    text = document.text
    tables = find_tables(text)
    position = 0
    last: Statement | None = None
    for start, end in sentence_spans(text):
        first = position
        while position < len(times) and times[position].start < end:
            position += 1
        inside = candidates(text, start, end, times[first:position], written)
        if not inside or _LEGAL_BASIS.match(text[start:end]) or _stands_apart(document, start):
            continue
        if heads_standard(text[text.rfind("\n", 0, start) + 1 : end]):
            continue
        if " | " in text[start:end]:
            table = _table_around(tables, start)
            for time in inside:
                if task := task_of_row(document, table, (start, end), time):
                    yield Statement(time, task, start, end)
        else:
            for statement in _in_sentence(document, start, end, inside, last):
                last = statement
                yield statement


def _table_around(tables: Sequence[Table], position: int) -> Table | None:
    return next((table for table in tables if table.start <= position < table.end), None)


def _stands_apart(document: Document, position: int) -> bool:
    sections = list(document.ancestry(document.section_at(position)))
    in_capitals = any(one.start <= position < one.body_start and is_capitals(one.title) for one in sections)
    return in_capitals or any(section.kind in _APART for section in sections)


def _in_sentence(
    document: Document, start: int, end: int, times: Sequence[TimeExpression], last: Statement | None
) -> Iterator[Statement]:
    """The statements of a sentence; `last` is the one before it, which may say what is sent in it too."""
    text = document.text
    clauses = _unbroken(text, clause_spans(text, start, end))
    previous: Statement | None = None
    for group, following in _lists(text, times, end):
        time = group[0]
        opening, closing = _clause_around(clauses, time, start, end)
        task: Task | None
        after = text[group[-1].end : min(following, closing, group[-1].end + _REACH)]
        if previous is not None and previous.time.end > opening:
            between = text[max(previous.time.end, time.start - _REACH) : time.start]
            task = _next_task(previous.task, time, between, after)
            opening = previous.start
        else:
            since = previous.time.end if previous is not None else start
            opening, task = _task_before(document, clauses, time, (opening, since), after)
            if task is not None and previous is not None and (share := _PART.match(task.phrase)):
                # "hồ sơ của bậc tiểu học: trước 23/5; của THCS: trước 28/5"
                whole, _, _ = previous.task.phrase.partition(f" {share.group().lower()} ")
                task = replace(previous.task, phrase=f"{whole} {task.phrase[:1].lower()}{task.phrase[1:]}")
            elif task is not None:
                task = completed(
                    document,
                    task,
                    (start, opening),
                    previous=previous.task if previous else None,
                    last=_near(document, last, start),
                    target=_is_target(time),
                )
        if task is None and time.relative is not None:
            group, end, task = _counted(text, group, end, max(opening, time.start - _REACH))
        if task is None or not task.title or (_is_target(time) and _CITED.match(task.phrase)):
            continue
        quoted = _quoted(text, time, (start, end), (opening, max(closing, time.end)))
        for member in group:
            previous = Statement(member, task, *quoted)
            yield previous


def _near(document: Document, last: Statement | None, start: int) -> Task | None:
    """The task of the sentence before, where it stands in the same section."""
    if last is None or document.section_at(last.start) != document.section_at(start):
        return None
    return last.task


def _unbroken(text: str, clauses: Sequence[Span]) -> list[Span]:
    """The clauses, those joined again that a semicolon inside brackets parts."""
    joined: list[Span] = []
    for start, end in clauses:
        if joined and text.count("(", *joined[-1]) > text.count(")", *joined[-1]):
            start = joined.pop()[0]
        joined.append((start, end))
    return joined


def _quoted(text: str, time: TimeExpression, sentence: Span, clause: Span) -> Span:
    """The sentence, if it is too long the clause, else the words up to the time and a few after it."""
    for start, end in (sentence, clause):
        if end - start <= _LONGEST_QUOTE:
            return start, end
    start = text.find(" ", max(clause[0], time.start - _LONGEST_QUOTE), time.start) + 1
    return max(start, clause[0]), time.end


def _counted(
    text: str, group: list[TimeExpression], end: int, begin: int
) -> tuple[list[TimeExpression], int, Task | None]:
    """The task of a span counted from an event, with the times and the end of the words that it leaves."""
    before = text[begin : group[0].start]
    group, task = _split(group, before)
    if task is None and text[end - 1] == ":":
        end, task = _first_of_list(text, end, before)
    elif task is None:
        task = _limited_deed(group[0], before)
    return group, end, task


def _split(group: list[TimeExpression], before: str) -> tuple[list[TimeExpression], Task | None]:
    """The group with its event cut where a deed follows it, and that deed."""
    relative = group[0].relative
    parted = split_event(before, relative.after) if relative else None
    if relative is None or parted is None:
        return group, None
    event, task = parted
    return [replace(group[0], relative=replace(relative, after=event)), *group[1:]], task


def _first_of_list(text: str, end: int, before: str) -> tuple[int, Task | None]:
    """The task of "Bộ Nội vụ trong thời hạn 20 ngày có trách nhiệm:": the first item of the list below."""
    for start, stop in sentence_spans(text, end, end + _LONGEST_QUOTE)[:1]:
        task = read_task(text[start:stop], "")
        return stop, Task(task.phrase, bearer_of(before) or task.subject) if task else None
    return end, None


def _limited_deed(time: TimeExpression, before: str) -> Task | None:
    """What is to be so within some days, in words that no list knows: "tiền thưởng được chi"."""
    counted = time.relative is not None and time.relative.amount and time.relative.unit in _DAYS
    task = named_task(before, limited=True) if counted else None
    only_actor = task is not None and task.subject is None and subject_of(task.phrase) == task.phrase
    return None if only_actor else task


def _is_target(time: TimeExpression) -> bool:
    return time.role == "due" and time.precision == "year"


def _next_task(first: Task, time: TimeExpression, between: str, after: str) -> Task | None:
    if _PURPOSE.match(between):
        return None
    target = read_target(between, after) if _is_target(time) else reached_by(after)
    whole, colon, _ = first.phrase.rpartition(": ")
    if target is not None and colon and not _is_target(time):
        # "giải ngân vốn đến 30/9 đạt 70%, đến 31/12 đạt 95%"
        return Task(f"{whole}: {target.phrase}", first.subject)
    if target:
        return target
    if parallel := parallel_task(first, between):
        bare = parallel.phrase.strip(" .,;:")
        thing = sent_in(bare, first.phrase) if is_bare(bare) else ""
        return replace(parallel, phrase=with_thing(bare, thing)) if thing else parallel
    limited = time.role == "due" and time.precision == "day"
    other = named_task(between, limited=limited)
    return Task(other.phrase, other.subject or first.subject) if other else None


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
    position = bisect_right(clauses, time.start, key=lambda span: span[0]) - 1
    inside = position >= 0 and time.start < clauses[position][1]
    return clauses[position] if inside else (start, end)


def _task_before(
    document: Document, clauses: Sequence[Span], time: TimeExpression, around: Span, after: str
) -> tuple[int, Task | None]:
    """The task and where its words begin: in the time's clause, else in one before it, else in a heading.

    `around` are where the clause of the time opens and where words begin that no other time has claimed.
    """
    text, (opening, since) = document.text, around
    before = text[max(opening, time.start - _REACH) : time.start]
    label = label_of(before)
    if phase := phase_of(before):
        label = phase
    if label is not None or not re.search(r"\w", before + after):
        return opening, task_of_label(document, label or "", time, after)
    read = read_target if _is_target(time) else read_task
    own = read(before, after)
    if own is not None and (opens_clause(before) or read(before, "") is not None):
        return opening, own
    if event := named_task(before, limited=False):
        return opening, event
    if opens_clause(before) and (event := named_task(after, limited=False)):
        return opening, event
    position = bisect_left(clauses, opening, key=lambda span: span[0])
    for begin, _ in reversed(clauses[max(0, position - _EARLIER_CLAUSES) : position]):
        if begin >= since and (task := read(text[begin : time.start], "")):
            return begin, task
    limited = time.role == "due" and time.begin is None and time.precision not in (None, "year")
    limited = limited or is_listed(before) or time.text.lower().startswith("bắt đầu")
    return opening, own or named_task(before, after, limited=limited)
