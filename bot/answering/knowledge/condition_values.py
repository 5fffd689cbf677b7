"""The one value that the conditions of an award state: years of service, times awarded, a share of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.criteria import beside_award, criterion_sought
from bot.answering.phrasing import lead, shorten
from bot.evidence.candidates import mentions_of, pull
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic
from bot.evidence.values import Value, find_values
from bot.understanding.content import content_syllables
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus, Interrogative
from ingest.criteria import Condition, Criterion
from ingest.sentences import clause_spans
from ingest.vietnamese import folded

_FOCUSES = (Focus.DURATION, Focus.COUNT, Focus.PERCENTAGE)
_ASKS_WHAT_IS_NEEDED = re.compile(
    r"\b(?:can|phai|du|toi thieu|it nhat|yeu cau|doi hoi|dieu kien|tieu chuan|muon)\b"
    r"|\b(?:thi|moi|la) (?:\w+ ){0,3}?(?:duoc|du|xet|len|dat|phong|tang|xin)\b"
    r"|\bde (?:duoc|len|xet|dat|xin|phong|tang)\b|\b(?:thi|la) (?:may|bao nhieu)\b"
)
# How long before a day papers go off is a matter of their way, and none of what one must have done.
_ASKS_HOW_EARLY = re.compile(
    r"\btruoc (?:it nhat |toi thieu |do )?(?:bao lau|(?:bao nhieu|may) (?:ngay|tuan|thang))\b"
)
_UNIT_OF_TIME = re.compile(r"\b(?:bao nhieu|may) (?P<unit>ngay|tuan|thang|nam)\b")
# "Đối với cán bộ quản lý thì …": a rule for whoever is named there alone.
_CASE = re.compile(
    r"\W*(?:riêng\s)?(?:đối với|trường hợp)\s(?P<case>[^,;:]{3,120}?)(?=\sthì\b|,|:)", re.IGNORECASE
)
# "… hoặc từ 15 năm trở lên đối với loại hình xiếc, múa": such a value is of that case.
_OF_CASE = re.compile(r"(?:\strở lên)?\s?\(?(?:đối với|dành cho)\s(?P<case>[^;.()]{3,80})", re.IGNORECASE)
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


@dataclass(frozen=True, slots=True)
class _Stated:
    """A value in a clause of a condition; `coverage` (0..1) of what is asked besides the award."""

    criterion: Criterion
    condition: Condition
    clause: str
    value: Value
    coverage: float


def answer_with_condition_value(evidence: Evidence) -> Draft | None:
    """The value that the conditions of the award named in the question state, None unless one is meant."""
    text = folded(evidence.question.text)
    if evidence.question.focus not in _FOCUSES or not _ASKS_WHAT_IS_NEEDED.search(text):
        return None
    if _ASKS_HOW_EARLY.search(text):
        return None
    sought = criterion_sought(evidence)
    if sought is None or contradicts(evidence.question.text, (sought.name,)):
        return None
    alike = [one for one in evidence.knowledge.criteria if folded(one.name) == folded(sought.name)]
    stated = [value for one in alike for value in _stated(evidence, one)]
    chosen = _meant(evidence, sought, stated)
    return _told(chosen) if chosen and not _is_of_another(evidence, chosen) else None


def _meant(evidence: Evidence, sought: Criterion, stated: list[_Stated]) -> _Stated | None:
    """The value whose clause says most of the question, if no other value is as near."""
    best = max(stated, key=lambda one: one.coverage, default=None)
    if best is None:
        return None
    rivals = [one for one in stated if folded(one.value.text) != folded(best.value.text)]
    if any(one.coverage > best.coverage - AS_NEAR for one in rivals):
        return None
    if best.criterion.audience != sought.audience and _is_heard(evidence, sought):
        return None
    own = [one for one in stated if one.criterion is sought]
    alone = len(own) == 1 and own[0] is best
    if not beside_award(best.criterion, evidence).terms:
        return best if alone else None
    return best if best.coverage >= (ONLY_ONE_SAYS_IT if alone else SAYS_IT) else None


def _is_of_another(evidence: Evidence, chosen: _Stated) -> bool:
    """Whether the question names a body or thing of which neither condition nor document speaks."""
    document = evidence.documents[chosen.condition.quote.document_id]
    path = document.heading_path(document.section_at(chosen.condition.quote.start))
    said = mentions_of("\n".join((chosen.criterion.name, chosen.condition.text, path, identity_of(document))))
    return evidence.constraints.unnamed(said)


def _is_heard(evidence: Evidence, criterion: Criterion) -> bool:
    """Whether the question names whom the criterion is for: "cá nhân", of which others state nothing."""
    audience = " ".join(folded(criterion.audience or "").split()[:2])
    return bool(audience) and f" {audience} " in f" {folded(evidence.question.text)} "


def _stated(evidence: Evidence, criterion: Criterion) -> Iterator[_Stated]:
    """The values of the asked type, one a clause; those of cases count where the question names the case."""
    rest = beside_award(criterion, evidence)
    asked = _asked(evidence)
    for condition in criterion.conditions:
        for span in clause_spans(condition.text):
            clause = condition.text[slice(*span)].strip()
            values = [one for one in find_values(asked, clause) if _is_of_unit(one, evidence)]
            values = [one for one in values if not _is_of_case(evidence, clause, one)] or values
            if values and not _is_other_case(evidence, clause):
                value = max(values, key=lambda one: pull(rest, clause, one, values))
                yield _Stated(
                    criterion, condition, clause, value, _coverage(rest, criterion, condition, clause)
                )


def _asked(evidence: Evidence) -> Interrogative:
    """What is counted; of "lần chiến sĩ thi đua" it is the times."""
    asked = evidence.question.asked
    return replace(asked, unit="lần") if folded(asked.unit).startswith("lan ") else asked


def _is_of_unit(value: Value, evidence: Evidence) -> bool:
    """Whether a length of time is told in the unit asked for: "mấy năm" is not answered by months."""
    unit = _UNIT_OF_TIME.search(folded(evidence.question.text))
    return unit is None or unit["unit"] in folded(value.text).split()


def _is_other_case(evidence: Evidence, clause: str) -> bool:
    """Whether the clause is for a case that the question does not speak of."""
    return _is_unheard(evidence, _CASE.match(clause))


def _is_of_case(evidence: Evidence, clause: str, value: Value) -> bool:
    """Whether the value alone is for such a case, named behind it."""
    return _is_unheard(evidence, _OF_CASE.match(clause, value.end))


def _is_unheard(evidence: Evidence, case: re.Match[str] | None) -> bool:
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


def _told(stated: _Stated) -> Draft:
    text = lead(stated.value.text, f"{stated.criterion.name} – {shorten(stated.clause, CLAUSE_CHARACTERS)}")
    return Draft(text, 0.85, (stated.condition.quote,), identified=True, subject=stated.criterion.name)
