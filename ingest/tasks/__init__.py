"""What the words around a time say is to be done, and by whom."""

from __future__ import annotations

from ingest.tasks.reading import Task, bearer_of, parallel_task, read_target, read_task, split_event
from ingest.tasks.titles import label_of, names_event_or_verb, opens_clause, title_of

__all__ = [
    "Task",
    "bearer_of",
    "label_of",
    "names_event_or_verb",
    "opens_clause",
    "parallel_task",
    "read_target",
    "read_task",
    "split_event",
    "title_of",
]
