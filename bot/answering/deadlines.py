"""What is due in a period: "Tháng này có gì đến hạn?"."""

from __future__ import annotations

import re

from bot.answering.dates import official_date
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted
from bot.evidence.candidates import mentions_of
from bot.understanding.periods import Period, period_in
from ingest.bodies import find_bodies, same_body
from ingest.knowledge import Deadline
from ingest.occurrences import days_of
from ingest.vietnamese import folded

_ASKS_WHAT_IS_DUE = re.compile(
    r"\b(?:den han|toi han|qua han|tre han|het han|han nop|sap den han)\b"
    r"|\b(?:co|phai lam|can lam) (?:nhung )?(?:gi|viec gi|nhiem vu gi)\b.*\b(?:tuan|thang|quy|nam|hom"
    r"|ngay) (?:nay|toi|sau|mai)\b"
    r"|\b(?:tuan|thang|quy|nam) (?:nay|toi|sau) (?:co|phai|can) .*\b(?:gi|viec nao)\b"
)
_OVERDUE = re.compile(r"\b(?:qua|tre) han\b")
MAX_QUOTES = 8
# Words of a question about all that is due; one that names a task asks for the day of that task.
_OF_DEADLINES = mentions_of(
    "việc, công việc, nhiệm vụ, văn bản, nội dung, thời hạn, hạn nộp, báo cáo, đến hạn, quá hạn, trễ hạn,"
    " hết hạn, sắp tới,"
    " tuần, tháng, quý, năm, ngày này, nay, tới, sau, hoàn thành, làm, liệt kê"
)
ONLY_DEADLINES = 0.6
# What a machine has read must be this sure before it is listed as due.
LOWEST_CONFIDENCE = 0.5


def answer_what_is_due(evidence: Evidence) -> Draft | None:
    """The deadlines in the period a question names, the next 30 days when it names none."""
    text = evidence.question.text
    plain = folded(text)
    if not _ASKS_WHAT_IS_DUE.search(plain) or evidence.topic.coverage(_OF_DEADLINES) < ONLY_DEADLINES:
        return None
    due = [one for one in evidence.knowledge.deadlines if _fits(one, evidence)]
    if _OVERDUE.search(plain):
        return _listed("Đã quá hạn", due, None, evidence)
    period = period_in(text, evidence.today)
    return _listed("Đến hạn", due, period, evidence) if period else None


def _listed(what: str, deadlines: list[Deadline], period: Period | None, evidence: Evidence) -> Draft:
    found = []
    for deadline in deadlines:
        days = days_of(deadline, period[0] if period else evidence.today)
        if days is None:
            continue
        overdue = period is None and days[1] < evidence.today
        if overdue or (period and days[0] <= period[1] and days[1] >= period[0] and days[1] <= period[1]):
            found.append((days, deadline))
    span = f" từ {official_date(period[0])} đến {official_date(period[1])}" if period else ""
    if not found:
        return Draft(f"Tài liệu không nêu việc nào {what.lower()}{span}.", 0.7, (), answered=False)
    found.sort(key=lambda pair: (pair[0][1], pair[1].title))
    lines = [_line(deadline, days) for days, deadline in found]
    quotes = tuple(deadline.quotes[0] for _, deadline in found[:MAX_QUOTES])
    listed = tuple(deadline for _, deadline in found)
    return Draft(bulleted(f"{what}{span}:", lines), 0.85, quotes, kind="list", deadlines=listed)


def _line(deadline: Deadline, days: Period) -> str:
    when = (
        official_date(days[1])
        if days[0] == days[1]
        else f"{official_date(days[0])} – {official_date(days[1])}"
    )
    who = f" ({'; '.join(deadline.responsible)})" if deadline.responsible else ""
    tentative = ", dự kiến" if deadline.tentative else ""
    return f"{when}{tentative}: {deadline.title}{who}"


def _fits(deadline: Deadline, evidence: Evidence) -> bool:
    """Whether the deadline is sure enough and belongs to the body the question names, if any."""
    bodies = find_bodies(evidence.question.text)
    return (deadline.confirmed or deadline.confidence >= LOWEST_CONFIDENCE) and (
        not bodies or any(same_body(body.text, one) for body in bodies for one in deadline.responsible)
    )
