"""Where money comes from: "Quỹ lấy tiền từ đâu mà có?", which no rule on a fund says in these words."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.conflicts import is_of_another
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import sentence
from bot.evidence.candidates import Candidate
from bot.understanding.focus import Focus
from ingest.vietnamese import folded

CLAUSES = 24
# What tells the source of some money must speak of what that money is for.
LOWEST_COVERAGE = 0.45

_COMES_FROM = re.compile(
    r"\bhình thành từ\b|\b(?:lấy|trích|cân đối|bố trí|sử dụng|chi)(?: \w+)?? (?:từ|trong|bằng)\b"
    r"|\btừ (?:các )?(?:nguồn|kinh phí|ngân sách|quỹ|dự toán)\b|\bnguồn(?: kinh phí| vốn)?:",
    re.IGNORECASE,
)
# Money is spent "từ quỹ"; what the fund itself is made of is told so.
_OF_FUND = re.compile(
    r"(?P<fund>.*\bquy\b.{0,60}?)\s(?:(?:duoc|thi|la|lay|trich|huy dong|hinh thanh|gom|co|tien|kinh phi"
    r"|nguon|tu|o|\w+ vao)\s)*dau\b"
)
_FORMED_OF = re.compile(
    r"\bhình thành (?:từ|trên cơ sở)\b|\bdo .{3,80} đóng góp\b"
    r"|\bnguồn (?:thu|hình thành|quỹ|vốn)(?: (?:của )?quỹ[^:;.]{0,60}?)?\s?(?::|(?:bao )?gồm\b|từ\b|là\b)",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?<=\w)\s(?:(?:duoc|thi|la|se|phai)\s)*(?:lay|trich|rut|chi|huy dong)?\s?(?:tu|o|trong)\s"
    r"(?:(?:nhung |cac )?nguon(?: kinh phi| tien| von)?|dau|quy|cho)"
    r"(?:(?: cua)?(?: cap| co quan| don vi)? (?:nao|ai))?(?: ra)?\W*$"
)


def answer_with_source_of_money(evidence: Evidence) -> Draft | None:
    """What some money is taken from, or what a fund is made of; None for any other question."""
    if evidence.question.focus is not Focus.FUNDING:
        return None
    text = folded(evidence.question.text)
    if fund := _OF_FUND.match(text):
        return _made_of(evidence, fund.end("fund"))
    asking = _ASKING.search(text)
    # No rule says of its money "lấy từ nguồn nào ra".
    about = evidence.about(evidence.question.text[: asking.start()]) if asking else evidence
    draft = _told(about, _COMES_FROM)
    return replace(draft, about=about) if draft and asking else draft


def _made_of(evidence: Evidence, fund_end: int) -> Draft | None:
    """What the fund named up to an offset in the question is made of."""
    # No rule on a fund says "lấy tiền từ đâu ra". Folding changes no offset of a composed text.
    about = evidence.about(evidence.question.text[:fund_end])
    draft = _told(about, _FORMED_OF)
    return replace(draft, about=about) if draft else None


def _told(evidence: Evidence, telling: re.Pattern[str]) -> Draft | None:
    """The clause that speaks most of what the money is for and tells what `telling` finds."""
    # A rule for all awards of a level names none of them.
    asked = replace(evidence.question, asked=replace(evidence.question.asked, focus=Focus.EXPLANATION))
    unnamed = replace(evidence, question=asked)
    found = [one for one in evidence.candidates[:CLAUSES] if _may_tell(unnamed, one, telling)]
    best = max(found, key=lambda one: one.coverage + one.own_coverage, default=None)
    if best is None:
        return None
    return Draft(sentence(best.text), best.coverage, (best.quote,))


def _may_tell(evidence: Evidence, candidate: Candidate, telling: re.Pattern[str]) -> bool:
    if candidate.is_heading or candidate.coverage < LOWEST_COVERAGE:
        return False
    return bool(telling.search(candidate.text)) and not is_of_another(evidence, candidate)
