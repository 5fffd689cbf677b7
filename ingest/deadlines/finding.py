"""Reads out of a document what is due or to be held, when, and who is responsible.

Confidence bands: from 0.9 a date with a task and words that bind them; from 0.7 good enough to remind
people of, such as a planned month, a phase or a span counted from an event; from 0.5 worth listing: a
target for a whole year, a practice that a report describes; below that a person should look first, for the
year or the task is uncertain. Where no task is named there is no deadline.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from ingest.deadlines.identity import identified
from ingest.deadlines.merging import merge_equal
from ingest.deadlines.occasions import Occasions
from ingest.deadlines.scope import campaign_of, responsible_for
from ingest.deadlines.statements import Statement, statements
from ingest.knowledge import Campaign, Deadline, TimeExpression
from ingest.model import Document, Section
from ingest.time_expressions import find_time_expressions

_REPORT_END = re.compile(r"Trên đây là báo cáo|kính báo cáo", re.IGNORECASE)
_STANDING = frozenset({"Luật", "Nghị định", "Thông tư", "Quy chế", "Quy định"})
_ISSUING = re.compile(r"(?:quy chế|quy định)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"phương hướng|nhiệm vụ|kế hoạch|giải pháp|kiến nghị|đề xuất|đề nghị|kết luận", re.IGNORECASE
)
_BEHIND = re.compile(r"kết quả|tình hình|đánh giá|tồn tại|hạn chế|khen thưởng đã", re.IGNORECASE)
_PRACTICE = re.compile(r"(?<!\w)(?:đều|đã|luôn)(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"năm ((?:19|20)\d\d)(?!\d)")


def find_deadlines(
    document: Document,
    campaigns: Sequence[Campaign] = (),
    *,
    times: Sequence[TimeExpression] | None = None,
) -> tuple[Deadline, ...]:
    """The deadlines of one document in the order of the text, equal ones joined with all their quotes.

    `campaigns` are those that are known by name; a deadline belongs to the one that its sentence, its
    headings or the document's title name. `times` are those of `times_of`, when they are known already.
    """
    times = times_of(document) if times is None else times
    written = _written_after(document, times)
    is_report = _is_report(document)
    if is_report:
        times = _not_described(document, times, written)
    occasions = Occasions(document)
    found = []
    for statement in statements(document, times, written):
        start, end = _days(statement.time)
        found.append(
            identified(
                Deadline(
                    id="",
                    title=statement.task.title,
                    campaign=campaign_of(document, statement.start, statement.end, campaigns),
                    start=start,
                    end=end,
                    precision=statement.time.precision if end else None,
                    recurrence=statement.time.recurrence,
                    relative=statement.time.relative,
                    tentative=statement.time.tentative,
                    responsible=responsible_for(document, statement),
                    confidence=_confidence(document, statement, is_report),
                    quotes=(document.quote(statement.start, statement.end),),
                    occasion=occasions.of(statement.task.title, statement.start),
                )
            )
        )
    return merge_equal(found)


def times_of(document: Document) -> list[TimeExpression]:
    """The time expressions of a document, years that it leaves out taken from its date or title."""
    return find_time_expressions(
        document.text,
        reference_date=_reference_date(document),
        standing=_is_standing(document),
        written=document.metadata.date,
    )


def _is_standing(document: Document) -> bool:
    """Whether a document holds until another replaces it, so that its days return every year."""
    kind = document.metadata.kind or ""
    return kind in _STANDING or (kind == "Quyết định" and bool(_ISSUING.search(document.metadata.title)))


def _reference_date(document: Document) -> datetime.date | None:
    if document.metadata.date is not None:
        return document.metadata.date
    years = set(_YEAR.findall(document.metadata.title))
    return datetime.date(int(years.pop()), 1, 1) if len(years) == 1 else None


def _written_after(document: Document, times: Sequence[TimeExpression]) -> datetime.date | None:
    """The date of the document, or else of the latest document it cites: it cannot be older."""
    if document.metadata.date is not None:
        return document.metadata.date
    return max((time.finish for time in times if time.role == "issued" and time.finish), default=None)


def _is_report(document: Document) -> bool:
    kind = (document.metadata.kind or document.metadata.title).lower()
    return kind.startswith(("báo cáo", "biên bản")) or bool(_REPORT_END.search(document.text[-3000:]))


def _not_described(
    document: Document, times: Sequence[TimeExpression], written: datetime.date | None
) -> list[TimeExpression]:
    """The times of a report without those at which things were as it says: "Ngày 25/7 giá xăng giảm".

    What no word makes due or an event, and what had begun when the report was written, it describes. Reports
    whose date is filled in by hand are written when the time is over that their title names first.
    """
    named = find_time_expressions(document.metadata.title)
    ends = [document.metadata.date, *(time.finish for time in named), written]
    reached = next((end for end in ends if end is not None), None)
    plans = any(_AHEAD.search(section.title) for section in document.sections if _is_heading(section))
    return [time for time in times if not _is_described(document, time, reached, plans=plans)]


def _is_described(
    document: Document, time: TimeExpression, reached: datetime.date | None, *, plans: bool
) -> bool:
    """Whether a time in a report is when things were so; `plans` tells that a part of it looks ahead.

    Outside that part even what is said to be reached is told, and a time without a year lies behind.
    """
    if time.recurrence is not None:
        return False
    told = not _looks_ahead(document, time)
    if plans and told and not re.search(r"\d{4}", time.text):
        return True
    begun = time.begin or (time.finish if time.role == "none" else None)
    named = time.role == "none" or (time.role == "due" and told)
    if not named or time.relative is not None or begun is None or reached is None:
        return False
    return begun <= reached


def _looks_ahead(document: Document, time: TimeExpression) -> bool:
    """Whether the nearest heading that says so puts a time among plans rather than results."""
    for section in document.ancestry(document.section_at(time.start)):
        if _is_heading(section) and (_BEHIND.search(section.title) or _AHEAD.search(section.title)):
            return _AHEAD.search(section.title) is not None
    return False


def _is_heading(section: Section) -> bool:
    # The "title" of an item that runs into its text is the sentence itself.
    return section.is_headed


def _days(time: TimeExpression) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day; what is due by a day, month or year is taken to fall in it."""
    if time.recurrence is not None or time.finish is None:
        return None, None
    if time.begin is not None:
        return time.begin, time.finish
    finish = time.finish
    if time.precision == "month":
        return finish.replace(day=1), finish
    if time.precision == "quarter":
        return finish.replace(month=finish.month - 2, day=1), finish
    if time.precision == "year":
        return finish.replace(month=1, day=1), finish
    return finish, finish


def _confidence(document: Document, statement: Statement, is_report: bool) -> float:
    time = statement.time
    sentence = document.text[statement.start : statement.end]
    if time.recurrence is not None:
        dated = time.recurrence.month is not None or time.recurrence.day is not None
        if is_report or _PRACTICE.search(sentence):
            return 0.6 if dated else 0.5
        return 0.85 if dated else 0.6
    if time.finish is None:
        if time.relative is None:
            return 0.4
        return 0.8 if time.relative.amount else 0.6
    if time.precision == "year":
        return 0.6
    confidence = 0.95 if time.role == "due" and time.precision == "day" else 0.9
    if time.precision == "range":
        confidence = 0.8
    if time.vague:
        confidence -= 0.1
    if not _YEAR.search(time.text) and not re.search(r"\d{4}", time.text):
        confidence -= 0.15
    return round(confidence, 2)
