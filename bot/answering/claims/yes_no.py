"""Yes or no: what the question claims, held against what the documents say."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

from bot.answering.abstaining import what_is_missing
from bot.answering.claims.attainment import answer_by_attainment
from bot.answering.claims.choices import decide
from bot.answering.claims.claim import Claim
from bot.answering.claims.eligibility import answer_by_criterion, tells_another_demand
from bot.answering.claims.grades import answer_by_grade
from bot.answering.claims.opposites import claimed_choice
from bot.answering.claims.polarity import answer_by_polarity, is_scattered
from bot.answering.claims.rulings import answer_by_ruling
from bot.answering.claims.support import is_borne_out
from bot.answering.claims.thresholds import answer_by_threshold
from bot.answering.claims.waivers import answer_by_repetition, answer_by_times
from bot.answering.clauses.definitions import answer_definition
from bot.answering.clauses.sections import answer_by_sentence
from bot.answering.draft import Draft, Evidence, judges_another_award, said_with, tells_another_award
from bot.answering.knowledge.references import describe, references_named
from bot.answering.values.ranges import measures_otherwise
from bot.answering.verdicts import YES, verdict, without_verdict
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import levels_in
from bot.evidence.values import times
from bot.understanding.focus import Focus
from bot.understanding.force import force_aspect
from bot.wording import NEAREST, STATED, ask_for_meaning, not_stated
from ingest.bodies import find_bodies
from ingest.body_names import body_level
from ingest.document_numbers import find_document_numbers
from ingest.vietnamese import accented

# Of the name of a body this share must be said.
BODY_SHARE = 0.6
# Of what a claim speaks of, and of what it says of that, a clause without a verdict says this much.
HALF_SAID = 0.5
ALONE_SAID = 0.35
_NUMBER = re.compile(r"\d")
# "Kỷ niệm 45 năm có tính là năm tròn để xét khen không?"
_COUNTS_AS = re.compile(
    r"\b(?:tính|coi|xem|gọi|được hiểu)\s(?:như\s)?là\s(?P<term>.{3,40}?)"
    r"(?:\s(?:để|khi|trong|theo|thì|không)\b|\W*$)",
    re.IGNORECASE,
)
PAIR = 2
# What one document does to another.
_RELATIONS = (
    re.compile(r"\b(?:thay thế|thay cho|bãi bỏ)\b", re.IGNORECASE),
    re.compile(r"\b(?:sửa đổi|bổ sung)\b", re.IGNORECASE),
)
_IS_DONE_TO = re.compile(r"\bbị\b|\bbởi\b|\bđược (?!ban hành)", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:không|chưa|cấm|chỉ)\b", re.IGNORECASE)
# "Người chủ trì có phải là Bí thư không?"
_IDENTIFIES = re.compile(r"\bcó phải là\b")


def answer_yes_no(evidence: Evidence) -> Draft | None:
    """ "Có: …" or "Không: …" with what the documents say; None when they do not speak about the claim."""
    if evidence.question.focus is not Focus.YES_NO:
        return None
    claim = Claim.of(evidence.question.text, evidence.topic)
    # Whether 45 years count as round is not told by any other number of years.
    if _COUNTS_AS.search(claim.text) and _NUMBER.search(claim.text):
        return _by_definition(evidence, claim)
    if reference := _by_relation(evidence) or _by_reference(evidence):
        return reference
    drafts = ((way, way(evidence, claim)) for way in _WAYS)
    draft = next(
        (
            one
            for way, one in drafts
            if one
            and not _affirms_other(evidence, claim, one)
            and not (way in _BY_WORDS and _is_mere_mention(evidence, claim, one))
        ),
        None,
    )
    return _judging_named_award(evidence, claim, draft) if draft else None


def _judging_named_award(evidence: Evidence, claim: Claim, draft: Draft) -> Draft | None:
    """What the rules of one award say judges no claim that names none: "có cần sáng kiến không?".

    Nor is it told where the claim names another.
    """
    said = draft.text.partition(f"{STATED} ")[2]
    asked = " ".join(term.accented for term in claim.predicate.terms) or evidence.question.text
    if not said or not judges_another_award(evidence, draft, asked):
        return draft
    return None if tells_another_award(evidence, draft) else without_verdict(draft, said)


def answer_unjudged(evidence: Evidence) -> Draft | None:
    """The clause on a claim that nothing judges, without a verdict; as an answer where it denies something.

    Whoever reads "không nhận bản điện tử thay thế" sees what holds; a clause that only tells of the matter
    would pass for a yes, and is shown as what is nearest. It must speak of both halves of the claim. Who or
    what something is, and what is in force, must be told by itself; a clause about it need not tell that.
    """
    question = evidence.question
    draft = answer_by_sentence(evidence)
    if draft is None or "\n" in draft.text:
        return None
    if force_aspect(question) or _IDENTIFIES.search(accented(question.text)):
        return None
    claim = Claim.of(question.text, evidence.topic)
    # "Tổng kết rồi chưa?" has no halves: what stands over a clause would say all of it.
    said = mentions_of(said_with(evidence, draft) if claim.subject.terms else draft.text)
    least = HALF_SAID if claim.subject.terms else ALONE_SAID
    if (
        is_scattered(claim, draft.text)
        or claim.verb_unsaid(draft.text)
        or any(half.terms and half.coverage(said) < least for half in (claim.subject, claim.act))
    ):
        return None
    if tells_another_award(evidence, draft):
        return None
    if not _DENIES.search(draft.text):
        text = f"{not_stated(what_is_missing(evidence), unclear=True)} {NEAREST} {draft.text}"
        return replace(draft, text=text, answered=False)
    return without_verdict(draft, draft.text)


def _affirms_other(evidence: Evidence, claim: Claim, draft: Draft) -> bool:
    """Whether another award's conditions judge it, or yes is said by other numbers or without its body."""
    if tells_another_demand(evidence, claim, draft):
        return True
    if not draft.text.startswith(YES):
        return False
    # A rule that was held against the claim's measure has its own.
    if not draft.identified and (claim.verb_unsaid(draft.text) or measures_otherwise(claim.text, draft.text)):
        return True
    return _leaves_out_body(evidence, claim, draft)


def _is_mere_mention(evidence: Evidence, claim: Claim, draft: Draft) -> bool:
    return draft.text.startswith(YES) and not is_borne_out(evidence, claim, draft)


def _leaves_out_body(evidence: Evidence, claim: Claim, draft: Draft) -> bool:
    """Whether what is said does not name a body of the claim: "Tỉnh ủy" is no "cơ quan của tỉnh"."""
    text = said_with(evidence, draft)
    said, levels = mentions_of(text), levels_in(text)
    for body in find_bodies(claim.text):
        # "Bí thư Tỉnh ủy" is nearly all of "Bí thư Huyện ủy".
        if levels and body_level(body.text) in {"province", "central"} - levels:
            return True
        told = evidence.topic.within(claim.start + body.start, claim.start + body.end)
        if " " in body.text and told.terms and told.coverage(said) < BODY_SHARE:
            return True
    return False


def _by_reference(evidence: Evidence) -> Draft | None:
    """A claim about whose document it is, or of which day."""
    claimed_levels = evidence.constraints.levels
    text = evidence.question.text
    days = [found.begin for found in times(text) if found.precision == "day"]
    for reference in references_named(evidence):
        levels = levels_in(reference.issuer or "")
        agreements = [reference.date in days] if days and reference.date else []
        agreements += [bool(levels & claimed_levels)] if claimed_levels and levels else []
        if agreements:
            return verdict(all(agreements), describe(reference), 0.85, reference.quotes[:1])
    return None


def _by_relation(evidence: Evidence) -> Draft | None:
    """A claim that one document replaces or amends another, held against what the one is on."""
    claimed = next((one for one in _RELATIONS if one.search(evidence.question.text)), None)
    if claimed is None or len(evidence.question.numbers) != PAIR:
        return None
    first = evidence.question.numbers[0]
    for acting, other in permutations(evidence.question.numbers):
        for reference in references_named(evidence):
            on = find_document_numbers(reference.subject or "")
            told = next((one for one in _RELATIONS if one.search(reference.subject or "")), None)
            named = acting.matches(reference.number or "") and any(other.matches(one.canonical) for one in on)
            if told and named:
                as_claimed = (acting is first) is not bool(_IS_DONE_TO.search(evidence.question.text))
                return verdict(
                    told is claimed and as_claimed, describe(reference), 0.85, reference.quotes[:1]
                )
    return None


def _by_definition(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim that something counts as what the documents define: the definition, which decides it."""
    counted = _COUNTS_AS.search(claim.text)
    if counted is None:
        return None
    defined = evidence.about(ask_for_meaning(counted["term"]))
    draft = answer_definition(defined)
    return replace(without_verdict(draft, draft.text), about=defined) if draft else None


def _by_opposite(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim that says one of a pair, "tối thiểu" or "tối đa": what the documents say of the rest."""
    choice = claimed_choice(claim.text)
    decision = decide(evidence, choice) if choice else None
    if choice is None or decision is None:
        return None
    # "Công nhân trực tiếp không phải viết báo cáo" says one of the pair, and denies the claim all the same.
    if claim.denied_in(decision.said) != claim.denies:
        return None
    agrees = (decision.member == choice.members[0]) != claim.denies
    draft = verdict(agrees, decision.said, decision.coverage, decision.quotes)
    return replace(draft, about=evidence.about(choice.rest))


_WAYS: tuple[Callable[[Evidence, Claim], Draft | None], ...] = (
    answer_by_grade,
    answer_by_criterion,
    _by_definition,
    answer_by_threshold,
    answer_by_attainment,
    answer_by_times,
    answer_by_repetition,
    answer_by_ruling,
    _by_opposite,
    answer_by_polarity,
)
# These hold the words of the claim against those of a clause; the others know what they are about.
_BY_WORDS = (answer_by_ruling, _by_opposite, answer_by_polarity)
