"""What a figure is in its clause: what was reached, by how much that changed, or what it is held against.

"Số hộ nghèo giảm từ 146 hộ xuống còn 97 hộ", "đạt 61,7%, tăng 14,5 điểm phần trăm so với cùng kỳ (47,2%)":
one thing is told by several figures, of which a question asks for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from bot.evidence.topic import words_of
from bot.evidence.values import Value

STANDARD = r"(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|yêu cầu)"
EARLIER = (
    r"(?:cùng kỳ|năm (?:trước|ngoái)|nhiệm kỳ trước|giai đoạn trước"
    r"|(?<!tháng )(?<!nửa )đầu (?:kỳ|năm|giai đoạn|nhiệm kỳ)|ban đầu|lúc đầu|trước đây)"
)
# "42,9% (năm 2022 là 36,5%)".
EARLIER_FIGURE = r"\(năm\s(?:19|20)\d{2}(?:\s(?:là|đạt|có|chỉ))*\s\d[^()]*\)"
_CHANGED_BY = re.compile(
    r"\b(?:tăng|giảm|vượt|hụt|có thêm|(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn)"
    r"(?:\s(?:thêm|được|bớt|khoảng|gần|trên|ít nhất|tối thiểu))*"
    r"(?:\sso với(?:\s\w+){1,5}?)?(?:\stừ)?\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\btừ\s*$", re.IGNORECASE)
_TO = re.compile(r"\s?(?:\([^()]*\)\s)?(?:xuống|lên|còn)\b", re.IGNORECASE)
# "So với cùng kỳ (10,4 tỷ đồng)", "(cùng kỳ 19 văn bản)", "đạt 64% kế hoạch năm (200 nhà)".
_HELD_AGAINST = re.compile(
    rf"\b(?:{STANDARD}|{EARLIER})\b[^();,.]*\(\s*$|\((?:{STANDARD}|{EARLIER})\b[^();]*$", re.IGNORECASE
)

_COMPARED = re.compile(rf"\bso\s(?:với\s)?(?:\w+\s)?{EARLIER}(?:\snăm (?:trước|ngoái))?", re.IGNORECASE)
# With diacritics: who was "tặng bao nhiêu giấy khen" is asked for no increase.
_ASKS_FOR_CHANGE = re.compile(
    r"\b(?:có thêm|tăng|giảm|vượt|hụt|hơn|kém)(?:\s(?:thêm|được|bớt|đi|là|khoảng))*\s(?:bao nhiêu|mấy)\b"
    # Restored, "tang bao nhieu so voi nam truoc" may have got the other tone.
    r"|\btặng\s(?:bao nhiêu|mấy)\sso\b",
    re.IGNORECASE,
)
_SPEAKS_OF_CHANGE = re.compile(
    r"\b(?:thêm|tăng|giảm|vượt|hụt|chênh|hơn|kém|biến động|lãi|(?<!trả )(?<!câu )lời)\b", re.IGNORECASE
)
_OF_CHANGE = re.compile(r"\b(?:tăng|giảm|chênh lệch|so với|so sánh)\b", re.IGNORECASE)
_ADDED = re.compile(r"\b(?:tăng thêm|tăng|giảm|mới tăng)\W*$|\btăng thêm\b", re.IGNORECASE)
_OF_EARLIER = re.compile(rf"\b{EARLIER}\b", re.IGNORECASE)
_OF_NOW = re.compile(
    r"\b(?:hiện(?: nay| tại| giờ)?|giờ|(?:đến|tới) nay|cuối (?:kỳ|năm|giai đoạn|nhiệm kỳ)"
    r"|lúc tổng kết|còn(?: lại)? (?:bao nhiêu|mấy))\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"\b(?:cả|toàn)\s(?P<whole>cụm|khối|xã|phường|huyện|tỉnh|trường|thôn|ngành)\b", re.IGNORECASE
)
_OF_MEMBER = re.compile(
    r"(?<!mấy )(?<!bao nhiêu )(?<!các )(?<!những )(?<!số )"
    r"\b(?:cụm|khối|xã|phường|thôn|bản|ấp|trường|huyện|đơn vị)"
    r"\s(?!nào\b|văn hóa\b|nông thôn\b|có\b|đạt\b|được\b|ta\b|mình\b)\w",
    re.IGNORECASE,
)
_HOLDS_AGAINST = re.compile(rf"\bso với\b|{EARLIER_FIGURE}", re.IGNORECASE)
_ASKS_FOR_STANDARD = re.compile(
    rf"\b(?<!% )(?<!trăm )(?<!với )(?<!vượt )(?<!đạt ){STANDARD}\b.*\b(?:bao nhiêu|mấy)\b", re.IGNORECASE
)
# "Sửa nhà được hỗ trợ bao nhiêu?" asks what each gets, not what all cost together.
_ASKS_FOR_EACH = re.compile(
    r"\b(?:được|mức)\s(?:hỗ trợ|thưởng|nhận|lĩnh|trợ cấp|cấp|bồi dưỡng)\b(?!.*\b(?:tổng|tất cả|cả thảy)\b)",
    re.IGNORECASE,
)
# "Tổng kinh phí 61,5 tỷ đồng, trong đó ngân sách 33,2 tỷ đồng": neither the total nor a part of it.
_OF_TOTAL = re.compile(
    r"\btổng (?:kinh phí|số tiền|nguồn|giá trị|trị giá|mức|vốn|dự toán)(?:\s[^\W\d_]+){0,4}\s*"
    r"(?:$|\d[^;]{0,120}?\btrong đó\b(?:(?!\b(?:mỗi|mức|được hỗ trợ)\b)[^;:]){0,200}$)"
    # Nor is what was raised.
    r"|\b(?:vận động|huy động|quyên góp|ủng hộ|giải ngân)(?: được)?\s*$",
    re.IGNORECASE,
)
# "Bao nhiêu % được danh hiệu?" asks how many may have it; "ít nhất 70% cá nhân đạt …" is demanded.
_ASKS_FOR_QUOTA = re.compile(
    r"^(?!.*\b(?:phải|cần|ít nhất|tối thiểu|trở lên|mới|thì|phiếu)\b)"
    r".*\b(?:bao nhiêu|mấy) (?:%|phần trăm)(?:\s\w+){0,3}?\s(?:được|đạt)\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(r"\b(?:ít nhất|tối thiểu)(?:\slà)?\s[\d,]+\s?%$", re.IGNORECASE)
# "Tính theo mức lương cơ sở 2.340.000 đồng": what sums are reckoned by is none of them.
_BASE_WAGE = re.compile(r"\blương (?:cơ sở|tối thiểu)(?: (?:là|hiện hành|hiện nay))*:?\s\(?$", re.IGNORECASE)
_WAGE = re.compile(r"\blương\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d.,]*\s(?!năm\b|tháng\b|ngày\b)[^\W\d_]+")
# "Tổng chiều dài 7,2 km, gồm: tuyến A - B, tuyến C - D và tuyến E - G".
_TOTAL = re.compile(r"\btổng\b(?!\skết)[^;.]*$", re.IGNORECASE)
_LISTED = re.compile(r"[^;.]{0,40}?\b(?:gồm|bao gồm)\b:?\s(?P<items>[^;.]+)", re.IGNORECASE)
_LIST_COMMA = re.compile(r",\s|\svà\s")
# An item is named where more than this share of its words is said.
MOST_OF_NAME = 0.7


def holds_against(text: str) -> bool:
    """Whether a text holds what it tells against something else."""
    return bool(_HOLDS_AGAINST.search(text))


class FigureRole(Enum):
    """What a figure is of the thing that its clause tells."""

    REACHED = "reached"
    CHANGE = "change"
    BASE = "base"


def role_of(text: str, value: Value) -> FigureRole:
    """The role of a figure in `text`, by the words right before and behind it."""
    before = text[: value.start]
    starts = value.text.lower().startswith("từ ") or _FROM.search(before)
    if starts and _TO.match(text, value.end):
        return FigureRole.BASE
    if _HELD_AGAINST.search(before):
        return FigureRole.BASE
    return FigureRole.CHANGE if _CHANGED_BY.search(before) else FigureRole.REACHED


def row_in_role_asked(question: str, name: str) -> bool:
    """Whether a row so called may be meant: "Số xã đạt chuẩn tăng thêm" are not all that do."""
    return not _ADDED.search(name) or bool(_SPEAKS_OF_CHANGE.search(question) or _ADDED.search(question))


def column_in_role_asked(question: str, label: str) -> bool:
    """Whether the figures of a column so named may be in the role the question asks for.

    Those of "cả cụm" are no single member's.
    """
    whole = _OF_WHOLE.search(label)
    if whole and whole["whole"].lower() not in question.lower() and _OF_MEMBER.search(question):
        return False
    if _ASKS_FOR_CHANGE.search(question):
        return bool(_OF_CHANGE.search(label))
    return _names_earlier(label) or not _names_earlier(question)


def in_role_asked(question: str, text: str, values: Sequence[Value]) -> list[Value]:
    """Of the figures of a clause those in the role the question asks for; none where it has only others."""
    values = [one for one in values if not (_is_given(question, one) or _sums_up(question, text, one))]
    if not _WAGE.search(question):
        values = [one for one in values if not _BASE_WAGE.search(text[: one.start])]
    if _ASKS_FOR_EACH.search(question):
        values = [one for one in values if not _OF_TOTAL.search(text[: one.start])]
    if _ASKS_FOR_QUOTA.search(question):
        values = [one for one in values if not _AT_LEAST.search(text[: one.end])]
    told = {role: [one for one in values if role_of(text, one) is role] for role in FigureRole}
    if _ASKS_FOR_CHANGE.search(question):
        return told[FigureRole.CHANGE]
    if _names_earlier(question):
        return told[FigureRole.BASE] or (list(values) if _names_earlier(text) else [])
    if _ASKS_FOR_STANDARD.search(question):
        return told[FigureRole.BASE] or list(values)
    if _OF_NOW.search(question) and _names_earlier(text):
        return []
    return told[FigureRole.REACHED] or (list(values) if _SPEAKS_OF_CHANGE.search(question) else [])


def _is_given(question: str, value: Value) -> bool:
    """Whether the question tells the figure itself: "Trong 185 triệu thì phần khen thưởng là bao nhiêu?"."""
    figure = _FIGURE.search(value.text)
    return (
        figure is not None and re.search(rf"(?<![\w.,]){re.escape(figure.group())}\b", question) is not None
    )


def _sums_up(question: str, text: str, value: Value) -> bool:
    """Whether a figure is of all that a list behind it names, and the question on one of these alone."""
    listed = _LISTED.match(text, value.end) if _TOTAL.search(text[: value.start]) else None
    if listed is None:
        return False
    asked = {word.folded for word in words_of(question)}
    items = [[word.folded for word in words_of(one)] for one in _LIST_COMMA.split(listed["items"])]
    named = [item for item in items if sum(word in asked for word in item) > MOST_OF_NAME * len(item)]
    return len(named) == 1 < len(items)


def _names_earlier(text: str) -> bool:
    """Whether a text is of the state before, which it does not only compare with."""
    return bool(_OF_EARLIER.search(_COMPARED.sub(" ", text)))
