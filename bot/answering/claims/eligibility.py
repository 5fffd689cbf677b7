"""Whether something is a condition of an award, and whether some kind of person may be given it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.claims.claim import Claim
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.awards import criteria_named
from bot.answering.phrasing import lead, shorten
from bot.answering.verdicts import YES
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic
from bot.wording import NOT_COMPULSORY, as_condition, as_one_condition, given_to
from ingest.criteria import Condition, Criterion
from ingest.vietnamese import accented

# A condition is the one claimed when it says this share of what is claimed of the award.
CONDITION_COVERAGE = 0.7
CONDITIONS_CHARACTERS = 300
AUDIENCE_CHARACTERS = 160
SURE = 0.85
# A claim says more than who may be given what when other words make up more than the rest of this share.
ALL_SAID = 0.8
_GIVING = "được xét tặng, truy tặng, trao, khen, dành cho người, danh hiệu"
_NEEDS = re.compile(r"\b(?:cần|phải|bắt buộc|yêu cầu|đòi hỏi)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_ALTERNATIVE = re.compile(r",?\s(?:hoặc|hay)\s", re.IGNORECASE)
_RECEIVING = re.compile(r"\b(?:tặng|trao|xét|khen|dành cho|phong)\b", re.IGNORECASE)
_AUDIENCE_PART = re.compile(r"[,;.()]|\s(?:và|hoặc|kể cả)\s")
_SHORTEST_PART = 5


def answer_by_criterion(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim that an award demands something, or is given to somebody, by what is known of the award."""
    if claim.denies:
        return None
    return _by_audience(evidence, claim) or _by_condition(evidence, claim)


def _by_condition(evidence: Evidence, claim: Claim) -> Draft | None:
    """Whether what is claimed to be needed is among the conditions, and not only one way of several."""
    need = _NEEDS.search(claim.text)
    # A number is held against the documents' own.
    if need is None or not claim.predicate.terms or _NUMBER.search(claim.text[need.end() :]):
        return None
    criteria = criteria_named(evidence, claim.text[: need.start()])
    best = max(_scored(claim.predicate, criteria), key=lambda found: found[0], default=None)
    if best is None or best[0] < CONDITION_COVERAGE:
        return None
    _, criterion, condition = best
    said = f"{condition.text} ({condition.source})" if condition.source else condition.text
    said = shorten(said, CONDITIONS_CHARACTERS)
    optional = criterion.any_suffices or _is_one_way(claim.predicate, condition)
    if optional:
        text = lead(NOT_COMPULSORY, as_one_condition(criterion.name, said))
    else:
        text = lead(YES, as_condition(criterion.name, criterion.requirement, said))
    return Draft(text, SURE, (condition.quote,), kind="yesno")


def _scored(wanted: Topic, criteria: Sequence[Criterion]) -> Iterator[tuple[float, Criterion, Condition]]:
    for criterion in criteria:
        for condition in criterion.conditions:
            yield wanted.coverage(mentions_of(condition.text)), criterion, condition


def _is_one_way(wanted: Topic, condition: Condition) -> bool:
    """Whether a condition may be met otherwise: "…, hoặc có sáng kiến, hoặc có đề tài …"."""
    ways = _ALTERNATIVE.split(condition.text)
    meeting = [way for way in ways if wanted.coverage(mentions_of(way)) >= CONDITION_COVERAGE]
    return 0 < len(meeting) < len(ways)


def _by_audience(evidence: Evidence, claim: Claim) -> Draft | None:
    """Whether the award is for those whom the question names, where it says nothing else of them."""
    criteria = [one for one in criteria_named(evidence, claim.text) if one.audience]
    if not criteria or not _RECEIVING.search(claim.text):
        return None
    name = criteria[0].name
    beside = accented(claim.text).replace(accented(name).strip("“”"), " ")
    for one in criteria:
        named = _named_of(one.audience or "", beside)
        if named and _is_all(claim, name, named):
            return _given(one)
    return None


def _named_of(audience: str, claimed: str) -> str:
    """Those of an audience whom a claim names."""
    parts = [part.strip() for part in _AUDIENCE_PART.split(accented(audience))]
    return " ".join(part for part in parts if len(part) >= _SHORTEST_PART and f" {part} " in f" {claimed} ")


def _is_all(claim: Claim, award: str, receivers: str) -> bool:
    """Whether the claim says no more than that these may be given the award: no "đang bị kỷ luật"."""
    return claim.matter.coverage(mentions_of(f"{award} {receivers} {_GIVING}")) >= ALL_SAID


def _given(criterion: Criterion) -> Draft:
    conditions = "; ".join(condition.text for condition in criterion.conditions)
    told = f"{criterion.requirement}: {conditions}" if criterion.requirement else conditions
    audience = shorten(criterion.audience or "", AUDIENCE_CHARACTERS)
    text = lead(YES, given_to(criterion.name, audience, shorten(told, CONDITIONS_CHARACTERS)))
    return Draft(text, SURE, (criterion.quote,), kind="yesno")
