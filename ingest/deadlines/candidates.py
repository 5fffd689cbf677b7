"""Which times of a sentence can be when something is due, and which only place, date or describe."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from ingest.knowledge import TimeExpression
from ingest.patterns import compiled
from ingest.times.points import WEEKDAY

_IN_FORCE = compiled(r"hiệu lực[^.;]{0,30}$")
# What lies beyond the plan's own end is an outlook, nothing anybody has to do.
_OUTLOOK = compiled(r"(?<!\w)(?:tầm nhìn|định hướng)[\s,]*$")
_RHYTHM_WORD = compiled(r"(?:định|thường) k[ỳì]|lần(?!\w)")
# "Hằng năm được đánh giá hoàn thành tốt nhiệm vụ" is a standard to meet, not a thing to do.
_CRITERION = compiled(r"^,? chỉ(?!\w)|(?<!\w)được (?:đánh giá|xếp loại|công nhận|xét tặng|tặng)(?!\w)")
# Words further away govern nothing; without a bound a text of times alone would take quadratic time.
_REACH = 200
_BRACKET = re.compile(r"\s*[*_]*\(?[*_]*\s*|,\s*")
_LEADING_WORDS = 4
_LONGEST_WEEKDAY = 40
_PAST = compiled(r"(?<!\w)đã(?!\w)")
_OPENINGS = ("từ ", "bắt đầu từ ")
_FROM = compiled(r"(?<!\w)từ$")
# "trước 20/5 (trước đây là trước 23/5)": the date that held before.
_REPLACED = compiled(r"\((?:trước đây|trước kia|thay cho|thay vì)(?!\w)[^()]*$")
_COMPARED = compiled(r"(?<!\w)so với(?: (?:cuối|đầu|hết|cùng kỳ|thời điểm))*\s*$")
_UNSPENT = compiled(r"(?<!\w)(?:chưa|qua|quá|hơn|suốt|kéo dài)$|(?<!\w)nếu(?!\w)[^.;]{0,80}(?:hoặc|và)$")
_DONE_BY = compiled(r", (?:xong|hoàn thành)\s*$")
_CLAUSE_END = re.compile(r";\s")
_AS_OF = compiled(r"(?<!\w)(?:số liệu(?: (?:tính|lấy|chốt))?|ước(?: (?:tính|thực hiện|cả năm))?)$")
# "thứ Sáu hằng tuần" is a day, "hằng tuần" a habit.
_WEEKDAY = compiled(
    rf"(?:{WEEKDAY}|ngày làm việc)"
    r"(?: (?:của )?(?:tuần )?(?:đầu tiên|đầu|cuối cùng|cuối|thứ (?:nhất|hai|ba|tư)))?(?: của)?\s*$"
)
_CONDITION = compiled(
    r"(?<!\w)(?:(?<!học\s)sinh|tham gia|nghỉ hưu|hy sinh|từ trần|công tác(?= (?:tại|ở|trong|liên)|\s*$)|"
    r"(?:được|mới) thành lập|được tặng|có mặt|nhập ngũ|đã|sử dụng|tuyển dụng|quy định tại|kể)"
    r"(?!\w)[^.;:]{0,40}$"
)


def candidates(
    text: str, start: int, end: int, times: Sequence[TimeExpression], written: datetime.date | None
) -> list[TimeExpression]:
    """The times of the sentence `text[start:end]` that can carry a deadline.

    `written` is a day on or before which the document was not yet written: what lies before it is a
    condition or a narrative. A span counted from an event in brackets after a date is joined to that date.
    """
    able = [time for time in times if _can_be_due(text, start, end, time, written)]
    able = [
        time for time, later in zip_longest(able, able[1:]) if later is None or not _names(text, time, later)
    ]
    joined = list(_joined(text, able))
    dated = [time for time in joined if _is_dated(text, time)]
    return [
        time
        for time in joined
        if not _is_plain_rhythm(text, time) or not any(_in_one_clause(text, time, day) for day in dated)
    ]


def _can_be_due(text: str, start: int, end: int, time: TimeExpression, written: datetime.date | None) -> bool:
    before = text[max(start, time.start - _REACH) : time.start]
    if not time.valid or time.role in ("issued", "history") or _IN_FORCE.search(before):
        return False
    reckoned = time.text.lower().startswith(("đến", "tới", "từ")) and _AS_OF.search(before.rstrip())
    if _REPLACED.search(before) or _COMPARED.search(before) or reckoned:
        return False
    if time.recurrence is not None and _is_plain_rhythm(text, time):
        return _governs_clause(text, start, time) and not _CRITERION.search(
            text[time.end : min(end, time.end + _REACH)]
        )
    if time.recurrence is not None:
        # "từ 01/12 năm trước đến ...": a span of reckoning.
        return not _FROM.search(before.rstrip())
    if time.relative is not None:
        # How long something lasts: "thời hạn vay không quá 60 tháng".
        if not time.relative.after and time.relative.unit in ("month", "year"):
            return False
        return (
            time.role == "due"
            and not _UNSPENT.search(before.rstrip())
            and (
                time.relative.amount != 0 or not _PAST.search(text, time.end, min(end, time.end + 2 * _REACH))
            )
        )
    if time.finish is None:
        return time.precision in ("day", "month") and time.role in ("due", "event")
    if written is not None and time.finish < written:
        return False
    if time.role == "period":
        return (
            time.begin is not None
            and time.text.lower().startswith(_OPENINGS)
            and not _CONDITION.search(before)
        )
    conditional = time.role == "due" and _CONDITION.search(before) and not _DONE_BY.search(before)
    return not (_OUTLOOK.search(before) or conditional)


def _names(text: str, time: TimeExpression, later: TimeExpression) -> bool:
    """Whether a period says what is due at the time that follows it: "quý I trước ngày 20/3"."""
    is_period = time.precision in ("quarter", "month", "year", "range") and time.role != "due"
    return is_period and later.role == "due" and not text[time.end : later.start].strip(" :")


def _is_dated(text: str, time: TimeExpression) -> bool:
    return time.finish is not None or (time.recurrence is not None and not _is_plain_rhythm(text, time))


def _is_plain_rhythm(text: str, time: TimeExpression) -> bool:
    rhythm = time.recurrence
    if rhythm is None or rhythm.month is not None or rhythm.day is not None:
        return False
    return not _WEEKDAY.search(text, max(0, time.start - _LONGEST_WEEKDAY), time.start)


def _in_one_clause(text: str, time: TimeExpression, other: TimeExpression) -> bool:
    first, second = sorted((time, other), key=lambda one: one.start)
    return _CLAUSE_END.search(text, first.end, second.start) is None


def _governs_clause(text: str, start: int, time: TimeExpression) -> bool:
    """ "Hằng năm, UBND huyện tổ chức ..." says when; "chương trình công tác hằng năm" says which."""
    if _RHYTHM_WORD.search(time.text):
        return True
    clause = re.split(r"[;:]\s|\.\s", text[max(start, time.start - _REACH) : time.start])[-1]
    words = [word for word in clause.split() if any(letter.isalpha() for letter in word)]
    if len(words) <= 1:
        return True
    # The second of two rhythms: "Thường kỳ 6 tháng và 01 năm".
    return len(words) <= _LEADING_WORDS and words[-1].lower() in ("và", "kỳ", "kì", "theo")


def _joined(text: str, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    joined = False
    for position, time in enumerate(times):
        if joined:
            joined = False
            continue
        following = times[position + 1] if position + 1 < len(times) else None
        if following is not None and time.finish is not None and following.relative is not None:
            joined = _BRACKET.fullmatch(text, time.end, following.start) is not None
        yield replace(time, relative=following.relative) if joined and following else time
