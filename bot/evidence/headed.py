"""A question with the word that documents head such an answer with, to search passages by.

"Hội nghị tổ chức lúc nào?" has no word of "Thời gian: sáng thứ Sáu, ngày 31/7", which therefore is found
behind every passage that only speaks of the meeting.
"""

from __future__ import annotations

from bot.evidence.people import asks_for_people
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.vietnamese import accented

_HEADED: dict[Focus, str] = {
    Focus.DATE: "thời gian",
    Focus.CLOCK: "thời gian",
    Focus.PLACE: "địa điểm",
    Focus.FUNDING: "nguồn kinh phí",
    Focus.REASON: "nguyên nhân",
    Focus.PURPOSE: "mục đích",
}
_PEOPLE = "thành phần tham dự"


def as_headed(question: Question) -> str | None:
    """The question with that word; None where it says the word itself or there is none."""
    word = _PEOPLE if asks_for_people(question.text) else _HEADED.get(question.focus)
    return f"{question.text} {word}" if word and word not in accented(question.text) else None
