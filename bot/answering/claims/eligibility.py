"""Whether something is a condition of an award, and whether some kind of person may be given it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.claims.claim import Claim
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.awards import criteria_named
from bot.answering.phrasing import lead, shorten
from bot.answering.verdicts import NO, YES
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic
from bot.wording import NOT_COMPULSORY, as_condition, as_one_condition, given_to, without_condition
from ingest.criteria import Condition, Criterion
from ingest.vietnamese import accented, folded

# A condition is the one claimed when it says this share of what is claimed of the award.
CONDITION_COVERAGE = 0.7
# One that is told by no more than this is not among the conditions.
UNTOLD = 0.5
CONDITIONS_CHARACTERS = 300
AUDIENCE_CHARACTERS = 160
SURE = 0.85
# A claim says more than who may be given what when other words make up more than the rest of this share.
ALL_SAID = 0.8
_GIVING = "được xét tặng, truy tặng, trao, khen, dành cho người, danh hiệu"
_NEEDS = r"(?:cần|phải(?! (?:do|là|của)\b)|bắt buộc|buộc|nhất thiết|yêu cầu|đòi hỏi)"
# Who does no wrong lacks nothing.
_WRONG = r"(?:(?:có|để)\s)?(?:vi phạm|bị|mắc|sai phạm|kỷ luật|khuyết điểm)\b"
_LACKS = rf"(?:không|chưa|thiếu)\s(?!{_WRONG})(?:(?:có|đạt|được)\s)?"
# "X phải có Y", "phải có Y mới được X", "không có Y có được X", "X mà không có Y thì có được": the award and
# what it is claimed to demand.
_DEMANDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?P<thing>.*?\b{_NEEDS}\b.*?)\s(?:để|mới|đối với|khi xét|thì (?:mới )?được)\s(?P<award>.+)$",
        rf"^(?P<award>.+?)\s{_NEEDS}\s(?P<thing>.+)$",
        rf"^(?:.{{0,20}}\s|.{{0,60}}\s(?:nhưng|mà|song)\s)?(?P<lacked>{_LACKS})(?P<thing>.+?),?\s(?:thì|mà|có|vẫn|còn|liệu)\s(?P<award>.+)$",
        rf"^(?P<award>.+?)\s(?P<lacked>{_LACKS})(?P<thing>.+?)(?:\s(?:thì|có|vẫn))*(?:\s(?:được|đạt)\b.*)?$",
    )
)
_NEEDING = frozenset("cần phải bắt buộc nhất thiết yêu đòi hỏi có là được đạt điều kiện tiêu chuẩn".split())
_DENIED = re.compile(r"\b(?:không|chưa|chẳng)\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
# Of two names that one act is of, "“Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến”", each has its own people.
_ALTERNATIVE = re.compile(r",?\s(?:hoặc|hay)\s(?![“\"])", re.IGNORECASE)
_RECEIVING = re.compile(r"\b(?:tặng|trao|xét|khen|dành cho|phong)\b|\bđược (?:không|chưa)\W*$", re.IGNORECASE)
# Who may receive, and what else such are called in an audience.
_RECEIVERS = {
    "cá nhân": r"người|cán bộ|(?:công|viên) chức|(?:công|nông|quân|nhân|doanh) (?:nhân|dân)|\w+ viên",
    "tập thể": r"đơn vị|cơ quan|tổ chức|doanh nghiệp|xã|phường|thôn|trường",
    "gia đình": r"hộ",
}
_AUDIENCE_PART = re.compile(r"[,;.()]|\s(?:và|hoặc|kể cả)\s")
_SHORTEST_PART = 5


def answer_by_criterion(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim that an award demands something, or is given to somebody, by what is known of the award."""
    return answer_by_demand(evidence, claim) or (None if claim.denies else _by_audience(evidence, claim))


def answer_by_demand(evidence: Evidence, claim: Claim) -> Draft | None:
    """Whether what is claimed to be needed is a condition, only one way of several, or none at all."""
    found = _demand_on(evidence, claim)
    return _judged(evidence, *found, _thing(evidence, claim, found[1])) if found else None


def tells_another_demand(evidence: Evidence, claim: Claim, draft: Draft) -> bool:
    """Whether what one award is claimed to demand is told from the conditions of another."""
    found = _demand_on(evidence, claim)
    if found is None or draft.identified:
        return False
    quote = draft.quotes[0]
    told = (one for one in evidence.knowledge.criteria if one.quote.holds(quote.document_id, quote.start))
    return any(folded(one.name) != folded(found[0][0].name) for one in told)


def _demand_on(evidence: Evidence, claim: Claim) -> tuple[Sequence[Criterion], re.Match[str]] | None:
    """The award that is claimed to demand something, and the claim taken apart."""
    for pattern in _DEMANDS:
        demand = pattern.match(claim.text)
        if demand and (criteria := criteria_named(evidence, demand["award"])):
            return criteria, demand
    return None


def _thing(evidence: Evidence, claim: Claim, demand: re.Match[str]) -> Topic:
    """What is claimed to be needed, without the words of needing; numbers are told with the condition."""
    start, end = demand.span("thing")
    terms = evidence.topic.within(claim.start + start, claim.start + end).terms
    return Topic(tuple(one for one in terms if one.accented not in _NEEDING and not one.accented.isdigit()))


def _judged(
    evidence: Evidence, criteria: Sequence[Criterion], demand: re.Match[str], thing: Topic
) -> Draft | None:
    # Of conditions that say about as much of it that of the audience asked about counts.
    best = max(_scored(thing, criteria), key=lambda found: round(found[0], 1), default=None)
    if best is None or not thing.terms:
        return None
    told, criterion, condition = best
    if told < CONDITION_COVERAGE:
        return _not_demanded(evidence, criteria, demand["thing"], thing)
    said = f"{condition.text} ({condition.source})" if condition.source else condition.text
    said = shorten(said, CONDITIONS_CHARACTERS)
    any_way = criterion.any_suffices and condition.text != criterion.common
    if any_way or _is_one_way(thing, condition):
        whole = "" if any_way else criterion.requirement
        text = lead(NOT_COMPULSORY, as_one_condition(criterion.name, said, whole))
        return Draft(text, SURE, (condition.quote,), identified=True, kind="yesno", subject=criterion.name)
    # Another number than that of a condition is held against it elsewhere.
    if not _numbers(demand["thing"]) <= _numbers(condition.text):
        return None
    lacked = "lacked" in demand.re.groupindex or _DENIED.search(demand["award"])
    requirement = "" if criterion.any_suffices else criterion.requirement
    text = lead(NO if lacked else YES, as_condition(criterion.name, requirement, said))
    return Draft(text, SURE, (condition.quote,), kind="yesno")


def _numbers(text: str) -> set[int]:
    return set(map(int, _NUMBER.findall(text)))


def _not_demanded(evidence: Evidence, criteria: Sequence[Criterion], said: str, thing: Topic) -> Draft | None:
    """That the complete conditions of an award leave out what other awards demand, or another award."""
    criterion = criteria[0]
    if not all(one.requirement for one in criteria):
        return None
    if award := criteria_named(evidence, said):
        left_out = not any(folded(award[0].name) in folded(one.quote.text) for one in criteria)
    else:
        others = (one for one in evidence.knowledge.criteria if one not in criteria)
        known = any(_says(thing, one.quote.text) >= CONDITION_COVERAGE for one in others)
        left_out = known and all(_says(thing, one.quote.text) < UNTOLD for one in criteria)
    if not left_out:
        return None
    conditions = "; ".join(condition.text for condition in criterion.conditions)
    told = shorten(conditions, CONDITIONS_CHARACTERS)
    text = lead(NOT_COMPULSORY, without_condition(criterion.name, criterion.requirement, told))
    return Draft(text, SURE, (criterion.quote,), identified=True, kind="yesno", subject=criterion.name)


def _scored(wanted: Topic, criteria: Sequence[Criterion]) -> Iterator[tuple[float, Criterion, Condition]]:
    """How much of what is wanted each condition says, what all have to meet included."""
    for criterion in criteria:
        common = (Condition(criterion.common, "", criterion.quote),) if criterion.common else ()
        for condition in (*criterion.conditions, *common):
            yield _says(wanted, condition.text), criterion, condition


def _is_one_way(wanted: Topic, condition: Condition) -> bool:
    """Whether a condition may be met otherwise: "…, hoặc có sáng kiến, hoặc có đề tài …"."""
    ways = _ALTERNATIVE.split(condition.text)
    meeting = [way for way in ways if _says(wanted, way) >= CONDITION_COVERAGE]
    return 0 < len(meeting) < len(ways)


def _says(wanted: Topic, text: str) -> float:
    return wanted.coverage(mentions_of(text))


def _by_audience(evidence: Evidence, claim: Claim) -> Draft | None:
    """Whether the award is for those whom the question names, where it says nothing else of them."""
    criteria = [one for one in criteria_named(evidence, claim.text) if one.audience]
    if not criteria or not _RECEIVING.search(evidence.question.text):
        return None
    name = criteria[0].name
    beside = accented(claim.text).replace(accented(name).strip("“”"), " ")
    for one in criteria:
        named = _named_of(one.audience or "", beside)
        if named and _is_all(claim, name, named):
            return _given(one)
    whole = " ".join(one.audience or "" for one in criteria)
    asked = [one for one in _RECEIVERS if f" {one} " in f" {beside} "]
    told = accented(whole)
    otherwise = asked and re.search(rf"\b(?:{_RECEIVERS[asked[0]]})\b", told)
    if asked and not otherwise and _is_all(claim, name, asked[0]) and any(one in told for one in _RECEIVERS):
        said = given_to(name, shorten(whole, AUDIENCE_CHARACTERS))
        return Draft(lead(NO, said), SURE, tuple(one.quote for one in criteria), kind="yesno")
    return None


def _named_of(audience: str, claimed: str) -> str:
    """Those of an audience whom a claim names."""
    said = accented(audience)
    parts = [part.strip() for part in _AUDIENCE_PART.split(said)] + [one for one in _RECEIVERS if one in said]
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
