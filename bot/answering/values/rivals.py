"""Of values told about as surely the one to tell: by the label over it, by the plainest clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.draft import Evidence
from bot.answering.phrasing import plain
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.values import Value
from bot.understanding.focus import Focus
from ingest.vietnamese import folded

# Of clauses that tell the same value the plainest may be less well supported than the best by this share.
AS_SURELY = 0.85
# What stands over it must name the same thing: two awards may well demand the same share.
AS_FULLY = 0.95
# So may an item whose label names what is asked for.
LABELLED_AS_SURELY = 0.8
# A label that says this share of the question names what is asked for.
LABEL_SAYS = 0.85
_LABELLED = (Focus.COUNT, Focus.AMOUNT, Focus.PERCENTAGE, Focus.DATE)


@dataclass(frozen=True, slots=True)
class Found:
    """A value with the clause it stands in; `support` says how surely it is the one asked for.

    It may exceed 1, for of two values that are both sure the surer one is given.
    """

    candidate: Candidate
    value: Value
    support: float


def exactly_labelled(evidence: Evidence, best: Found, found: Sequence[Found]) -> Found:
    """Of items told as surely the one whose label names what is asked for, and the shortest of such labels.

    "Tập thể lao động tiên tiến: 1.872.000 đồng" says all of "Lao động tiên tiến", and is another award.
    """
    if evidence.question.focus not in _LABELLED:
        return best
    own = mentions_of(_label(best)).folded
    alike = [one for one in found if one.support >= LABELLED_AS_SURELY * best.support and _label(one)]
    for one in sorted(alike, key=lambda one: (len(mentions_of(_label(one)).folded), -one.support)):
        named = not own and evidence.topic.coverage(mentions_of(_label(one))) >= LABEL_SAYS
        if named or mentions_of(_label(one)).folded < own:
            return one
    return best


def _label(found: Found) -> str:
    """What a clause opens with before a colon, without its enumerator."""
    label, colon, _ = plain(found.candidate.text[: found.value.start]).partition(":")
    return label if colon else ""


def plainest(evidence: Evidence, best: Found, found: Sequence[Found]) -> Found:
    """The shortest of the clauses that tell the same figure or time about as surely: it tells little else.

    A name or a place says too little of what it is told of to be looked for elsewhere.
    """
    if not any(letter.isdigit() for letter in best.value.text):
        return best
    of_no_year = evidence.constraints.year_nowhere
    alike = (
        one
        for one in found
        if one.support >= AS_SURELY * best.support
        and of_no_year(one.candidate.text) <= of_no_year(best.candidate.text)
        and one.candidate.coverage >= AS_FULLY * best.candidate.coverage
        and one.candidate.is_heading <= best.candidate.is_heading
        and folded(one.value.text) == folded(best.value.text)
    )
    return min(alike, key=lambda one: len(one.candidate.text))
