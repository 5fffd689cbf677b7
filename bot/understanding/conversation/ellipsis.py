"""What a question leaves out because the one before said it: whose, to what, of which paper or figure."""

from __future__ import annotations

import re

from bot.understanding.asking_words import ASKING_WORDS, without_asking
from bot.understanding.conversation.parallels import document_opening
from bot.understanding.coordination import NAMED_PLACE
from ingest.bodies import find_bodies
from ingest.vietnamese import accented

_NEWLY_SAID = re.compile(
    r"(?:bao nhiêu|mấy)\s(?:[^\W\d_]+\s){1,2}(?:đã|chưa|đang|sẽ|còn|bị|được)\b", re.IGNORECASE
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
# What a follow-up says of a figure, and nothing of whose it is: "vượt bao nhiêu so với kế hoạch?".
_OF_FIGURE = frozenset(
    "đạt vượt tăng giảm hụt bằng chiếm còn lại thêm bớt hơn kém cùng kỳ kế hoạch chỉ tiêu mục tiêu dự toán"
    " so với phần trăm tỷ lệ đầu cuối lúc hồi giai đoạn nhiệm năm trước ngoái tổng kết sơ đến tới hiện nay"
    " giờ bây tại thế vậy rồi thì là có được không chưa bao nhiêu mấy sao và của nhỉ ạ hay đã nữa"
    " ra nào".split()
)
_TELLING = re.compile(
    r"\b(?:đạt|vượt|tăng|giảm|hụt|chiếm|còn lại|cùng kỳ|(?:đầu|cuối) (?:giai đoạn|kỳ|năm|nhiệm kỳ)"
    r"|năm (?:trước|ngoái)|hiện (?:nay|tại)|bây giờ)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:(?:đầu|cuối) (?:giai đoạn|kỳ|nhiệm kỳ)|hiện nay|hiện tại|bây giờ)\b\s?", re.IGNORECASE
)
_SHARE = re.compile(r"\s?(?:\bphần trăm\b|%)", re.IGNORECASE)
_COUNTS_NOTHING = re.compile(r"\b(?:bao nhiêu|mấy)\W*$", re.IGNORECASE)


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


def supply_document(fragment: str, previous: str) -> str | None:
    """ "Thay thế thông tư nào?" with the document that the previous question opened with."""
    document = document_opening(previous) if _OF_PAPERS.match(fragment) else None
    return f"{document} {fragment[:1].lower()}{fragment[1:]}" if document else None


def supply_measured(fragment: str, previous: str) -> str | None:
    """A fragment on another figure with the thing whose figure the previous question asked for."""
    words = set(re.findall(r"[^\W\d_]+", accented(fragment)))
    if not _TELLING.search(fragment) or words - _OF_FIGURE:
        return None
    asked = fragment.strip(" ?.!")
    if not ASKING_WORDS.search(asked):
        return f"{previous.rstrip(' ?.!')} {asked}?"
    share = _SHARE.search(previous)
    thing = without_asking(_SHARE.sub("", _WHEN.sub("", previous)))
    unit = share.group() if share and _COUNTS_NOTHING.search(asked) else ""
    return f"{thing} {asked}{unit}?" if thing else None
