"""Whether a value that is claimed and one that is stated are the same."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from bot.evidence.bounds import opposed
from bot.evidence.values import Value
from bot.understanding.focus import SOMEBODY, Focus
from ingest.body_names import same_body
from ingest.knowledge import TimeExpression
from ingest.quantities import find_quantities
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import accented

_YEARLESS = ("day", "month")
_DAY_AND_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:\s?[/.-]\s?|\stháng\s)(?P<month>\d{1,2})(?:\s?[/.-]\s?\d{4})?\b", re.IGNORECASE
)
_MONTH = re.compile(r"\btháng\s(?P<month>\d{1,2})\b|\b(?P<of_year>\d{1,2})/\d{4}", re.IGNORECASE)
_UNIT_OF_TIME = re.compile(r"\b(?:giờ|phút|ngày|tuần|tháng|quý|năm)\b")
_ENDS = re.compile(r"\b(?:kết thúc|hết|khép lại|dừng|kéo dài (?:đến|tới|hết))\b", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:bắt đầu|khởi động|mở đầu)\b", re.IGNORECASE)
_BEFORE = re.compile(r"trước\b", re.IGNORECASE)
# "Hơn 60 trường", "chưa đến 5 %": borne out by any number on that side.
_OVER = re.compile(r"\b(?<!không )(?:trên|hơn|quá|vượt|từ|đủ|ít nhất|tối thiểu)\s$", re.IGNORECASE)
_UNDER = re.compile(
    r"\b(?:dưới|chưa (?:đến|tới|đủ|quá)|không (?:đến|tới|quá)|ít hơn|tối đa|nhiều nhất)\s$", re.IGNORECASE
)
_BOUND = re.compile(
    r"\b(?:trên|hơn|quá|từ|ít nhất|tối thiểu|dưới|tối đa|trở lên|trở xuống|đến)\b", re.IGNORECASE
)
_OFFICE = re.compile(
    r"\b(?:phó )?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|trưởng (?:phòng|ban|thôn|công an|trạm)"
    r"|chánh văn phòng|thư ký|kế toán)\b",
    re.IGNORECASE,
)
_OF_A_SORT = re.compile(r"(?:các|những|mọi|mỗi|từng|toàn thể)\s(?P<noun>.+)", re.IGNORECASE)


def find_office(text: str) -> Value | None:
    """The first office that a text names, without the body it is of."""
    match = _OFFICE.search(text)
    return Value(*match.span(), match.group()) if match else None


def agreement(focus: Focus, claim: str, claimed: Value, said: str, stated: Value) -> bool | None:
    """Whether a value stated in `said` bears out one of a claim; None where it is but vaguer."""
    if focus is Focus.DATE and (edge := _edge_claimed(claim[: claimed.end], stated)):
        return any(_is_on(edge, one) for one in find_time_expressions(claimed.text))
    if same_values(focus, claimed, stated):
        return not opposed(claim, claimed, said, stated)
    if focus is Focus.DATE:
        return None if lies_in(claimed, stated) else False
    if focus in SOMEBODY:
        # That one body has to do it tells nothing of all of a sort.
        return None if _OF_A_SORT.match(claimed.text) else False
    return _on_claimed_side(claim, claimed, said, stated)


def _edge_claimed(claim: str, stated: Value) -> datetime.date | None:
    """The day of a period stated that a claim is of: "kết thúc tháng 7" is of its last."""
    period = next((one for one in find_time_expressions(stated.text) if one.precision == "range"), None)
    if period is None:
        return None
    if _ENDS.search(claim):
        return period.finish
    return period.begin if _BEGINS.search(claim) else None


def _is_on(day: datetime.date, told: TimeExpression) -> bool:
    """Whether a day is the one told, or in the month or year told."""
    last = told.finish or told.begin
    size = {"year": 1, "month": 2}.get(told.precision or "", 3)
    return last is not None and _parts(day)[:size] == _parts(last)[:size]


def _parts(day: datetime.date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _on_claimed_side(claim: str, claimed: Value, said: str, stated: Value) -> bool:
    """Whether a plain number is above or below the one that the claim calls a bound."""
    ours, theirs = find_quantities(claimed.text), find_quantities(stated.text)
    if not ours or not theirs or _BOUND.search(f"{said[: stated.start]} {stated.text}"):
        return False
    before = f"{claim[: claimed.start]}{claimed.text[: ours[0].start]}"
    if _OVER.search(before):
        return theirs[0].value >= ours[0].value
    return bool(_UNDER.search(before)) and theirs[0].value <= ours[0].value


def same_values(focus: Focus, claimed: Value, offered: Value) -> bool:
    """Whether two values of a type are the same, or what is offered lies within what is claimed."""
    return _EQUAL.get(focus, _equal_numbers)(claimed, offered)


def _equal_dates(claimed: Value, offered: Value) -> bool:
    """Whether what is offered lies within what is claimed, and so bears it out."""
    return lies_in(offered, claimed)


def lies_in(inner: Value, outer: Value) -> bool:
    """Whether one time lies within another."""
    # Cut out of its sentence a time has lost its role, so that all expressions count.
    pairs = [(a, b) for a in find_time_expressions(inner.text) for b in find_time_expressions(outer.text)]
    if any(a.precision in _YEARLESS and a.begin is a.finish is None for pair in pairs for a in pair):
        return _same_days(inner.text, outer.text)
    return any(_within(a, b) for a, b in pairs)


def _within(inner: TimeExpression, outer: TimeExpression) -> bool:
    if inner.finish is None or outer.finish is None:
        return False
    if inner.begin is None or outer.begin is None:
        # Of a term only the end is told: "đến năm 2025" is in 2025, "trước ngày 15/8" is the 15th.
        first, last = outer.begin or _named_end(outer), _named_end(outer)
        return first <= _named_end(inner) <= last
    return outer.begin <= inner.begin <= inner.finish <= outer.finish


def _named_end(term: TimeExpression) -> datetime.date:
    """The last day as it is written: the day before which something is due counts as its day."""
    end = term.finish or datetime.date.max
    return end + datetime.timedelta(days=1) if _BEFORE.match(term.text) else end


def _same_days(inner: str, outer: str) -> bool:
    """Whether a day or month lies in another where a year is left out: 15/8/2026 in "tháng 8"."""
    (day, month), (outer_day, outer_month) = _day_and_month(inner), _day_and_month(outer)
    return month is not None and month == outer_month and outer_day in (None, day)


def _day_and_month(text: str) -> tuple[int | None, int | None]:
    if match := _DAY_AND_MONTH.search(text):
        return int(match["day"]), int(match["month"])
    month = _MONTH.search(text)
    return None, int(month["month"] or month["of_year"]) if month else None


def _equal_numbers(claimed: Value, offered: Value) -> bool:
    """ "750 nghìn" is 750.000, whatever is counted."""
    numbers = [[one.value for one in find_quantities(value.text)] for value in (claimed, offered)]
    return bool(numbers[0]) and numbers[0] == numbers[1]


def _equal_offices(claimed: Value, offered: Value) -> bool:
    """A "phó bí thư" is no "bí thư"."""
    held = find_office(offered.text)
    return held is not None and accented(held.text) == accented(claimed.text)


def _equal_durations(claimed: Value, offered: Value) -> bool:
    """Ten months are no ten years."""
    ours, theirs = (set(_UNIT_OF_TIME.findall(value.text.lower())) for value in (claimed, offered))
    return not ours.isdisjoint(theirs) and _equal_numbers(claimed, offered)


def _equal_bodies(claimed: Value, offered: Value) -> bool:
    """Whether both are one body, or those of a sort are among whom is offered: "UBND các xã, thị trấn"."""
    sort = _OF_A_SORT.match(claimed.text)
    named = sort and re.escape(accented(sort["noun"]))
    # No part of another's name: "các hội" are not the "Hội đồng".
    among = sort and re.search(
        rf"(?:^|\b(?:các|những)\s|,\s|\bvà\s){named}\b(?! đồng\b| nhân dân\b)", accented(offered.text)
    )
    return bool(among) or same_body(claimed.text, offered.text)


_EQUAL: dict[Focus, Callable[[Value, Value], bool]] = {
    Focus.DATE: _equal_dates,
    Focus.DURATION: _equal_durations,
    Focus.ACTOR: _equal_bodies,
    Focus.PERSON: _equal_offices,
}
