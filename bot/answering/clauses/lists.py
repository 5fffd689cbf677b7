"""Lists: the items under a heading, those a sentence announces or enumerates, and how many they are."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.clauses.blocks import MIN_COUNTED, Block, told
from bot.answering.clauses.introductions import items_after, told_with_items
from bot.answering.clauses.kind_sections import counted_section
from bot.answering.clauses.sections import (
    HEAD_WORDS,
    LOWEST_COVERAGE,
    SAYS_MORE,
    announced_items,
    announced_within,
    best_block,
)
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, lead, plain, sentence
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.counting import asks_for_awards_given
from bot.evidence.people import begins_with_people
from bot.evidence.section_kinds import list_named
from bot.evidence.values import values_asked
from bot.understanding.focus import Focus
from ingest.vietnamese import folded

LISTS_LOOKED_AT = 40
INTRODUCTION_BONUS = 0.15
ALIKE_BONUS = 0.3
_INTRODUCTION = re.compile(
    r"\b(?:bao )?gồm\b(?: có)?:?|\b(?:như sau|sau đây|cụ thể)\b(?: là)?:|\b(?:có )?(?:hai|ba|bốn|năm|sáu"
    r"|bảy|\d+) [^:;.]{3,60}:\s",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\bthi đua, khen thưởng\b", re.IGNORECASE)
# "Tính mới 30 điểm; hiệu quả 40 điểm; …": a whole shared out among its parts.
_SHARE = re.compile(r"[^,;:]*?\b\d[\d.,]*\s?(?:%|điểm|triệu|đồng)[^,;:]*[,;:.]")
_ASKS_FOR_SHARES = re.compile(r"\b(?:chấm|điểm|chia|cơ cấu|phân bổ|tỷ trọng|tỷ lệ)\b", re.IGNORECASE)
MIN_SHARES = 3
# "Mấy loại giấy tờ".
COUNTED_WORDS = 4
# Of these a document consists.
_DIVISION = re.compile(r"(?:điều|chương|khoản)(?! kiện)\b", re.IGNORECASE)
SHARES_BONUS = 0.3


def answer_with_list(evidence: Evidence) -> Draft | None:
    """The list asked for: a section's items or a sentence that enumerates, whichever fits better."""
    found = best_block(evidence)
    block = found.narrowed(evidence.topic) if found else None
    listing = listing_sentence(evidence)
    if block and (listing is None or _is_headed(evidence, block, listing)):
        return announced_within(evidence, block) or told(block)
    if listing is None or (not items_after(listing) and _says_less(evidence, listing)):
        return None
    draft = _enumerated_by(listing)
    # What its parts are called no introduction says: what stands over them speaks for them.
    sure = listing.coverage if _shares_out(evidence, listing) else draft.confidence
    return replace(draft, confidence=max(draft.confidence, sure))


def _is_headed(evidence: Evidence, block: Block, listing: Candidate) -> bool:
    """Whether the section is the list asked for, rather than what a clause announces or enumerates.

    A heading that alone says as much of the question as the whole clause names the list, whatever signs of a
    list the clause bears.
    """
    section = block.section
    named = evidence.topic.coverage(mentions_of(section.title)) if section.is_headed else 0.0
    if list_named(evidence.question.text, section.title) and not _introduces(listing):
        return True
    return block.coverage >= _promise(evidence, listing) or named >= listing.own_coverage


def _says_less(evidence: Evidence, listing: Candidate) -> bool:
    """Whether another clause says much more of those asked for: "khối nào chậm?" wants no other khối."""
    best = next((one for one in evidence.candidates if not conflicts(evidence, one)), listing)
    return not best.is_heading and best.coverage >= listing.coverage + SAYS_MORE


def _promise(evidence: Evidence, listing: Candidate) -> float:
    """How much of the topic a listing sentence may answer, on the scale of a heading's coverage."""
    if _shares_out(evidence, listing):
        return listing.coverage + SHARES_BONUS
    marker = _INTRODUCTION.search(listing.text)
    if items_after(listing):
        alike = marker and list_named(evidence.question.text, plain(listing.text))
        bonus = INTRODUCTION_BONUS * (2 if marker and evidence.question.asked.plural else 1)
        return listing.coverage + bonus + (ALIKE_BONUS if alike else 0.0)
    if marker is None:
        return listing.own_coverage
    return evidence.topic.coverage(mentions_of(listing.text[: marker.end()])) + INTRODUCTION_BONUS


def _shares_out(evidence: Evidence, listing: Candidate) -> bool:
    """Whether a question for the parts of a whole meets parts that each bear a number."""
    asked = _ASKS_FOR_SHARES.search(evidence.question.text)
    return asked is not None and len(_SHARE.findall(listing.sentence)) >= MIN_SHARES


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
    if items := items_after(candidate):
        return told_with_items(candidate, candidate.text, items)
    whole = plain(candidate.sentence)
    if len(whole) >= MAX_ANSWER_CHARACTERS and candidate.text.count(",") >= MIN_COUNTED:
        text = sentence(candidate.text)
        return Draft(text, candidate.score, (candidate.quote,))
    text = sentence(whole)
    return Draft(text, candidate.score, (candidate.sentence_quote,))


def answer_by_counting(evidence: Evidence) -> Draft | None:
    """How many items stand under the heading that names them, when no sentence says the number."""
    return _under_numbered_heading(evidence) or _counted_items(evidence)


def _under_numbered_heading(evidence: Evidence) -> Draft | None:
    """What stands under a heading that bears the number asked for: "5. Bảy hình thức khen thưởng"."""
    if evidence.question.focus is not Focus.COUNT:
        return None
    for heading in evidence.candidates[:LISTS_LOOKED_AT]:
        numbers = values_asked(evidence.question, heading.text) if heading.is_heading else []
        place = heading.document.section_at(heading.start) if numbers else None
        if place is None or heading.own_coverage < LOWEST_COVERAGE or conflicts(evidence, heading):
            continue
        block = Block(heading.document, place, heading.score)
        if block.paragraphs:
            body = told(block)
            # A list is told under its heading, which says the number.
            said = body.text if "\n" in body.text else lead(plain(heading.text), body.text)
            return replace(body, text=said, kind="number")
    return None


def _counted_items(evidence: Evidence) -> Draft | None:
    asked = evidence.question.asked
    unit, counted = asked.unit, " ".join(evidence.question.text[asked.start :].split()[:COUNTED_WORDS])
    # A list of who is invited says nothing about how many will come.
    if asked.focus is not Focus.COUNT or begins_with_people(unit) or _DIVISION.match(unit):
        return None
    block = counted_section(evidence) or _section_headed(evidence, unit, counted)
    # What rules are listed tells nothing of how many there were in a year, or were given.
    if (
        block is None
        or evidence.constraints.year_missing(block.section.title, block.document.metadata.title)
        or asks_for_awards_given(evidence.question)
    ):
        return None
    announced = announced_items(evidence, block)
    items = announced[1] if announced else block.items
    texts = block.texts(items)
    # "Nguyên tắc thi đua như sau: …; nguyên tắc khen thưởng như sau: …" has its principles one level deeper.
    if len(items) < MIN_COUNTED or any(_INTRODUCTION.search(_first_sentence(text)) for text in texts):
        return None
    text = bulleted(f"{len(items)} {unit}:", texts)
    return Draft(text, block.coverage, (block.document.quote(items[0][0], items[-1][1]),), kind="number")


def _section_headed(evidence: Evidence, unit: str, counted: str) -> Block | None:
    """The section whose heading has the noun that is counted, or names such a list in other words."""
    block = best_block(evidence)
    title = block.section.title if block else ""
    # "Bộ" and "điều" alone stand in many headings.
    noun = unit.split()[:HEAD_WORDS]
    # "Bằng khen của Chủ tịch …" is one, of which conditions or papers stand below.
    head = folded(" ".join(noun))
    named = len(noun) == HEAD_WORDS and head in folded(title) and f"{head} cua " not in folded(title)
    return block if named or list_named(counted, title) else None


def _first_sentence(text: str) -> str:
    return plain(text).partition(". ")[0]
