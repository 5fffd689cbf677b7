"""Saying what the documents do not state, and what they do."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import sentence, shorten
from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from bot.wording import NOT_STATED_THERE
from ingest.model import Quote
from ingest.vietnamese import accented

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
# "Luật không ghi ngày nộp hồ sơ hằng năm": the numbers and times of such a clause are what is not stated.
_STATES_NOTHING = re.compile(
    r"\b(?:không|chưa) (?:ghi|nêu|quy định|ấn định)\s(?!tại|trong|ở|thuộc|khác)", re.IGNORECASE
)
SILENT_CHARACTERS = 420
# More words than this are a sentence, and name nothing.
LONGEST_COUNTED = 7


def abstain(evidence: Evidence) -> Draft:
    """That the question is not answered; what is said instead is found when nothing else answers it."""
    return Draft("", 0.0, (), answered=False, about=evidence)


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
    """What was asked for, in words: "số xã đạt nông thôn mới", "thời gian được hỏi"."""
    asked = evidence.question.asked
    if asked.focus is Focus.COUNT:
        counted = _counted(evidence.question)
        return f"số {counted}" if counted else "con số được hỏi"
    if evidence.constraints.wants_result:
        return "kết quả được hỏi"
    return _MISSING.get(asked.focus, "nội dung được hỏi")


def _counted(question: Question) -> str:
    """The thing counted with what belongs to it: all words up to the next one that only joins."""
    behind = re.split(r"[,;?.!:]", question.text[question.asked.end :], maxsplit=1)[0].split()
    ends = (place for place, word in enumerate(behind) if is_function_word(accented(word)))
    phrase = behind[: next(ends, len(behind))]
    # "Bao nhiêu tuổi trở lên", "mấy người mới được họp", but "mấy xã nông thôn mới?".
    if phrase[-1:] == ["trở"] or (phrase[-1:] == ["mới"] and len(phrase) < len(behind)):
        phrase.pop()
    if not question.asked.unit or len(phrase) > LONGEST_COUNTED:
        return question.asked.unit
    return " ".join(phrase) or question.asked.unit
