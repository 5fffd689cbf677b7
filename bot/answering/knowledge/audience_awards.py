"""Which awards there are for those a question names: "Hộ gia đình được khen gì?"."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted
from bot.understanding.focus import Focus
from bot.understanding.holders import holders_in
from bot.wording import awards_for
from ingest.criteria.kinds import TITLE, kind_of
from ingest.folding import fold_in_place

MAX_QUOTES = 8
_AWARD = r"(?:danh hieu(?: thi dua)?|hinh thuc(?: khen(?: thuong)?)?|huan chuong|huy chuong|khen thuong)"
_MANY = r"(?:nhung |cac |may )?"
_GETS = r"(?:duoc|nhan) (?:xet |de nghi )?"
_GIVEN = r"(?:khen(?: thuong)?|tang(?: thuong)?|trao|phong)"
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_MANY}{_AWARD} (?:nao|gi) (?:la )?(?:danh |tang |xet |trao |rieng )*(?:cho|doi voi)"
        r" (?P<who>.{2,50})$",
        rf"^{_AWARD} (?:danh |tang |rieng )*(?:cho|doi voi) (?P<who>.{{2,50}}?)"
        r" (?:co |gom )?(?:may|bao nhieu|nhung) (?:loai|danh hieu|hinh thuc)(?: nao| gi)?$",
        rf"^(?P<who>.{{2,50}}?) (?:thi |co the )?{_GETS}"
        rf"(?:{_GIVEN} {_MANY}(?:{_AWARD} )?|{_MANY}{_AWARD} )(?:gi|nao)$",
    )
)
_OF_TITLES = re.compile(r"\bdanh hieu\b(?!.*\b(?:hinh thuc|khen thuong)\b)")
# "Cấp xã" says where, "xã hội" what of, and a part of a word nothing.
_NO_AUDIENCE = r"(?<!cap )(?<!dia ban )"
# What everybody is called tells none of them apart.
_ANYBODY = frozenset(("ai", "toi", "em", "minh", "nguoi", "no", "ho", "dan", "chung toi", "don vi minh"))


def answer_with_awards_for(evidence: Evidence) -> Draft | None:
    """All awards whose rules name those of the question as whom they are for."""
    who = _asked_for(evidence)
    if who is None:
        return None
    named = re.compile(rf"{_NO_AUDIENCE}\b{re.escape(fold_in_place(who))}\b(?! hoi)")
    titles = _OF_TITLES.search(fold_in_place(evidence.question.text))
    found = {
        one.name: one.quote
        for one in evidence.knowledge.criteria
        # "Điều 44. Người nước ngoài xét theo khoản 6": for whom else it is may stand beside its article.
        if named.search(fold_in_place(f"{one.audience or ''}. {one.basis or ''}"))
        and (not titles or kind_of(one.name) == TITLE)
    }
    if not found:
        return None
    quotes = tuple(found.values())[:MAX_QUOTES]
    return Draft(bulleted(awards_for(who), list(found)), 0.85, quotes, identified=True, kind="list")


def _asked_for(evidence: Evidence) -> str | None:
    """Those whose awards are asked for, as the question writes them; no rule tells what one year brought."""
    text = evidence.question.text.strip(" ?.!")
    constraints = evidence.constraints
    if constraints.years or constraints.months or evidence.question.focus is Focus.YES_NO:
        return None
    match = next((found for pattern in _ASKED if (found := pattern.match(fold_in_place(text)))), None)
    if match is None or match["who"] in _ANYBODY or holders_in(match["who"]):
        return None
    return text[slice(*match.span("who"))]
