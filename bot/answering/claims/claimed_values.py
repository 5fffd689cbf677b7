"""The value a claim names, a day, a number or a body, of which the documents may state another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.claims.same_values import find_office
from bot.evidence.values import Value, find_values
from bot.understanding.focus import Focus, Interrogative

_CLAIMED_TYPES = (Focus.DATE, Focus.PERCENTAGE, Focus.AMOUNT, Focus.DURATION, Focus.COUNT, Focus.ACTOR)
_ACTING_FROM_START = 14
# "… do X làm", "… là phần việc của X".
_BY = re.compile(
    r"\b(?:do|là|giao(?: cho)?|thuộc|(?:phần|việc|nhiệm vụ|trách nhiệm|khâu) của)\s+$", re.IGNORECASE
)
_DONE_BY = re.compile(r"\sdo\s(?!(?:vậy|đó|đâu|không)\b)", re.IGNORECASE)
# "Một thành tích" has an article, "luật 2022" a year, and "cuối năm" no number.
_COUNTS_NOTHING = re.compile(r"một\s|(?:19|20)\d\d\b|[^\W\d]+$", re.IGNORECASE)
_SCALE = re.compile(r"(?:nghìn|ngàn|triệu|tỷ|tỉ|k)$", re.IGNORECASE)
# "Bí thư Huyện ủy": somebody of that body; "Huyện ủy được tặng": it receives.
_OFFICE_OF = re.compile(r"\b(?:bí thư|chủ tịch|trưởng|phó|giám đốc|chánh)\s$", re.IGNORECASE)
# An office with the body it is of is told by that body.
_OF_A_BODY = re.compile(
    r"\s(?:nước|quốc hội|tỉnh|huyện|xã|phường|thành phố|cấp|ubnd|hđnd|ủy ban|hội|sở|bộ|ban|đảng)\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\s(?:có\s)?(?:được\s(?:xét\s)?(?:tặng|trao|khen|xét|nhận|mời)|thuộc|nằm trong|bị)\b", re.IGNORECASE
)
# Where somebody works does nothing.
_WHERE = re.compile(r"\b(?:ở|tại)\s$", re.IGNORECASE)
# "Bằng khen của Thủ tướng": whose a thing is does nothing.
_WHOSE = re.compile(
    r"\b(?:bằng khen|giấy khen|cờ|cờ thi đua|kỷ niệm chương|giải thưởng|danh hiệu|quỹ|quy chế|kế hoạch"
    r"|báo cáo|quyết định|văn bản|thông báo|công văn|lễ|hội nghị)(?:\scủa)?\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClaimedValue:
    """A value a claim names, with the type that the documents' own value must have."""

    asked: Interrogative
    value: Value


def claimed_values(text: str) -> Iterator[ClaimedValue]:
    """The values of a claim, those that tell most first; its bare year only where it has no other."""
    found = list(_all_values(text))
    yield from [one for one in found if not is_year(one)] or found


def is_year(claimed: ClaimedValue) -> bool:
    """Whether a time is a bare year."""
    return claimed.asked.focus is Focus.DATE and claimed.value.precision == "year"


def _all_values(text: str) -> Iterator[ClaimedValue]:
    office = find_office(text)
    if office and _BY.search(text[: office.start]) and not _OF_A_BODY.match(text, office.end):
        yield ClaimedValue(Interrogative(Focus.PERSON, 0, 0), office)
    for focus in _CLAIMED_TYPES:
        for value in find_values(Interrogative(focus, 0, 0), text):
            if focus is Focus.ACTOR and not _acts(text, value):
                continue
            if focus is Focus.COUNT and _COUNTS_NOTHING.match(value.text):
                continue
            yield ClaimedValue(_asked_by(focus, value), value)


def _asked_by(focus: Focus, value: Value) -> Interrogative:
    """What asks for such a value; "750 nghìn" is money, whether or not its "đồng" is said."""
    unit = _counted(value) if focus is Focus.COUNT else ""
    if _SCALE.match(unit):
        return Interrogative(Focus.AMOUNT, 0, 0)
    return Interrogative(focus, 0, 0, unit)


def _acts(text: str, value: Value) -> bool:
    """Whether a body does what is claimed; whoever opens a claim that names another doer suffers it."""
    before = text[: value.start]
    if _WHERE.search(before) or _WHOSE.search(before):
        return False
    if _OFFICE_OF.search(before) or _RECEIVES.match(text, value.end):
        return False
    opens = value.start <= _ACTING_FROM_START and not _DONE_BY.search(text, value.end)
    return opens or bool(_BY.search(before))


def _counted(value: Value) -> str:
    return " ".join(word for word in value.text.split()[1:] if not word[0].isdigit())
