"""In which cases something holds, and what holds in a case.

"Trường hợp nào bị thu hồi?" is answered by the clause that announces them ("… trong các trường hợp sau:"),
"Hai thôn bằng điểm thì xét cái gì trước?" by the rule that foresees it ("Trường hợp bằng điểm nhau, …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answering.clauses.introductions import items_after, told_clause
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.topic import Topic
from bot.evidence.values import find_values
from bot.understanding.focus import Focus

# "Áp dụng cho:", "… đối với một trong các trường hợp sau đây:", "… bị thu hồi khi:".
_ANNOUNCES_CASES = re.compile(
    r"(?:\b(?:trường hợp|hành vi|đối tượng|áp dụng (?:cho|với|đối với))\b[^:]{0,60}|\b(?:khi|nếu))\W*$",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:không|chưa)\b(?! (?:phải|chỉ))", re.IGNORECASE)
# "Ai không phải dự thi?", "Ai được miễn?"
_EXEMPT = re.compile(r"\bkhông phải\s(?!là\b)|\bđược miễn\b", re.IGNORECASE)
_BEGINS_WITH_DENIAL = re.compile(
    r"\W*(?:\d+\.\s|[a-zđ]\)\s)?Không\s(?P<act>xét|hỗ trợ|áp dụng|tính|công nhận|đề nghị|thuộc)\b"
)
LOWEST_TOLD = 0.7
LOWEST_ANNOUNCED = 0.5
# A clause that announces cases and lists them is in form the very answer to a question for cases.
ANNOUNCED_BONUS = 0.05

# The question must say this share of the rule's case, and the rule with all that stands over it this share
# of the question's.
CASE_SAID = 0.6
CASE_COVERAGE = 0.45
# A case of one syllable, "nếu cần", is met by any question.
LEAST_CASE = 2
CLAUSES = 24
# "Danh sách các trường hợp …" and "mức chi khi họp" foresee no case: a rule begins with it.
_RULE = re.compile(
    r"^\W*(?:\d+\.\s|[a-zđ]\)\s)?(?:(?:trong\s)?trường hợp|nếu|khi)\s(?:có\s)?(?P<case>[^;.,:]{4,120}?)"
    r"(?:,|\sthì)\s(?P<outcome>\S.*)",
    re.IGNORECASE,
)
# "Khen thưởng đảng viên … khi tổ chức tổng kết": the occasion stands last.
_ON_OCCASION = re.compile(r"\w\s(?:sau |ngay )*(?:khi|dịp)\s[^,;:]{6,}$", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:khi|lúc) nào\b", re.IGNORECASE)
_CASE_ASKED = re.compile(r"^(?P<case>.{6,}?)\sthì\s", re.IGNORECASE)
# "Lấy đội nào?": told by what decides, and by no name.
_BY_RULE = (Focus.EXPLANATION, Focus.LIST, Focus.NAME)
_BY_VALUE = (Focus.DATE, Focus.DURATION, Focus.PLACE, Focus.ACTOR, Focus.RECIPIENT)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A clause that rules on a case; `said` is how much of that case the question says."""

    candidate: Candidate
    said: float
    coverage: float


def answer_with_cases(evidence: Evidence) -> Draft | None:
    """The cases that a clause announces."""
    # What a clause fixes is held against the question last: it costs a hundred times the words.
    announced = (one for one in evidence.candidates if one.coverage >= LOWEST_ANNOUNCED and _announces(one))
    fitting = (one for one in announced if _fits(evidence, one))
    best = max(fitting, key=lambda one: one.coverage, default=None)
    # The clause itself may be as short as "Áp dụng cho:"; its headings say of what.
    return replace(told_clause(best), confidence=best.coverage + ANNOUNCED_BONUS) if best else None


def answer_with_cases_of_time(evidence: Evidence) -> Draft | None:
    """The cases or the occasion of something, where it is asked when and no day is told."""
    if evidence.question.focus is not Focus.DATE or not _WHEN.search(evidence.question.text):
        return None
    if cases := answer_with_cases(evidence):
        return cases
    said = (one for one in evidence.candidates if one.own_coverage >= LOWEST_TOLD and _fits(evidence, one))
    best = next((one for one in said if _ON_OCCASION.search(one.text)), None)
    return replace(told_clause(best), confidence=best.coverage) if best else None


def answer_with_those_left_out(evidence: Evidence) -> Draft | None:
    """Those for whom something does not hold, by the clause that denies it: no list of others tells them."""
    if cases := answer_with_cases(evidence):
        return cases
    told = (one for one in evidence.candidates if _leaves_out(evidence, one) and _fits(evidence, one))
    best = next(told, None)
    return replace(told_clause(best), confidence=best.coverage) if best else None


def _leaves_out(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a clause says itself who is left out, or denies the act asked about under what it is of."""
    denied = _BEGINS_WITH_DENIAL.match(candidate.text)
    if denied and re.search(rf"\b{denied['act']}\b", evidence.question.text, re.IGNORECASE):
        return candidate.coverage >= LOWEST_ANNOUNCED
    return not denied and candidate.own_coverage >= LOWEST_TOLD


def denies(text: str) -> bool:
    """Whether a question or clause is on those for whom something does not hold."""
    return bool(_DENIES.search(text) or _EXEMPT.search(text))


def _announces(candidate: Candidate) -> bool:
    return bool(_ANNOUNCES_CASES.search(candidate.text)) and bool(items_after(candidate))


def _fits(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause may answer: who is *not* considered is another list than who is."""
    if candidate.is_heading or conflicts(evidence, candidate):
        return False
    return denies(evidence.question.text) == denies(candidate.text)


def answer_in_case(evidence: Evidence) -> Draft | None:
    """The rule for the case that the question tells before it asks; None where none foresees it.

    People tell their case with more than decides it, so that the rule's own case is looked for in the
    question rather than the question in the rule.
    """
    told = _CASE_ASKED.match(evidence.question.text)
    if told is None or evidence.question.focus not in (*_BY_RULE, *_BY_VALUE):
        return None
    rules = _rules(evidence, evidence.topic.within(told.start("case"), told.end("case")))
    best = max(rules, key=lambda rule: rule.said + rule.coverage, default=None)
    if best is None:
        return None
    sure = (best.said + best.coverage) / 2
    return replace(told_clause(best.candidate), confidence=sure, identified=True)


def _rules(evidence: Evidence, case: Topic) -> Iterator[_Rule]:
    question, asked = mentions_of(evidence.question.text), evidence.question.asked
    for candidate in evidence.candidates[:CLAUSES]:
        rule = None if candidate.is_heading else _RULE.search(candidate.text)
        if rule is None or conflicts(evidence, candidate):
            continue
        if asked.focus in _BY_VALUE and not find_values(asked, rule["outcome"]):
            continue
        foreseen = Topic.of(rule["case"], lambda _: 1.0)
        said, coverage = foreseen.coverage(question), case.coverage(candidate.around)
        if len(foreseen.terms) >= LEAST_CASE and said >= CASE_SAID and coverage >= CASE_COVERAGE:
            yield _Rule(candidate, said, coverage)
