"""Saying what the documents do not state, and what they do."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.deadlines import nearest_deadline
from bot.answering.phrasing import sentence, shorten
from bot.understanding.focus import Focus
from bot.wording import NEAREST, NOT_FOUND, NOT_STATED_THERE, not_stated
from ingest.model import Quote

_MISSING: dict[Focus, str] = {
    Focus.DATE: "thời gian được hỏi",
    Focus.CLOCK: "giờ được hỏi",
    Focus.DURATION: "khoảng thời gian được hỏi",
    Focus.AMOUNT: "số tiền hay kinh phí được hỏi",
    Focus.FUNDING: "nguồn kinh phí được hỏi",
    Focus.PERCENTAGE: "tỷ lệ được hỏi",
    Focus.SIZE: "kích thước được hỏi",
    Focus.PHONE: "số điện thoại được hỏi",
    Focus.ACTOR: "cơ quan hay người được hỏi",
    Focus.PERSON: "người được hỏi",
    Focus.RECIPIENT: "nơi nhận được hỏi",
    Focus.PLACE: "địa điểm được hỏi",
    Focus.DOCUMENT: "số, ký hiệu văn bản được hỏi",
    Focus.PROVISION: "điều khoản được hỏi",
    Focus.FORM: "mẫu, biểu hay phụ lục được hỏi",
    Focus.REASON: "lý do được hỏi",
}
# A passage this close is worth offering; one further away would only look like an answer.
OFFER_COVERAGE = 0.5
OFFERED_CHARACTERS = 260
# "Luật không ghi ngày nộp hồ sơ hằng năm": the numbers and times of such a clause are what is not stated.
_STATES_NOTHING = re.compile(
    r"\b(?:không|chưa) (?:ghi|nêu|quy định|ấn định)\s(?!tại|trong|ở|thuộc|khác)", re.IGNORECASE
)
SILENT_CHARACTERS = 420


def abstain(evidence: Evidence, reason: str | None = None) -> Draft:
    """What is not stated, with the nearest passage where there is one."""
    due = nearest_deadline(evidence) if evidence.question.focus is Focus.DATE else None
    if due is not None:
        text = f"{reason or not_stated(what_is_missing(evidence))} {NEAREST} {sentence(due.text)}"
        return replace(due, text=text, confidence=due.confidence / 2, answered=False)
    # A heading names a matter and says nothing about it.
    nearest = next((candidate for candidate in evidence.candidates if not candidate.is_heading), None)
    if nearest is None or nearest.coverage < OFFER_COVERAGE:
        return Draft(reason or NOT_FOUND, 0.0, (), answered=False)
    missing = reason or not_stated(what_is_missing(evidence))
    offer = sentence(shorten(nearest.text, OFFERED_CHARACTERS))
    quote = nearest.document.quote(nearest.start, nearest.end)
    return Draft(f"{missing} {NEAREST} {offer}", nearest.coverage / 2, (quote,), answered=False)


def states_nothing(clause: str) -> bool:
    """Whether a clause says only that something is not laid down."""
    return bool(_STATES_NOTHING.search(clause))


def abstain_with(clause: str, confidence: float, quote: Quote) -> Draft | None:
    """What a clause says is not laid down, told as such; None of a clause that lays down something."""
    if not states_nothing(clause):
        return None
    said = sentence(shorten(clause, SILENT_CHARACTERS))
    return Draft(f"{NOT_STATED_THERE} {said}", confidence, (quote,), answered=False)


def what_is_missing(evidence: Evidence) -> str:
    """What was asked for, in words: "số xã", "thời gian được hỏi"."""
    asked = evidence.question.asked
    if asked.focus is Focus.COUNT:
        return f"số {asked.unit}".strip() if asked.unit else "con số được hỏi"
    if evidence.constraints.wants_result:
        return "kết quả được hỏi"
    return _MISSING.get(asked.focus, "nội dung được hỏi")
