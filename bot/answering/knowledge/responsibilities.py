"""The tasks of a body: its own, or else those of the group it is one of."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.clauses.introductions import told_clause
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, plain
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.identity import identity_of
from bot.understanding.focus import Focus
from bot.understanding.named_bodies import bodies_of_name, body_asked_about
from bot.understanding.who import WHO
from bot.wording import ALSO_SHARED_TASKS, SHARED_TASKS, no_task_of_its_own, not_stated
from ingest.bodies import find_bodies
from ingest.body_groups import includes, is_own, names_kind
from ingest.body_names import body_key, same_body
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
_COUNTED_TASKS = re.compile(r"(?:(?:công |đầu |phần )?việc|nhiệm vụ|trách nhiệm)\b", re.IGNORECASE)
_OF_TASKS = (
    "nhiệm vụ, trách nhiệm, công việc, việc gì, làm gì, phân công, giao, thực hiện, cụ thể, chung, riêng, lo,"
    " phụ trách, đầu việc, kế hoạch này, trong kế hoạch, trong đợt thi đua này"
)
ONLY_TASKS = 0.8
TASKS = "Các nhiệm vụ được giao"
# "Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội" are addressed each.
_JOINED = re.compile(r"\s+và\s+|[,;]\s")
_PLACE = re.compile(r"(?:xa|phuong|thi tran|thon|huyen) \w")
# "Trung tâm truyền thông" is told from other centres, "văn phòng" from no other office.
LEAST_BEGINNING = 4
# "Trung tâm truyền thông huyện" is "Trung tâm Truyền thông – Văn hóa – Thể thao huyện".
_OF_LEVEL = re.compile(r" (?:huyen|xa|tinh|phuong|thanh pho)$")
# "Chỉ đạo Trung tâm Truyền thông … xây dựng các chuyên trang": what one is told to have another do.
_TOLD_TO = re.compile(r"(?:^|[:;]\s)(?:Chỉ đạo|Giao|Phân công|Yêu cầu)\s(?:các\s)?$", re.IGNORECASE)
# Documents that say so much less of the question than another are about another matter.
SAME_MATTER = 0.15


def answer_with_tasks(evidence: Evidence) -> Draft | None:
    """All tasks of the body the question names, in the document that the question speaks of most.

    Tasks of everybody are not told as those of one: a body without a task of its own has none, whatever is
    asked of all offices together.
    """
    plain_text, asked = folded(evidence.question.text), evidence.question.asked
    # "Bao nhiêu điểm thì hoàn thành nhiệm vụ?" counts no tasks.
    if asked.focus is Focus.COUNT and asked.unit and not _COUNTED_TASKS.match(asked.unit):
        return None
    if evidence.question.focus not in _TASK_FOCUSES or not _ASKS_FOR_TASKS.search(plain_text):
        return None
    known = evidence.knowledge.responsibilities
    name = body_asked_about(
        evidence.question.text, {name for one in known for name in bodies_of_name(one.body)}
    )
    if name is None or _ASKS_FOR_BODY.search(plain_text):
        return None
    # Whoever gives a task to a group does not give it to himself.
    given = [one for one in known if not _is_issued_by(evidence, one, name)]
    own = [one for one in known if _is_given_to(one.body, name)] or [
        one for one in given if names_kind(one.body, name)
    ]
    shared = [one for one in given if one not in own and includes(one.body, name)]
    only_tasks = evidence.topic.coverage(mentions_of(f"{name}, {_OF_TASKS}")) >= ONLY_TASKS
    if own:
        return replace(_listed(evidence, own, shared), identified=only_tasks)
    if acting := _acting_in_text(evidence, name):
        return replace(told_clause(acting), identified=True) if only_tasks else None
    if shared:
        return _shared(name, _of_the_matter(evidence, shared))
    return Draft(not_stated(f"nhiệm vụ của {name}"), 0.7, (), answered=False) if only_tasks else None


def _is_issued_by(evidence: Evidence, task: Responsibility, name: str) -> bool:
    issuer = evidence.documents[task.quotes[0].document_id].metadata.issuer
    return issuer is not None and same_body(issuer, name)


def _is_given_to(body: str, name: str) -> bool:
    """Whether a task of `body` is one of the body that people call `name`.

    They call a body by its beginning, "trung tâm truyền thông", or by its place alone, "thị trấn Châu Ổ".
    """
    if is_own(name, body) or any(same_body(part, name) for part in _JOINED.split(body)):
        return True
    asked, key = _OF_LEVEL.sub("", body_key(name)), body_key(body)
    begins = len(asked.split()) >= LEAST_BEGINNING and key.startswith(f"{asked} ")
    return begins or (bool(_PLACE.match(asked)) and key.endswith(f" {asked}"))


def _listed(evidence: Evidence, own: list[Responsibility], shared: list[Responsibility]) -> Draft:
    tasks = _of_the_matter(evidence, own)
    told_of = {one.quotes[0].document_id for one in tasks}
    beside = sum(one.quotes[0].document_id in told_of for one in shared)
    count = evidence.question.focus is Focus.COUNT
    bodies = list(dict.fromkeys(one.body for one in tasks))
    alone = len(bodies) == 1
    intro = f"{len(tasks)} nhiệm vụ của {bodies[0]}:" if count else f"{bodies[0] if alone else TASKS}:"
    also = f"\n{ALSO_SHARED_TASKS.format(count=beside)}" if beside else ""
    lines = [one.task if alone else f"{one.body}: {one.task}" for one in tasks]
    text = bulleted(intro, lines)
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


def _acting_in_text(evidence: Evidence, name: str) -> Candidate | None:
    """The first clause about the topic that begins with the body: it tells better what that one does.

    The first clause of several begins behind what is said of all: "vận động hội viên: Hội Nông dân …".
    """
    for candidate in evidence.candidates:
        text = plain(candidate.text)
        acts = (
            (body.start <= 2 or text[: body.start].endswith(": ") or _TOLD_TO.search(text[: body.start]))
            and bool(text[body.end :].strip(" ,;."))
            and _is_given_to(body.text, name)
            for body in find_bodies(text)
        )
        if not candidate.is_heading and any(acts):
            return candidate
    return None


def _shared(name: str, shared: list[Responsibility]) -> Draft:
    lines = [f"{one.task} ({one.body})" for one in shared]
    text = bulleted(f"{no_task_of_its_own(name)} {SHARED_TASKS}", lines)
    quotes = tuple(one.quotes[0] for one in shared[:MAX_QUOTES])
    return Draft(text, 0.6, quotes, answered=False, kind="list")
