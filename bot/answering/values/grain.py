"""Whether a value is of the grain asked for: no year for a day, no office for a name, no plan for a law."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.answering.names_asked import says_nothing_new
from bot.evidence.values import OFFICE, UNIT, Value
from bot.evidence.year_parts import parts_in
from bot.understanding.contrasts import REPORT_ON_EVENT
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.vietnamese import accented, folded

_WHEN = r"(?:bao gio|(?:khi|luc|hom) nao|(?:ngay|thang|nam) (?:nao|may))"
_ASKS_FOR_DAY = re.compile(r"\b(?:ngay|hom|bua|thang) (?:nao|may|bao nhieu)\b")
_ASKS_FOR_DAYS = re.compile(r"\btu ngay (?:nao|may)\b")
_ASKS_FOR_BOTH_ENDS = re.compile(rf"\btu {_WHEN} (?:den|toi) {_WHEN}")
_SPAN = r"\btu\b.*\b(?:den|toi)\b|\bkeo dai\b|\b(?:giai doan|nhiem ky) nao\b|\bthoi gian nao\b"
_ASKS_FOR_SPAN = re.compile(_SPAN)
_ASKS_FOR_MONTH_OR_SPAN = re.compile(
    rf"\bthang (?:nao|may|bao nhieu)\b|\b(?:khi|luc) nao\b|\bbao gio\b|{_SPAN}"
)
_YEAR_ASKED = r"\b(?:nam|nhiem ky|giai doan) (?:nao|may|bao nhieu|gi)\b"
_ASKS_FOR_YEAR = re.compile(_YEAR_ASKED)
# "Thực hiện tới khi nào?", "nộp trước ngày mấy?": not answered by when something was issued.
_ASKS_FOR_END = re.compile(rf"\b(?:toi|den|truoc) {_WHEN}|\bthi het\b|\bcham nhat\b")
_ASKS_FOR_LIMIT = re.compile(r"\bhan\b(?! che)|\b(?:cham|muon) nhat\b")
# "Giai đoạn 2021 - 2025" tells of what was planned for years, not when something is held.
_YEARS = re.compile(r"\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b")
# "Nhiệm vụ của năm 2024, 2025".
_SOME_YEARS = re.compile(r"(?:năm )?(?:19|20)\d{2}(?:(?:,| và)(?: năm)? (?:19|20)\d{2})+", re.IGNORECASE)
# "Báo cáo 6 tháng đầu năm 2026".
_PART_OF_YEAR = re.compile(r"\w+ tháng (?:đầu|cuối) năm\b|quý (?:i{1,3}|iv|[1-4])\b", re.IGNORECASE)
_WRITTEN_DAY = re.compile(r"\bngày\s\d|\d/\d", re.IGNORECASE)
_ANY_DAY = re.compile(
    r"(?:hằng|hàng|mỗi|một|định kỳ)\s(?:\w+\s)?(?:năm|tháng|quý|tuần|ngày)(?: (?:một|hai|ba|bốn|\d+) lần)?",
    re.IGNORECASE,
)
# Of several times a year one is meant.
_ASKS_FOR_ONE_TIME = re.compile(r"\b(?:lần|đợt) (?:một|hai|ba|\d)\b")
_NO_WORD = re.compile(r"[^\w/]+")
_ASKS_FOR_TERM = re.compile(r"\bnhiem ky\b")
_ASKS_FOR_NAME = re.compile(r"\bten\b|\bky\b")
# What each hectare or person gets is no total.
_ASKS_FOR_TOTAL = re.compile(r"\btong (?:so|cong|kinh phi|tien|muc|gia tri|quy)\b")
_ASKS_FOR_BUDGET = re.compile(r"^(?!.*\b(?:moi|muc|mot|binh quan)\b).*\bkinh phi\b")
_ASKS_FOR_QUANTITY = re.compile(r"\bso luong\b")
_ASKS_FOR_HOURS = re.compile(r"\b(?:may|bao nhieu) (?:gio|tieng|phut)\b")
_HOURS = re.compile(r"\b(?:giờ|tiếng|phút)\b", re.IGNORECASE)
_WORKING_DAYS = re.compile(r"ngày làm việc|\bgiờ\b", re.IGNORECASE)
# Who has to have served so long is not told by the days an office takes over the papers, nor those by years.
_ASKS_FOR_SERVICE = re.compile(
    r"\b(?:tham nien|cong tac|tham gia|tai ngu|o trong|giu chuc|gan bo)\b"
    r".*\b(?:bao lau|(?:may|bao nhieu) (?:nam|thang))\b"
    r"|\b(?:bao lau|(?:may|bao nhieu) (?:nam|thang)) (?:moi|thi|la) (?:du|duoc (?:xet|tang|khen|phong))\b"
)
_ASKS_FOR_PROCESSING = re.compile(
    r"\b(?:giai quyet|tham dinh|xu ly|tra loi|tra ket qua)\b.*\b(?:trong|mat|het) bao lau\b"
    r"|\bxet\b.*\b(?:mat|het) bao lau\b|\bthoi gian (?:xet|giai quyet|tham dinh|xu ly)\b"
)
# Years are not told by days: "hồ sơ lưu mấy năm?" beside "15 ngày làm việc".
_ASKS_FOR_YEARS = re.compile(r"\b(?:may|bao nhieu) nam\b")
_SHORT = re.compile(r"\b(?:ngày|giờ|tuần)\b", re.IGNORECASE)
_LONG = re.compile(r"\b(?:năm|tháng)\b", re.IGNORECASE)
# "Mấy thành viên?" is not answered by the "2/3 tổng số thành viên" that decide; "41/96 đơn vị" is a number.
_SHARED = re.compile(r"%|(?<!\d)[1-4]/[2-5](?!\d)")
_ASKS_FOR_ENOUGH = re.compile(
    r"\b(?:it nhat|toi thieu|phai|can|du|dat|phieu|(?:nhieu|may) phan|chiem|ty le|ti le)\b"
)
_HELD = (
    r"tổ chức|diễn ra|họp|giao ban|lễ|hội nghị|hội thi|cuộc thi|đại hội|tập huấn|khai mạc|bế mạc|sơ kết"
    r"|tổng kết|chung kết|bán kết"
)
_IS_HELD = re.compile(rf"\b(?:{_HELD}|phát động)\b")
_HANDED_IN = re.compile(r"\b(?:gửi|nộp|trình|báo cáo|đăng ký|hoàn thành|xong|hạn|trước ngày|chậm nhất)\b")
_HELD_OR_SENT = re.compile(
    rf"\b(?:{_HELD}|phát động|bắt đầu|kết thúc|kéo dài|hạn|gửi|nộp|trình|báo cáo|đăng ký|hoàn thành|làm xong"
    r"|chậm nhất|muộn nhất|thẩm định|kiểm tra|chấm|(?<!phong )trao)\b"
)
_PAPER = re.compile(
    r"\b(?:ban hành|ký(?! (?:giao ước|cam kết|kết))|ra đời|(?<!diễn )ra ngày|đề ngày|số mấy|số bao nhiêu"
    r"|văn bản|quyết định|kế hoạch|công văn|tờ trình|nghị quyết|nghị định|chỉ thị|thông báo|thông tư"
    r"|hướng dẫn|quy chế|luật|thành lập|kiện toàn|phê duyệt|công nhận|thông qua)\b|\d/"
)
_ASKS_FOR_YEAR_OR_PAPER = re.compile(rf"{_YEAR_ASKED}|{_PAPER.pattern}")


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a question of a type (any without one) refuses that is worded as `asked` and not as `unless`.

    Both are looked for in the question without and with its diacritics.
    """

    refuses: Callable[[Value], bool]
    focus: Focus | None = None
    asked: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None

    def excludes(self, focus: Focus, question: str, value: Value) -> bool:
        if self.focus not in (None, focus) or (self.asked and not self.asked.search(question)):
            return False
        return not (self.unless and self.unless.search(question)) and self.refuses(value)


def _is_month_only(value: Value) -> bool:
    return value.precision is None and "thang" in folded(value.text)


def _is_range(value: Value) -> bool:
    return value.precision == "range"


def _is_year_of_something(value: Value) -> bool:
    of_years = (
        value.precision == "year" or _SOME_YEARS.fullmatch(value.text) or _PART_OF_YEAR.match(value.text)
    )
    return value.role != "due" and bool(of_years)


def _is_vague(value: Value) -> bool:
    """Whether a time is told by no day: "tháng 3 đến tháng 6", "năm 2026"."""
    if _is_range(value):
        return not _WRITTEN_DAY.search(value.text)
    return bool(value.role) and value.precision in ("year", None) and not _is_month_only(value)


_RULES = (
    _Rule(lambda value: value.role == OFFICE, asked=_ASKS_FOR_NAME),
    _Rule(lambda value: value.role == UNIT, asked=_IS_HELD),
    _Rule(lambda value: value.text.lower().startswith("nhiệm kỳ"), unless=_ASKS_FOR_TERM),
    _Rule(lambda value: "/" in value.text, Focus.AMOUNT, _ASKS_FOR_TOTAL),
    _Rule(lambda value: "/" in value.text, Focus.AMOUNT, _ASKS_FOR_BUDGET),
    _Rule(lambda value: bool(_SHARED.search(value.text)), Focus.COUNT, unless=_ASKS_FOR_ENOUGH),
    _Rule(lambda value: "%" in value.text, asked=_ASKS_FOR_QUANTITY),
    _Rule(lambda value: not _HOURS.search(value.text), Focus.DURATION, _ASKS_FOR_HOURS),
    _Rule(lambda value: bool(_WORKING_DAYS.search(value.text)), Focus.DURATION, _ASKS_FOR_SERVICE),
    _Rule(lambda value: bool(_SHORT.search(value.text)), Focus.DURATION, _ASKS_FOR_YEARS),
    _Rule(lambda value: bool(_LONG.search(value.text)), Focus.DURATION, _ASKS_FOR_PROCESSING),
    _Rule(lambda value: value.role == "issued", Focus.DATE, _ASKS_FOR_END),
    # "Theo Kế hoạch ngày 14/11": the day of a paper is not that of what it orders or arranges.
    _Rule(lambda value: value.role == "issued", Focus.DATE, unless=_PAPER),
    _Rule(lambda value: bool(_ANY_DAY.fullmatch(value.text)), Focus.DATE, _ASKS_FOR_LIMIT),
    _Rule(lambda value: bool(_ANY_DAY.fullmatch(value.text)), Focus.DATE, _ASKS_FOR_YEAR),
    _Rule(lambda value: bool(_ANY_DAY.fullmatch(value.text)), Focus.DATE, _ASKS_FOR_END),
    _Rule(lambda value: bool(_ANY_DAY.fullmatch(value.text)), Focus.DATE, _ASKS_FOR_ONE_TIME),
    # "… không xét danh hiệu năm 2026", "Kế hoạch hội thi năm 2026": a year that something is of.
    _Rule(_is_year_of_something, Focus.DATE, _ASKS_FOR_LIMIT, unless=_ASKS_FOR_YEAR),
    _Rule(_is_year_of_something, Focus.DATE, _HELD_OR_SENT, unless=_ASKS_FOR_YEAR_OR_PAPER),
    _Rule(lambda value: not _is_range(value), Focus.DATE, _ASKS_FOR_BOTH_ENDS),
    _Rule(lambda value: not _WRITTEN_DAY.search(value.text), Focus.DATE, _ASKS_FOR_DAYS),
    _Rule(lambda value: bool(_YEARS.search(value.text)), Focus.DATE, unless=_ASKS_FOR_SPAN),
    _Rule(_is_month_only, Focus.DATE, unless=_ASKS_FOR_MONTH_OR_SPAN),
    _Rule(_is_vague, Focus.DATE, _ASKS_FOR_DAY, unless=_ASKS_FOR_SPAN),
)


def fits_grain(question: Question, value: Value, wants_result: bool) -> bool:
    """Whether a value is as fine as the one asked for; `wants_result` says that what was reached is."""
    text = f"{folded(question.text)}\n{accented(question.text)}"
    unit = question.asked.unit
    if any(
        rule.excludes(question.focus, text, value) for rule in _RULES if unit or rule.focus is not Focus.COUNT
    ):
        return False
    if question.focus is Focus.COUNT:
        return not (wants_result and "%" in value.text)
    if question.focus is Focus.DATE:
        # "Giao ban quý II vào tầm nào?" says the quarter itself.
        part = parts_in(value.text)
        if part and part <= parts_in(question.text) and not _WRITTEN_DAY.search(value.text):
            return False
        return f" {folded(value.text)} " not in f" {_NO_WORD.sub(' ', text)} "
    return not says_nothing_new(question, value.text)


def concerns_event(question: Question) -> bool:
    """Whether a question for a time is about something held or handed in, and about no document."""
    return bool(_HELD_OR_SENT.search(accented(question.text))) and not speaks_of_paper(question)


def only_prepares(question: Question, clause: str) -> bool:
    """Whether it is asked when something is held, and a clause says of nothing that it is.

    "Dự thảo báo cáo sơ kết trước ngày 20/6" is no day of the meeting.
    """
    asked, told = (REPORT_ON_EVENT.sub(" ", accented(text)) for text in (question.text, clause))
    return bool(_IS_HELD.search(asked)) and not _HANDED_IN.search(asked) and not _IS_HELD.search(told)


def speaks_of_paper(question: Question) -> bool:
    """Whether a question is about a document, or the day it was made."""
    return bool(_PAPER.search(accented(question.text)))


def asks_for_span(question: Question) -> bool:
    """Whether a question for a time wants a beginning and an end."""
    return bool(_ASKS_FOR_SPAN.search(folded(question.text)))
