"""Follow-ups that ask only for another figure of the same thing: "Vượt bao nhiêu so với kế hoạch?"."""

from __future__ import annotations

import re

from bot.understanding.parallels import ASKING_WORDS, without_asking
from ingest.vietnamese import accented

# What such a follow-up says of the figure, and nothing of whose it is.
_OF_FIGURE = frozenset(
    "đạt vượt tăng giảm hụt bằng chiếm còn lại thêm bớt hơn kém cùng kỳ kế hoạch chỉ tiêu mục tiêu dự toán"
    " so với phần trăm tỷ lệ đầu cuối lúc hồi giai đoạn nhiệm năm trước ngoái tổng kết sơ đến tới hiện nay"
    " giờ bây tại".split()
)
_JOINING = frozenset(
    "thế vậy còn rồi thì là có được không chưa bao nhiêu mấy sao và của nhỉ ạ hay đã nữa ra nào".split()
)
_TELLING = re.compile(
    r"\b(?:đạt|vượt|tăng|giảm|hụt|chiếm|còn lại|cùng kỳ|(?:đầu|cuối) (?:giai đoạn|kỳ|năm|nhiệm kỳ)"
    r"|năm (?:trước|ngoái)|hiện (?:nay|tại)|bây giờ)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:đầu|cuối) (?:giai đoạn|kỳ|nhiệm kỳ)\b|\b(?:hiện nay|hiện tại|bây giờ)\b", re.IGNORECASE
)
_SHARE = re.compile(r"\bphần trăm\b|%", re.IGNORECASE)
_COUNTS_NOTHING = re.compile(r"\b(?:bao nhiêu|mấy)\W*$", re.IGNORECASE)
_LEADING = re.compile(r"^\W*(?:(?:thế|vậy|rồi|còn)\s)*(?:thì\s)?", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,]*\b(?:thì sao|thì thế nào|thế nào|ra sao|nhỉ|ạ)*\W*$", re.IGNORECASE)


def supply_measured(question: str, previous: str) -> str | None:
    """The question with the thing whose figure the previous one asked for; None where it names its own."""
    words = set(re.findall(r"[^\W\d_]+", accented(question)))
    if not _TELLING.search(question) or words - _OF_FIGURE - _JOINING:
        return None
    asked = _TRAILING.sub("", _LEADING.sub("", question))
    if not ASKING_WORDS.search(asked):
        return f"{previous.rstrip(' ?.!')} {asked}?"
    share = _SHARE.search(previous)
    thing = without_asking(" ".join(_SHARE.sub(" ", _WHEN.sub(" ", previous)).split()))
    unit = f" {share.group()}" if share and _COUNTS_NOTHING.search(asked) else ""
    return f"{thing} {asked}{unit}?" if thing else None
