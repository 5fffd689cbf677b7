"""Which way of answering is tried when: structured knowledge first, then typed values, then text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.answering.abstaining import abstain
from bot.answering.claims.choices import answer_choice
from bot.answering.claims.comparison import answer_with_earlier
from bot.answering.claims.scales import answer_by_scale
from bot.answering.claims.yes_no import answer_mentioned, answer_yes_no
from bot.answering.clauses.award_sections import answer_with_award_section
from bot.answering.clauses.case_rules import answer_in_case
from bot.answering.clauses.cases import answer_with_cases, asks_who_is_left_out
from bot.answering.clauses.causes import answer_with_cause
from bot.answering.clauses.consequences import answer_with_consequence
from bot.answering.clauses.definitions import answer_definition, withhold_undefined
from bot.answering.clauses.kind_sections import answer_with_section_of_kind, lacks_kind
from bot.answering.clauses.lists import answer_by_counting, answer_with_list
from bot.answering.clauses.numbered import answer_with_numbered_item
from bot.answering.clauses.sections import answer_by_sentence, answer_from_section
from bot.answering.clauses.whereabouts import answer_with_document_saying, answer_with_whereabouts
from bot.answering.draft import Draft, Evidence, said_with
from bot.answering.knowledge.authority import answer_with_deciders_of_kind, answer_with_power
from bot.answering.knowledge.award_audiences import answer_with_audience
from bot.answering.knowledge.award_times import answer_with_award_time
from bot.answering.knowledge.awards_needed import answer_with_awards_needed
from bot.answering.knowledge.campaigns import answer_with_campaigns, answer_with_period
from bot.answering.knowledge.condition_values import answer_with_condition_value
from bot.answering.knowledge.contacts import answer_with_contact
from bot.answering.knowledge.criteria import answer_with_criteria
from bot.answering.knowledge.deadlines import answer_what_is_due, answer_with_deadline
from bot.answering.knowledge.divisions import answer_with_divisions
from bot.answering.knowledge.documents import answer_about_document
from bot.answering.knowledge.holdings import answer_with_holdings
from bot.answering.knowledge.in_force import answer_in_force
from bot.answering.knowledge.kinds import answer_with_kinds, answer_with_ranks
from bot.answering.knowledge.offices import answer_with_office_holder
from bot.answering.knowledge.own_statements import answer_with_own_statement
from bot.answering.knowledge.powers import answer_with_decider
from bot.answering.knowledge.provisions import answer_where_pointed, answer_with_provision
from bot.answering.knowledge.recipients import answer_with_recipients
from bot.answering.knowledge.references import answer_from_references
from bot.answering.knowledge.responsibilities import answer_with_tasks
from bot.answering.knowledge.summaries import answer_with_summary
from bot.answering.names_asked import lacks_names
from bot.answering.tables.rows import answer_from_table, answer_with_judged_rows
from bot.answering.values.actors import answer_with_actor
from bot.answering.values.by_type import answer_by_value
from bot.answering.values.counted import answer_with_counted
from bot.answering.values.joint_actors import answer_with_joint_actors
from bot.answering.values.money_sources import answer_with_source_of_money
from bot.answering.values.processing import answer_with_processing_time
from bot.evidence.candidates import mentions_of, opening_of
from bot.evidence.sheets import outside_tables
from bot.evidence.topic import Topic
from bot.evidence.values import needs_value
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus, Interrogative
from ingest.model import Quote
from ingest.vietnamese import folded

# Below this an answer is about something else, however sure its finder was: of 190 answers to development
# questions four fell below, and three of them were wrong.
LOWEST_SPOKEN_SHARE = 0.48
# A finder less sure than this of its own proposal is not helped by the proposal's wording.
LOWEST_SUPPORT = 0.4

# Of what the opening of a sentence leaves unsaid, a part of it must say this much.
PART_COVERAGE = 0.5

Way = Callable[[Evidence], Draft | None]

# What is known in structure, before any text is looked at.
_KNOWLEDGE: tuple[Way, ...] = (
    answer_with_holdings,
    answer_with_divisions,
    answer_with_summary,
    answer_with_whereabouts,
    answer_what_is_due,
    answer_with_period,
    answer_with_provision,
    answer_with_own_statement,
    answer_in_force,
    answer_with_recipients,
    answer_about_document,
    answer_with_kinds,
    answer_with_ranks,
    answer_with_numbered_item,
    answer_with_judged_rows,
    answer_with_section_of_kind,
    answer_by_scale,
    answer_with_consequence,
    answer_with_audience,
    answer_with_decider,
    answer_with_deciders_of_kind,
    answer_with_office_holder,
    answer_from_table,
    answer_with_contact,
    answer_choice,
    answer_with_earlier,
    answer_from_references,
    answer_with_power,
    answer_with_awards_needed,
    answer_with_condition_value,
    answer_with_processing_time,
    answer_definition,
    answer_with_criteria,
    answer_with_award_section,
    answer_with_campaigns,
    answer_with_tasks,
    answer_with_source_of_money,
    answer_with_actor,
    answer_with_joint_actors,
    answer_with_counted,
    answer_mentioned,
    answer_yes_no,
    answer_in_case,
)
# A row that does not name its columns answers nothing by itself: what is to be had of it, tables tell.
_OF_PROSE: tuple[Way, ...] = (answer_by_value, answer_by_sentence, answer_with_list)
_LISTS: tuple[Way, ...] = (answer_with_list, answer_by_sentence)
# "Xã nào?" wants a name, and a clause without one is no answer.
_BEARS_NAME = re.compile(
    r"(?:.*\b)?(?:xa|phuong|thon|ap|xom|buon|khom|khu pho|to dan pho|huyen|tinh|thi tran"
    r"|(?<!thi )truong|doanh nghiep|cong ty|ca nhan|tap the|gia dinh|ho|nguoi)\b"
)
# "Theo hướng nào?" asks for no name that could be recognised: the clause itself has to say it.
_NAMES: tuple[Way, ...] = (answer_by_value, answer_by_sentence)
_OF_TIME: tuple[Way, ...] = (
    answer_with_award_time,
    answer_by_value,
    answer_by_counting,
    answer_with_deadline,
)
_TEXT: tuple[Way, ...] = (withhold_undefined, answer_from_section, answer_by_sentence)


def draft_answer(evidence: Evidence, min_confidence: float) -> Draft:
    """The first proposal that is sure enough and speaks about what was asked, else an abstention."""
    prose = replace(evidence, candidates=outside_tables(evidence.candidates))
    for way in (*_KNOWLEDGE, *_ways_for(evidence)):
        draft = way(prose if way in _OF_PROSE else evidence)
        if draft is None or lacks_names(evidence, draft) or lacks_kind(evidence, draft):
            continue
        if not draft.answered or draft.identified:
            return draft
        said = mentions_of(_said(evidence, draft))
        asked = draft.about or evidence
        if asked.constraints.unnamed(said) or asked.demands.unmet(said) or _tells_another(evidence, draft):
            continue
        spoken = max(one.coverage(said) for one in (evidence.topic, evidence.matter, asked.topic))
        confidence = (draft.confidence + spoken) / 2
        if (
            confidence >= min_confidence
            and draft.confidence >= LOWEST_SUPPORT
            and spoken >= LOWEST_SPOKEN_SHARE
        ):
            return replace(draft, confidence=confidence)
    return abstain(evidence)


def _tells_another(evidence: Evidence, draft: Draft) -> bool:
    """Whether the answer is of another rank, office or event than a question that wants no verdict on it."""
    if evidence.question.focus in (Focus.YES_NO, Focus.COMPARISON):
        return False
    return contradicts(evidence.question.text, (draft.subject or draft.text,))


def _said(evidence: Evidence, draft: Draft) -> str:
    """The answer with its quotes, their headings and documents: all that may speak about the topic."""
    openings = (_opening_over(evidence, quote) for quote in draft.quotes)
    return "\n".join((said_with(evidence, draft), *openings))


def _opening_over(evidence: Evidence, quote: Quote) -> str:
    """What opens the sentence a quote is cut from: "Mức chi họp" of "Mức chi họp: chủ trì …; thư ký …".

    It speaks for a part that says the rest of what is asked; what it says of all parts tells none of them.
    """
    for candidate in evidence.candidates:
        if candidate.document.id == quote.document_id and candidate.start <= quote.start < candidate.end:
            opening = opening_of(candidate.sentence)
            rest = Topic(tuple(evidence.topic.missing(mentions_of(opening))))
            return opening if rest.coverage(mentions_of(quote.text)) >= PART_COVERAGE else ""
    return ""


def _ways_for(evidence: Evidence) -> tuple[Way, ...]:
    """Those of the type asked for; whoever is left out is told by no list of who is not."""
    question = evidence.question
    if question.focus is Focus.CASES and asks_who_is_left_out(question.text):
        return (answer_with_cases,)
    return _ways(question.asked)


def _ways(asked: Interrogative) -> tuple[Way, ...]:
    focus = asked.focus
    if focus is Focus.PURPOSE:
        return (answer_from_section, answer_by_value, answer_by_sentence)
    if focus is Focus.CASES:
        return (answer_with_cases, answer_where_pointed, *_LISTS)
    if focus is Focus.REASON:
        return (answer_with_cause, answer_by_value)
    if focus is Focus.NAME and not _BEARS_NAME.match(folded(asked.unit)):
        return _NAMES
    if focus in (Focus.DATE, Focus.FREQUENCY):
        return _OF_TIME
    if focus is Focus.DOCUMENT:
        return (answer_by_value, answer_with_document_saying)
    if needs_value(focus):
        return (answer_by_value, answer_by_counting, answer_with_deadline)
    if focus in (Focus.YES_NO, Focus.FUNDING):
        return ()
    return _LISTS if focus in (Focus.LIST, Focus.CRITERIA) else _TEXT
