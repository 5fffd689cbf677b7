"""Lists: the items under a heading, those a sentence announces or enumerates, and how many they are."""

from __future__ import annotations

import re

from bot.answering.clauses.introductions import items_after
from bot.answering.clauses.sections import (
    HEAD_WORDS,
    HEADING_COVERAGE,
    LOWEST_COVERAGE,
    MIN_COUNTED,
    Block,
    begins_alike,
    best_block,
    blocks,
    children,
    paragraphs,
    told,
)
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.topic import Topic
from bot.understanding.focus import Focus
from ingest.model import Quote
from ingest.vietnamese import folded

LISTS_LOOKED_AT = 40
INTRODUCTION_BONUS = 0.15
ALIKE_BONUS = 0.3
SAYS_HEAD = 0.75
_INTRODUCTION = re.compile(
    r"\b(?:bao )?gồm\b(?: có)?:?|\b(?:như sau|sau đây|cụ thể)\b(?: là)?:|\b(?:có )?(?:hai|ba|bốn|năm|sáu"
    r"|bảy|\d+) [^:;.]{3,60}:\s",
    re.IGNORECASE,
)
# Things that a document counts by listing them. People and places are not: a list of who is invited says
# nothing about how many will come.
_LISTED_NOUN = re.compile(
    r"(?:noi dung|nhiem vu|giai phap|bien phap|dot|phan|buoc|khau|nhom|linh vuc|nguyen tac|hinh thuc|loai"
    r"|danh hieu"
    r"|tieu chuan|tieu chi|dieu kien|kinh nghiem|bai hoc|yeu cau|muc dich|hang|van ban|truong hop)\b"
)
_FIELD = re.compile(r"\bthi đua, khen thưởng\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-–—•*+]|\(?\d{1,2}[.)]|[a-zđ]\))\s")


def answer_with_list(evidence: Evidence) -> Draft | None:
    """The list asked for: a section's items or a sentence that enumerates, whichever fits better."""
    found = best_block(evidence)
    block = _narrowed(evidence, found) if found else None
    listing = listing_sentence(evidence)
    if block and (listing is None or _is_headed(evidence, block, listing)):
        return told(block)
    if listing is None:
        return None
    around = _list_around(evidence, listing)
    return told(around) if around else _enumerated_by(listing)


def _is_headed(evidence: Evidence, block: Block, listing: Candidate) -> bool:
    """Whether the section is the list asked for, rather than what a clause announces or enumerates.

    A heading that alone says more of the question than the whole clause names the list, whatever signs of a
    list the clause bears.
    """
    named = evidence.topic.coverage(mentions_of(block.section.title))
    return block.coverage >= _promise(evidence, listing) or named > listing.own_coverage


def _narrowed(evidence: Evidence, block: Block) -> Block:
    """The one subsection whose heading says the thing asked about, where the section is of several.

    "Thành phần, Chương trình Lễ" has a part on either: of "trình tự buổi lễ" the second is the answer.
    """
    head = Topic(evidence.topic.terms[:HEAD_WORDS])
    document = block.document
    place = document.sections.index(block.section)
    saying = [
        one
        for one in document.sections
        if one.parent == place and one.title and head.coverage(mentions_of(one.heading)) >= SAYS_HEAD
    ]
    body = tuple(paragraphs(document, saying[0])) if len(saying) == 1 else ()
    return Block(document, saying[0], block.coverage, body) if body else block


def _list_around(evidence: Evidence, listing: Candidate) -> Block | None:
    """The section of which a clause is one bullet among others that speak of the topic too."""
    document = listing.document
    position = document.section_at(listing.start)
    if position is None or _introduces(listing) or not evidence.question.asked.plural:
        return None
    section = document.sections[position]
    body = tuple(paragraphs(document, section))
    bullets = [span for span in body if _BULLET.match(document.text, span[0])]
    inside = any(start <= listing.start < end for start, end in bullets)
    return Block(document, section, listing.coverage, body) if inside and len(bullets) > MIN_COUNTED else None


def _promise(evidence: Evidence, listing: Candidate) -> float:
    """How much of the topic a listing sentence may answer, on the scale of a heading's coverage."""
    marker = _INTRODUCTION.search(listing.text)
    if items_after(listing):
        alike = marker and begins_alike(evidence.question.text, plain(listing.text))
        bonus = INTRODUCTION_BONUS * (2 if marker and evidence.question.asked.plural else 1)
        return listing.coverage + bonus + (ALIKE_BONUS if alike else 0.0)
    if marker is None:
        return listing.own_coverage
    return evidence.topic.coverage(mentions_of(listing.text[: marker.end()])) + INTRODUCTION_BONUS


def listing_sentence(evidence: Evidence) -> Candidate | None:
    """The clause that speaks most of the topic among those that introduce or hold an enumeration."""
    fitting = [
        one
        for one in evidence.candidates[:LISTS_LOOKED_AT]
        if not one.is_heading
        and one.coverage >= LOWEST_COVERAGE
        and (_introduces(one) or _enumerates(one.sentence))
        and not conflicts(evidence, one)
    ]
    return max(fitting, key=lambda one: _promise(evidence, one) + one.coverage, default=None)


def _enumerates(text: str) -> bool:
    """Whether a sentence has the commas of an enumeration; the one in the field's own name is none."""
    return len(re.findall(r"[,;]", _FIELD.sub("", text))) >= MIN_COUNTED


def _introduces(candidate: Candidate) -> bool:
    """Whether a clause announces a list: "Hồ sơ gồm: …"."""
    return bool(_INTRODUCTION.search(candidate.text)) or bool(items_after(candidate))


def _enumerated_by(candidate: Candidate) -> Draft:
    """The bullets after a clause's colon, else its sentence, or the clause where the sentence is too long."""
    document = candidate.document
    items = items_after(candidate)
    if items:
        text = bulleted(candidate.text, [document.text[start:end] for start, end in items])
        return Draft(text, candidate.score, (document.quote(candidate.start, items[-1][1]),))
    whole = plain(candidate.sentence)
    if len(whole) >= MAX_ANSWER_CHARACTERS and candidate.text.count(",") >= MIN_COUNTED:
        quote = document.quote(candidate.start, candidate.end)
        return Draft(sentence(shorten(candidate.text, MAX_ANSWER_CHARACTERS - 1)), candidate.score, (quote,))
    text = sentence(shorten(whole, MAX_ANSWER_CHARACTERS - 1))
    return Draft(text, candidate.score, (_sentence_quote(candidate),))


def _sentence_quote(candidate: Candidate) -> Quote:
    """The quote of the sentence around a clause."""
    start = candidate.document.text.rfind(candidate.sentence, 0, candidate.end + len(candidate.sentence))
    return candidate.document.quote(start, start + len(candidate.sentence))


def answer_by_counting(evidence: Evidence) -> Draft | None:
    """How many items the section asked about lists, when no sentence states the number."""
    asked = evidence.question.asked
    if asked.focus is not Focus.COUNT or not _LISTED_NOUN.match(folded(asked.unit)):
        return None
    block = max(blocks(evidence), key=lambda block: block.coverage, default=None)
    if block is None or block.coverage < HEADING_COVERAGE:
        return None
    items = _enumerated(block)
    if len(items) < MIN_COUNTED:
        return None
    noun = asked.unit.split()[0]
    text = bulleted(f"{len(items)} {noun}:", [block.document.text[start:end] for start, end in items])
    return Draft(text, block.coverage, (block.document.quote(items[0][0], items[-1][1]),), kind="number")


def _enumerated(block: Block) -> list[tuple[int, int]]:
    """The subsections of a section, or else the paragraphs of its body that begin with a bullet."""
    parts = children(block)
    if len(parts) >= MIN_COUNTED:
        return parts
    return [span for span in block.paragraphs if _BULLET.match(block.document.text, span[0])]
