"""For whom an award is: "Ai được tặng huân chương ấy?", "Danh hiệu này dành cho ai?"."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.criteria import beside_award, criteria_named
from bot.answering.phrasing import bulleted, lead, sentence
from bot.evidence.candidates import mentions_of
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from bot.wording import audiences_of
from ingest.criteria import Criterion
from ingest.vietnamese import folded

_FOCUSES = (Focus.ACTOR, Focus.LIST, Focus.NAME, Focus.EXPLANATION, Focus.CASES)
# Who may decide or is charged with something "được" as well.
_GETS = r"(?:duoc|nhan)(?: (?:tang|trao|xet|khen|phong|nhan|truy tang|de nghi tang|cong nhan|xet tang))+\b"
_AUDIENCE = r"(?:(?:nhung |cac )?(?:ai|doi tuong nao|nguoi nao|doi tuong gi)|nhung doi tuong nao)\b"
_ASKS = re.compile(
    rf"\b(?:ai|doi tuong nao|nhung nguoi nao|nguoi nao) (?:thi |moi |se |co the |la nguoi )*{_GETS}"
    rf"|\b(?:tang|trao|danh|xet|phong|truy tang|ap dung|xet tang) (?:rieng )?cho {_AUDIENCE}"
    r"|\bdoi tuong (?:duoc )?(?:xet|tang|xet tang|khen|nhan)? ?(?:gom|la|nao)\b"
)
_REFERS = re.compile(r"\bquy định tại khoản (?P<clause>\d+)(?: và khoản \d+)? Điều này")
_ASKING = "ai người đối tượng dành nhận phong áp dụng truy tặng"
SPOKEN_OF = 0.5
AUDIENCES_QUOTED = 4
SURE = 0.9


def asks_for_audience(text: str) -> bool:
    """Whether a folded question asks who gets an award, and not who gives it."""
    return bool(_ASKS.search(text))


def answer_with_audience(evidence: Evidence) -> Draft | None:
    """Whom the award named in the question is for, each audience once."""
    question = evidence.question
    if question.focus not in _FOCUSES or not asks_for_audience(folded(question.text)):
        return None
    # Who got it in one year, or by one decision, no rule tells.
    if evidence.constraints.years or evidence.constraints.months or question.numbers:
        return None
    named = [one for one in criteria_named(evidence) if not contradicts(question.text, (one.name,))]
    told = {audience: one for one in named if (audience := _audience(evidence, one))}
    if not told or not _asks_nothing_else(evidence, named[0], " ".join(told)):
        return None
    name, quotes = named[0].name, tuple(one.quote for one in told.values())[:AUDIENCES_QUOTED]
    if len(told) == 1:
        text = lead(name, sentence(next(iter(told))))
    else:
        text = bulleted(audiences_of(name), list(told))
    return Draft(text, SURE, quotes, kind="list", subject=name)


def _asks_nothing_else(evidence: Evidence, criterion: Criterion, audiences: str) -> bool:
    """Whether all that is said beside the award asks for its audience or is of it."""
    rest = beside_award(criterion, evidence)
    return not rest.terms or rest.coverage(mentions_of(f"{audiences} {_ASKING}")) >= SPOKEN_OF


def _audience(evidence: Evidence, criterion: Criterion) -> str | None:
    """Its audience, or that of the clause it refers to: "cá nhân quy định tại khoản 1 Điều này"."""
    refers = _REFERS.search(criterion.audience or "")
    if refers is None or criterion.basis is None:
        return criterion.audience
    basis = f"{criterion.basis.split(' khoản ')[0]} khoản {refers['clause']}"
    of_clause = (
        one.audience
        for one in evidence.knowledge.criteria
        if one.basis == basis and one.quote.document_id == criterion.quote.document_id
    )
    return next(of_clause, None)
