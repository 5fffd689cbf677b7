"""In which cases something holds: what a clause such as "… trong các trường hợp sau đây:" announces."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.clauses.introductions import items_after, told_clause
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.evidence.candidates import Candidate, mentions_of
from ingest.vietnamese import folded

# "Áp dụng cho:", "… đối với một trong các trường hợp sau đây:", "… bị thu hồi khi:".
_ANNOUNCES_CASES = re.compile(
    r"(?:\b(?:trường hợp|hành vi|đối tượng|áp dụng (?:cho|với|đối với))\b[^:]{0,60}|\b(?:khi|nếu))\W*$",
    re.IGNORECASE,
)
# "Cá nhân … mà bị kết tội … thì bị tước …": one case, told in one clause.
_TELLS_CASE = re.compile(r"\b(?:mà|khi|nếu|trường hợp)\b.*\b(?:thì|được|bị|không)\b", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:không|chưa)\b(?! (?:phải|chỉ))", re.IGNORECASE)
# "Ai không phải dự thi?", "Ai được miễn?"
_EXEMPT = re.compile(r"\bkhông phải\s(?!là\b)|\bđược miễn\b", re.IGNORECASE)
# "Không hỗ trợ hộ đã được nhận …": who is left out, told in one clause.
_LEAVES_OUT = re.compile(
    r"\W*(?:\d+\.\s|[a-zđ]\)\s)?Không (?P<act>xét|hỗ trợ|áp dụng|tính|công nhận|đề nghị|thuộc)\b"
)
_QUOTED = re.compile(r"[“\"][^”\"]{4,80}[”\"]")
# What is done to whoever breaks a rule: what leads to the one leads not to the others.
_MEASURES = tuple(
    re.compile(rf"\bbi (?:\w+ )?(?:{words})\b")
    for words in (
        "dinh chi|tam dung|dung",
        "huy|bai bo|thu hoi|tuoc|rut|lay lai",
        "tru diem|ha bac",
        "tra lai|tu choi",
        "ky luat|canh cao|khien trach",
    )
)
# "… được thực hiện theo quy định tại Điều 85" tells no case, but where they are told.
_POINTS_AWAY = re.compile(r"\bthực hiện theo (?:các )?quy định (?:tại|của)\b[^:]*$", re.IGNORECASE)
LOWEST_ANNOUNCED = 0.5
# A clause that announces cases and lists them is in form the very answer to a question for cases.
ANNOUNCED_BONUS = 0.05
LOWEST_TOLD = 0.7


def answer_with_cases(evidence: Evidence) -> Draft | None:
    """The cases a clause announces, else the clause that tells of one."""
    # What a clause fixes is held against the question last: it costs a hundred times the words.
    announced = (one for one in evidence.candidates if one.coverage >= LOWEST_ANNOUNCED and _announces(one))
    announcing = [one for one in announced if _fits(evidence, one)]
    if announcing:
        best_announced = max(announcing, key=lambda one: one.coverage)
        # The clause itself may be as short as "Áp dụng cho:"; its headings say of what.
        return replace(told_clause(best_announced), confidence=best_announced.coverage + ANNOUNCED_BONUS)
    told = (
        one
        for one in evidence.candidates
        if (one.own_coverage >= LOWEST_TOLD and _TELLS_CASE.search(one.text))
        or (one.coverage >= LOWEST_ANNOUNCED and _leaves_out(evidence, one))
    )
    best = next((one for one in told if _fits(evidence, one)), None)
    if best is None:
        return None
    # "Không xét đối với …" stands under the heading that says what for.
    sure = best.coverage if _leaves_out(evidence, best) else best.score
    return replace(told_clause(best), confidence=sure)


def _leaves_out(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause denies to some what the question says is denied."""
    denied = _LEAVES_OUT.match(candidate.text)
    return bool(denied and re.search(rf"\b{denied['act']}\b", evidence.question.text, re.IGNORECASE))


def asks_who_is_left_out(question: str) -> bool:
    """Whether a question for cases wants those in which something does not hold."""
    return bool(_DENIES.search(question) or _EXEMPT.search(question))


def _fits(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause may answer: who is *not* considered is another list than who is."""
    if candidate.is_heading or _of_another_award(evidence, candidate) or conflicts(evidence, candidate):
        return False
    if _leads_elsewhere(evidence.question.text, candidate.text) or _POINTS_AWAY.search(candidate.text):
        return False
    return asks_who_is_left_out(evidence.question.text) == bool(_DENIES.search(candidate.text))


def _leads_elsewhere(question: str, clause: str) -> bool:
    """Whether the clause tells what leads to another measure than the question's."""
    asked, told = (
        {place for place, measure in enumerate(_MEASURES) if measure.search(folded(text))}
        for text in (question, clause)
    )
    return bool(asked and told) and asked.isdisjoint(told)


def _announces(candidate: Candidate) -> bool:
    return bool(_ANNOUNCES_CASES.search(candidate.text)) and bool(items_after(candidate))


def _of_another_award(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the clause is about an award in quotation marks that the question does not name."""
    asked = mentions_of(evidence.question.text).folded
    named = (mentions_of(match.group()).folded for match in _QUOTED.finditer(candidate.text))
    return any(not name <= asked for name in named)
