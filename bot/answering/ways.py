"""Which way of answering is tried when: structured knowledge first, then typed values, then text.

A way proposes an answer or None; whether it is one to what was asked, `acceptance` tells of all alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.answering.abstaining import abstain
from bot.answering.acceptance import accepted
from bot.answering.claims.choices import answer_choice
from bot.answering.claims.comparison import answer_with_earlier
from bot.answering.claims.scales import answer_by_scale
from bot.answering.claims.waivers import answer_how_often
from bot.answering.claims.yes_no import answer_unjudged, answer_yes_no
from bot.answering.clauses.cases import (
    answer_in_case,
    answer_with_cases,
    answer_with_cases_of_time,
    answer_with_those_left_out,
    denies,
)
from bot.answering.clauses.causes import answer_with_cause
from bot.answering.clauses.consequences import answer_with_consequence
from bot.answering.clauses.definitions import answer_definition
from bot.answering.clauses.introductions import with_items_announced
from bot.answering.clauses.kind_sections import answer_with_section_of_kind, asks_for_section_alone
from bot.answering.clauses.lists import answer_by_counting, answer_with_list
from bot.answering.clauses.sections import answer_by_sentence, answer_from_section
from bot.answering.clauses.whereabouts import answer_with_document_saying, answer_with_whereabouts
from bot.answering.conflicts import asks_who_has_not
from bot.answering.draft import (
    Draft,
    Evidence,
    award_not_asked,
    set_for_others,
)
from bot.answering.knowledge.audience_awards import answer_with_awards_for
from bot.answering.knowledge.award_aspects import answer_about_award
from bot.answering.knowledge.award_powers import answer_with_decider, answer_with_power
from bot.answering.knowledge.awards import award_spoken_of, plain_name
from bot.answering.knowledge.bases import answer_with_basis
from bot.answering.knowledge.campaigns import (
    answer_with_campaigns,
    answer_with_current_phase,
    answer_with_period,
)
from bot.answering.knowledge.contacts import answer_with_contact
from bot.answering.knowledge.deadlines import answer_what_is_due, answer_with_deadline
from bot.answering.knowledge.divisions import answer_with_divisions
from bot.answering.knowledge.documents import answer_about_document
from bot.answering.knowledge.dossiers import of_its_kind
from bot.answering.knowledge.hand_ins import answer_with_all_hand_ins, answer_with_named_hand_in
from bot.answering.knowledge.holdings import answer_with_holdings
from bot.answering.knowledge.in_force import answer_in_force
from bot.answering.knowledge.offices import answer_with_office_holder
from bot.answering.knowledge.own_statements import answer_with_own_statement
from bot.answering.knowledge.people import answer_who_it_is
from bot.answering.knowledge.provisions import answer_where_pointed, answer_with_provision
from bot.answering.knowledge.recipients import answer_with_recipients
from bot.answering.knowledge.references import answer_from_references
from bot.answering.knowledge.responsibilities import answer_with_tasks
from bot.answering.knowledge.summaries import answer_with_summary
from bot.answering.knowledge.titles import answer_with_title
from bot.answering.tables.rows import answer_from_table
from bot.answering.values.actors import answer_with_actor
from bot.answering.values.bearers import answer_with_bearer
from bot.answering.values.by_type import answer_by_value
from bot.answering.values.money_sources import answer_with_source_of_money
from bot.answering.values.processing import answer_with_processing_time
from bot.evidence.sheets import outside_tables
from bot.evidence.values import needs_value
from bot.understanding.content import topic_size
from bot.understanding.focus import Focus
from ingest.vietnamese import folded

# A rule for some that is surer by more than this is told, with a note for whom it is.
MUCH_SURER = 0.1

Way = Callable[[Evidence], Draft | None]


def _value_with_items(evidence: Evidence) -> Draft | None:
    """A value; one whose clause announces what it is for, with that."""
    draft = answer_by_value(evidence)
    return with_items_announced(draft, evidence.documents) if draft else None


# The order is from what a question can only mean to what it may mean: each group is tried when all before
# it found nothing to say, so that no likeness of words hides what is known.
_KNOWLEDGE: tuple[Way, ...] = (
    # Asked of the documents themselves, not of what they say: told by the asking words alone.
    answer_with_holdings,
    answer_with_divisions,
    answer_with_summary,
    answer_with_whereabouts,
    # A person or an office, asked for alone.
    answer_who_it_is,
    # Times and periods before documents: "trong tháng này có gì?" names none.
    answer_what_is_due,
    answer_with_all_hand_ins,
    answer_with_current_phase,
    answer_with_period,
    # Articles, force, addressees and particulars of a document that is named or meant.
    answer_with_provision,
    answer_with_own_statement,
    answer_with_title,
    answer_in_force,
    answer_with_recipients,
    answer_about_document,
    # What the rules say of the award that is named: its conditions are a list too, and name other awards.
    answer_about_award,
    answer_with_awards_for,
    # A list, section, rung or consequence that is named by its kind, given whole before any one value.
    answer_with_section_of_kind,
    answer_by_scale,
    answer_with_consequence,
    # Who is meant, who decides on what, who holds an office: before tables, whose rows name many.
    answer_with_decider,
    answer_with_power,
    answer_with_office_holder,
    # What a text says itself of the first or the last, before rows are held against each other.
    answer_with_bearer,
    # A row and column, or a document with its number: before the prose on the same matter.
    answer_from_table,
    answer_with_contact,
    answer_with_earlier,
    answer_with_basis,
    answer_from_references,
    # How long a procedure takes, what a term means.
    answer_with_processing_time,
    answer_definition,
    # Who does what in a campaign, with what money: read from the deed, so after all that names its matter.
    answer_with_campaigns,
    answer_with_tasks,
    answer_with_source_of_money,
    answer_with_actor,
    # A verdict: what the groups before know of the matter decides it better than any clause's polarity.
    answer_choice,
    answer_yes_no,
    answer_in_case,
)
# A row that does not name its columns answers nothing by itself: what is to be had of it, tables tell.
_OF_PROSE: tuple[Way, ...] = (_value_with_items, answer_by_sentence, answer_with_list, answer_unjudged)
# Where nothing is known in structure, the type of answer asked for says how clauses are read.
_LISTS: tuple[Way, ...] = (answer_with_list, answer_by_sentence)
# "Khi nào thu hồi?" asks for a day, or else for what must have happened.
_VALUES: tuple[Way, ...] = (
    answer_with_named_hand_in,
    _value_with_items,
    answer_by_counting,
    answer_how_often,
    answer_with_deadline,
    answer_with_cases_of_time,
)
_TEXT: tuple[Way, ...] = (answer_from_section, answer_by_sentence)
_BY_FOCUS: dict[Focus, tuple[Way, ...]] = {
    Focus.YES_NO: (answer_unjudged,),
    Focus.FUNDING: (),
    Focus.LIST: _LISTS,
    Focus.CRITERIA: _LISTS,
    Focus.CASES: (answer_with_cases, answer_where_pointed, *_LISTS),
    Focus.DOCUMENT: (_value_with_items, answer_with_document_saying),
    Focus.REASON: (answer_with_cause, _value_with_items),
    Focus.PURPOSE: (answer_from_section, _value_with_items, answer_by_sentence),
}
# "Xã nào?" wants a name, and a clause without one is no answer; "theo hướng nào?" wants none that could be
# recognised: the clause itself has to say it.
_BEARS_NAME = re.compile(
    r"(?:.*\b)?(?:xa|phuong|thon|ap|xom|buon|khom|khu pho|to dan pho|huyen|tinh|thi tran"
    r"|(?<!thi )truong|doanh nghiep|cong ty|ca nhan|tap the|gia dinh|ho|nguoi)\b"
)


def draft_answer(evidence: Evidence, min_confidence: float) -> Draft:
    """What is said for all, or of the award spoken of; a rule for some where it tells much more surely."""
    evidence = of_its_kind(evidence)
    draft = _draft_from(evidence, min_confidence)
    told = "" if evidence.question.followed else award_not_asked(evidence, draft)
    spoken_of = award_spoken_of(evidence, told) if told else None
    if spoken_of:
        evidence = evidence.about(f"{evidence.question.text.rstrip(' ?.!')} {plain_name(spoken_of)}")
        draft = _draft_from(evidence, min_confidence)
    if not set_for_others(evidence, draft):
        return draft
    common = _draft_from(evidence.for_all(), min_confidence)
    return common if common.answered and common.confidence >= draft.confidence - MUCH_SURER else draft


def _draft_from(evidence: Evidence, min_confidence: float) -> Draft:
    """The first proposal that is sure enough and speaks about what was asked, else an abstention."""
    prose = replace(evidence, candidates=outside_tables(evidence.candidates))
    for way in (*_KNOWLEDGE, *_ways_for(evidence)):
        draft = way(prose if way in _OF_PROSE else evidence)
        if draft and (answer := accepted(evidence, draft, min_confidence)):
            return answer
    return abstain(evidence)


def _ways_for(evidence: Evidence) -> tuple[Way, ...]:
    """The ways of reading clauses for the type of answer asked for."""
    asked = evidence.question.asked
    if asked.focus is Focus.CASES and denies(evidence.question.text):
        return (answer_with_those_left_out,)
    if asked.focus is Focus.ACTOR and asks_who_has_not(evidence.question):
        return ()
    if asked.focus is Focus.NAME and not _BEARS_NAME.match(folded(asked.unit)):
        return (_value_with_items, answer_by_sentence)
    if asks_for_section_alone(evidence):
        return ()
    if _names_no_matter(evidence) and not needs_value(asked.focus):
        return ()
    return _BY_FOCUS.get(asked.focus, _VALUES if needs_value(asked.focus) else _TEXT)


def _names_no_matter(evidence: Evidence) -> bool:
    """Whether any clause would say all that is asked about: "còn việc gì chưa làm?", "hôm nay ăn gì?"."""
    lone = len(evidence.topic.terms) == 1 and not evidence.topic.terms[0].pairs
    # "Quỹ gồm những gì?" names all it asks for.
    return (lone and "gồm" not in evidence.question.text.lower()) or not topic_size(evidence.question.text)
