"""The reply where a question has no answer: what is not stated, and what the documents do state.

What is known in structure of the thing asked about comes before the clause that says most of it. Nothing is
told where the thing is not spoken of: a clause that only shares words with the question makes a person doubt
every other answer.
"""

from __future__ import annotations

from bot.answering.abstaining import abstain_with, what_is_missing
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.dossiers import asked_of_kind, award_named
from bot.answering.nearest.clauses import of_clause
from bot.answering.nearest.known import of_award, of_campaign, of_event
from bot.answering.nearest.thing import NAMED, Offer, Thing
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic
from bot.evidence.values import find_values, needs_value
from bot.understanding.content import topic_size
from bot.understanding.focus import Focus
from bot.wording import NOT_FOUND, not_stated


def withheld(evidence: Evidence) -> Draft:
    """What is not stated, and what is stated of the thing asked about where it is spoken of."""
    if silent := _said_to_be_left_open(evidence):
        return silent
    offer = _offer(Thing.of(evidence))
    if offer is None:
        return Draft(NOT_FOUND, 0.0, (), answered=False)
    missing = not_stated(what_is_missing(evidence), unclear=_may_state(evidence, offer))
    text = f"{missing} {offer.text}"
    return Draft(text, offer.share / 2, offer.quotes, answered=False, deadlines=offer.deadlines)


def _said_to_be_left_open(evidence: Evidence) -> Draft | None:
    """The clause that says of all that is asked about that it is not laid down: "Luật không ghi mức …".

    Of an award that may be said of its whole kind: "… của từng danh hiệu".
    """
    if not topic_size(evidence.question.text):
        return None
    if silent := _left_open(evidence, evidence.topic):
        return silent
    of_kind = asked_of_kind(evidence) if needs_value(evidence.question.focus) else None
    name = mentions_of(award_named(evidence)).folded if of_kind else frozenset()
    rest = Topic(tuple(term for term in evidence.topic.terms if term.folded not in name))
    return _left_open(of_kind, rest) if of_kind and rest.terms else None


def _left_open(evidence: Evidence, asked: Topic) -> Draft | None:
    for one in evidence.candidates:
        if one.is_heading or asked.coverage(mentions_of(one.text)) < NAMED or conflicts(evidence, one):
            continue
        if draft := abstain_with(one.text, one.own_coverage, one.quote):
            return draft
    return None


def _offer(thing: Thing) -> Offer | None:
    if not thing.about.topic.terms:
        return None
    known = next((one for way in (of_award, of_campaign) if (one := way(thing))), None)
    if known and known.share >= NAMED:
        return known
    event = of_event(thing)
    if event and thing.evidence.question.focus is Focus.DATE:
        return event
    clause = of_clause(thing)
    if clause and (known is None or clause.share > known.share):
        return clause
    return known or event


def _may_state(evidence: Evidence, offer: Offer) -> bool:
    """Whether what is offered may hold the answer after all: it has a value of the type, of no other year."""
    asked = evidence.question.asked
    if evidence.constraints.year_conflict(offer.text):
        return False
    return not needs_value(asked.focus) or bool(find_values(asked, offer.text))
