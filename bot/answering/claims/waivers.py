"""Whether one thing may be had twice: "Khen rồi có được khen thêm không?".

Beside "không khen thưởng nhiều lần cho một thành tích"; "lĩnh cả hai được không?" beside "không nhận thêm".
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.claims.claim import Claim
from bot.answering.claims.polarity import answer_by_polarity
from bot.answering.draft import Draft, Evidence
from bot.answering.verdicts import all_around, verdict_on, without_verdict
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.topic import Topic
from bot.understanding.focus import Focus
from bot.wording import STATED

CLAUSES = 12
# What need not be done must be named right behind "không phải", of whom or what it holds by all above it too.
ACT_COVERAGE = 0.6
WHOM_COVERAGE = 0.5
SURE = 0.75

_TWICE = re.compile(
    r"\b(?:thêm|nữa|lần (?:hai|thứ hai|2|ba|thứ ba|3)|(?:hai|2) lần|cả (?:hai|2|đôi)|cùng lúc"
    r"|đồng thời|nhiều (?:lần|hình thức|mức)|chồng)\b",
    re.IGNORECASE,
)
_TIMES = r"(?P<times>lần|hình thức)\b"
_SO_OFTEN = re.compile(rf"\b(?:\d{{1,2}}|hai|ba|bốn) {_TIMES}", re.IGNORECASE)
# "Được tặng 2 lần Giấy khen có được xét Bằng khen không?" asks for something else.
_GROUND = re.compile(r"\blần\b.*\b(?:có|thì|mới) được (?!không\b|chưa\b)\w", re.IGNORECASE)
_HOW_OFTEN = re.compile(rf"\b(?:mấy|bao nhiêu) {_TIMES}", re.IGNORECASE)
_MANY = re.compile(rf"\bnhiều {_TIMES}", re.IGNORECASE)
_ONE = re.compile(r"\b1 (?=[^\W\d])")
_SAME_DEED = re.compile(
    r"\b(?:một|1|cùng|cũng|đúng)\s(?:một\s)?(?:việc|thành tích)\b|\b(?:việc|thành tích)\s(?:ấy|đó|này|cũ)\b",
    re.IGNORECASE,
)
_HAD = re.compile(r"\b(?:khen|tặng|thưởng|nhận|lĩnh|hưởng|cộng|tính|chi|xét)\b", re.IGNORECASE)
_NOT_TWICE = re.compile(
    r"\bkhông\s(?:được\s)?(?:khen|tặng|xét|đề nghị|nhận|hưởng|cộng|tính|chi)(?:\s\w+){0,3}?"
    r"\s(?:thêm|nhiều (?:lần|hình thức|mức|danh hiệu)|đồng thời|chồng|trùng)\b"
    r"|\bchỉ\s(?:được\s)?(?:khen|tặng|xét|đề nghị|nhận|hưởng|cộng|tính|chi)\b[^.;]{0,60}"
    r"\b(?:một (?:lần|hình thức|mức)|01 (?:lần|hình thức|mức)|cao nhất)\b"
    r"|\b(?:một|01|1) lần (?:và )?duy nhất\b",
    re.IGNORECASE,
)
_MAY_TWICE = re.compile(r"\b(?:có thể|được)\s(?:[^\W\d_]+\s){1,6}nhiều (?:lần|hình thức)\b", re.IGNORECASE)
# What is had twice without being named: "cả hai khoản".
_UNNAMED = frozenset(
    "cả hai nhiều thêm nữa lần cùng lúc đồng thời khoản mức phần suất nhận lĩnh hưởng khen tặng xét".split()
)
_OF_ONE_DEED = re.compile(r"\bmột thành tích\b", re.IGNORECASE)
_DEED = re.compile(r"\b(?:thành tích|việc|công)\b", re.IGNORECASE)
_PRINCIPLE = "không khen thưởng nhiều lần, nhiều hình thức cho một thành tích"


def answer_how_often(evidence: Evidence) -> Draft | None:
    """How often something may be had, where rules say only whether it may more than once."""
    question = evidence.question
    if question.focus is not Focus.COUNT or not _HAD.search(question.text):
        return None
    many = _HOW_OFTEN.sub(r"nhiều \g<times>", question.text.rstrip(" ?.!"))
    about = evidence.about(f"{many} không?")
    if about.question.focus is not Focus.YES_NO:
        return None
    draft = _by_rule_on_many(about)
    return draft and replace(without_verdict(draft, draft.text.partition(f"{STATED} ")[2]), about=about)


def answer_by_times(evidence: Evidence, claim: Claim) -> Draft | None:
    """Whether something may be had twice, by the rule on having it many times."""
    if _GROUND.search(claim.text) or not (_SO_OFTEN.search(claim.text) and _HAD.search(claim.text)):
        return None
    many = _SO_OFTEN.sub(r"nhiều \g<times>", _ONE.sub("một ", evidence.question.text))
    return _by_rule_on_many(evidence.about(many))


def _by_rule_on_many(about: Evidence) -> Draft | None:
    claim = Claim.of(about.question.text, about.topic)
    draft = answer_by_repetition(about, claim)
    said = None if draft else answer_by_polarity(about, claim)
    told = said if said and _MANY.search(said.text) else draft
    return told and replace(told, about=about)


def answer_by_repetition(evidence: Evidence, claim: Claim) -> Draft | None:
    """No where a rule gives but once what the claim wants twice: for one deed, or beside something else."""
    if _GROUND.search(claim.text) or not (_TWICE.search(claim.text) and _HAD.search(claim.text)):
        return None
    # So few clauses give anything but once that one of them is meant however far down it stands.
    for candidate in evidence.candidates:
        once = _NOT_TWICE.search(candidate.text) and _NOT_TWICE.search(claim.part_of(candidate.text))
        if once and not _is_of_one_deed(candidate, claim) and _is_of_both(claim, candidate):
            may = _allowed_beside(evidence, candidate, claim)
            return _may(may, claim) if may else _no(candidate, claim)
    if again := next((one for one in evidence.candidates[:CLAUSES] if _is_had_again(one, claim)), None):
        return _may(again, claim)
    if not _SAME_DEED.search(claim.text):
        return None
    for candidate in evidence.about(_PRINCIPLE).candidates[:CLAUSES]:
        if _NOT_TWICE.search(candidate.text) and _OF_ONE_DEED.search(candidate.text):
            return _no(candidate, claim)
    return None


def _allowed_beside(evidence: Evidence, denying: Candidate, claim: Claim) -> Candidate | None:
    """The clause of the same sentence that allows what is claimed, where it says more of the claim.

    "Một hình thức khen có thể tặng nhiều lần cho một đối tượng; không khen nhiều lần cho một thành tích".
    """
    denied = claim.matter.coverage(mentions_of(denying.text))
    beside = (one for one in evidence.candidates if one.sentence == denying.sentence)
    return next(
        (
            one
            for one in beside
            if _MAY_TWICE.search(one.text) and claim.matter.coverage(mentions_of(one.text)) > denied
        ),
        None,
    )


def _is_of_both(claim: Claim, candidate: Candidate) -> bool:
    """Whether a clause is of whom the claim speaks and of what he wants to have twice."""
    wanted = Topic(tuple(term for term in claim.predicate.terms if term.accented not in _UNNAMED))
    told = not wanted.terms or wanted.coverage(mentions_of(candidate.text)) >= ACT_COVERAGE
    return told and _told_of(claim, candidate) >= WHOM_COVERAGE


def _is_of_one_deed(candidate: Candidate, claim: Claim) -> bool:
    """Whether a clause gives but once for one deed only, of which nothing is claimed."""
    return bool(_OF_ONE_DEED.search(candidate.text)) and not _DEED.search(claim.text)


def _is_had_again(candidate: Candidate, claim: Claim) -> bool:
    """Whether a sentence that gives but once for one deed gives many times otherwise."""
    again = _MAY_TWICE.search(candidate.text) and _OF_ONE_DEED.search(candidate.sentence)
    return bool(again) and not _DEED.search(claim.text)


def _may(candidate: Candidate, claim: Claim) -> Draft:
    return replace(verdict_on(candidate, not claim.denies), confidence=SURE)


def _no(candidate: Candidate, claim: Claim) -> Draft:
    return replace(verdict_on(candidate, claim.denies), confidence=SURE, identified=True)


def _told_of(claim: Claim, candidate: Candidate) -> float:
    """How much of what is spoken of a clause says with all that stands over it."""
    about = claim.subject if claim.subject.terms else claim.matter
    return about.coverage(mentions_of(all_around(candidate)))
