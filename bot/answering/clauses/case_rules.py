"""What holds in a case that a rule foresees: "Hai thôn bằng điểm thì xét cái gì trước?".

Beside "Trường hợp bằng điểm nhau, ưu tiên lần lượt: …". People tell their case with more than decides it, so
that the rule's own case is looked for in the question rather than the question in the rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answering.clauses.introductions import told_clause
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.topic import Topic
from bot.evidence.values import find_values
from bot.understanding.focus import Focus

# The question must say this share of the rule's case, and the rule with all that stands over it this share
# of the question's.
CASE_SAID = 0.6
CASE_COVERAGE = 0.45
# A case of one syllable, "nếu cần", is met by any question.
LEAST_CASE = 2
CLAUSES = 24
# "Danh sách các trường hợp …" and "mức chi khi họp" foresee no case: a rule begins with it.
_RULE = re.compile(
    r"^\W*(?:\d+\.\s|[a-zđ]\)\s)?(?:(?:trong\s)?trường hợp|nếu|khi)\s(?:có\s)?(?P<case>[^;.,:]{4,120}?)"
    r"(?:,|\sthì)\s(?P<outcome>\S.*)",
    re.IGNORECASE,
)
_CASE_ASKED = re.compile(r"^(?P<case>.{6,}?)\sthì\s", re.IGNORECASE)
# "Lấy đội nào?": told by what decides, and by no name.
_BY_RULE = (Focus.EXPLANATION, Focus.LIST, Focus.NAME)
_BY_VALUE = (Focus.DATE, Focus.DURATION, Focus.PLACE, Focus.ACTOR, Focus.RECIPIENT)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A clause that rules on a case; `said` is how much of that case the question says."""

    candidate: Candidate
    said: float
    coverage: float


def answer_in_case(evidence: Evidence) -> Draft | None:
    """The rule for the case that the question tells before it asks; None where none foresees it."""
    told = _CASE_ASKED.match(evidence.question.text)
    if told is None or evidence.question.focus not in (*_BY_RULE, *_BY_VALUE):
        return None
    rules = list(_rules(evidence, evidence.topic.within(told.start("case"), told.end("case"))))
    best = max(rules, key=lambda rule: rule.said + rule.coverage, default=None)
    if best is None:
        return None
    sure = (best.said + best.coverage) / 2
    return replace(told_clause(best.candidate), confidence=sure, identified=True)


def _rules(evidence: Evidence, case: Topic) -> Iterator[_Rule]:
    question = mentions_of(evidence.question.text)
    for candidate in evidence.candidates[:CLAUSES]:
        rule = None if candidate.is_heading else _RULE.search(candidate.text)
        if rule is None or conflicts(evidence, candidate):
            continue
        asked = evidence.question.asked
        if asked.focus in _BY_VALUE and not find_values(asked, rule["outcome"]):
            continue
        foreseen = Topic.of(rule["case"], lambda _: 1.0)
        said, coverage = foreseen.coverage(question), case.coverage(candidate.around)
        if len(foreseen.terms) >= LEAST_CASE and said >= CASE_SAID and coverage >= CASE_COVERAGE:
            yield _Rule(candidate, said, coverage)
