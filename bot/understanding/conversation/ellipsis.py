"""What a question leaves out because the one before said it: whose, to what."""

from __future__ import annotations

import re

from bot.understanding.asking_words import without_asking
from bot.understanding.coordination import NAMED_PLACE
from ingest.bodies import find_bodies

_NEWLY_SAID = re.compile(
    r"(?:bao nhiêu|mấy)\s(?:[^\W\d_]+\s){1,2}(?:đã|chưa|đang|sẽ|còn|bị|được)\b", re.IGNORECASE
)
_AGREES = re.compile(
    r"\b(?P<verb>đồng ý|nhất trí|chấp thuận|thống nhất|cho phép|phê duyệt|duyệt|chấp nhận|giải quyết|ủng hộ"
    r"|xem xét|xử lý)\s(?P<close>(?:hay )?(?:không|chưa))\W*$",
    re.IGNORECASE,
)


def supply_whose(fragment: str, previous: str) -> str | None:
    """ "Bao nhiêu người đã có quyết định?" with the body or place that the previous question opens with."""
    place = NAMED_PLACE.match(previous)
    body = next((body.text for body in find_bodies(previous)[:1] if body.start == 0), None)
    whose = body or (place.group() if place else None)
    return f"{whose} {fragment}" if whose and _NEWLY_SAID.match(fragment) else None


def supply_object(fragment: str, previous: str) -> str | None:
    """ "Tỉnh có đồng ý không?" with what there is to agree to."""
    closing = _AGREES.search(fragment)
    topic = without_asking(previous) if closing else ""
    return f"{fragment[: closing.end('verb')]} {topic} {closing['close']}" if closing and topic else None
