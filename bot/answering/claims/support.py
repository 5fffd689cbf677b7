"""Whether what is told bears out a yes: it says the act in whole words, and its number."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.answering.claims.claim import Claim
from bot.answering.claims.same_values import find_office
from bot.answering.draft import Draft, Evidence, named_in_full, said_with
from bot.answering.phrasing import plain
from bot.answering.targets import is_only_aimed_at
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import LONE_SYLLABLE_CREDIT, Mentions, Topic, term_credit, words_of
from ingest.capitals import CAPITALS, SMALL_LETTERS
from ingest.document_kinds import KIND
from ingest.vietnamese import accented

# What is said of the thing must be told to this share by the clause with all that stands over it.
LEAST_ACT = 0.6
# In words: what of an item tells whether it is built like another.
BEGINNING = 4
_COUNT = re.compile(r"\d{1,3}$")
_NAME = re.compile(rf"\b[{CAPITALS}][{SMALL_LETTERS}]+(?:\s[{CAPITALS}][{SMALL_LETTERS}]+)*\b")
_JOINS = re.compile(r",|\b(?:và|với|hoặc|cùng)\b", re.IGNORECASE)
_RECEIVES = re.compile(r"\bđược\s(?!(?:phép|ký|quyền|quyết|ủy)\b)", re.IGNORECASE)
_OF_POWERS = re.compile(
    r"\b(?<!theo )(?<!đúng )(?<!thuộc )thẩm quyền\b|\bquyết định (?:tặng|trao|công nhận)\b", re.IGNORECASE
)
_HOLDS = re.compile(
    r"\b(?:làm|là|giữ chức(?: vụ)?)\s(?P<office>(?:phó )?(?:trưởng ban|chủ tịch|bí thư|giám đốc))\b",
    re.IGNORECASE,
)
_PLACE_IN_LAW = re.compile(r"\b(?:điều|khoản|mục)\s\d+", re.IGNORECASE)
# "Chỉ áp dụng cho ngành Nội vụ" bears out nothing of another.
_ONLY_FOR = re.compile(
    r"\bchỉ\s(?!số|tiêu|thị|đạo|huy)(?:[^\s,;.]+\s){0,2}?(?:cho|đối với|với|trong|tại|ở)\s", re.IGNORECASE
)
# Who attends a launch has no right to launch anything.
_RIGHT = re.compile(r"\bcó (?:thẩm )?quyền\b", re.IGNORECASE)
_GIVES_RIGHT = re.compile(r"\b(?:quyền|quyết định|được|giao|do)\b", re.IGNORECASE)
_ITEM = re.compile(r"[,;]\s")
# What one document does to another is no matter of both being named together.
_ON_DOCUMENTS = re.compile(
    rf"\b(?:thay thế|thay cho|bãi bỏ|sửa đổi|bổ sung|thay(?= {KIND}\b))\b", re.IGNORECASE
)


def is_borne_out(evidence: Evidence, claim: Claim, draft: Draft) -> bool:
    """Whether a yes says what is claimed, and not something else of the same thing."""
    text = said_with(evidence, draft)
    said = mentions_of(text)
    return not (
        (len(claim.act.terms) > 1 and claim.act.coverage(said) < LEAST_ACT)
        or _leaves_out_word(claim.predicate, said)
        or _leaves_out_name(claim, said)
        or leaves_out_award(evidence, claim, text)
        or _tells_award_by_heading(evidence, claim, draft)
        or _holds_another_office(claim, draft.text)
        or _leaves_out_count(claim, draft.text)
        or _is_across_items(claim, draft.quotes[0].text)
        or _tells_who_gives(evidence, claim, draft)
        or _is_otherwise_related(claim, draft)
        or (_RIGHT.search(claim.text) and not _GIVES_RIGHT.search(draft.text))
        or (_ONLY_FOR.search(draft.text) and claim.matter.coverage(mentions_of(draft.text)) < 1.0)
        or is_only_aimed_at(draft.text, evidence.question.text)
    )


def leaves_out_award(evidence: Evidence, claim: Claim, told: str) -> bool:
    """Whether an award that those spoken of have, "Lao động tiên tiến 3 năm", is not told of."""
    had = max(named_in_full(evidence, claim.circumstance), key=len, default="")
    return bool(had) and had not in named_in_full(evidence, told)


def _tells_award_by_heading(evidence: Evidence, claim: Claim, draft: Draft) -> bool:
    """Whether what goes with an award is told by no more than a heading: "Tiền thưởng kèm Giấy khen"."""
    had = named_in_full(evidence, claim.circumstance)
    return bool(had) and claim.predicate.coverage(mentions_of(draft.quotes[0].text)) < LEAST_ACT


def _holds_another_office(claim: Claim, told: str) -> bool:
    """Whether somebody is told to be "Phó Chủ tịch" where he is claimed to be "Chủ tịch"."""
    both = (claim.text, claim.item_of(told))
    claimed, held = ({accented(one["office"]) for one in _HOLDS.finditer(text)} for text in both)
    return bool(claimed and held) and claimed.isdisjoint(held)


def _leaves_out_word(predicate: Topic, said: Mentions) -> bool:
    """Whether neither syllable of a word is told: "mời Chủ tịch tỉnh" is not borne out by other guests."""
    left_out = [term_credit(term, said) < LONE_SYLLABLE_CREDIT for term in predicate.terms]
    return any(
        both == (True, True) and not one.pairs.isdisjoint(other.pairs)
        for both, (one, other) in zip(pairwise(left_out), pairwise(predicate.terms), strict=True)
    )


def _leaves_out_name(claim: Claim, said: Mentions) -> bool:
    """Whether a name stands nowhere: "giáp Lào" is not told by other neighbours."""
    for name in _NAME.finditer(claim.text):
        topic = claim.matter.within(claim.start + name.start(), claim.start + name.end())
        least = LONE_SYLLABLE_CREDIT if len(topic.terms) > 1 else 0.0
        # Whatever stands first has a capital.
        if any(term_credit(one, said) <= least for one in topic.terms if one.start > claim.start):
            return True
    return False


def _is_across_items(claim: Claim, told: str) -> bool:
    """Whether no one of several items built alike says all that they say of the claim.

    "Phía Bắc giáp A, phía Nam giáp B" tells of no neighbour B in the north.
    """
    items = [mentions_of(item) for item in _alike(_ITEM.split(plain(told)))]
    if _JOINS.search(claim.text):
        return False
    saying = (
        {place for place, item in enumerate(items) if term_credit(term, item) == 1.0}
        for term in claim.matter.terms
    )
    telling = [places for places in saying if places]
    return bool(telling) and not set.intersection(*telling)


def _alike(items: list[str]) -> list[str]:
    """The items with the words that those which open with one word share there: "phía … giáp …"."""
    words = [[word.accented for word in words_of(item)] for item in items]
    for first in {one[0] for one in words if one}:
        opened = [frozenset(one[:BEGINNING]) for one in words if one[:1] == [first]]
        shared = frozenset.intersection(*opened)
        if len(opened) > 1 and len(shared) > 1:
            return [item for item, one in zip(items, words, strict=True) if shared.issubset(one)]
    return []


def _tells_who_gives(evidence: Evidence, claim: Claim, draft: Draft) -> bool:
    """Whether it is claimed that something is received, and told only who decides on it."""
    if not _RECEIVES.search(claim.text) or find_office(claim.circumstance):
        return False
    quote = draft.quotes[0]
    over = evidence.documents[quote.document_id].section_over(quote.start)
    return any(map(_OF_POWERS.search, (draft.text, over.heading if over else "")))


def _leaves_out_count(claim: Claim, told: str) -> bool:
    """Whether a number claimed stands nowhere: "huyện có 5 thị trấn" beside "các xã, thị trấn"."""
    said = {syllable.lstrip("0") for syllable in mentions_of(_PLACE_IN_LAW.sub(" ", told)).syllables}
    counts = {term.accented.lstrip("0") for term in claim.predicate.terms if _COUNT.match(term.accented)}
    return bool(counts) and counts.isdisjoint(said)


def _is_otherwise_related(claim: Claim, draft: Draft) -> bool:
    """Whether a document is claimed to replace or amend another, and they are told together only."""
    return bool(_ON_DOCUMENTS.search(claim.text)) and not _ON_DOCUMENTS.search(draft.text)
