"""What is due in a period, "Tháng này có gì đến hạn?", and when one thing is, "Khi nào sơ kết?"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answering.dates import official_date, time_as_written
from bot.answering.draft import Draft, Evidence
from bot.answering.implied import implied_by
from bot.answering.phrasing import bulleted
from bot.evidence.candidates import mentions_of
from bot.evidence.own_matter import own_matter
from bot.evidence.paper_steps import is_issued_anew, is_of_another_step
from bot.evidence.topic import Topic
from bot.times import (
    day_in_words,
    deadline_in_words,
    is_named_by_the_next_day,
)
from bot.understanding.focus import Focus
from bot.understanding.periods import Period, period_in
from ingest.abbreviations import expand
from ingest.bodies import find_bodies
from ingest.body_groups import concerns
from ingest.knowledge import Deadline
from ingest.occurrences import days_of, urgent_day
from ingest.time_expressions import find_time_expressions
from ingest.times.points import Bounds
from ingest.vietnamese import folded

_ASKS_WHAT_IS_DUE = re.compile(
    r"\b(?:den han|toi han|qua han|tre han|het han|han nop"
    r"|(?:cac|nhung) (?:moc|thoi han|han|viec) (?:thoi han |thoi gian )?sap toi)\b"
)
# With a period these ask the same: "tháng 8/2026 phải làm gì?".
_ASKS_WHAT_TO_DO = re.compile(
    r"\b(?:co|phai|can|lam) (?:nhung |cac )?"
    r"(?:gi|(?:cong )?viec (?:gi|nao)|nhiem vu (?:gi|nao))\b"
    r"|\b(?:nhung|cac) (?:cong )?(?:viec|nhiem vu|moc) (?:gi|nao)\b"
)
# "Tháng tới phải nộp gì?", "tuần sau họp gì?": so with a period of at most a quarter, for "năm 2025 có hội
# nghị nào?" may as well ask what was reported.
_ASKS_WHAT_OF_A_SORT = re.compile(
    r"\b(?:(?P<handed_in>nop|gui|trinh|bao cao)|(?P<held>(?:du |co )?(?:hop|hoi nghi|cuoc hop|su kien|le))"
    r"|(?:co )?(?:thoi )?han|(?:co )?moc(?: thoi (?:gian|han))?|co lich) (?:nhung |cac )?(?:gi|nao)\b"
)
_QUARTER = datetime.timedelta(days=92)
# When something was launched is not the year in which its aim is to be reached.
_BEGUN = re.compile(r"\b(?:phát động|ban hành|ra quân)\b", re.IGNORECASE)
_AIM = re.compile(r"phấn đấu\b", re.IGNORECASE)
_SORTS = {
    "handed_in": re.compile(r"\b(?:nộp|gửi|trình|báo cáo|hồ sơ|danh sách|đề nghị|đăng ký)\b", re.IGNORECASE),
    "held": re.compile(
        r"\b(?:họp|hội (?:nghị|thi|thảo)|(?:ngày|đại) hội|lễ|buổi|sơ kết|tổng kết|gặp mặt)\b", re.IGNORECASE
    ),
}
_OVERDUE = re.compile(r"\b(?:qua|tre) han\b")
# What a question about all that is due says; whatever else it says tells which of that it wants.
_OF_ANY_DEADLINE = (
    "việc, công việc, nhiệm vụ, văn bản, nội dung, thời hạn, hạn nộp, báo cáo, đến hạn, quá hạn, trễ hạn,"
    " hết hạn, sắp tới, mốc thời hạn, mốc thời gian, các mốc, những mốc,"
    " tuần, tháng, quý, năm, ngày này, nay, tới, sau, hoàn thành, làm, liệt kê"
)
# What only asks for a time.
ASKING_WHEN = mentions_of("hạn nộp, thời hạn nộp, hạn chót, hạn cuối, ngày, tháng, định kỳ, một lần")
# Below this share of such words a question is about another matter.
ONLY_DEADLINES = 0.6
# A deadline must say this share of what tells it from the others.
NAMED_COVERAGE = 0.85
# What a machine has read must be this sure before it is listed as due.
LOWEST_CONFIDENCE = 0.5
# Titles as near to each other are told apart by no question.
SAME = 0.01
MOST_LISTED = 12
MAX_QUOTES = 8
SEVERAL = "Tài liệu nêu các mốc sau:"
Days = tuple[datetime.date | None, datetime.date | None]


# Who gets the papers, or gives the award they are for, has no duty: "nộp về Sở Nội vụ".
_NO_ONES_DUTY = re.compile(
    r"\b(?:(?:gửi|nộp|trình|báo cáo)(?:[^,;]{0,40}\s(?:về|cho|đến|tới|lên))?"
    r"|(?:bằng khen|giấy khen|cờ thi đua|huân chương)(?: của)?)\s$",
    re.IGNORECASE,
)


def answer_what_is_due(evidence: Evidence) -> Draft | None:
    """The deadlines in the period a question names, or those gone by; of one thing only that thing's."""
    text = evidence.question.text
    key = folded(text)
    period = period_in(text, evidence.today)
    of_sort = _ASKS_WHAT_OF_A_SORT.search(key) if period and period.last - period.first <= _QUARTER else None
    asks_what_is_due = of_sort or _ASKS_WHAT_IS_DUE.search(key)
    if not asks_what_is_due and not (period and _ASKS_WHAT_TO_DO.search(key)):
        return None
    asked = text[slice(*of_sort.span())] if of_sort else ""
    said_of_any = mentions_of(f"{_said_of_any(text)}, {period.text if period else ''}, {asked}")
    if evidence.topic.coverage(said_of_any) < ONLY_DEADLINES:
        return None
    wanted = evidence.topic.missing(said_of_any)
    due = [
        one
        for one in sure_deadlines(evidence)
        if _is_of_sort(one, of_sort) and (not wanted.terms or _share(wanted, one, evidence) >= NAMED_COVERAGE)
    ]
    if wanted.terms and not (due and asks_what_is_due):
        return None
    if _OVERDUE.search(key):
        return _listed("Đã quá hạn", due, None, evidence)
    listed = _listed("Đến hạn", due, period, evidence) if period else None
    # "Nộp gì" is a word for all that is listed, which need not say it.
    return replace(listed, identified=True) if listed and of_sort else listed


def _is_of_sort(deadline: Deadline, asked: re.Match[str] | None) -> bool:
    """Whether something due is handed in, or held, where only such is asked for."""
    sort = _SORTS.get((asked and asked.lastgroup) or "")
    return sort is None or sort.search(deadline.title) is not None


def answer_with_deadline(evidence: Evidence) -> Draft | None:
    """When something is due whose name says all that the question speaks about: "khi nào tổng kết?".

    All of them where several do, because a question so short does not tell them apart.
    """
    if evidence.question.focus not in (Focus.DATE, Focus.FREQUENCY):
        return None
    # Of whom the question names are all deadlines that are looked at.
    bodies = [(body.start, body.end) for body in find_bodies(evidence.question.text)]
    named = _named(evidence, evidence.topic.without(bodies).missing(ASKING_WHEN))
    best = named[0][0] if named else 0.0
    if best < NAMED_COVERAGE:
        return None
    alike = tuple(one for share, one in named if share >= best - SAME)[:MAX_QUOTES]
    lines = [line_of(one, days_told(one, evidence.today)) for one in alike]
    text = lines[0] + "." if len(lines) == 1 else bulleted(SEVERAL, lines)
    sure = min(best, max(one.confidence for one in alike))
    return Draft(text, sure, tuple(one.quotes[0] for one in alike), deadlines=alike)


def events_named(evidence: Evidence, thing: Topic, share: float) -> Iterator[tuple[str, Deadline]]:
    """What is due or held whose name says this share of a thing, told with its time, the best first."""
    for said, one in _named(evidence, thing):
        if said >= share and thing.coverage(mentions_of(one.title)) >= share:
            yield line_of(one, days_told(one, evidence.today)), one


def _named(evidence: Evidence, wanted: Topic) -> list[tuple[float, Deadline]]:
    """The deadlines with the share of what is wanted that they say, the best first.

    A title that says much else beside is of another matter; the shortest says the least else.
    """
    begun = _BEGUN.search(evidence.question.text)
    named = [
        (_share(wanted, one, evidence), one)
        for one in sure_deadlines(evidence)
        if not (begun and _AIM.match(one.title))
    ]
    return sorted(named, key=lambda pair: (-pair[0], len(pair[1].title)))


def _share(wanted: Topic, deadline: Deadline, evidence: Evidence) -> float:
    """How much of what is wanted a deadline says, or of what its campaign's name leaves of that."""
    quote = deadline.quotes[0]
    document = evidence.documents[quote.document_id]
    own = mentions_of("\n".join((own_matter(deadline.title), *deadline.responsible, implied_by(deadline))))
    around = mentions_of(f"đợt thi đua, phong trào {deadline.campaign or ''}, {document.metadata.title}")
    headings = mentions_of(
        "\n".join(one.heading for one in document.ancestry(document.section_at(quote.start)))
    )
    told = mentions_of(quote.text)
    act = wanted.missing(around)
    said = ((own, 1.0), (around, 0.6), (told, 0.8), (headings, 0.8))
    return max(wanted.coverage_in(said), act.coverage(own))


def sure_deadlines(evidence: Evidence) -> list[Deadline]:
    """The deadlines that were surely read and belong to the body the question names, if any."""
    text = evidence.question.text
    bodies = [body for body in find_bodies(text) if not _NO_ONES_DUTY.search(text[: body.start])]
    recurring = evidence.question.focus is Focus.FREQUENCY
    return [
        one
        for one in evidence.knowledge.deadlines
        if (one.confirmed or one.confidence >= LOWEST_CONFIDENCE)
        and (one.recurrence or not recurring)
        and not is_of_another_step(text, one.title)
        and not is_issued_anew(text, one.quotes[0].text)
        and (not bodies or any(_is_of(body.text, one, evidence) for body in bodies))
    ]


def _is_of(body: str, deadline: Deadline, evidence: Evidence) -> bool:
    """Whether a deadline is a body's: where its text says nobody's, whether that body issued it."""
    issuer = evidence.documents[deadline.quotes[0].document_id].metadata.issuer or ""
    issued = not deadline.responsible and folded(expand(body)) in folded(expand(issuer))
    return issued or any(concerns(body, who) for who in deadline.responsible)


def _said_of_any(text: str) -> str:
    """What a question about all that is due may speak of: work, the period and the body it names."""
    named = [text[found.start : found.end] for found in find_time_expressions(text)]
    return ", ".join([_OF_ANY_DEADLINE, *named, *(body.text for body in find_bodies(text))])


def _listed(what: str, deadlines: list[Deadline], period: Period | None, evidence: Evidence) -> Draft:
    """What falls due in the period by its days; without one what is over, what was missed last first."""
    dated = [(days_of(one, period.first if period else evidence.today), one) for one in deadlines]
    found = [
        (days, one)
        for days, one in dated
        if days and (_falls_due(one, days, period, evidence.today) if period else days[1] < evidence.today)
    ]
    when = f" {period.text[:1].lower()}{period.text[1:]} ({_span(period)})" if period else ""
    if not found:
        return Draft(f"Tài liệu không nêu việc nào {what.lower()}{when}.", 0.7, (), answered=False)
    found = [one for one in found if not any(_is_part_of(one, other) for other in found)]
    found.sort(key=lambda pair: pair[1].title)
    found.sort(key=lambda pair: pair[0][1], reverse=period is None)
    lines = [line_of(deadline, days) for days, deadline in found[:MOST_LISTED]]
    if more := found[MOST_LISTED:]:
        lines.append(f"Và {len(more)} việc khác")
    listed = tuple(deadline for _, deadline in found)
    quotes = tuple(one.quotes[0] for one in listed[:MAX_QUOTES])
    return Draft(bulleted(f"{what}{when}:", lines), 0.85, quotes, kind="list", deadlines=listed)


def _is_part_of(one: tuple[Bounds, Deadline], other: tuple[Bounds, Deadline]) -> bool:
    """Whether a title of the same last day says all of one, and more, of nobody else: one aim told twice."""
    (days, part), (other_days, whole) = one, other
    same = days[1] == other_days[1] and set(part.responsible) <= set(whole.responsible)
    return same and mentions_of(part.title).folded < mentions_of(whole.title).folded


def _falls_due(deadline: Deadline, days: Bounds, period: Period, today: datetime.date) -> bool:
    """Whether something falls due in a period; in the days to come what begins in them is due as well."""
    if period.first != today:
        return period.holds(*days)
    return today <= days[1] and urgent_day(deadline, days, today) <= period.last


def days_told(deadline: Deadline, today: datetime.date) -> Days:
    """The days of a deadline that are told, as of `today`."""
    return days_of(deadline, today) or (deadline.start, deadline.end)


def line_of(deadline: Deadline, days: Days) -> str:
    """A deadline as a list has it: when, what, who."""
    who = f" ({'; '.join(deadline.responsible)})" if deadline.responsible else ""
    tentative = ", dự kiến" if deadline.tentative else ""
    first, last = days
    written = time_as_written(first, last, deadline.quotes) if last and not deadline.recurrence else None
    when = written or deadline_in_words(deadline, days)
    if last and not (written or deadline.recurrence) and is_named_by_the_next_day(deadline, last):
        when = f"trước ngày {day_in_words(last + datetime.timedelta(days=1))}"
    return f"{when[:1].upper()}{when[1:]}{tentative}: {deadline.full_title}{who}"


def _span(period: Period) -> str:
    first, last = official_date(period.first), official_date(period.last)
    return last if first == last else f"{first} – {last}"
