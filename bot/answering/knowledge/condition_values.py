"""The value that the conditions of an award state: years of service, times awarded, a share of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.awards import AwardAsked, beside_award
from bot.answering.phrasing import around, bulleted, lead, shorten
from bot.evidence.bounds import with_limits
from bot.evidence.candidates import mentions_of, pull
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic, words_of
from bot.evidence.values import Value, find_values
from bot.understanding.content import content_syllables
from bot.understanding.focus import Focus, Interrogative
from ingest.criteria import Condition, Criterion
from ingest.sentences import clause_spans
from ingest.vietnamese import folded

# How long before a day papers go off is a matter of their way, and none of what one must have done.
_ASKS_HOW_EARLY = re.compile(
    r"\btruoc (?:it nhat |toi thieu |do )?(?:bao lau|(?:bao nhieu|may) (?:ngay|tuan|thang))\b"
)
# "Mấy năm liền chiến sĩ thi đua cơ sở?": titles of a year are told by how often they were won.
_YEARS_OF_TITLE = re.compile(
    r"\b(?:bao nhieu|may) nam (?:\w+ ){0,3}?(?:chien si thi dua|lao dong tien tien|tap the lao dong)\b"
    r"|\b(?:chien si thi dua|lao dong tien tien|tap the lao dong)\b.{0,30} (?:bao nhieu|may) nam\b"
)
_UNIT_OF_TIME = re.compile(r"\b(?:bao nhieu|may) (?P<unit>ngay|tuan|thang|nam)\b")
# "Đối với cán bộ quản lý thì …": a rule for whoever is named there alone.
_CASE = re.compile(
    r"\W*(?:riêng\s)?(?:đối với|trường hợp)\s(?P<case>[^,;:]{3,120}?)(?=\sthì\b|,|:)", re.IGNORECASE
)
NAMED_CASE = 0.5
# A clause that says this much of what is asked besides the award is the one meant; the only one that states
# such a value needs less.
SAYS_IT = 0.5
ONLY_ONE_SAYS_IT = 0.25
AUDIENCE_DISCOUNT = 0.85
CONDITION_DISCOUNT = 0.7
# Two that say so nearly the same of the question are both meant, or neither.
AS_NEAR = 0.05
CLAUSE_CHARACTERS = 420
AWARDS_CHARACTERS = 200
SURE = 0.85
ALL_CHARACTERS = 540
MOST_QUOTED = 4
_REST_OF_AUDIENCE = re.compile(r"(?:[;.(]|, kể cả\b).*$", re.DOTALL)
_UNITS = frozenset("phan tram lan nam thang ngay lien tuc".split())
# "Cờ" typed without its mark is read as "cô" before "chính phủ".
_AWARD = re.compile(r"(?:(?:la|tam|cai) )?(?P<noun>co(?= (?:thi|chinh|cua|cap|tinh|bo)\b|$)|bang khen)\b")
_AMONG = re.compile(
    r"\btrong (?:(?:khoảng )?thời gian )?đó (?:phải )?có (?P<awards>[^.]*?\d[^.]*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Stated:
    """A value in a clause of a condition; `coverage` (0..1) of what is asked besides the award."""

    criterion: Criterion
    condition: Condition
    clause: str
    value: Value
    coverage: float


def value_demanded(evidence: Evidence, award: AwardAsked) -> Draft | None:
    """The value of the asked type that the conditions of the award state, None unless one is meant."""
    if _ASKS_HOW_EARLY.search(folded(evidence.question.text)):
        return None
    chosen = _meant(evidence, award)
    if chosen is None:
        return _all_demanded(evidence, award)
    if _is_of_another(evidence, chosen):
        return None
    value = with_limits(chosen.clause, chosen.value)
    return _told(chosen.criterion, chosen.condition, value.text, chosen.clause)


def _all_demanded(evidence: Evidence, award: AwardAsked) -> Draft | None:
    """Every condition with such a value, where nothing in the question says which of them is meant.

    "Bằng khen tỉnh mấy năm?" has one answer for persons and another for collectives.
    """
    beside = {term.folded for term in beside_award(evidence, award.criterion).terms}
    if beside - _UNITS:
        return None
    asked = _asked(evidence)
    stated = [
        (one, condition, value)
        for one in award.criteria
        for condition in one.conditions
        for value in find_values(asked, condition.text)[:1]
        if _is_of_unit(value, evidence)
    ]
    if not stated:
        return None
    several = len({one.audience for one, _, _ in stated}) > 1
    room = ALL_CHARACTERS // len(stated)
    lines = [
        f"{audience_in_brief(one)}: {around(condition.text, value, room)}".removeprefix(": ")
        if several
        else condition.text
        for one, condition, value in stated
    ]
    quotes = tuple(condition.quote for _, condition, _ in stated)[:MOST_QUOTED]
    text = bulleted(f"{award.name}:", lines) if len(lines) > 1 else lead(award.name, lines[0])
    return Draft(text, SURE, quotes, identified=True, subject=award.name)


def audience_in_brief(criterion: Criterion) -> str:
    """Whom it is for; "" where it says nothing of them."""
    return _REST_OF_AUDIENCE.sub("", criterion.audience or "")


def _meant(evidence: Evidence, award: AwardAsked) -> _Stated | None:
    """The value whose clause says most of the question, if no other value is as near."""
    sought = award.criterion
    stated = [value for one in award.criteria for value in _stated(evidence, one)]
    best = max(stated, key=lambda one: one.coverage, default=None)
    if best is None:
        return None
    rivals = [one for one in stated if folded(one.value.text) != folded(best.value.text)]
    if any(one.coverage > best.coverage - AS_NEAR for one in rivals):
        return None
    if best.criterion.audience != sought.audience and is_for_named(evidence, sought):
        return None
    own = [one for one in stated if one.criterion is sought]
    alone = len(own) == 1 and own[0] is best
    if not beside_award(evidence, best.criterion).terms:
        return best if alone else None
    return best if best.coverage >= (ONLY_ONE_SAYS_IT if alone else SAYS_IT) else None


def _is_of_another(evidence: Evidence, chosen: _Stated) -> bool:
    """Whether the question names a body or thing of which neither condition nor document speaks."""
    document = evidence.documents[chosen.condition.quote.document_id]
    path = document.heading_path(document.section_at(chosen.condition.quote.start))
    said = mentions_of("\n".join((chosen.criterion.name, chosen.condition.text, path, identity_of(document))))
    return evidence.constraints.unnamed(said)


def is_for_named(evidence: Evidence, criterion: Criterion) -> bool:
    """Whether the question names whom the criterion is for: "cá nhân", of which others state nothing."""
    audience = " ".join(word.folded for word in words_of(audience_in_brief(criterion))[:2])
    return bool(audience) and f" {audience} " in f" {folded(evidence.question.text)} "


def _stated(evidence: Evidence, criterion: Criterion) -> Iterator[_Stated]:
    """The values of the asked type, one a clause; those of cases count where the question names the case."""
    rest = beside_award(evidence, criterion)
    asked = _asked(evidence)
    for condition in criterion.conditions:
        for span in clause_spans(condition.text):
            clause = condition.text[slice(*span)].strip()
            values = [one for one in find_values(asked, clause) if _is_of_unit(one, evidence)]
            if values and not _is_other_case(evidence, clause):
                value = max(values, key=lambda one: pull(rest, clause, one, values))
                yield _Stated(
                    criterion, condition, clause, value, _coverage(rest, criterion, condition, clause)
                )


def _asked(evidence: Evidence) -> Interrogative:
    """What is counted; of "lần chiến sĩ thi đua" and years of a title it is the times."""
    asked = evidence.question.asked
    if _counts_titles(evidence):
        return replace(asked, focus=Focus.COUNT, unit="lần")
    return replace(asked, unit="lần") if folded(asked.unit).startswith("lan ") else asked


def _counts_titles(evidence: Evidence) -> bool:
    """Whether years are asked for in each of which another title than the one sought is won."""
    text = folded(evidence.question.text)
    return bool(_YEARS_OF_TITLE.search(text)) and text.count("thi dua") + text.count("lao dong") > 1


def _is_of_unit(value: Value, evidence: Evidence) -> bool:
    """Whether a length of time is told in the unit asked for: "mấy năm" is not answered by months."""
    unit = None if _counts_titles(evidence) else _UNIT_OF_TIME.search(folded(evidence.question.text))
    return unit is None or unit["unit"] in folded(value.text).split()


def _is_other_case(evidence: Evidence, clause: str) -> bool:
    """Whether the clause is for a case that the question does not speak of."""
    case = _CASE.match(clause)
    if case is None:
        return False
    asked = mentions_of(evidence.question.text).folded
    words = [folded(word) for word in content_syllables(case["case"])]
    return sum(word in asked for word in words) < NAMED_CASE * len(words)


def _coverage(rest: Topic, criterion: Criterion, condition: Condition, clause: str) -> float:
    return rest.coverage_in(
        (
            (mentions_of(clause), 1.0),
            (mentions_of(f"{criterion.audience or ''} {criterion.requirement}"), AUDIENCE_DISCOUNT),
            (mentions_of(condition.text), CONDITION_DISCOUNT),
        )
    )


def awards_needed(evidence: Evidence, award: AwardAsked) -> Draft | None:
    """All the awards that have to come before the one sought, where the number of such is asked for.

    Rules give them in alternatives ("02 lần được tặng … hoặc 01 lần … và 02 lần …"), of which no number is
    the answer without the others.
    """
    counted = _AWARD.match(folded(evidence.question.asked.unit))
    found = list(_presupposed(award, counted["noun"])) if counted else []
    if not found or (len({awards for _, _, awards in found}) > 1 and found[0][0] is not award.criterion):
        return None
    criterion, condition, awards = found[0]
    return _told(criterion, condition, shorten(awards, AWARDS_CHARACTERS), condition.text)


def _presupposed(award: AwardAsked, noun: str) -> Iterator[tuple[Criterion, Condition, str]]:
    """The conditions with awards of the sort counted, and what they say of them."""
    for criterion in award.criteria:
        for condition in criterion.conditions:
            among = _AMONG.search(condition.text)
            if among and re.search(rf"\d\W+(?:lan \D{{0,30}})?{noun}\b", folded(among["awards"])):
                yield criterion, condition, among["awards"]


def _told(criterion: Criterion, condition: Condition, value: str, clause: str) -> Draft:
    text = lead(value, f"{criterion.name} – {shorten(clause, CLAUSE_CHARACTERS)}")
    return Draft(text, SURE, (condition.quote,), identified=True, subject=criterion.name)
