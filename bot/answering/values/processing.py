"""How long an office may take over papers: "Xã nhận đủ giấy tờ thì phải làm xong trong mấy ngày?".

Such a rule begins with whoever handles the papers ("Ủy ban nhân dân cấp xã trong thời hạn 15 ngày làm việc kể
từ ngày nhận đủ hồ sơ …") and leaves what they are for to the headings over it; other times near it, for a
notice or for what the applicant has to mend, say more of the question and answer another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import around, bulleted, lead
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.figures import DURATION
from bot.evidence.identity import identity_of
from bot.evidence.value import Value
from bot.evidence.values import actors
from bot.understanding.focus import Focus
from bot.wording import EACH_IN_TIME
from ingest.vietnamese import folded

_HANDLES = re.compile(
    r"\b(?:giai quyet|xu ly|xet (?:\w+ )?ho so|xet duyet|xong|(?:tra|co|ra|bao) ket qua|tham dinh"
    r"|xem xet|tra loi|thong bao|hoan thanh|tra lai|cap lai|cap doi|nhan du)\b"
)
_FROM_RECEIPT = re.compile(
    rf"\b(?:trong|sau)\s(?:(?:thời hạn|thời gian|vòng)\s)?(?P<time>{DURATION.pattern})"
    r",?\s(?:kể )?từ (?:ngày|khi|lúc)\s(?:\w+\s){0,4}?(?:nhận|tiếp nhận)\b(?P<then>[^,;]*)",
    re.IGNORECASE,
)
# "Đối với các trường hợp không đủ điều kiện, …": a rule that begins with a case, and not with who handles it.
_CASE = re.compile(r"\W*(?:\w{1,3}[.)]\s)?(?:Đối với|Trường hợp)\s[^,]*")
_UNMET = re.compile(r"\b(?:không|chưa|thiếu)\b", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:xã|phường|huyện|tỉnh)\b", re.IGNORECASE)
# In characters: the name of an office with its enumerator.
LONGEST_HANDLER = 70
LOWEST_COVERAGE = 0.45
SURE = 0.8
CLAUSE_CHARACTERS = 420
# Rules that say so nearly the same of the question are all meant, or none.
AS_NEAR = 0.1

Rule = tuple[Candidate, re.Match[str]]


def answer_with_processing_time(evidence: Evidence) -> Draft | None:
    """The time within which whoever is named has to be done with papers received; else that of each."""
    question = evidence.question
    if question.focus is not Focus.DURATION or not _HANDLES.search(folded(question.text)):
        return None
    handler = _handler_asked(question.text)
    ruling = [
        (candidate, rule)
        for candidate in evidence.candidates
        if (rule := _FROM_RECEIPT.search(candidate.text)) and _may_rule(evidence, candidate, rule, handler)
    ]
    if not ruling:
        return None
    best = max(ruling, key=lambda one: one[0].score)
    return _told([best] if handler else _as_near(ruling, best[0]), SURE if handler else best[0].coverage)


def _as_near(ruling: Sequence[Rule], best: Candidate) -> list[Rule]:
    """The rules of the best one's document that say about as much of the question, in its order."""
    least = best.coverage - AS_NEAR
    near = (one for one in ruling if one[0].document is best.document and one[0].coverage >= least)
    return sorted(near, key=lambda one: one[0].start)


def _told(ruling: Sequence[Rule], sure: float) -> Draft:
    times = [Value(rule.start("time"), rule.end("time"), rule["time"]) for _, rule in ruling]
    room = CLAUSE_CHARACTERS // len(ruling)
    clauses = [
        around(one.text, time, room).rstrip(" :") for (one, _), time in zip(ruling, times, strict=True)
    ]
    quotes = tuple(one.quote for one, _ in ruling)
    if len(ruling) == 1:
        return Draft(lead(times[0].text, clauses[0]), sure, quotes)
    return Draft(bulleted(EACH_IN_TIME, clauses), sure, quotes)


def _handler_asked(text: str) -> frozenset[str]:
    """The words of the office asked about, the last one named: "tỉnh gửi lên Bộ Nội vụ rồi thì …"."""
    named = [value.text for value in actors(text)] or _LEVEL.findall(text)
    return mentions_of(named[-1]).folded if named else frozenset()


def _may_rule(evidence: Evidence, candidate: Candidate, rule: re.Match[str], handler: frozenset[str]) -> bool:
    if candidate.coverage < LOWEST_COVERAGE or conflicts(evidence, candidate):
        return False
    case = _CASE.match(candidate.text)
    if case and _UNMET.search(case.group()) and not _UNMET.search(evidence.question.text):
        return False
    name = candidate.text[rule.end() :] if case and case.end() <= rule.start() + 1 else candidate.text
    return handler <= mentions_of(f"{name[:LONGEST_HANDLER]}\n{identity_of(candidate.document)}").folded
