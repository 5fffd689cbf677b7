"""When two deadlines are the same one: the words of their tasks, their time, their campaign."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from ingest.knowledge import Deadline
from ingest.vietnamese import folded, syllables

# Words that carry no task: they come and go between two wordings of the same thing.
_EMPTY = frozenset(
    "to chuc tien hanh trien khai thuc hien cac nhung va cua cho ve den tu trong tren theo voi tai duoc "
    "la mot so "
    "huyen tinh xa dia ban toan phong trao thi dua cong tac viec dot cao diem".split()
)
_LIGHT_VERBS = re.compile(r"^(?:to chuc|tien hanh|trien khai|thuc hien|chu tri|phoi hop|du kien|hop) ")
# "Cấp đổi" and "cấp lại" differ in one word of eight and are two tasks.
_SAME = 0.9


def task_words(title: str) -> frozenset[str]:
    """The folded words of a title that say what is done; all its words when nothing else is left."""
    words = frozenset(syllables(folded(title)))
    return words - _EMPTY or words


def task_head(title: str) -> str:
    """The first two folded syllables after a light verb: "sơ kết" of "Tổ chức sơ kết phong trào"."""
    bare = folded(title)
    shorter = _LIGHT_VERBS.sub("", bare)
    return " ".join(list(syllables(shorter or bare))[:2])


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """The share of the smaller set that the other one has, 0..1."""
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def same_task(first: Deadline, second: Deadline) -> bool:
    """Whether two deadlines ask for the same thing, whenever it is due."""
    if not same_campaign(first, second) or task_head(first.title) != task_head(second.title):
        return False
    return overlap(task_words(first.title), task_words(second.title)) >= _SAME


def same_campaign(first: Deadline, second: Deadline) -> bool:
    """Whether the campaigns agree; a deadline that names none may belong to any."""
    if first.campaign is None or second.campaign is None:
        return True
    return folded(first.campaign) == folded(second.campaign)


def same_time(first: Deadline, second: Deadline) -> bool:
    """Whether two deadlines fall on the same days, in the same rhythm or as long after the same event."""
    return time_key(first) == time_key(second)


def identified(deadline: Deadline) -> Deadline:
    """The deadline with an id made of task, time and campaign, the same on every machine."""
    words = " ".join(sorted(task_words(deadline.title)))
    campaign = folded(deadline.campaign or "")
    key = "|".join((task_head(deadline.title), words, campaign, *map(str, time_key(deadline))))
    return replace(deadline, id=hashlib.sha256(key.encode()).hexdigest()[:12])


def time_key(deadline: Deadline) -> tuple[object, ...]:
    """What two deadlines share that fall at the same time."""
    relative = deadline.relative if deadline.start is None else None
    counted = (relative.amount, relative.unit, folded(relative.after)) if relative else None
    return deadline.start, deadline.end, deadline.recurrence, counted
