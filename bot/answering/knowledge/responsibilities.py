"""The tasks of a body: its own, or else those of the group it is one of."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, plain
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of
from bot.understanding.focus import Focus
from bot.understanding.named_bodies import bodies_of_name, body_asked_about
from bot.understanding.who import WHO
from bot.wording import ALSO_SHARED_TASKS, SHARED_TASKS, no_task_of_its_own, not_stated
from ingest.bodies import find_bodies
from ingest.body_groups import includes, is_own, names_kind
from ingest.knowledge import Responsibility
from ingest.vietnamese import folded

MAX_QUOTES = 8
_ASKS_FOR_TASKS = re.compile(
    r"\b(?:lam|lo|phu trach|dam nhiem|dam nhan|chiu) (?:nhung |cac |may )?(?:gi|chi|sao|viec|phan|mang"
    r"|khau)\b"
    r"|\b(?:phai|can|se|duoc) chuan bi (?:nhung |cac )?(?:gi|chi)\b"
    r"|\bnhiem vu\b|\btrach nhiem\b|\b(?:viec|nhiem vu|phan viec) (?:gi|nao)\b|\bcong viec\b|\bphan cong\b"
    r"|\bduoc (?:giao|phan cong|cu)\b.{0,40}\b(?:gi|nao|may)\b|\bmay (?:viec|nhiem vu|dau viec)\b"
)
_TASK_FOCUSES = (Focus.LIST, Focus.EXPLANATION, Focus.NAME, Focus.COUNT, Focus.CRITERIA)
# "Phòng Nội vụ có trách nhiệm gì?" asks for tasks, "giao cho phòng nào?" for a body.
_ASKS_FOR_BODY = re.compile(rf"\b{WHO}\b")
_OF_TASKS = (
    "nhiệm vụ, trách nhiệm, công việc, việc gì, làm gì, phân công, giao, thực hiện, cụ thể, chung, riêng, lo,"
    " phụ trách, đầu việc, kế hoạch này, trong kế hoạch"
)
ONLY_TASKS = 0.8
# Documents that say so much less of the question than another are about another matter.
SAME_MATTER = 0.15


def answer_with_tasks(evidence: Evidence) -> Draft | None:
    """All tasks of the body the question names, in the document that the question speaks of most.

    Tasks of everybody are not told as those of one: a body without a task of its own has none, whatever is
    asked of all offices together.
    """
    plain_text = folded(evidence.question.text)
    if evidence.question.focus not in _TASK_FOCUSES or not _ASKS_FOR_TASKS.search(plain_text):
        return None
    known = evidence.knowledge.responsibilities
    name = body_asked_about(
        evidence.question.text, {name for one in known for name in bodies_of_name(one.body)}
    )
    if name is None or _ASKS_FOR_BODY.search(plain_text):
        return None
    own = [one for one in known if is_own(name, one.body)] or [
        one for one in known if names_kind(one.body, name)
    ]
    shared = [one for one in known if one not in own and includes(one.body, name)]
    if own:
        return _listed(evidence, own, shared)
    if _acts_in_text(evidence, name):
        return None
    only_tasks = evidence.topic.coverage(mentions_of(f"{name}, {_OF_TASKS}")) >= ONLY_TASKS
    if shared:
        return _shared(name, _of_the_matter(evidence, shared))
    return Draft(not_stated(f"nhiệm vụ của {name}"), 0.7, (), answered=False) if only_tasks else None


def _listed(evidence: Evidence, own: list[Responsibility], shared: list[Responsibility]) -> Draft:
    tasks = _of_the_matter(evidence, own)
    told_of = {one.quotes[0].document_id for one in tasks}
    beside = sum(one.quotes[0].document_id in told_of for one in shared)
    count = evidence.question.focus is Focus.COUNT
    intro = f"{len(tasks)} nhiệm vụ của {tasks[0].body}:" if count else f"{tasks[0].body}:"
    also = f"\n{ALSO_SHARED_TASKS.format(count=beside)}" if beside else ""
    # Its own tasks need the room; those of everybody are told of.
    text = bulleted(intro, [one.task for one in tasks], MAX_ANSWER_CHARACTERS - len(also))
    quotes = tuple(one.quotes[0] for one in tasks[:MAX_QUOTES])
    return Draft(text + also, 0.85, quotes, kind=None if count else "list")


def _of_the_matter(evidence: Evidence, tasks: list[Responsibility]) -> list[Responsibility]:
    """The tasks in the documents of which title and tasks say most of the question."""
    told = {}
    for identity in dict.fromkeys(one.quotes[0].document_id for one in tasks):
        lines = [one.task for one in tasks if one.quotes[0].document_id == identity]
        said = "\n".join((identity_of(evidence.documents[identity]), *lines))
        told[identity] = evidence.topic.coverage(mentions_of(said))
    least = max(told.values()) - SAME_MATTER
    kept = [one for one in tasks if told[one.quotes[0].document_id] >= least]
    return sorted(kept, key=lambda one: -told[one.quotes[0].document_id])


def _acts_in_text(evidence: Evidence, name: str) -> bool:
    """Whether a clause about the topic begins with the body: it tells better what that one does.

    The first clause of several begins behind what is said of all: "vận động hội viên: Hội Nông dân …".
    """
    texts = (plain(candidate.text) for candidate in evidence.candidates if not candidate.is_heading)
    return any(
        (body.start <= 2 or text[: body.start].endswith(": ")) and is_own(name, body.text)
        for text in texts
        for body in find_bodies(text)
    )


def _shared(name: str, shared: list[Responsibility]) -> Draft:
    lines = [f"{one.task} ({one.body})" for one in shared]
    text = bulleted(f"{no_task_of_its_own(name)} {SHARED_TASKS}", lines)
    quotes = tuple(one.quotes[0] for one in shared[:MAX_QUOTES])
    return Draft(text, 0.6, quotes, answered=False, kind="list")
