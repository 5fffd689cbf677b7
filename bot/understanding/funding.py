"""Whether a question asks where some money comes from: "Kinh phí lấy ở đâu?", which wants no place."""

from __future__ import annotations

import re

_MONEY = r"(?:tiền|kinh phí|chi phí|vốn|quỹ|lệ phí|thù lao|ngân sách)"
_WHOSE = r"(?: của)?(?: cấp| cơ quan| đơn vị)?"
_SOME_FUND = rf"(?:những |các )?(?:nguồn|quỹ|khoản)(?: {_MONEY})?{_WHOSE} (?:nào|gì|là gì|ai)"
_FROM = re.compile(
    rf"\b(?:(?:lấy|trích|rút|huy động|bố trí|cân đối) (?:{_MONEY} )?(?:ra )?(?:từ |ở )?(?:đâu|chỗ nào)"
    rf"|(?:từ|bằng|trong|lấy|dùng|trích) {_SOME_FUND}|từ đâu|(?<=tiền )đâu ra|ở đâu (?:ra|mà có)"
    rf"|nguồn {_MONEY}\b.{{0,80}}\b(?:nào|gì|đâu))\b"
)
# "Số liệu lấy từ nguồn nào?" asks for no money, and "trích quỹ bao nhiêu?" for a sum.
_OF_MONEY = re.compile(rf"\b{_MONEY}\b")
_HOW_MUCH = re.compile(r"\b(?:bao nhiêu|mấy)\b")


def find_source_asked(question: str) -> re.Match[str] | None:
    """The words of a lower-case question with its diacritics that ask for the source of money."""
    if _HOW_MUCH.search(question) or not _OF_MONEY.search(question):
        return None
    return _FROM.search(question)
