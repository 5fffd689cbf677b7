"""What is only aimed at, told as such: "Phấn đấu năm 2025: …" and not "Năm 2025: …"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.draft import Draft
from bot.understanding.focus import FIGURES, Focus

_AIMS = r"(?:phấn đấu|dự kiến|quyết tâm|mục tiêu(?! quốc gia| thiên niên kỷ))"
_AIM = re.compile(rf"\b(?P<word>{_AIMS})\b[^.;\n]{{0,260}}$", re.IGNORECASE)
_SPEAKS_OF_AIM = re.compile(
    rf"\b(?:{_AIMS}|chỉ tiêu|kế hoạch|sẽ|đề ra|đặt ra"
    r"|(?<!quyết )(?<!quy )(?<!nghị )(?<!ổn )(?<!nhất )định)\b",
    re.IGNORECASE,
)
_AIMS_AT = re.compile(r"\b(?:phấn đấu|dự kiến|quyết tâm)\b", re.IGNORECASE)
# "Đề nghị Phòng Nội vụ mở lớp": who is asked to do something has not done it.
_WISHED = re.compile(
    r"(?:^|[:–]\s)(?:đề nghị|kiến nghị|đề xuất)\s(?!(?:cấp|tặng|khen|xét|của|về|này)\b)", re.IGNORECASE
)
_OF_DUTY = re.compile(r"\b(?:phải|cần|được giao|yêu cầu|bắt buộc)\b(?! không\b)", re.IGNORECASE)
# "Giảm còn dưới 2% vào năm 2027" says itself when that is to be.
_BY_YEAR = re.compile(r"\bnăm 20\d\d\b", re.IGNORECASE)
_TOLD = {"mục tiêu": "Mục tiêu:", "quyết tâm": "Phấn đấu"}


def told_as_aim(draft: Draft, focus: Focus, question: str) -> Draft:
    """The draft whose first words are a time or a figure, as an aim where its clause only aims at that.

    A question that speaks of aims itself needs not be told.
    """
    value, _, said = draft.text.partition(": ")
    if not draft.answered or focus not in (Focus.DATE, *FIGURES) or not said:
        return draft
    place = re.search(rf"(?<![\w.,]){re.escape(value)}(?!\w)", said, re.IGNORECASE)
    aim = _AIM.search(said[: place.start()]) if place else None
    if aim is None or _SPEAKS_OF_AIM.search(question):
        return draft
    word = aim["word"].lower()
    lead = _TOLD.get(word, word.capitalize())
    return replace(draft, text=f"{lead} {value[:1].lower()}{value[1:]}: {said}")


def is_only_aimed_at(said: str, claim: str) -> bool:
    """Whether what is said for a claim is only aimed at, and the claim speaks of no aim and no duty."""
    ahead = (_SPEAKS_OF_AIM, _OF_DUTY, _BY_YEAR)
    only = _AIMS_AT.search(said) or _WISHED.search(said)
    return bool(only) and not any(pattern.search(claim) for pattern in ahead)
