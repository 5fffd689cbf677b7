"""Who does what: the tasks of a body, and the body whose task is asked about."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, plain, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Mentions, words_of
from bot.understanding.focus import Focus
from bot.wording import not_stated
from ingest.bodies import find_bodies
from ingest.body_groups import includes, is_own
from ingest.knowledge import Responsibility
from ingest.vietnamese import folded

TASK_COVERAGE = 0.62
# A task may say every word of a question and still be another's part in the same matter.
MOST_SURE = 0.9
TASK_CHARACTERS = 420
MAX_QUOTES = 8
_ASKS_FOR_TASKS = re.compile(
    r"\b(?:lam (?:nhung )?(?:gi|viec gi)|nhiem vu|trach nhiem|viec gi|cong viec|phan cong)\b"
)
# "Xã Bình Châu phải làm gì?": a place stands for whoever works there; others have no name of a body.
_UNIT = re.compile(
    r"(?P<unit>(?:các\s)?(?:xã|phường|thị trấn|huyện|tỉnh|công an|trường|trạm y tế|bệnh viện|chi cục|kho bạc"
    r"|bảo hiểm xã hội|viện kiểm sát|tòa án|hợp tác xã|doanh nghiệp)(?:,\s(?:phường|thị trấn))*"
    r"(?:\s(?!phải|cần|có|được|làm|sẽ)[^\s,?]+){0,3})\s(?:phải|cần|có|được|làm|sẽ)\b",
    re.IGNORECASE,
)
_TASK_FOCUSES = (Focus.LIST, Focus.EXPLANATION, Focus.NAME, Focus.COUNT)
_OF_TASKS = (
    "nhiệm vụ, trách nhiệm, công việc, việc gì, làm gì, phân công, giao, thực hiện, cụ thể, chung, riêng"
)
ONLY_TASKS = 0.8


def answer_with_tasks(evidence: Evidence) -> Draft | None:
    """All tasks of the body the question names, its own before those of groups it belongs to.

    When the question asks for nothing but the tasks of a body that has none, that is the answer: tasks of
    another body, or a sentence that happens to name it, would be taken for its own.
    """
    text = evidence.question.text
    asks = _ASKS_FOR_TASKS.search(folded(text)) and evidence.question.focus in _TASK_FOCUSES
    name = _body_asked_about(text) if asks else None
    if name is None:
        return None
    known = evidence.knowledge.responsibilities
    own = [one for one in known if is_own(name, one.body)]
    shared = [one for one in known if one not in own and includes(one.body, name)]
    if own or shared:
        return _listed(name, own, shared)
    only_tasks = evidence.topic.coverage(mentions_of(f"{name}, {_OF_TASKS}")) >= ONLY_TASKS
    missing = not_stated(f"nhiệm vụ của {name}")
    return Draft(missing, 0.7, (), answered=False) if only_tasks else None


def _body_asked_about(text: str) -> str | None:
    bodies = find_bodies(text)
    if bodies:
        return bodies[0].text
    unit = _UNIT.match(text)
    return unit["unit"] if unit else None


def _listed(name: str, own: list[Responsibility], shared: list[Responsibility]) -> Draft:
    quotes = tuple(quote for one in [*own, *shared][:MAX_QUOTES] for quote in one.quotes[:1])
    if not own:
        intro = f"{name[0].upper()}{name[1:]} (nhiệm vụ giao chung cho nhiều đơn vị):"
        lines = [f"{one.task} ({one.body})" for one in shared]
        return Draft(bulleted(intro, lines), 0.85, quotes, kind="list")
    # Its own tasks need the room; those of everybody are told of and quoted.
    also = f"\nNgoài ra có {len(shared)} nhiệm vụ giao chung cho nhiều đơn vị." if shared else ""
    room = MAX_ANSWER_CHARACTERS - len(also)
    text = bulleted(f"{own[0].body}:", [one.task for one in own], room)
    return Draft(text + also, 0.85, quotes, kind="list")


def answer_with_body(evidence: Evidence) -> Draft | None:
    """The body whose task says most of the topic."""
    if evidence.question.focus is not Focus.ACTOR:
        return None
    scored = [(_coverage(evidence, one), one) for one in evidence.knowledge.responsibilities]
    coverage, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or coverage < TASK_COVERAGE:
        return None
    sure = min(coverage, MOST_SURE)
    return Draft(lead(best.body, shorten(plain(best.task), TASK_CHARACTERS)), sure, best.quotes[:2])


def _coverage(evidence: Evidence, responsibility: Responsibility) -> float:
    document = evidence.documents[responsibility.quotes[0].document_id]
    task, around = _mentions_of_task(responsibility.task), _mentions_of_task(document.metadata.title)
    coverage = evidence.topic.coverage(task, around, discount=0.6)
    # Only what may be told is worth a look at its level.
    if coverage < TASK_COVERAGE or evidence.constraints.level_conflict(responsibility.body, document):
        return 0.0
    return coverage


# Tasks stay while questions come and go; without this they were most of the work for a question of who acts.
@lru_cache(maxsize=4_000)
def _mentions_of_task(task: str) -> Mentions:
    return Mentions.of(words_of(task))
