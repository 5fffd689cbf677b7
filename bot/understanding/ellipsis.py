"""What a question leaves out because the one before said it: whose, to what, by whom."""

from __future__ import annotations

import re

from bot.understanding.content import topic_size
from bot.understanding.coordination import NAMED_PLACE
from bot.understanding.interrogatives import find_interrogative
from bot.understanding.parallels import BEARERS, RANKS, document_opening, without_asking
from ingest.bodies import find_bodies

# Heavy words of a question that may need the one before it.
LONGEST_FRAGMENT = 4
# Heavy words of what is said before a verb, from which on it names who acts.
LEAST_ACTOR = 2
_ACTS = re.compile(
    r"(?P<verb>họp|tổ chức|diễn ra|khai mạc|bế mạc|kéo dài|kết thúc|bắt đầu|phát động)\b", re.IGNORECASE
)
_AGREES = re.compile(
    r"\b(?P<verb>đồng ý|nhất trí|chấp thuận|thống nhất|cho phép|phê duyệt|duyệt|chấp nhận|giải quyết|ủng hộ"
    r"|xem xét|xử lý)\s(?P<close>(?:hay )?(?:không|chưa))\W*$",
    re.IGNORECASE,
)
_OF_PAPERS = re.compile(
    r"(?:thay thế|bãi bỏ|sửa đổi|bổ sung|áp dụng|(?:có |hết |còn )?hiệu lực|ban hành|quy định"
    r"|căn cứ)\b(?=.*\w\s+\w)",
    re.IGNORECASE,
)
_NEWLY_SAID = re.compile(
    r"(?:bao nhiêu|mấy)\s(?:[^\W\d_]+\s){1,2}(?:đã|chưa|đang|sẽ|còn|bị|được)\b", re.IGNORECASE
)


def supply_whose(fragment: str, previous: str) -> str | None:
    """A fragment that says and asks something of its own, with what it leaves out; None for others.

    "Muốn lên cấp tỉnh thì cần mấy lần …?" leaves out what it is that is of the province, "bao nhiêu người đã
    có quyết định?" whose people are meant.
    """
    if find_interrogative(fragment).end and topic_size(fragment) >= LONGEST_FRAGMENT:
        ranked = _with_bearer(fragment, previous)
        if ranked:
            return ranked
    place = NAMED_PLACE.match(previous)
    body = next((body.text for body in find_bodies(previous)[:1] if body.start == 0), None)
    whose = body or (place.group() if place else None)
    return f"{whose} {fragment}" if whose and _NEWLY_SAID.match(fragment) else None


def _with_bearer(fragment: str, previous: str) -> str | None:
    """The fragment with what bears the rank it names alone: "lên cấp tỉnh" after "chiến sĩ thi đua …"."""
    for bearer, (rank, borne) in zip(BEARERS, RANKS, strict=True):
        named = rf"\b(?:lên|đạt|xét|là|được|thành)\s(?P<rank>{rank.pattern})\b"
        new = re.search(named, fragment, re.IGNORECASE)
        if new and borne.search(previous):
            return f"{fragment[: new.start('rank')]}{bearer} {fragment[new.start('rank') :]}"
    return None


def supply_object(question: str, previous: str) -> str | None:
    """ "Tỉnh có đồng ý không?" with what there is to agree to."""
    closing = _AGREES.search(question)
    topic = without_asking(previous) if closing else ""
    return f"{question[: closing.end('verb')]} {topic} {closing['close']}" if closing and topic else None


def supply_document(question: str, previous: str) -> str | None:
    """ "Thay thế thông tư nào?" with the document that the previous question opened with."""
    document = document_opening(previous) if _OF_PAPERS.match(question) else None
    return f"{document} {question[:1].lower()}{question[1:]}" if document else None


def supply_actor(question: str, previous: str) -> str | None:
    """ "Họp ở phòng nào?" with who meets, where the previous question says so."""
    verb = _ACTS.match(question)
    place = previous.lower().find(f" {verb['verb'].lower()} ") if verb else -1
    if place <= 0 or topic_size(previous[:place]) < LEAST_ACTOR or topic_size(question) > LONGEST_FRAGMENT:
        return None
    return f"{previous[:place]} {question[:1].lower()}{question[1:]}"
