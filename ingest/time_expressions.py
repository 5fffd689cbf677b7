"""Finds and normalises the times in Vietnamese administrative prose.

"trước ngày 15/12" ends on the 14th, the last day that is allowed; "chậm nhất ngày 15/12", "đến hết ngày
15/12" and "trước 17 giờ ngày 15/12" end on the 15th. "Đầu", "giữa" and "cuối" of a month, quarter or year
are its thirds and `vague`. A named period is not due; a document's own date is "issued"; digits of
document numbers, anniversaries ("95 năm thành lập") and lengths of service are no times at all.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ingest.document_numbers import find_document_numbers
from ingest.knowledge import Precision, Recurrence, TimeExpression, TimeRole
from ingest.times import dates, ranges, recurrences, relatives
from ingest.times.points import Point
from ingest.times.reading import Reading
from ingest.times.resolution import Resolved, resolve
from ingest.times.roles import Surroundings, role_of, surroundings

# The first rule to claim a stretch of text keeps it: the more a rule explains, the earlier it stands.
_RULES = (
    *ranges.RULES[:2],
    *recurrences.RULES[:5],
    *relatives.RULES,
    *ranges.RULES[2:],
    *recurrences.RULES[5:],
    *dates.RULES,
)
_LIST_LINK = re.compile(r"\s*(?:,|;|và|hoặc|,\s*và)\s*(?:đợt \d|lần \d|kỳ \d)?[\s:(]*", re.IGNORECASE)
_LINE_END = re.compile(r"[.!?]\s|\n")
_SENTENCE_END = re.compile(r"[.;!?]\s|\n\s*\n")


def find_time_expressions(
    text: str,
    *,
    reference_date: datetime.date | None = None,
    standing: bool = False,
    written: datetime.date | None = None,
) -> list[TimeExpression]:
    """The time expressions in `text` (NFC), in order and without overlap.

    `reference_date`, usually the date of the document, gives a time without a year its year: what is due
    or held falls on or after it, what has happened on or before it. Without it such a time has no bounds.
    A `standing` text, a law or a regulation, holds year after year: there such a time returns every year.
    What falls after the day on which a text was `written` has not been issued or done.
    """
    numbers = find_document_numbers(text)
    number_ends = {number.end for number in numbers}
    readings = _readings(text, [(number.start, number.end) for number in numbers])
    found = []
    for reading in _completed(text, readings):
        if standing and _is_yearless(reading) and reading.limit != "as-of":
            reading = _yearly(reading, reading.limit == "before")
        around = surroundings(text, reading.start, reading.end, number_ends)
        time = _expression(text, reading, around, reference_date)
        if time.role in ("issued", "history") and written and time.finish and time.finish > written:
            # What is yet to come has not been issued or done: "báo cáo Chủ tịch vào ngày 22/12/2025".
            time = _expression(text, reading, around, reference_date, may_be_past=False)
        found.append(time)
    return found


class _Claims:
    """Stretches of text that are taken, kept sorted."""

    def __init__(self, taken: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in taken]
        self._ends = [end for _, end in taken]

    def is_free(self, start: int, end: int) -> bool:
        """Whether no part of `start`..`end` is taken."""
        position = bisect_right(self._starts, start)
        if position and self._ends[position - 1] > start:
            return False
        return position == len(self._starts) or self._starts[position] >= end

    def claim(self, start: int, end: int) -> bool:
        """Takes `start`..`end` unless a part of it is taken already."""
        if not self.is_free(start, end):
            return False
        position = bisect_right(self._starts, start)
        self._starts.insert(position, start)
        self._ends.insert(position, end)
        return True


def _readings(text: str, numbers: Sequence[tuple[int, int]]) -> list[Reading]:
    in_numbers, claims = _Claims(numbers), _Claims(())
    readings = []
    for rule in _RULES:
        for match in rule.pattern.finditer(text):
            reading = rule.read(match)
            if reading is None:
                continue
            # An event may be a document: "ngay sau khi ban hành Chỉ thị số 34-CT/TW".
            free = reading.relative is not None or in_numbers.is_free(reading.start, reading.end)
            if free and claims.claim(reading.start, reading.end):
                readings.append(reading)
    return sorted(readings, key=lambda reading: reading.start)


def _completed(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """Fills in what a sentence states once: "trước ngày 15/6 và 15/12/2025", "Năm 2025 ... trước 15/6"."""
    backwards: list[Reading] = []
    for reading in reversed(readings):
        if backwards and _shares_year(text, reading, backwards[-1]):
            reading = _sharing_year(reading, backwards[-1])
        backwards.append(reading)
    completed: list[Reading] = []
    year: Reading | None = None
    for reading in reversed(backwards):
        if year is not None and _SENTENCE_END.search(text, year.end, reading.start):
            year = None
        if year is not None:
            reading = _within(reading, year)
        if completed and _LIST_LINK.fullmatch(text, completed[-1].end, reading.start):
            reading = _sharing_limit(reading, completed[-1])
        completed.append(reading)
        if _states_year(reading):
            year = reading
    return completed


def _shares_year(text: str, reading: Reading, following: Reading) -> bool:
    if _LIST_LINK.fullmatch(text, reading.end, following.start):
        return True
    # "sơ kết gửi trước ngày 15/6, tổng kết gửi trước ngày 15/12 hằng năm"
    both_limits = (
        reading.limit == "before" and following.recurrence is not None and following.recurrence.before
    )
    return both_limits and not _LINE_END.search(text, reading.end, following.start)


def _is_yearless(reading: Reading) -> bool:
    return (
        reading.last is not None
        and reading.last.year is None
        and reading.recurrence is None
        and reading.months is None
    )


def _states_year(reading: Reading) -> bool:
    """Whether the rest of the sentence may leave its year to this: "Năm 2025, ...", "Hằng năm, ..."."""
    if reading.recurrence is not None:
        return reading.last is None
    return (
        reading.limit == "at" and reading.last is not None and reading.last == Point(year=reading.last.year)
    )


def _within(reading: Reading, year: Reading) -> Reading:
    if not _is_yearless(reading) or reading.last is None:
        return reading
    if year.recurrence is not None:
        return _yearly(reading, reading.limit == "before")
    return replace(reading, last=reading.last.inheriting(year.last)) if year.last else reading


def _yearly(reading: Reading, before: bool) -> Reading:
    point = reading.last
    if point is None or (point.month is None and point.quarter is None):
        return reading
    month = point.month or (point.quarter or 1) * 3 - 2
    first = reading.first
    if first is None:
        return replace(reading, recurrence=Recurrence("year", month, point.day, before))
    first = first.inheriting(point)
    if first.day is None or point.day is None or not first.is_possible():
        return reading
    return replace(
        reading,
        recurrence=Recurrence("year", month, point.day, from_month=first.month, from_day=first.day),
        limit="at",
    )


def _sharing_year(reading: Reading, following: Reading) -> Reading:
    if not _is_yearless(reading) or following.last is None or reading.last is None:
        return reading
    if following.recurrence is not None and following.recurrence.every == "year":
        return _yearly(reading, reading.limit == "before" or following.recurrence.before)
    if following.last.year is not None:
        return replace(reading, last=reading.last.inheriting(following.last))
    return reading


def _sharing_limit(reading: Reading, previous: Reading) -> Reading:
    if (
        reading.limit != "at"
        or reading.operator
        or reading.first
        or previous.limit not in ("before", "until")
    ):
        return reading
    if reading.last is None or previous.last is None or reading.last.precision != previous.last.precision:
        return reading
    recurrence = reading.recurrence
    if recurrence is not None:
        recurrence = replace(recurrence, before=previous.limit == "before")
    return replace(reading, limit=previous.limit, operator=previous.operator, recurrence=recurrence)


def _expression(
    text: str,
    reading: Reading,
    around: Surroundings,
    reference: datetime.date | None,
    *,
    may_be_past: bool = True,
) -> TimeExpression:
    role = role_of(reading, around, may_be_past=may_be_past)
    resolved = resolve(reading, role, reference)
    return TimeExpression(
        start=reading.start,
        end=reading.end,
        text=text[reading.start : reading.end],
        begin=resolved.begin,
        finish=resolved.finish,
        precision=_precision(reading, resolved, role),
        role=role,
        recurrence=reading.recurrence,
        relative=reading.relative,
        tentative=around.is_tentative and role not in ("issued", "history"),
        vague=reading.part is not None or around.is_approximate,
        valid=resolved.valid,
    )


def _precision(reading: Reading, resolved: Resolved, role: TimeRole) -> Precision | None:
    if reading.recurrence is not None:
        return None
    if reading.first is not None or reading.months is not None:
        return "range"
    if reading.last is not None:
        return reading.last.precision
    return "day" if role == "history" and reading.relative is None else None
