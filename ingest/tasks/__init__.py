"""What the words around a time say is to be done, and by whom."""

from __future__ import annotations

from ingest.tasks.objects import is_bare, sent_in, with_thing
from ingest.tasks.parallel import parallel_task
from ingest.tasks.reading import (
    Task,
    bearer_of,
    labelled_actor,
    named_task,
    reached_by,
    read_target,
    read_task,
    split_event,
    with_object,
)
from ingest.tasks.titles import (
    is_listed,
    label_of,
    names_event_or_verb,
    opens_clause,
    opens_with_event,
    opens_with_verb,
    title_of,
    without_opening,
    without_trailing,
)
from ingest.tasks.verbs import first_verb

__all__ = [
    "Task",
    "bearer_of",
    "first_verb",
    "is_bare",
    "is_listed",
    "label_of",
    "labelled_actor",
    "named_task",
    "names_event_or_verb",
    "opens_clause",
    "opens_with_event",
    "opens_with_verb",
    "parallel_task",
    "reached_by",
    "read_target",
    "read_task",
    "sent_in",
    "split_event",
    "title_of",
    "with_object",
    "with_thing",
    "without_opening",
    "without_trailing",
]
