"""Verdicts on those whom a rule singles out: an item of who is meant or left out, or an exception to it.

"Phó Bí thư đi dự thay được không?" beside "Thành phần tham dự: … Bí thư hoặc Phó Bí thư …", "Đảng viên được
miễn sinh hoạt có phải dự thi không?" beside "Không thuộc đối tượng dự thi: …", "Công an xã có xét không?"
beside "Công an, Quân sự thực hiện theo quy định của ngành dọc".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.claims.claim import OF_POINT, Claim
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain
from bot.answering.verdicts import rule_over, verdict
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.identity import identity_of, names_in
from bot.evidence.topic import Topic

CLAUSES = 24
# Those spoken of must be named by the item itself, what is said of them by the rule with its headings.
WHO_COVERAGE = 0.6
ACT_COVERAGE = 0.45
# A claim that no link parts must be told to this share, and this much of it by the item alone.
WHOLE_COVERAGE = 0.75
LEAST_BY_ITEM = 0.3
# "Người", "đơn vị": whoever weighs less than this share of the claim is not singled out.
LEAST_WHO = 0.25

_MEANT = re.compile(
    r"\b(?:đối tượng|thành phần|phạm vi|gồm|áp dụng (?:đối với|cho|với)|dành cho|tặng cho)\b", re.IGNORECASE
)
LEFT_OUT = re.compile(
    rf"\b(?:không|chưa)\s(?!{OF_POINT})(?:thuộc|áp dụng|(?:xem |bình )?xét|phải|được|bắt buộc|tính|giao"
    r"|hỗ trợ|đề nghị|(?:tiếp |công |chấp )?nhận)\b|\bmiễn\b",
    re.IGNORECASE,
)
# "Riêng ngành Giáo dục …, không gửi trong đợt này", "… thực hiện theo quy định của ngành dọc".
_POINT = r"^\W*(?:\d+\.\s|[a-zđ]\)\s)?"
_APART = re.compile(
    rf"{_POINT}Riêng\s(?P<alone>[^,;:]{{4,80}}?)[,;:]\s.{{0,120}}?\b(?:không|chưa)\b"
    rf"|{_POINT}(?:Riêng\s)?(?P<elsewhere>.{{4,90}}?)\s(?:được\s)?(?:thực hiện|áp dụng|xét)\stheo\s"
    r"(?:quy định|quy chế|văn bản|hướng dẫn)\s(?:của\s(?:ngành|lực lượng|cấp trên)|riêng)\b"
    r"|\bkhông áp dụng (?:đối với|cho|với)\s(?P<excepted>[^;:.]{4,120})",
    re.IGNORECASE,
)
_EXEMPTING = frozenset(("miễn", "khỏi"))


@dataclass(frozen=True, slots=True)
class _Ruling:
    """`who` a rule speaks of, the rule's own words and whether it leaves them out."""

    who: str
    rule: str
    leaves_out: bool


def answer_by_ruling(evidence: Evidence, claim: Claim) -> Draft | None:
    """Yes or no for those whom an item or an exception names; None where no rule singles them out.

    Of several items the one that says most of the claim is told.
    """
    drafts = [
        (claim.matter.coverage(mentions_of(candidate.text)), draft)
        for candidate in evidence.candidates[:CLAUSES]
        if (draft := _ruled_by(evidence, candidate, claim))
    ]
    return max(drafts, key=lambda one: one[0], default=(0.0, None))[1]


def _ruled_by(evidence: Evidence, candidate: Candidate, claim: Claim) -> Draft | None:
    ruling = None if candidate.is_heading else _ruling_of(candidate)
    sure = _sureness(claim, candidate, ruling) if ruling else 0.0
    if ruling is None or not sure or conflicts(evidence, candidate):
        return None
    # "Người đã đạt giải Nhất không dự thi" is said under "Đối tượng dự thi", too.
    if claim.is_excepted_in(candidate.text) or (not ruling.leaves_out and claim.denied_in(candidate.text)):
        return None
    wants_out = claim.denies or any(term.accented in _EXEMPTING for term in claim.predicate.terms)
    return verdict(ruling.leaves_out == wants_out, _told(candidate, ruling), sure, (candidate.quote,))


def _ruling_of(candidate: Candidate) -> _Ruling | None:
    """What a clause rules of whom: by itself, by the line that introduces its list, else by its heading."""
    if apart := _APART.search(candidate.text):
        return _Ruling(apart[apart.lastgroup or 0], candidate.text, leaves_out=True)
    rule = rule_over(candidate)
    leaves_out = bool(LEFT_OUT.search(rule))
    # "Đối tượng: …" stands over whom it leaves out, too: "Không xét cán bộ chuyên trách".
    if leaves_out or (_MEANT.search(rule) and not LEFT_OUT.search(candidate.text)):
        return _Ruling(candidate.text, rule, leaves_out)
    return None


def _sureness(claim: Claim, candidate: Candidate, ruling: _Ruling) -> float:
    """How much of the claim is ruled on (0..1), 0 where not enough of either part is."""
    identity = identity_of(candidate.document)
    names = names_in(identity)
    who = mentions_of(ruling.who)
    act = mentions_of("\n".join((ruling.rule, candidate.text, *candidate.headings, identity)))
    subject, predicate = claim.subject.beyond(names), claim.predicate.beyond(names)
    if not subject.terms:
        return _whole(claim.matter.beyond(names), ruling)
    told = subject.coverage(mentions_of(f"{ruling.who}\n{identity}")), predicate.coverage(act)
    singled_out = subject.weight >= LEAST_WHO * claim.matter.beyond(names).weight
    if not singled_out or subject.coverage(who) < LEAST_BY_ITEM:
        return 0.0
    return sum(told) / 2 if told[0] >= WHO_COVERAGE and told[1] >= ACT_COVERAGE else 0.0


def _whole(matter: Topic, ruling: _Ruling) -> float:
    told = matter.coverage(mentions_of(f"{ruling.rule}\n{ruling.who}"))
    enough = told >= WHOLE_COVERAGE and matter.coverage(mentions_of(ruling.who)) >= LEAST_BY_ITEM
    return told if enough else 0.0


def _told(candidate: Candidate, ruling: _Ruling) -> str:
    if ruling.rule == candidate.text:
        return plain(candidate.text)
    return f"{plain(ruling.rule).rstrip(' :')}: {plain(candidate.text)}"
