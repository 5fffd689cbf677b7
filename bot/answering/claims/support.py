"""Whether what is told bears out a yes: it says the act in whole words, and its number."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.answering.claims.claim import Claim
from bot.answering.draft import Draft, Evidence, said_with
from bot.answering.targets import is_only_aimed_at
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import LONE_SYLLABLE_CREDIT, Mentions, Topic, term_credit

# What is said of the thing must be told to this share by the clause with all that stands over it.
LEAST_ACT = 0.6
# An item of a list is what a part of the claim speaks of where it says this share of it.
NAMED = 0.6
_COUNT = re.compile(r"\d{1,3}$")
_PLACE_IN_LAW = re.compile(r"\b(?:điều|khoản|mục)\s\d+", re.IGNORECASE)
# "Chỉ áp dụng cho ngành Nội vụ" bears out nothing of another.
_ONLY_FOR = re.compile(
    r"\bchỉ\s(?!số|tiêu|thị|đạo|huy)(?:[^\s,;.]+\s){0,2}?(?:cho|đối với|với|trong|tại|ở)\s", re.IGNORECASE
)
# A list of bare names says nothing of any of them.
_SAYS = re.compile(r"\b(?:được|phải|có|là|thì|cho|mời|không|tính|gồm)\b", re.IGNORECASE)
_ITEM = re.compile(r"[,;]\s")
# What one document does to another is no matter of both being named together.
_ON_DOCUMENTS = re.compile(r"\b(?:thay thế|thay cho|bãi bỏ|sửa đổi|bổ sung)\b", re.IGNORECASE)


def is_borne_out(evidence: Evidence, claim: Claim, draft: Draft) -> bool:
    """Whether a yes says what is claimed, and not something else of the same thing."""
    said = mentions_of(said_with(evidence, draft))
    return not (
        (len(claim.act.terms) > 1 and claim.act.coverage(said) < LEAST_ACT)
        or _leaves_out_word(claim.predicate, said)
        or _leaves_out_count(claim, draft.text)
        or _is_otherwise_related(claim, draft)
        or (_ONLY_FOR.search(draft.text) and claim.matter.coverage(mentions_of(draft.text)) < 1.0)
        or _are_beside_each_other(claim, draft)
        or is_only_aimed_at(draft.text, evidence.question.text)
    )


def _leaves_out_word(predicate: Topic, said: Mentions) -> bool:
    """Whether neither syllable of a word is told: "mời Chủ tịch tỉnh" is not borne out by other guests."""
    left_out = [term_credit(term, said) < LONE_SYLLABLE_CREDIT for term in predicate.terms]
    return any(
        both == (True, True) and not one.pairs.isdisjoint(other.pairs)
        for both, (one, other) in zip(pairwise(left_out), pairwise(predicate.terms), strict=True)
    )


def _leaves_out_count(claim: Claim, told: str) -> bool:
    """Whether a number claimed stands nowhere: "huyện có 5 thị trấn" beside "các xã, thị trấn"."""
    said = {syllable.lstrip("0") for syllable in mentions_of(_PLACE_IN_LAW.sub(" ", told)).syllables}
    counts = {term.accented.lstrip("0") for term in claim.predicate.terms if _COUNT.match(term.accented)}
    return bool(counts) and counts.isdisjoint(said)


def _are_beside_each_other(claim: Claim, draft: Draft) -> bool:
    """Whether what is spoken of and what is said of it are items of one list: "Trưởng thôn: cờ, huy hiệu"."""
    listed = draft.quotes[0].text.partition(": ")[2] if draft.quotes else ""
    if not listed or _SAYS.search(listed):
        return False
    items = [mentions_of(item) for item in _ITEM.split(listed)]
    of_whom, of_what = (
        {place for place, item in enumerate(items) if part.terms and part.coverage(item) >= NAMED}
        for part in (claim.subject, claim.predicate)
    )
    return bool(of_whom and of_what) and not of_whom & of_what


def _is_otherwise_related(claim: Claim, draft: Draft) -> bool:
    """Whether a document is claimed to replace or amend another, and they are told together only."""
    return bool(_ON_DOCUMENTS.search(claim.text)) and not _ON_DOCUMENTS.search(draft.text)
