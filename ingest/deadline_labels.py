"""Times that no sentence governs: after a label ("Thời gian: ...", "Đợt 1: ...") or in a cell of a table."""

from __future__ import annotations

import re

from ingest.knowledge import TimeExpression
from ingest.model import Document, Section
from ingest.tasks import Task, names_event_or_verb, title_of

_NUMBERED_PHASE = re.compile(
    r"(?:đợt|vòng|giai đoạn|bước|kỳ|lần)(?: thi đua)? (?:\d+|[IVX]+|thứ \w+|một|hai|ba)", re.IGNORECASE
)
_PLAN_WORD = re.compile(
    r"(?:kế hoạch|hướng dẫn|thể lệ|thông báo|quy chế)(?: số \S+)?(?: về(?: việc)?)?\s+", re.IGNORECASE
)
# "Thời gian thực hiện: ..." is explained by what stands above it.
_BARE_LABEL = re.compile(
    r"(?:thực hiện|tổ chức|triển khai|hoàn thành|tiến hành|diễn ra|áp dụng)?", re.IGNORECASE
)
_CELL = re.compile(r"[^|]+")


def task_of_label(document: Document, label: str, time: TimeExpression) -> Task | None:
    """What the label before a time names; a bare or numbered one is explained by the headings above it."""
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


def task_of_row(text: str, start: int, end: int, time: TimeExpression) -> Task | None:
    """The task of the row `text[start:end]` of a work plan, in which `time` has a cell of its own.

    It is the longest cell that can name one; the body responsible is the first other cell with words.
    """
    cells = [(match.start(), match.end()) for match in _CELL.finditer(text, start, end)]
    others = [text[first:last].strip() for first, last in cells if not first <= time.start < last]
    tasks = [cell for cell in others if names_event_or_verb(cell) and len(cell.split()) > 2]
    if not tasks:
        return None
    task = max(tasks, key=len)
    bodies = [cell for cell in others if cell != task and cell[:1].isupper() and len(cell.split()) >= 2]
    return Task(title_of(task), bodies[0] if bodies else None)
