"""Whether a value is of the grain asked for: no year for a day, no office for a name, no plan for a law."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.evidence.values import OFFICE, UNIT, Value
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.vietnamese import accented, folded

_ASKS_FOR_DAY = re.compile(r"\b(?:ngay|hom|bua|thang) (?:nao|may|bao nhieu)\b")
_ASKS_FOR_DAYS = re.compile(r"\btu ngay (?:nao|may)\b")
_ASKS_FOR_BOTH_ENDS = re.compile(
    r"\btu (?:bao gio|khi nao|luc nao|(?:ngay|thang|nam) (?:nao|may)) (?:den|toi) (?:bao gio|khi nao|luc nao"
    r"|(?:ngay|thang|nam) (?:nao|may))"
)
_ASKED_UNIT = re.compile(r"\b(?:bao nhieu|may) (?P<unit>ngay|tuan|thang|nam)\b")
_UNITS_TOLD = {
    "ngay": ("ngay", "tuan"),
    "tuan": ("tuan", "ngay"),
    "thang": ("thang", "nam"),
    "nam": ("nam", "thang"),
}
_ASKS_FOR_MONTH = re.compile(r"\bthang (?:nao|may|bao nhieu)\b|\b(?:khi|luc) nao\b|\bbao gio\b")
_WRITTEN_DAY = re.compile(r"\bngày\s\d|\d/\d", re.IGNORECASE)
_ASKS_FOR_HOURS = re.compile(r"\b(?:may|bao nhieu) (?:gio|tieng|phut)\b")
_HOURS = re.compile(r"\b(?:giờ|tiếng|phút)\b", re.IGNORECASE)
_ASKS_FOR_SPAN = re.compile(r"\btu\b.*\b(?:den|toi)\b|\bkeo dai\b|\bgiai doan nao\b|\bthoi gian nao\b")
# "Thực hiện tới khi nào?", "nộp trước ngày mấy?": not answered by when something was issued.
_ASKS_FOR_END = re.compile(
    r"\b(?:toi|den|truoc) (?:(?:khi|luc|ngay|hom|thang|nam) (?:nao|may)|bao gio)\b|\bthi het\b"
    r"|\bcham nhat\b"
)
# "Giai đoạn 2021 - 2025" tells of what was planned for years, not when something is held.
_YEARS = re.compile(r"\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b")
_HELD = re.compile(
    r"\b(?:to chuc|dien ra|khai mac|be mac|hop|le|so ket|tong ket|hoi nghi|hoi thi|phat dong"
    r"|chung ket|tap huan)\b"
)
_NO_WORD = re.compile(r"[^\w/]+")
_ASKS_FOR_TERM = re.compile(r"\bnhiem ky\b")
# "Có mấy thành viên?" is not answered by the "2/3 tổng số thành viên" that decide, nor a limit by "hằng năm".
_ASKS_FOR_ENOUGH = re.compile(
    r"\b(?:it nhat|toi thieu|phai|can|du|dat|phieu|(?:nhieu|may) phan|chiem|ty le|ti le)\b"
)
# "2/3 thành viên" is a share of them, "41/96 đơn vị" a number.
_SHARED = re.compile(r"%|(?<!\d)[1-4]/[2-5](?!\d)")
_ASKS_FOR_LIMIT = re.compile(r"\bhan\b(?! che)|\b(?:cham|muon) nhat\b")
_ASKS_FOR_YEAR = re.compile(r"\bnam (?:nao|may|bao nhieu)\b")
_ANY_DAY = re.compile(r"(?:hằng|hàng|mỗi)\s(?:năm|tháng|quý|tuần|ngày)", re.IGNORECASE)
# What each hectare or person gets is no total.
_ASKS_FOR_TOTAL = re.compile(r"\btong (?:so|cong|kinh phi|tien|muc|gia tri|quy)\b")
_ASKS_FOR_NAME = re.compile(r"\bten\b|\bky\b")
# Who has to have served so long is not told by the days an office takes over the papers.
_ASKS_FOR_SERVICE = re.compile(
    r"\b(?:tham nien|cong tac|tham gia|tai ngu|o trong|giu chuc|gan bo)\b"
    r".*\b(?:bao lau|(?:may|bao nhieu) (?:nam|thang))\b"
    r"|\b(?:bao lau|(?:may|bao nhieu) (?:nam|thang)) (?:moi|thi|la) (?:du|duoc (?:xet|tang|khen|phong))\b"
)
_ASKS_FOR_PROCESSING = re.compile(
    r"\b(?:giai quyet|tham dinh|xu ly|tra loi|tra ket qua)\b.*\b(?:trong|mat|het) bao lau\b"
)
# "Mỗi năm họp mấy lần?": that it is done "hằng năm" counts no times.
_ASKS_FOR_TIMES = re.compile(r"\b(?:may|bao nhieu) (?:lan|dot|ky)\b")
_EVERY_YEAR = re.compile(r"(?:hằng|hàng|mỗi)\snăm", re.IGNORECASE)
_WORKING_DAYS = re.compile(r"ngày làm việc|\bgiờ\b", re.IGNORECASE)
# "Công văn ngày 14/11 về việc gửi báo cáo": the day of a paper is not that of what it orders or arranges.
_HELD_OR_SENT = re.compile(
    r"\b(?:tổ chức|diễn ra|họp|giao ban|lễ|hội nghị|hội thi|cuộc thi|đại hội|tập huấn|khai mạc|bế mạc"
    r"|sơ kết|tổng kết|bắt đầu|kết thúc|kéo dài|hạn|gửi|nộp|trình|báo cáo|đăng ký|hoàn thành|làm xong"
    r"|chậm nhất|muộn nhất|thẩm định|kiểm tra|chấm|chung kết|bán kết|trao)\b"
)
_PAPER = re.compile(
    r"\b(?:ban hành|ký(?! (?:giao ước|cam kết|kết))|ra đời|(?<!diễn )ra ngày|đề ngày|số mấy|số bao nhiêu"
    r"|văn bản|quyết định|kế hoạch|công văn|tờ trình|nghị quyết|nghị định|chỉ thị|thông báo|thông tư"
    r"|hướng dẫn|quy chế|luật|thành lập|kiện toàn|phê duyệt|công nhận|thông qua)\b|\d/"
)
# "Theo quy định nào?" asks for any document that rules.
_ANY_KIND = ("Quy định", "Quy chế", "Hướng dẫn")
_KINDS = {folded(kind): code for kind, code in KIND_WORDS.items() if kind not in _ANY_KIND}
_ASKED_KIND = re.compile(rf"\b(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))}) (?:nao|gi|so)\b")


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a question worded as `asked` says (or, where `unless`, any question not so worded) refuses."""

    refuses: Callable[[Value], bool]
    asked: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None

    def excludes(self, question: str, value: Value) -> bool:
        if self.asked and not self.asked.search(question):
            return False
        return not (self.unless and self.unless.search(question)) and self.refuses(value)


def _is_month_only(value: Value) -> bool:
    return value.precision is None and "thang" in folded(value.text)


def _is_year_of_something(value: Value) -> bool:
    return value.precision == "year" and value.role != "due"


def _is_range(value: Value) -> bool:
    return value.precision == "range"


_OF_ANY_TYPE = (
    _Rule(lambda value: value.role == OFFICE, asked=_ASKS_FOR_NAME),
    _Rule(lambda value: value.role == UNIT, asked=_HELD),
    _Rule(lambda value: value.text.lower().startswith("nhiệm kỳ"), unless=_ASKS_FOR_TERM),
)
_OF_TYPE: dict[Focus, tuple[_Rule, ...]] = {
    Focus.AMOUNT: (_Rule(lambda value: "/" in value.text, asked=_ASKS_FOR_TOTAL),),
    Focus.DURATION: (
        _Rule(lambda value: not _HOURS.search(value.text), asked=_ASKS_FOR_HOURS),
        _Rule(lambda value: bool(_WORKING_DAYS.search(value.text)), asked=_ASKS_FOR_SERVICE),
        _Rule(lambda value: "năm" in value.text.split(), asked=_ASKS_FOR_PROCESSING),
    ),
    Focus.FREQUENCY: (_Rule(lambda value: bool(_EVERY_YEAR.fullmatch(value.text)), asked=_ASKS_FOR_TIMES),),
    Focus.DATE: (
        _Rule(lambda value: not _is_range(value), asked=_ASKS_FOR_BOTH_ENDS),
        _Rule(lambda value: value.role == "issued", asked=_ASKS_FOR_END),
        _Rule(lambda value: bool(_ANY_DAY.fullmatch(value.text)), asked=_ASKS_FOR_LIMIT),
        # "… không xét danh hiệu năm 2026": a year that something is of is no last day.
        _Rule(_is_year_of_something, asked=_ASKS_FOR_LIMIT, unless=_ASKS_FOR_YEAR),
    ),
}
_OF_SPAN = (_Rule(lambda value: not _WRITTEN_DAY.search(value.text), asked=_ASKS_FOR_DAYS),)
_OF_POINT = (
    _Rule(lambda value: bool(_YEARS.search(value.text))),
    _Rule(_is_month_only, unless=_ASKS_FOR_MONTH),
    _Rule(lambda value: _is_range(value) and not _WRITTEN_DAY.search(value.text), asked=_ASKS_FOR_DAY),
    _Rule(
        lambda value: bool(value.role) and value.precision in ("year", None) and not _is_month_only(value),
        asked=_ASKS_FOR_DAY,
    ),
)


def fits_grain(question: Question, value: Value, wants_result: bool) -> bool:
    """Whether a value is as fine as the one asked for; `wants_result` says that what was reached is."""
    text = folded(question.text)
    rules = (*_OF_ANY_TYPE, *_OF_TYPE.get(question.focus, ()))
    if question.focus is Focus.DATE:
        rules = (*rules, *(_OF_SPAN if _ASKS_FOR_SPAN.search(text) else _OF_POINT))
    if any(rule.excludes(text, value) for rule in rules) or _names_time(question, text, value):
        return False
    if _is_day_of_paper(question, value):
        return False
    if question.focus is Focus.COUNT:
        return _counts_whole(question, text, value, wants_result)
    return question.focus is not Focus.DURATION or _has_unit(text, folded(value.text))


def _names_time(question: Question, text: str, value: Value) -> bool:
    """Whether a time is said by the question itself: "Giao ban quý II vào tầm nào?"."""
    return question.focus is Focus.DATE and f" {folded(value.text)} " in f" {_NO_WORD.sub(' ', text)} "


def _is_day_of_paper(question: Question, value: Value) -> bool:
    """Whether a day is that of a document where something held or handed in is asked about."""
    return value.role == "issued" and concerns_event(question)


def concerns_event(question: Question) -> bool:
    """Whether a question for a time is about something held or handed in, and about no document."""
    asked = accented(question.text)
    return bool(_HELD_OR_SENT.search(asked)) and not _PAPER.search(asked)


def _counts_whole(question: Question, text: str, value: Value, wants_result: bool) -> bool:
    """Whether a number is no share of what is counted, unless one is asked for."""
    if wants_result and "%" in value.text:
        return False
    is_share = bool(question.asked.unit and _SHARED.search(value.text))
    return not is_share or bool(_ASKS_FOR_ENOUGH.search(text))


def _has_unit(question: str, value: str) -> bool:
    """Whether a span of time is told in the unit asked for; months and years stand for each other."""
    asked = _ASKED_UNIT.search(question)
    return asked is None or any(unit in value.split() for unit in _UNITS_TOLD[asked["unit"]])


def asks_for_span(question: Question) -> bool:
    """Whether a question for a time wants a beginning and an end."""
    return bool(_ASKS_FOR_SPAN.search(folded(question.text)))


def is_other_document(question: Question, value: Value) -> bool:
    """Whether a number is of the document asked about, or of a plan where "chỉ thị số mấy" is asked."""
    if question.focus is not Focus.DOCUMENT:
        return False
    if any(number.matches(value.text) for number in question.numbers):
        return True
    asked = {_KINDS[match["kind"]] for match in _ASKED_KIND.finditer(folded(question.text))}
    told = {number.kind_code for number in find_document_numbers(value.text)} - {None}
    return bool(asked and told) and asked.isdisjoint(told)
