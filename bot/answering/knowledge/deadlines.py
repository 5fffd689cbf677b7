"""What is due in a period: "Tháng này có gì đến hạn?"."""

from __future__ import annotations

import datetime
import re

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, plain
from bot.evidence.candidates import mentions_of
from bot.evidence.own_matter import own_matter
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from bot.understanding.periods import Period, period_in
from bot.views.times import deadline_in_words
from ingest.bodies import find_bodies
from ingest.body_groups import concerns
from ingest.knowledge import Deadline
from ingest.occurrences import days_of
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

_ASKS_WHAT_IS_DUE = re.compile(
    r"\b(?:den han|toi han|qua han|tre han|het han|han nop|sap den han"
    r"|(?:cac|nhung) (?:moc|thoi han|han|viec) (?:thoi han |thoi gian )?sap toi)\b"
)
# With a period these ask the same: "tháng 8/2026 phải làm gì?".
_ASKS_WHAT_TO_DO = re.compile(
    r"\b(?:co|phai lam|can lam|phai|can|lam) (?:nhung |cac )?"
    r"(?:gi|(?:cong )?viec (?:gi|nao)|nhiem vu (?:gi|nao))\b"
    r"|\b(?:nhung|cac) (?:cong )?(?:viec|nhiem vu|moc) (?:gi|nao)\b"
)
_OVERDUE = re.compile(r"\b(?:qua|tre) han\b")
MAX_QUOTES = 8
Days = tuple[datetime.date, datetime.date]
# Words of a question about all that is due; one that names a task asks for the day of that task.
_OF_DEADLINES = (
    "việc, công việc, nhiệm vụ, văn bản, nội dung, thời hạn, hạn nộp, báo cáo, đến hạn, quá hạn, trễ hạn,"
    " hết hạn, sắp tới, mốc thời hạn, mốc thời gian, các mốc, những mốc,"
    " tuần, tháng, quý, năm, ngày này, nay, tới, sau, hoàn thành, làm, liệt kê"
)
ONLY_DEADLINES = 0.6
# The title of a deadline must say this share of the topic to be what is asked for.
NAMED_COVERAGE = 0.85
# A title so many times as long as another that says all of a question is of something else beside.
MUCH_ELSE = 1.5
SHORT_CLAUSE = 200
# What a title leaves unsaid may tell its deadline from the one asked about.
ALL_SAID = 0.97
# From this share on it is worth offering.
NEAR_COVERAGE = 0.6
NAMED = "Tài liệu nêu các mốc sau:"
# What a machine has read must be this sure before it is listed as due.
LOWEST_CONFIDENCE = 0.5


def answer_what_is_due(evidence: Evidence) -> Draft | None:
    """The deadlines in the period a question names, the next 30 days when it names none."""
    text = evidence.question.text
    plain = folded(text)
    period = period_in(text, evidence.today)
    asks = _ASKS_WHAT_IS_DUE.search(plain) or (period and _ASKS_WHAT_TO_DO.search(plain))
    if not asks or evidence.topic.coverage(mentions_of(_asked_beside(text))) < ONLY_DEADLINES:
        return None
    due = [one for one in evidence.knowledge.deadlines if _fits(one, evidence)]
    if _OVERDUE.search(plain):
        return _listed("Đã quá hạn", due, None, evidence)
    return _listed("Đến hạn", due, period, evidence) if period else None


def answer_with_deadline(evidence: Evidence) -> Draft | None:
    """When something is due whose name says all that the question speaks about: "khi nào tổng kết?".

    All of them where several do, because a question so short does not tell them apart.
    """
    if evidence.question.focus is not Focus.DATE:
        return None
    named = [(_told(one, evidence), one) for one in evidence.knowledge.deadlines if _fits(one, evidence)]
    best = max((share for share, _ in named), default=0.0)
    if best < NAMED_COVERAGE:
        return None
    # A title that says much else beside is of another matter; the shortest says the least else.
    alike = sorted((one for share, one in named if share >= best - 0.01), key=lambda one: len(one.title))
    lines = [_line(one, _days(one, evidence.today)) for one in alike[:MAX_QUOTES]]
    quotes = tuple(one.quotes[0] for one in alike[:MAX_QUOTES])
    text = lines[0] + "." if len(lines) == 1 else bulleted(NAMED, lines)
    return Draft(text, min(best, max(one.confidence for one in alike)), quotes, deadlines=tuple(alike))


def answer_with_named_deadline(evidence: Evidence) -> Draft | None:
    """The deadline whose title alone says all of the question and little else.

    Its title and time were read together, so that it is surer than a clause with several events and times.
    """
    deadline = named_deadline(evidence)
    if deadline is None or deadline.precision is None:
        return None
    line = _line(deadline, _days(deadline, evidence.today))
    if evidence.constraints.year_conflict(line) or contradicts(evidence.question.text, (line,)):
        return None
    said = deadline.quotes[0].text
    if len(said) <= SHORT_CLAUSE:
        # The clause itself tells more than its title: "(ngay sau khi kết thúc Đại hội …)".
        when, _, _ = line.partition(": ")
        line = lead(when, plain(said)).removesuffix(".")
    return Draft(line + ".", deadline.confidence, deadline.quotes[:1], deadlines=(deadline,))


def named_deadline(evidence: Evidence) -> Deadline | None:
    """The deadline that the topic names, None where several of about the same title fall on other days."""
    named = [
        one
        for one in evidence.knowledge.deadlines
        if _fits(one, evidence) and evidence.topic.coverage(mentions_of(own_matter(one.title))) >= ALL_SAID
    ]
    shortest = min((len(one.title) for one in named), default=0)
    close = [one for one in named if len(one.title) <= shortest * MUCH_ELSE]
    times = {(one.start, one.end) for one in close}
    return close[0] if len(times) == 1 and None not in times.pop() else None


def nearest_deadline(evidence: Evidence) -> Draft | None:
    """What a question for a day comes closest to among the deadlines, to be offered when none answers it."""
    named = [(_told(one, evidence), one) for one in evidence.knowledge.deadlines if _fits(one, evidence)]
    share, best = max(named, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or share < NEAR_COVERAGE:
        return None
    return Draft(_line(best, _days(best, evidence.today)), share, best.quotes[:1], deadlines=(best,))


def _told(deadline: Deadline, evidence: Evidence) -> float:
    document = evidence.documents[deadline.quotes[0].document_id]
    around = mentions_of(f"{deadline.campaign or ''}, {document.metadata.title}")
    return evidence.topic.coverage(mentions_of(own_matter(deadline.title)), around, discount=0.6)


def _days(deadline: Deadline, today: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    return days_of(deadline, today) or (deadline.start, deadline.end)


def _asked_beside(text: str) -> str:
    """What a question about all that is due may speak of: work, the period and the body it names."""
    named = [text[found.start : found.end] for found in find_time_expressions(text)]
    return ", ".join([_OF_DEADLINES, *named, *(body.text for body in find_bodies(text))])


def _listed(what: str, deadlines: list[Deadline], period: Period | None, evidence: Evidence) -> Draft:
    found: list[tuple[Days, Deadline]] = []
    for deadline in deadlines:
        days = days_of(deadline, period.first if period else evidence.today)
        if days and (period.holds(*days) if period else days[1] < evidence.today):
            found.append((days, deadline))
    when = f" {period.text} ({_span(period.first, period.last)})" if period else ""
    if not found:
        return Draft(f"Tài liệu không nêu việc nào {what.lower()}{when}.", 0.7, (), answered=False)
    # What comes next first; of what is over, what was missed last.
    found.sort(key=lambda pair: pair[1].title)
    found.sort(key=lambda pair: pair[0][1], reverse=period is None)
    lines = [_line(deadline, days) for days, deadline in found]
    quotes = tuple(deadline.quotes[0] for _, deadline in found[:MAX_QUOTES])
    listed = tuple(deadline for _, deadline in found)
    return Draft(bulleted(f"{what}{when}:", lines), 0.85, quotes, kind="list", deadlines=listed)


def _line(deadline: Deadline, days: tuple[datetime.date | None, datetime.date | None]) -> str:
    who = f" ({'; '.join(deadline.responsible)})" if deadline.responsible else ""
    tentative = ", dự kiến" if deadline.tentative else ""
    when = deadline_in_words(deadline, days)
    return f"{when[:1].upper()}{when[1:]}{tentative}: {deadline.title}{who}"


def _span(first: datetime.date, last: datetime.date) -> str:
    return official_date(last) if first == last else f"{official_date(first)} – {official_date(last)}"


def _fits(deadline: Deadline, evidence: Evidence) -> bool:
    """Whether the deadline is sure enough and belongs to the body the question names, if any."""
    bodies = find_bodies(evidence.question.text)
    return (deadline.confirmed or deadline.confidence >= LOWEST_CONFIDENCE) and (
        not bodies or any(concerns(body.text, one) for body in bodies for one in deadline.responsible)
    )
