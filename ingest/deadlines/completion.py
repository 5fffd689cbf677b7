"""Completes a task by what stands around it: who acts, what is done to what, which heading it is under."""

from __future__ import annotations

from dataclasses import replace

from ingest.model import Document
from ingest.patterns import compiled
from ingest.sentences import Span, clause_spans
from ingest.tasks.objects import is_bare, sent_in, with_thing
from ingest.tasks.reading import Task, bearer_of, labelled_actor, with_object
from ingest.tasks.titles import opens_with_verb, without_opening

_HELD = compiled(r"(?:sơ kết|tổng kết|khai mạc|bế mạc|lễ|hội nghị|đại hội|vòng|sơ khảo|chung khảo)(?!\w)")
_EARLIER_CLAUSES = 8
_LONGEST_TOPIC = 12
_LONGEST_LABEL = 8


def completed(
    document: Document, task: Task, earlier: Span, *, previous: Task | None, last: Task | None, target: bool
) -> Task:
    """The task with the actor and the deed that earlier clauses of its sentence and its heading name.

    `earlier` is its sentence up to its clause; `previous` the task before it in the sentence, `last` that of
    the sentence before. A `target` is nobody's in particular.
    """
    text = document.text
    clauses = clause_spans(text, *earlier)[-_EARLIER_CLAUSES:]
    if task.subject is None and clauses and opens_with_verb(task.phrase) and not target:
        # "Các ấp gửi số liệu; tổng kết ngày 26/12": what is held is nobody's who acted before.
        acted = () if _HELD.match(task.phrase) else reversed(clauses)
        named = [labelled_actor(text[slice(*earlier)]), *(bearer_of(text[slice(*one)]) for one in acted)]
        task = replace(task, subject=next((name for name in named if name), None))
    if previous is not None and previous.phrase.lower().startswith(f"{task.phrase.lower()} "):
        # "Các xã gửi bản đăng ký trước ...; các trường gửi trước ...": the same thing.
        return replace(task, phrase=previous.phrase)
    phrase = task.phrase.strip(" .,;:")
    if is_bare(phrase):
        told = [known.phrase for known in (previous, last) if known]
        told += [without_opening(text[slice(*clause)]) for clause in clauses]
        if thing := next((thing for words in told if (thing := sent_in(phrase, words))), ""):
            return replace(task, phrase=with_thing(phrase, thing))
    before = text[slice(*clauses[-1])] if clauses else ""
    return _with_papers(document, earlier[0], with_object(task, before, _topic(document, earlier)))


def _topic(document: Document, earlier: Span) -> str:
    """The title of the section, else the label that opens the sentence: "Khen đột xuất: ..."."""
    section = next(document.ancestry(document.section_at(earlier[0])), None)
    title = section.title if section is not None and len(section.title.split()) <= _LONGEST_TOPIC else ""
    if title:
        return "" if title.isupper() else title
    label, colon, _ = without_opening(document.text[slice(*earlier)]).partition(": ")
    return label if colon and len(label.split()) <= _LONGEST_LABEL else ""


def _with_papers(document: Document, position: int, task: Task) -> Task:
    """What is handed in where headings or the document's title speak of papers and the clause of nothing."""
    label, colon, deed = task.phrase.rpartition(": ")
    deed = deed.strip(" .,;:")
    if not is_bare(deed) or sent_in(deed, label):
        return task
    headings = [section.title for section in document.ancestry(document.section_at(position))]
    if not any("hồ sơ" in title.lower() for title in (*headings, document.metadata.title)):
        return task
    return replace(task, phrase=f"{label}{colon}{with_thing(deed, 'hồ sơ')}")
