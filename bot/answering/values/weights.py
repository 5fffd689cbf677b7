"""What a value stands beside: how much more or less sure a clause makes that it is the one asked for."""

from __future__ import annotations

import re

from bot.answering.draft import Evidence
from bot.answering.values.grain import asks_for_span, concerns_event, only_prepares
from bot.evidence.candidates import PASSAGE_WEIGHT, Candidate
from bot.evidence.labelled import labelled_items
from bot.evidence.values import Value
from bot.understanding.focus import Focus
from ingest.vietnamese import folded

UNLIKELY_ROLE = 0.6
SPAN_BONUS = 0.2
# What some get on top is not what all get.
ADDITION = 0.8
_ADDS = re.compile(r"\b(?:thưởng|hỗ trợ|cấp|chi|trả|nhận|tặng|cộng)\sthêm\b", re.IGNORECASE)
_HEADS = {
    focus: re.compile(
        rf"\W*(?:\d+(?:\.\d+)*[.)]?\s|[a-zđ]\)\s)?(?:[^\W\d_]+(?: [^\W\d_]+)?,? (?:và )?)?(?:{names})"
        r"(?:,? (?:và )?(?:thời gian|địa điểm|hình thức))?"
        r"(?: (?:tổ chức|dự kiến|diễn ra|thực hiện|gửi|nộp))*\s?:\s",
        re.IGNORECASE,
    )
    for focus, names in (
        (Focus.DATE, "thời gian|thời điểm|thời hạn|hạn"),
        (Focus.CLOCK, "thời gian|thời điểm"),
        (Focus.PLACE, "địa điểm|nơi tổ chức"),
    )
}
_ASKS_FOR_ALL = re.compile(r"\bco (?:tat ca |tong cong )?(?:bao nhieu|may)(?: [^\W\d_]+){1,3}\W*$")
_ANOTHER_ACT = re.compile(
    r"\b(?:giúp(?: đỡ)?|hỗ trợ|tại|ở|cho|trong(?! đó)|giao|chọn|kiểm tra|đến|của|đối với)\s$", re.IGNORECASE
)
_QUALIFIED = re.compile(r"\s[^\W\d_]+\s[^\W\d_]+")
# "01 xã có đồng bào dân tộc thiểu số": those alone of which that holds.
_RESTRICTED = re.compile(
    r"\s(?:có|đạt|chưa|còn|bị|không|đã|đang|thuộc|hoàn thành|tham gia)\s[^\W\d_]", re.IGNORECASE
)
RESTRICTED_WEIGHT = 0.5
# "Hồ sơ trình Thủ tướng gửi về đâu?" asks where it is sent.
_HANDED_IN = re.compile(r"\b(?:nộp|gửi)\b(?!.*\btrình\b)", re.IGNORECASE)
_PUT_BEFORE = re.compile(r"\btrình\b", re.IGNORECASE)
_VERB_ROOM = 12


def weighed(evidence: Evidence, candidate: Candidate, value: Value, attraction: float) -> float:
    """How surely the value is the one asked for, from its clause and how that points at it."""
    support = strength_of(evidence, candidate, value) + attraction + _span_bonus(evidence, value)
    weight = _role_weight(evidence, candidate.text, value)
    if _ADDS.search(candidate.text) and not _ADDS.search(evidence.question.text):
        weight *= ADDITION
    return support * weight * _whole_weight(evidence, candidate.text, value)


def is_headed_as_asked(focus: Focus, candidate: Candidate) -> bool:
    """Whether a clause opens with the name of what is asked for: "Thời gian, địa điểm: …"."""
    name = _HEADS.get(focus)
    return name is not None and bool(name.match(candidate.text))


def _span_bonus(evidence: Evidence, value: Value) -> float:
    wants_span = value.precision == "range" and asks_for_span(evidence.question)
    return SPAN_BONUS if wants_span else 0.0


def _role_weight(evidence: Evidence, text: str, value: Value) -> float:
    """A feast or what has been answers hardly any question."""
    if evidence.question.focus is Focus.RECIPIENT and _is_only_put_before(evidence, text, value):
        return UNLIKELY_ROLE
    if value.role == "due" and only_prepares(evidence.question, text):
        return UNLIKELY_ROLE
    return UNLIKELY_ROLE if value.role == "history" else 1.0


def _is_only_put_before(evidence: Evidence, text: str, value: Value) -> bool:
    """Whether "nộp cho ai?" meets one before whom others put it: "trình Chủ tịch nước quyết định"."""
    return bool(
        _HANDED_IN.search(evidence.question.text)
        and _PUT_BEFORE.search(text[max(0, value.start - _VERB_ROOM) : value.start])
    )


def _whole_weight(evidence: Evidence, text: str, value: Value) -> float:
    """ "Huyện có mấy xã?" asks for all of them: "giúp 04 xã vùng cao" are some."""
    if evidence.question.focus is not Focus.COUNT or not _ASKS_FOR_ALL.search(folded(evidence.question.text)):
        return 1.0
    if _ANOTHER_ACT.search(text[: value.start]) and _QUALIFIED.match(text, value.end):
        return 0.0
    return RESTRICTED_WEIGHT if _RESTRICTED.match(text, value.end) else 1.0


def strength_of(evidence: Evidence, candidate: Candidate, value: Value) -> float:
    """The candidate's score; what need not repeat the matter is judged with what stands over it.

    So the cause of what the sentence before says, "Thời gian: ngày 31/7" and "- Các sở: ngày 28/11".
    """
    focus = evidence.question.focus
    # "Thời gian thực hiện: từ ngày … đến ngày …" tells how long a campaign lasts, and when nothing is held.
    lasts = value.precision == "range" and not asks_for_span(evidence.question)
    is_headed = is_headed_as_asked(focus, candidate) and not (lasts and concerns_event(evidence.question))
    if focus is not Focus.REASON and not is_headed and not labelled_items(candidate):
        return candidate.score
    return (1 - PASSAGE_WEIGHT) * candidate.coverage + PASSAGE_WEIGHT * candidate.hit.score
