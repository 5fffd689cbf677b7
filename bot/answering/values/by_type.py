"""Answers that are one value: a date, a number, a body, a place, a document's number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import around, lead, plain, sentence, shorten
from bot.answering.values.actors import heading_body
from bot.answering.values.bounds import with_limits
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import (
    PASSAGE_WEIGHT,
    Candidate,
    mentions_of,
    pull,
    stretch_of,
    with_sentence_before,
)
from bot.evidence.recipients import goes_to_another, is_set_for_others
from bot.evidence.topic import words_of
from bot.evidence.values import OFFICE, UNIT, Value, find_values, needs_value
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from bot.understanding.question import Question
from bot.wording import NOT_STATED_THERE
from ingest.bodies import find_bodies
from ingest.document_kinds import KIND_WORDS
from ingest.document_numbers import find_document_numbers
from ingest.vietnamese import accented, folded

# Clauses looked at, best first: beyond them the topic is hardly spoken about any more.
CLAUSES = 24
# A clause must speak about this share of the topic, context included, before its values count.
LOWEST_COVERAGE = 0.5
PULL_WEIGHT = 0.45
CLAUSE_CHARACTERS = 420
UNLIKELY_ROLE = 0.6
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
_ASKS_FOR_YEAR = re.compile(r"\b(?:nam|nhiem ky|giai doan) (?:nao|may|bao nhieu|gi)\b")
_WRITTEN_DAY = re.compile(r"\bngày\s\d|\d/\d", re.IGNORECASE)
_ASKS_FOR_HOURS = re.compile(r"\b(?:may|bao nhieu) (?:gio|tieng|phut)\b")
_HOURS = re.compile(r"\b(?:giờ|tiếng|phút)\b", re.IGNORECASE)
_ASKS_FOR_SPAN = re.compile(r"\btu\b.*\b(?:den|toi)\b|\bkeo dai\b|\bgiai doan nao\b|\bthoi gian nao\b")
# "Thực hiện tới khi nào?": not answered by when something was issued.
_ASKS_FOR_END = re.compile(
    r"\b(?:toi|den) (?:(?:khi|luc|ngay|hom|thang|nam) (?:nao|may)|bao gio)\b|\bthi het\b"
)
# "Giai đoạn 2021 - 2025" tells of what was planned for years, not when something is held.
_YEARS = re.compile(r"\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b")
_HELD = re.compile(r"\b(?:to chuc|dien ra|khai mac|hop|le)\b")
# "Có mấy thành viên?" is not answered by the "2/3 tổng số thành viên" that decide, nor a limit by "hằng năm".
_ASKS_FOR_ENOUGH = re.compile(
    r"\b(?:it nhat|toi thieu|phai|can|du|dat|phieu|(?:nhieu|may) phan|chiem|ty le|ti le)\b"
)
_SHARED = re.compile(r"%|\d/\d")
_ASKS_FOR_LIMIT = re.compile(r"\bhan\b(?! che)")
_ANY_DAY = re.compile(r"(?:hằng|hàng|mỗi)\s(?:năm|tháng|quý|tuần|ngày)", re.IGNORECASE)
_ASKS_FOR_NAME = re.compile(r"\bten\b|\bky\b")
# "Luật không ghi ngày nộp hồ sơ hằng năm": the numbers and times of such a clause are what is not stated.
_STATES_NOTHING = re.compile(
    r"\b(?:không|chưa) (?:ghi|nêu|quy định|ấn định)\s(?!tại|trong|ở|thuộc|khác)", re.IGNORECASE
)
_LIMITED = (Focus.COUNT, Focus.AMOUNT, Focus.PERCENTAGE, Focus.DURATION)
# Who has to have served so long is not told by the days an office takes over the papers.
_ASKS_FOR_SERVICE = re.compile(
    r"\b(?:tham nien|cong tac|tham gia|tai ngu|o trong|giu chuc|gan bo)\b"
    r".*\b(?:bao lau|(?:may|bao nhieu) (?:nam|thang))\b"
    r"|\b(?:bao lau|(?:may|bao nhieu) (?:nam|thang)) (?:moi|thi|la) (?:du|duoc (?:xet|tang|khen|phong))\b"
)
_ASKS_FOR_PROCESSING = re.compile(
    r"\b(?:giai quyet|tham dinh|xu ly|tra loi|tra ket qua)\b.*\b(?:trong|mat|het) bao lau\b"
)
_WORKING_DAYS = re.compile(r"ngày làm việc|\bgiờ\b", re.IGNORECASE)
SPAN_BONUS = 0.2
# A name is one of many in a text: what is said of it must stand in the same clause.
NAME_COVERAGE = 0.6
# "Theo quy định nào?" asks for any document that rules.
_ANY_KIND = ("Quy định", "Quy chế", "Hướng dẫn")
# "Riêng đối với cán bộ quản lý thì …"
_CASE = re.compile(
    r"\W*(?:riêng\s)?(?:đối với|trường hợp|riêng)\s(?P<case>[^,;:]{3,80}?)(?:\sthì\b|,|:|\sphải\b|\sđược\b)",
    re.IGNORECASE,
)
_FOR_CASE = re.compile(r"\s?\(?(?:đối với|dành cho|cho|với)\s(?P<case>[^,;.()]{2,60})", re.IGNORECASE)
OTHER_CASE = 0.85
_EXPLAINS = re.compile(
    r"\W*(?:nguyên nhân|lý do|sở dĩ|điều này|đó) .{0,30}\b(?:là|do|vì|bởi)\b", re.IGNORECASE
)
_ISSUING = re.compile(r"\b(?:ban hành|ký|ra|số|văn bản|ra đời|thông qua)\b", re.IGNORECASE)
# "Lễ hội Xuân hồng (tháng 3), Hành trình Đỏ (tháng 7)"
_BRACKETED = re.compile(r"(?P<event>[^,;:.()]{3,})\s\($")
LEAST_OF_ITEM = 0.15
_ASKS_FOR_ALL = re.compile(r"\bco (?:tat ca |tong cong )?(?:bao nhieu|may)(?: [^\W\d_]+){1,3}\W*$")
_ANOTHER_ACT = re.compile(
    r"\b(?:giúp(?: đỡ)?|hỗ trợ|tại|ở|cho|trong(?! đó)|giao|chọn|kiểm tra|đến|của|đối với)\s$", re.IGNORECASE
)
_QUALIFIED = re.compile(r"\s[^\W\d_]+\s[^\W\d_]+")
_SHARE_OF_WHOLE = re.compile(r",?\s\(?chiếm\s")
PART_WEIGHT = 0.8


@dataclass(frozen=True, slots=True)
class Found:
    """A value with the clause it stands in; `support` says how surely it is the one asked for.

    It may exceed 1, for of two values that are both sure the surer one is given.
    """

    candidate: Candidate
    value: Value
    support: float


def answer_by_value(evidence: Evidence) -> Draft | None:
    """The value best supported by the clauses about the topic; None where the type needs no value."""
    if not needs_value(evidence.question.focus):
        return None
    best = max(_found(evidence), key=lambda found: found.support, default=None)
    return _told(evidence, best) if best else None


def _told(evidence: Evidence, best: Found) -> Draft:
    sure = min(1.0, best.support)
    quote = best.candidate.document.quote(best.candidate.start, best.candidate.end)
    if _STATES_NOTHING.search(best.candidate.text):
        said = sentence(shorten(best.candidate.text, CLAUSE_CHARACTERS))
        return Draft(f"{NOT_STATED_THERE} {said}", sure, (quote,), answered=False)
    if evidence.question.focus is Focus.REASON and _EXPLAINS.match(best.candidate.text):
        quote = with_sentence_before(best.candidate)
        return Draft(sentence(shorten(quote.text, MAX_ANSWER_CHARACTERS - 1)), sure, (quote,))
    if evidence.question.focus in (Focus.REASON, Focus.PURPOSE):
        text = sentence(around(best.candidate.text, best.value, MAX_ANSWER_CHARACTERS - 1))
        return Draft(text, sure, (quote,))
    clause = around(best.candidate.text, best.value, CLAUSE_CHARACTERS)
    value = best.value
    if evidence.question.focus in _LIMITED:
        value = with_limits(best.candidate.text, value)
    return Draft(lead(value.text, clause), sure, (quote,))


def _found(evidence: Evidence) -> Iterator[Found]:
    question = evidence.question
    for candidate in evidence.candidates[:CLAUSES]:
        if candidate.coverage < LOWEST_COVERAGE or conflicts(evidence, candidate):
            continue
        if candidate.is_heading and question.focus in (Focus.REASON, Focus.PURPOSE):
            continue
        if question.focus is Focus.NAME and candidate.own_coverage < NAME_COVERAGE:
            continue
        if question.focus is Focus.ACTOR and (actor := heading_actor(candidate)):
            yield Found(candidate, actor, min(1.0, candidate.score + PULL_WEIGHT * candidate.own_coverage))
        values = [
            value
            for value in find_values(question.asked, candidate.text)
            if _fits_grain(evidence, value)
            and not _year_of_title(evidence, candidate, value)
            and not _of_another_item(evidence, candidate.text, value)
        ]
        governed = _governed(question, candidate.text, values)
        of_case = _of_case(evidence, candidate.text, governed)
        for value in of_case or governed:
            if question.focus is Focus.DOCUMENT and (
                _is_asked_about(evidence, value) or _of_another_kind(evidence, value)
            ):
                continue
            # What all cases share stands with the first of them.
            shared = values if of_case else [value]
            attraction = max(pull(evidence.topic, candidate.text, one, values) for one in shared)
            support = _strength(evidence, candidate) + PULL_WEIGHT * attraction + _span_bonus(evidence, value)
            support *= _role_weight(evidence, value) * _case_weight(evidence, candidate)
            support *= _whole_weight(evidence, candidate.text, value)
            yield Found(candidate, value, support)


def _governed(question: Question, text: str, values: list[Value]) -> list[Value]:
    """The values whose own words do not speak of another event, rank or recipient than the question's.

    Where the words of one value name the question's event, only such values count: of two dates in a
    sentence the wrong one would be a false deadline.
    """
    stretches = [(value, stretch_of(text, value, values)) for value in values]
    # "Doanh nghiệp: trước ngày 20/12": those for whom it holds may stand before a value that opens the rest.
    stretches = [
        (value, words)
        for value, words in stretches
        if not is_set_for_others(question.text, text[: value.end] if value is values[0] else words)
    ]
    if question.focus is Focus.AMOUNT:
        stretches = [
            (value, words) for value, words in stretches if not goes_to_another(question.text, words)
        ]
    asked = question.text
    naming = [value for value, words in stretches if not contradicts(asked, (words,), must_name=True)]
    return naming or [value for value, words in stretches if not contradicts(asked, (words,))]


def _of_case(evidence: Evidence, text: str, values: list[Value]) -> list[Value]:
    """The values told for a case the question names: "10 năm (đối với nam), 08 năm (đối với nữ)"."""
    asked = {term.accented for term in evidence.matter.terms}
    cases = [(value, _FOR_CASE.match(text, value.end)) for value in values]
    return [value for value, case in cases if case and not asked.isdisjoint(accented(case["case"]).split())]


def _fits_grain(evidence: Evidence, value: Value) -> bool:
    """Whether a value is as fine as the one asked for: no year for a day, no office for a name."""
    text = folded(evidence.question.text)
    if value.role == OFFICE:
        return not _ASKS_FOR_NAME.search(text)
    if value.role == UNIT:
        return not _HELD.search(text)
    if value.text.lower().startswith("nhiệm kỳ") and "nhiem ky" not in text:
        return False
    if evidence.question.focus is Focus.COUNT and "%" in value.text and evidence.constraints.wants_result:
        return False
    if _ASKS_FOR_HOURS.search(text) and evidence.question.focus is Focus.DURATION:
        return bool(_HOURS.search(value.text))
    if evidence.question.focus is Focus.COUNT and evidence.question.asked.unit and _SHARED.search(value.text):
        return bool(_ASKS_FOR_ENOUGH.search(text))
    if evidence.question.focus is Focus.DURATION:
        return _is_of_sort(text, value.text) and _has_unit(text, folded(value.text))
    if evidence.question.focus is not Focus.DATE:
        return True
    if _ASKS_FOR_BOTH_ENDS.search(text) and value.precision != "range":
        return False
    if _ASKS_FOR_END.search(text) and value.role == "issued":
        return False
    if _ASKS_FOR_LIMIT.search(text) and _ANY_DAY.fullmatch(value.text):
        return False
    if _ASKS_FOR_SPAN.search(text):
        return not _ASKS_FOR_DAYS.search(text) or bool(_WRITTEN_DAY.search(value.text))
    if _YEARS.search(value.text):
        return False
    if value.precision is None and "thang" in folded(value.text):
        return bool(_ASKS_FOR_MONTH.search(text))
    if _ASKS_FOR_DAY.search(text) and value.precision == "range":
        return bool(_WRITTEN_DAY.search(value.text))
    return not (_ASKS_FOR_DAY.search(text) and value.precision in ("year", None) and value.role)


def _is_of_sort(question: str, value: str) -> bool:
    """Whether a span may be what is asked for: years for service, days for what an office does."""
    if _ASKS_FOR_SERVICE.search(question):
        return not _WORKING_DAYS.search(value)
    return not (_ASKS_FOR_PROCESSING.search(question) and "năm" in value.split())


def _has_unit(question: str, value: str) -> bool:
    """Whether a span of time is told in the unit asked for; months and years stand for each other."""
    asked = _ASKED_UNIT.search(question)
    return asked is None or any(unit in value.split() for unit in _UNITS_TOLD[asked["unit"]])


def _year_of_title(evidence: Evidence, candidate: Candidate, value: Value) -> bool:
    """Whether a bare year stands in what the document or a section is called: no time of its events."""
    if evidence.question.focus is not Focus.DATE or value.precision != "year":
        return False
    title = folded(plain(candidate.document.metadata.title))
    names = candidate.is_heading or folded(plain(candidate.text)) in title
    return names and not _ASKS_FOR_YEAR.search(folded(evidence.question.text))


def _of_another_item(evidence: Evidence, text: str, value: Value) -> bool:
    """Whether a time in brackets is that of an event before them of which the question says nothing."""
    item = _BRACKETED.search(text, 0, value.start)
    return (
        evidence.question.focus is Focus.DATE
        and item is not None
        and text[value.end : value.end + 1] == ")"
        and evidence.topic.coverage(mentions_of(item["event"])) < LEAST_OF_ITEM
    )


def _span_bonus(evidence: Evidence, value: Value) -> float:
    wants_span = _ASKS_FOR_SPAN.search(folded(evidence.question.text))
    return SPAN_BONUS if wants_span and value.precision == "range" else 0.0


def _role_weight(evidence: Evidence, value: Value) -> float:
    """A day on which a document was issued answers only questions about issuing, a feast hardly any."""
    if value.role == "issued" and not _ISSUING.search(evidence.question.text):
        return UNLIKELY_ROLE
    return UNLIKELY_ROLE if value.role == "history" else 1.0


def _whole_weight(evidence: Evidence, text: str, value: Value) -> float:
    """ "Huyện có mấy xã?" asks for all of them: "giúp 04 xã vùng cao" and "06 câu, chiếm 15%" are some."""
    if evidence.question.focus is not Focus.COUNT or not _ASKS_FOR_ALL.search(folded(evidence.question.text)):
        return 1.0
    if _ANOTHER_ACT.search(text[: value.start]) and _QUALIFIED.match(text, value.end):
        return 0.0
    return PART_WEIGHT if _SHARE_OF_WHOLE.match(text, value.end) else 1.0


def _strength(evidence: Evidence, candidate: Candidate) -> float:
    """The candidate's score; a sentence that gives the cause of the one before it need not repeat that."""
    if evidence.question.focus is not Focus.REASON or not _EXPLAINS.match(candidate.text):
        return candidate.score
    return (1 - PASSAGE_WEIGHT) * candidate.coverage + PASSAGE_WEIGHT * candidate.hit.score


def _case_weight(evidence: Evidence, candidate: Candidate) -> float:
    """What holds for a case that the question does not name answers it less than the rule."""
    case = _CASE.match(candidate.text)
    if case is None:
        return 1.0
    words = [word.folded for word in words_of(case["case"])]
    asked = {word.folded for word in words_of(evidence.question.text)}
    return 1.0 if sum(word in asked for word in words) * 2 >= len(words) else OTHER_CASE


def heading_actor(candidate: Candidate) -> Value | None:
    """The body a section is headed by, for a clause that begins with what has to be done."""
    body = heading_body(candidate)
    begins_with_body = any(body.start <= 2 for body in find_bodies(plain(candidate.text)))
    return None if body is None or begins_with_body else Value(0, 0, body)


def _is_asked_about(evidence: Evidence, value: Value) -> bool:
    return any(number.matches(value.text) for number in evidence.question.numbers)


def _of_another_kind(evidence: Evidence, value: Value) -> bool:
    """Whether the number is that of a plan where "chỉ thị số mấy" is asked."""
    text = folded(evidence.question.text)
    kinds = {kind: code for kind, code in KIND_WORDS.items() if kind not in _ANY_KIND}
    asked = {code for kind, code in kinds.items() if re.search(rf"\b{folded(kind)} (?:nao|gi|so)\b", text)}
    told = {number.kind_code for number in find_document_numbers(value.text)} - {None}
    return bool(asked and told) and asked.isdisjoint(told)


def values_stated(evidence: Evidence) -> list[Found]:
    """All values of the asked type that the clauses about the topic state, the best supported first."""
    return sorted(_found(evidence), key=lambda found: -found.support)
