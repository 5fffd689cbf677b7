"""Who does what: the tasks of a body, and the body whose task is asked about."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, plain, shorten
from bot.evidence.topic import Mentions, words_of
from bot.understanding.focus import Focus
from ingest.bodies import find_bodies, same_body
from ingest.knowledge import Responsibility
from ingest.vietnamese import folded

TASK_COVERAGE = 0.62
TASK_CHARACTERS = 420
MAX_QUOTES = 8
_ASKS_FOR_TASKS = re.compile(
    r"\b(?:lam (?:nhung )?(?:gi|viec gi)|nhiem vu|trach nhiem|viec gi|cong viec|phan cong)\b"
)


def answer_with_tasks(evidence: Evidence) -> Draft | None:
    """All tasks of the body the question names."""
    text = evidence.question.text
    if not _ASKS_FOR_TASKS.search(folded(text)) or evidence.question.focus in (
        Focus.ACTOR,
        Focus.PURPOSE,
        Focus.YES_NO,
    ):
        return None
    tasks = [
        one
        for one in evidence.knowledge.responsibilities
        if any(same_body(body.text, one.body) for body in find_bodies(text))
    ]
    if not tasks:
        return None
    text = bulleted(f"{tasks[0].body}:", [task.task for task in tasks])
    quotes = tuple(quote for task in tasks[:MAX_QUOTES] for quote in task.quotes[:1])
    return Draft(text, 0.85, quotes, kind="list")


def answer_with_body(evidence: Evidence) -> Draft | None:
    """The body whose task says most of the topic."""
    if evidence.question.focus is not Focus.ACTOR:
        return None
    scored = [(_coverage(evidence, one), one) for one in evidence.knowledge.responsibilities]
    coverage, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or coverage < TASK_COVERAGE:
        return None
    return Draft(lead(best.body, shorten(plain(best.task), TASK_CHARACTERS)), coverage, best.quotes[:2])


def _coverage(evidence: Evidence, responsibility: Responsibility) -> float:
    task = Mentions.of(words_of(responsibility.task))
    document = evidence.documents[responsibility.quotes[0].document_id]
    if evidence.constraints.level_conflict(responsibility.body, document):
        return 0.0
    around = Mentions.of(words_of(document.metadata.title))
    return evidence.topic.coverage(task, around, discount=0.6)
