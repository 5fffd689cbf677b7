"""Whether the clause that speaks about a claim without values affirms or denies it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.abstaining import states_nothing
from bot.answering.claims.claim import Claim
from bot.answering.claims.opposites import opposite_said, says_change
from bot.answering.claims.whom import acts, leaves_unnamed
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain
from bot.answering.values.ranges import tells_other_measures
from bot.answering.verdicts import (
    CLAUSE_CHARACTERS,
    all_around,
    headings_over,
    introduction,
    verdict,
)
from bot.evidence.candidates import Candidate, mentions_of, opening_of
from bot.evidence.identity import identity_of, names_in, pairs_of
from bot.evidence.paper_steps import names_other_papers
from bot.evidence.sheets import is_of_table
from bot.evidence.topic import Topic, span_of, words_of
from bot.understanding.contrasts import contradicts

# The clause must say most of the claim itself, or with its headings nearly all.
LOWEST_COVERAGE = 0.5
POLARITY_COVERAGE = 0.5
POLARITY_WITH_HEADINGS = (0.7, 0.25)
# Of a claim of which but this share is missing, it does not matter which part says what.
NEARLY_NONE = 0.15
# The share of a claim that may stand nowhere near the clause: "cần sáng kiến" is not told without it.
MOST_LEFT_OUT = 0.3
# People tell more of their case than decides it: where a clause says all of the act, this may be left out.
MOST_OF_CASE = 0.4
ALL_OF_ACT = 0.8
# What is spoken of, and what is said of it, must each be told to this share, the former by headings too.
PREDICATE_COVERAGE = 0.55
SUBJECT_COVERAGE = 0.45
# Below a line that says the act an item must tell this share of the case itself.
SUBJECT_BY_ITEM = 0.4
# A part of the claim that weighs less than this share of it need not be told.
LEAST_OF_CLAIM = 0.25
LEAST_OF_ACT = 0.1
# Words of the act so many times as far apart as they are many say it of nothing: "thời hạn … sử dụng".
FARTHEST = 4
# An introduction or a sentence that adds this share of the claim is told with its clause.
ADDS = 0.15
# Behind its first words an act bears circumstances, "trong đợt thi đua", that may stand anywhere.
CORE = 5
CLAUSES = 16
# So few words say no more than what a clause may be about.
FEWEST = 2

_THEN = re.compile(r"\bthì\b")
_SAID_OF_ALL = re.compile(r"\bthì\s(?:đều\s)?(?:không|chưa|được|phải|bị)\b[^;:]*\Z")
# What stands under "Quyết định bị hủy khi:" is no case in which anything is awarded.
_UNDONE = re.compile(r"\bbị (?:hủy|thu hồi|tước|đình chỉ|từ chối)\b", re.IGNORECASE)
_ASKS_IF_UNDONE = re.compile(r"\b(?:hủy|thu hồi|tước|mất|đình chỉ|từ chối)\b", re.IGNORECASE)
_WAIVED = re.compile(r"\bkhông (?:nhất thiết|bắt buộc)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:không|chưa|ngoài|trừ)\b", re.IGNORECASE)
# "Mới thực hiện ở 11/18 xã" denies what is claimed of all.
_OF_ALL = re.compile(r"\b(?:tất cả|toàn bộ|mọi|hết các)\b|\b100\s?%", re.IGNORECASE)
_OF_SOME = re.compile(r"\b(?:mới|chỉ)\b[^;.]{0,60}?\b\d+\s?/\s?\d+", re.IGNORECASE)
_SENT_TO = re.compile(r"\W*(?:nơi nhận|kính gửi)\b", re.IGNORECASE)
_FIELD = re.compile(r"\bthi đua(?:,| và| -| –)? khen thưởng\b", re.IGNORECASE)
_ASKS_IF_OBLIGED = re.compile(r"\b(?:phải|bắt buộc|cần|buộc)\b(?! không\b| là\b)", re.IGNORECASE)
_OBLIGED = re.compile(
    r"\b(?:phải|buộc|cần|yêu cầu|trách nhiệm|nhiệm vụ|bảo đảm|đảm bảo|chỉ|trước khi|trước ngày|gồm"
    r"|tiêu chuẩn|điều kiện)\b",
    re.IGNORECASE,
)
_ONE_OF_SEVERAL = re.compile(r"\bmột trong (?:các|những)\b", re.IGNORECASE)
# Whether two things fall together is not told by a clause on one of them.
_TOGETHER = re.compile(
    r"\b(?:cùng|trùng|giống|khác) (?:một )?(?:năm|tháng|ngày|lúc|mức|nhau|đợt)\b", re.IGNORECASE
)


def answer_by_polarity(evidence: Evidence, claim: Claim) -> Draft | None:
    """A claim without values: whether the clause about it, or the line that introduces it, denies it.

    Of the clauses of one long sentence the one that says most of the act is told.
    """
    drafts = [
        (claim.matter.coverage(mentions_of(candidate.text)), draft)
        for candidate in evidence.candidates[:CLAUSES]
        if (draft := _judged_by(evidence, candidate, claim))
    ]
    return max(drafts, key=lambda one: one[0], default=(0.0, None))[1]


def _judged_by(evidence: Evidence, candidate: Candidate, claim: Claim) -> Draft | None:
    if not _may_judge(evidence, candidate, claim):
        return None
    agrees = _agrees(candidate, claim)
    apart = _TOGETHER.search(claim.text) and not _TOGETHER.search(candidate.text)
    obliges = _obliges(evidence.question.text, claim, candidate)
    names = names_in(identity_of(candidate.document))
    scattered = _tells_no_duty(candidate, claim) or is_scattered(claim, candidate.text, names)
    if agrees and (apart or not obliges or scattered):
        return None
    unnamed = not evidence.question.followed and leaves_unnamed(candidate, claim)
    if agrees and (unnamed or names_other_papers(claim.text, candidate.text)):
        return None
    draft = _verdict_under(introduction(candidate), candidate, claim, agrees)
    return replace(draft, confidence=max(draft.confidence, _sureness(claim, candidate)))


def _tells_no_duty(candidate: Candidate, claim: Claim) -> bool:
    """Whether what may be a duty stands only in headings: who comes to a "Lễ phát động" launches nothing."""
    asked = claim.predicate.terms and _ASKS_IF_OBLIGED.search(claim.text)
    return bool(asked) and _act_said(claim, candidate) < PREDICATE_COVERAGE


def _may_judge(evidence: Evidence, candidate: Candidate, claim: Claim) -> bool:
    """Whether a clause is of what is claimed, in its case and of its measure, and lays down anything."""
    if candidate.is_heading or is_of_table(candidate) or _SENT_TO.match(introduction(candidate)):
        return False
    if not _is_about_claim(evidence, candidate, claim):
        return False
    if _leaves_out(evidence, candidate, claim) or conflicts(evidence, candidate):
        return False
    if _says_hardly_anything(claim) or _speaks_of_field_alone(claim, candidate):
        return False
    if claim.is_of_change:
        if not says_change(claim.part_of(candidate.text)):
            return False
    elif tells_other_measures(claim.text, candidate.text):
        return False
    # What is to be done in a month with awards does not tell what is to be done in one without.
    if claim.denies_case and not _DENIED.search(candidate.sentence):
        return False
    # "Luật không ghi mức tiền thưởng" denies no reward.
    if states_nothing(candidate.text) and not states_nothing(claim.text):
        return False
    # "Không nhất thiết là đoàn viên" denies nothing to those who are none.
    if _WAIVED.search(candidate.text) and _DENIED.search(claim.circumstance):
        return False
    undone = _UNDONE.search(f"{introduction(candidate)} {candidate.text}")
    return not undone or _ASKS_IF_UNDONE.search(claim.text) is not None


def _agrees(candidate: Candidate, claim: Claim) -> bool:
    """Whether a clause says what is claimed, not its opposite or less than all of it."""
    told = _closing(candidate) or candidate.text
    # "Không xét đối với: người …; người …": what opens the sentence denies each.
    opening = "" if candidate.sentence.startswith(told) else opening_of(candidate.sentence)
    denied = claim.denied_in(introduction(candidate) or opening) != claim.denied_in(told)
    other = (
        opposite_said(claim.text, claim.part_of(candidate.text))
        or contradicts(claim.text, (claim.item_of(candidate.text),))
        or bool(_OF_ALL.search(claim.text) and _OF_SOME.search(candidate.text))
    )
    return denied == claim.denies and not other


def _speaks_of_field_alone(claim: Claim, candidate: Candidate) -> bool:
    """Whether a clause says the act claimed, "khen", by the field's name "thi đua, khen thưởng" alone."""
    around = f"{candidate.sentence}\n{introduction(candidate)}"
    if not claim.predicate.terms or _FIELD.search(claim.text) or not _FIELD.search(around):
        return False
    return claim.predicate.coverage(mentions_of(_FIELD.sub(" ", around))) < PREDICATE_COVERAGE


def _obliges(question: str, claim: Claim, candidate: Candidate) -> bool:
    """Whether a clause may affirm that something has to be done: it says so, or what stands over it does.

    "Người phục vụ họp Hội đồng: 300.000 đồng" does not tell that the council has to meet.
    """
    if not _ASKS_IF_OBLIGED.search(question if not claim.subject.terms else claim.text):
        return True
    over = (introduction(candidate), *candidate.headings)
    if any(map(_ONE_OF_SEVERAL.search, over)):
        return False
    return acts(candidate, claim) or any(map(_OBLIGED.search, (candidate.sentence, *over)))


def _says_hardly_anything(claim: Claim) -> bool:
    """Whether a claim has so few words that a clause may say them all of something else.

    "Có thưởng tiền không?" is not affirmed by "Mức tiền thưởng phải tra ở đó", nor "có tuyên truyền không?"
    denied by "công tác tuyên truyền chưa có nhiều đổi mới".
    """
    return not claim.predicate.terms and len(claim.matter.terms) <= FEWEST


def is_scattered(claim: Claim, text: str, names: frozenset[tuple[str, str]] = frozenset()) -> bool:
    """Whether the words of the act stand so far apart that they are of several things.

    What a document as a whole `names` stands near everything: "thuộc huyện Bình Sơn" in that district's.

    A clause that begins with the verb of the act tells of nothing else, at whatever length.
    """
    act = Topic(tuple(term for term in claim.act.terms if names.isdisjoint(term.pairs)))
    first = words_of(plain(text))[:1]
    if first and act.terms and first[0].accented == act.terms[0].accented:
        return False
    core = Topic(act.terms[:CORE])
    return all(span_of(one, text) > FARTHEST * len(one.terms) for one in (act, core))


def _closing(candidate: Candidate) -> str:
    """What a sentence says at its end of all that its parts name: "A; B; C thì chưa xét khen thưởng".

    "" where the clause says it itself or is the last.
    """
    closing = _SAID_OF_ALL.search(candidate.sentence)
    return closing.group() if closing and not _THEN.search(candidate.text) else ""


def _sureness(claim: Claim, candidate: Candidate) -> float:
    """How surely a rule is on a case told at length: by both parts of the claim alike, 0 where it is none."""
    clause = mentions_of("\n".join((candidate.sentence, introduction(candidate))))
    act = claim.predicate.coverage(clause)
    if not _is_told_case(claim) or act < ALL_OF_ACT:
        return 0.0
    return (act + claim.subject.coverage(mentions_of(all_around(candidate)))) / 2


def _verdict_under(above: str, candidate: Candidate, claim: Claim, agrees: bool) -> Draft:
    """The verdict with the line that introduces the clause, or all of its sentence, where that says more."""
    whole = candidate.sentence
    if _closing(candidate):
        return verdict(
            agrees, whole, candidate.coverage, (candidate.sentence_quote,), headings_over(candidate)
        )
    alone, together, in_sentence = (
        claim.matter.coverage(mentions_of(one))
        for one in (candidate.text, f"{above} {candidate.text}", whole)
    )
    if together >= alone + ADDS:
        said = f"{plain(above)} {plain(candidate.text)}"
        headings = () if above[:-1] in candidate.headings else headings_over(candidate)
        return verdict(agrees, said, max(candidate.score, together), (candidate.quote,), headings)
    if in_sentence >= alone + ADDS and len(whole) <= CLAUSE_CHARACTERS:
        sure = max(candidate.score, in_sentence)
        return verdict(agrees, whole, sure, (candidate.sentence_quote,), headings_over(candidate))
    over = _telling_headings(candidate, claim)
    return verdict(agrees, candidate.text, candidate.score, (candidate.quote,), over)


def _telling_headings(candidate: Candidate, claim: Claim) -> tuple[str, ...]:
    """The headings over a clause, up to the one that tells its act: "Danh sách đơn vị được phân cấp"."""
    headings = headings_over(candidate)
    act = [claim.act.coverage(mentions_of(one)) for one in (candidate.text, *headings)]
    return headings[: act.index(max(act))] if max(act) > act[0] == 0.0 else headings


def _leaves_out(evidence: Evidence, candidate: Candidate, claim: Claim) -> bool:
    """Whether clause and what stands above it say nothing of a part of the claim."""
    clause = mentions_of("\n".join((candidate.sentence, introduction(candidate))))
    said = mentions_of(all_around(candidate))
    # "Có tổ chức hội nghị tổng kết không?": nothing is spoken of but the act, which no heading tells.
    alone = mentions_of("\n".join((candidate.text, introduction(candidate))))
    if not claim.predicate.terms and claim.act.coverage(alone) < PREDICATE_COVERAGE:
        return True
    missing = evidence.topic.missing(said).weight
    if missing <= NEARLY_NONE * evidence.topic.weight:
        return False
    says_act = _is_told_case(claim) and claim.predicate.coverage(clause) >= ALL_OF_ACT
    act_matters = _matters(claim.predicate, evidence, LEAST_OF_ACT)
    return (
        missing > (MOST_OF_CASE if says_act else MOST_LEFT_OUT) * evidence.topic.weight
        or (act_matters and _act_said(claim, candidate) < PREDICATE_COVERAGE)
        or (_matters(claim.subject, evidence) and claim.subject.coverage(said) < SUBJECT_COVERAGE)
    )


def _act_said(claim: Claim, candidate: Candidate) -> float:
    """How much of the act a clause says; its title speaks for all, and the heading names what is granted."""
    over = candidate.headings if claim.grants else ()
    said = mentions_of("\n".join((candidate.sentence, introduction(candidate), *over)))
    return claim.predicate.beyond(pairs_of(candidate.document.metadata.title)).coverage(said)


def _is_told_case(claim: Claim) -> bool:
    """Whether a case is told and an act asked about that more than one word names."""
    return bool(claim.subject.terms) and len(claim.predicate.terms) > 1


def _matters(part: Topic, evidence: Evidence, least: float = LEAST_OF_CLAIM) -> bool:
    """Whether a part of a claim is more than a word such as "người"."""
    return part.weight >= least * evidence.topic.weight


def _is_about_claim(evidence: Evidence, candidate: Candidate, claim: Claim) -> bool:
    own_with_line = candidate.own_coverage
    above = introduction(candidate)
    if above and claim.subject.coverage(mentions_of(candidate.text)) >= SUBJECT_BY_ITEM:
        # "… bị thu hồi trong các trường hợp sau:" says the act of each case below it.
        own_with_line = max(own_with_line, evidence.topic.coverage(mentions_of(f"{above}\n{candidate.text}")))
    if candidate.coverage >= LOWEST_COVERAGE and own_with_line >= POLARITY_COVERAGE:
        return True
    lowest, own = POLARITY_WITH_HEADINGS
    return candidate.coverage >= lowest and candidate.own_coverage >= own
