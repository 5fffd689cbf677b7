"""Whose money it is: "Tiền thưởng bên nào bỏ ra?", "Quỹ lấy tiền từ đâu mà có?".

Whoever pays is often called by what he did, "cơ quan đã đề nghị chi thưởng", and the source of a fund is told
with other words than money is asked about.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.conflicts import is_of_another
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import lead, plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import Candidate
from bot.understanding.focus import Focus
from ingest.vietnamese import folded

CLAUSES = 24
# What tells the source of some money must speak of what that money is for.
LOWEST_COVERAGE = 0.45
CLAUSE_CHARACTERS = 420

_MONEY = r"(?:tien|kinh phi|chi phi|von|quy|le phi|thu lao)"
_BODY = r"(?:ben|cap|don vi|co quan|noi|cho|dia phuong|xa|phuong|huyen|tinh|so|phong|to chuc|nguoi)"
_WHO = rf"(?:ai|{_BODY} nao|dau)"
_PAYING = r"(?:bo (?:tien )?ra|bo tien|chi tra|chi tien|chi|tra|lo|chiu|thanh toan|dai tho|bao dam)"
_PAYS = rf"{_WHO} (?:se |phai |dung ra )?{_PAYING}\b(?! bao nhieu)"
_ASKED_PAYER = re.compile(rf"\b{_MONEY}\b.*\b{_PAYS}|\b{_PAYS}(?: \w+)?? {_MONEY}\b")
_PAID_BY = re.compile(
    r"\b(?:do|thì)\s(?P<who>(?:(?!\b(?:do|thì|phải|tự)\b)[^;.:()]){2,70}?)\s(?:(?:phải|tự|sẽ)\s)?"
    r"(?:chi trả|chi thưởng|chi tiền|chi|bảo đảm|đảm bảo|đài thọ|chịu|thanh toán)\b",
    re.IGNORECASE,
)
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


def answer_with_source_of_money(evidence: Evidence) -> Draft | None:
    """Who pays, or what a fund is made of; None for any other question."""
    focus, asked = evidence.question.focus, folded(evidence.question.text)
    if focus is Focus.FUNDING:
        fund = _OF_FUND.match(asked)
        return _made_of(evidence, fund.end("fund")) if fund else _told(evidence, _COMES_FROM)
    if focus in (Focus.YES_NO, Focus.COMPARISON, Focus.AMOUNT, Focus.PERCENTAGE):
        return None
    return _told(evidence, _PAID_BY) if _ASKED_PAYER.search(asked) else None


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
    quote = best.document.quote(best.start, best.end)
    payer = telling.search(best.text)
    if payer and "who" in payer.groupdict():
        return Draft(
            lead(payer["who"], shorten(plain(best.text), CLAUSE_CHARACTERS)), best.coverage, (quote,)
        )
    return Draft(sentence(shorten(plain(best.text), MAX_ANSWER_CHARACTERS - 1)), best.coverage, (quote,))


def _may_tell(evidence: Evidence, candidate: Candidate, telling: re.Pattern[str]) -> bool:
    if candidate.is_heading or candidate.coverage < LOWEST_COVERAGE:
        return False
    return bool(telling.search(candidate.text)) and not is_of_another(evidence, candidate)
