"""Whether a case with a measure lies within the range that a rule sets, and what the rule says of it.

"Hiến 35 m2 có được tặng không?" beside "hiến từ 30 m² đất trở lên", "mới vào 8 tháng có được xét không?"
beside "dưới 10 tháng không thuộc đối tượng", "trễ 7 ngày có bị trừ không?" beside "chậm quá 05 ngày bị trừ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answering.claims.claim import Claim
from bot.answering.claims.rulings import LEFT_OUT
from bot.answering.claims.support import leaves_out_award
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import followed_by
from bot.answering.values.ranges import Measure, Range, measures_in, ranges_in, without_ranges
from bot.answering.verdicts import all_around, introduction, rule_over, verdict_on
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.topic import Mentions
from bot.understanding.consequences import LATE
from bot.wording import ONE_CONDITION

# What the claim says beside its measure must be told by the rule with its headings, and in part by its own
# words: measured, 21 rules that answered said 0.66 and more, 12 that did not 0.52 and less.
LOWEST_COVERAGE = 0.6
LEAST_OWN = 0.25
# Of what is said of the case, "được tặng giấy khen", the rule must tell this share.
LEAST_OF_ACT = 0.4
# Of rules about as good as the best one, such as the rungs of a scale, the one that the measure meets counts.
AS_GOOD = 0.1
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# A rule on a kind of award holds for every award of the kind.
_OF_ALL_TITLES = re.compile(r"\bdanh hiệu thi đua\b", re.IGNORECASE)
_TITLES = "lao động tiên tiến, chiến sĩ tiên tiến, chiến sĩ thi đua, lao động xuất sắc, cờ thi đua"
# What one suffers, and what one is given, are not told by each other.
_PENALTY = re.compile(r"\b(?:bị|trừ|phạt|thu hồi|hủy|huỷ|cắt|(?:có|làm) sao)\b", re.IGNORECASE)
# A rule on the late or the new is none on others who are so long.
_STATES = (
    LATE,
    re.compile(
        r"\b(?:mới(?: được)? (?:tuyển|vào|về|nhận|ký|đi làm|làm|công tác)|vừa (?:tuyển|vào)|lần đầu"
        r"|tập sự)\b",
        re.IGNORECASE,
    ),
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A clause with its range in the unit of the claim, and how much of the rest of the claim it says."""

    candidate: Candidate
    range: Range
    coverage: float
    own: float


def answer_by_threshold(evidence: Evidence, claim: Claim) -> Draft | None:
    """The verdict of the rule in whose range the measure of a claim's circumstance lies or does not lie."""
    for measure in measures_in(claim.circumstance):
        rest = _without(evidence, claim, measure)
        rules = [] if rest.denies != claim.denies else list(_rules(evidence, rest, measure.unit))
        rules.sort(key=lambda one: -one.coverage - one.own)
        if rules and (draft := _verdict(rest, measure, rules)):
            return draft
    return None


def _without(evidence: Evidence, claim: Claim, measure: Measure) -> Claim:
    """The claim without its measure, so that what stands around it is one: "hiến đất mở ngõ"."""
    question = evidence.question.text
    start, end = claim.start + measure.start, claim.start + measure.end
    rest = evidence.about(" ".join(f"{question[:start]} {question[end:]}".split()))
    return Claim.of(rest.question.text, rest.topic)


def _rules(evidence: Evidence, claim: Claim, unit: str) -> Iterator[_Rule]:
    for candidate in evidence.candidates:
        ranges = [] if candidate.is_heading else ranges_in(candidate.text, unit)
        above = introduction(candidate)
        if not ranges or not _in_same_state(claim, f"{above} {candidate.text}"):
            continue
        if leaves_out_award(evidence, claim, all_around(candidate)):
            continue
        said = _said(all_around(candidate))
        # Where those of a state are not set apart, a rule need not say "mới làm".
        states = () if any(_states(candidate.text)) else _states(claim.text)
        matter = claim.matter.without(
            [(claim.start + one.start(), claim.start + one.end()) for one in states]
        )
        rule = _Rule(
            candidate, ranges[0], matter.coverage(said), matter.coverage(_said(f"{candidate.text}\n{above}"))
        )
        told = rule.coverage >= LOWEST_COVERAGE and rule.own >= LEAST_OWN
        if told and claim.predicate.coverage(said) >= LEAST_OF_ACT and not conflicts(evidence, candidate):
            yield rule


def _said(text: str) -> Mentions:
    """What a text mentions beside its numbers: "bị trừ 02 điểm" speaks of "trừ điểm"."""
    members = _TITLES if _OF_ALL_TITLES.search(text) else ""
    return mentions_of(f"{_NUMBER.sub(' ', without_ranges(text))} {members}")


def _states(text: str) -> Iterator[re.Match[str]]:
    return (found for state in _STATES if (found := state.search(text)))


def _in_same_state(claim: Claim, rule: str) -> bool:
    return all(state.search(claim.text) or not state.search(rule) for state in _STATES)


def _rejects(claim: Claim, rule: _Rule) -> bool:
    """Whether those within the range are denied what the rule is on."""
    before = rule.candidate.text[: rule.range.start]
    denied = any(map(claim.denied_in, (rule_over(rule.candidate), before)))
    return denied or bool(LEFT_OUT.search(rule.candidate.text))


def _verdict(claim: Claim, measure: Measure, rules: list[_Rule]) -> Draft | None:
    near = (one for one in rules if one.coverage >= rules[0].coverage - AS_GOOD)
    rule = next((one for one in near if one.range.holds(measure.value)), rules[0])
    rejects = _rejects(claim, rule)
    penal = bool(_PENALTY.search(rule.candidate.text))
    if penal != bool(_PENALTY.search(claim.text)) and not rejects:
        return None
    given = rule.range.holds(measure.value) != rejects
    agrees = given != claim.denies
    # How much of the claim is told was measured with what the rule says of all awards of a kind.
    draft = replace(verdict_on(rule.candidate, agrees), confidence=rule.coverage, identified=True)
    return draft if penal or not agrees else replace(draft, text=followed_by(draft.text, ONE_CONDITION))
