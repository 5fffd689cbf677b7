"""Answers that are a stretch of text: the body of the section asked about, or the sentence that says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, plain, sentence, shorten
from bot.answering.values import conflicts
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.topic import Mentions, words_of
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from ingest.model import Document, Quote, Section
from ingest.vietnamese import folded

# A heading that names this share of the topic is what was asked about; its body is the answer.
HEADING_COVERAGE = 0.58
LOWEST_COVERAGE = 0.5
LONGEST_QUOTE = 1500
ITEMS_SHOWN = 30
MIN_COUNTED = 2
LISTS_LOOKED_AT = 40
INTRODUCTION_BONUS = 0.15
HEAD_WORDS = 2
_INTRODUCTION = re.compile(
    r"\b(?:bao )?gồm\b(?: có)?:?|\b(?:như sau|sau đây|cụ thể)\b(?: là)?:|\b(?:có )?(?:hai|ba|bốn|năm|sáu|bảy|\d+) [^:;.]{3,60}:\s",
    re.IGNORECASE,
)
# Things that a document counts by listing them. People and places are not: a list of who is invited says
# nothing about how many will come.
_LISTED_NOUN = re.compile(
    r"(?:noi dung|nhiem vu|giai phap|bien phap|dot|phan|buoc|khau|nhom|linh vuc|nguyen tac|hinh thuc|loai|danh hieu"
    r"|tieu chuan|tieu chi|dieu kien|kinh nghiem|bai hoc|yeu cau|muc dich|hang|van ban|truong hop)\b"
)
_BULLET = re.compile(r"\s*(?:[-–—•*+]|\(?\d{1,2}[.)]|[a-zđ]\))\s")


@dataclass(frozen=True, slots=True)
class Block:
    """The section asked about with the paragraphs of its body, as offsets into the document's text."""

    document: Document
    section: Section
    coverage: float
    paragraphs: tuple[tuple[int, int], ...]


def answer_from_section(evidence: Evidence) -> Draft | None:
    """The body of the section whose heading names the topic: all its items, in order, or its text."""
    block = _best_block(evidence)
    return _told(block) if block else None


def answer_with_list(evidence: Evidence) -> Draft | None:
    """The list asked for: a section's items or a sentence that enumerates, whichever speaks more of the topic."""
    block = _best_block(evidence)
    listing = listing_sentence(evidence)
    if block and (listing is None or block.coverage >= _promise(evidence, listing)):
        return _told(block)
    if listing is None:
        return None
    around = _list_around(evidence, listing)
    return _told(around) if around else _enumerated_by(listing)


def _list_around(evidence: Evidence, listing: Candidate) -> Block | None:
    """The section of which a clause is one bullet among others that speak of the topic too."""
    document = listing.document
    position = document.section_at(listing.start)
    if position is None or _introduces(listing) or not evidence.question.asked.plural:
        return None
    section = document.sections[position]
    paragraphs = tuple(_paragraphs(document, section))
    bullets = [span for span in paragraphs if _BULLET.match(document.text, span[0])]
    inside = any(start <= listing.start < end for start, end in bullets)
    return (
        Block(document, section, listing.coverage, paragraphs)
        if inside and len(bullets) > MIN_COUNTED
        else None
    )


def _promise(evidence: Evidence, listing: Candidate) -> float:
    """How much of the topic a listing sentence can be taken to answer, on the scale of a heading's coverage."""
    marker = _INTRODUCTION.search(listing.text)
    if items_after(listing):
        return listing.coverage + INTRODUCTION_BONUS * (2 if marker and evidence.question.asked.plural else 1)
    if marker is None:
        return listing.own_coverage
    return evidence.topic.coverage(mentions_of(listing.text[: marker.end()])) + INTRODUCTION_BONUS


def answer_by_sentence(evidence: Evidence) -> Draft | None:
    """The clause that speaks most about the topic; for a heading, what stands under it."""
    best = next((one for one in evidence.candidates if not conflicts(evidence, one)), None)
    if best is None or best.coverage < LOWEST_COVERAGE:
        return None
    if best.is_heading:
        return _under_heading(best)
    quote = best.document.quote(best.start, best.end)
    return Draft(sentence(shorten(best.text, MAX_ANSWER_CHARACTERS - 1)), best.score, (quote,))


def _best_block(evidence: Evidence) -> Block | None:
    block = max(
        _blocks(evidence), key=lambda block: (block.coverage, -len(block.section.title)), default=None
    )
    return block if block and block.coverage >= HEADING_COVERAGE else None


def _told(block: Block) -> Draft:
    texts = [block.document.text[start:end] for start, end in _shown(block)]
    if len(texts) > 1:
        text = bulleted(f"{plain(block.section.title or block.section.heading)}:", texts)
    else:
        text = sentence(shorten(texts[0], MAX_ANSWER_CHARACTERS - 1))
    start = block.paragraphs[0][0]
    end = min(block.paragraphs[-1][1], _end_within(block, start + LONGEST_QUOTE))
    return Draft(text, block.coverage, (block.document.quote(start, end),))


def _under_heading(candidate: Candidate) -> Draft | None:
    document = candidate.document
    position = document.section_at(candidate.start)
    if position is None:
        return None
    section = document.sections[position]
    paragraphs = tuple(_paragraphs(document, section))
    return _told(Block(document, section, candidate.score, paragraphs)) if paragraphs else None


def listing_sentence(evidence: Evidence) -> Candidate | None:
    """The clause that speaks most of the topic among those that introduce or hold an enumeration."""
    fitting = [
        one
        for one in evidence.candidates[:LISTS_LOOKED_AT]
        if not one.is_heading
        and one.coverage >= LOWEST_COVERAGE
        and (_introduces(one) or one.sentence.count(",") + one.sentence.count(";") >= MIN_COUNTED)
        and not conflicts(evidence, one)
    ]
    return max(fitting, key=lambda one: _promise(evidence, one) + one.coverage, default=None)


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


def _shown(block: Block) -> list[tuple[int, int]]:
    """What stands for a section: the headings of its subsections, or its paragraphs."""
    children = _children(block)
    return children if len(children) >= MIN_COUNTED else list(block.paragraphs[:ITEMS_SHOWN])


def answer_by_counting(evidence: Evidence) -> Draft | None:
    """How many items the section asked about lists, when no sentence states the number."""
    asked = evidence.question.asked
    if asked.focus is not Focus.COUNT or not _LISTED_NOUN.match(folded(asked.unit)):
        return None
    block = max(_blocks(evidence), key=lambda block: block.coverage, default=None)
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
    children = _children(block)
    if len(children) >= MIN_COUNTED:
        return children
    return [span for span in block.paragraphs if _BULLET.match(block.document.text, span[0])]


def _children(block: Block) -> list[tuple[int, int]]:
    """The headings of a section's subsections; a subsection without a heading line stands whole."""
    sections = block.document.sections
    place = sections.index(block.section)
    return [
        (one.start, one.body_start if one.body_start > one.start else one.end)
        for one in sections
        if one.parent == place
    ]


def _blocks(evidence: Evidence) -> Iterator[Block]:
    seen = set()
    for hit in evidence.hits:
        document = evidence.documents[hit.passage.document_id]
        position = document.section_at(hit.passage.start)
        for section in document.ancestry(position):
            key = (document.id, section.start)
            if key in seen or not section.title:
                continue
            seen.add(key)
            paragraphs = tuple(_paragraphs(document, section))
            headings = tuple(one.heading for one in document.ancestry(document.sections.index(section)))
            if contradicts(evidence.question.text, headings):
                continue
            if paragraphs and not evidence.constraints.level_conflict(section.title, document):
                yield Block(document, section, _heading_coverage(evidence, document, section), paragraphs)


def _heading_coverage(evidence: Evidence, document: Document, section: Section) -> float:
    """The share of the topic the heading names; parents and title help, but the heading must say most of it."""
    own = Mentions.of(words_of(section.heading))
    parents = [parent.heading for parent in document.ancestry(section.parent)]
    around = Mentions.of(words_of("\n".join([document.metadata.title, *parents])))
    coverage = evidence.topic.coverage(own, around, discount=0.8)
    if _begins_alike(evidence.question.text, section.title):
        return coverage
    return coverage * min(1.0, 2 * evidence.topic.coverage(own))


def _begins_alike(question: str, title: str) -> bool:
    """Whether a heading is headed by the thing the question is headed by: "Chủ đề thi đua" for "Chủ đề của đợt …"."""
    heads = [[word.folded for word in words_of(text)][:HEAD_WORDS] for text in (question, title)]
    return len(heads[0]) == HEAD_WORDS and heads[0] == heads[1]


def _paragraphs(document: Document, section: Section) -> Iterator[tuple[int, int]]:
    """The paragraphs of a section's body, subsections included."""
    start = section.body_start
    while start < section.end:
        newline = document.text.find("\n", start, section.end)
        end = section.end if newline < 0 else newline
        if document.text[start:end].strip():
            yield start, end
        start = end + 1


def _end_within(block: Block, limit: int) -> int:
    ends = [end for _, end in block.paragraphs if end <= limit]
    return ends[-1] if ends else limit


def items_after(candidate: Candidate) -> list[tuple[int, int]]:
    """The paragraphs that a clause ending in a colon introduces, up to the end of its section."""
    document = candidate.document
    if not candidate.text.rstrip().endswith(":"):
        return []
    position = document.section_at(candidate.start)
    end = document.sections[position].end if position is not None else len(document.text)
    rest = Section(None, 0, "", "", "", candidate.end, candidate.end, end)
    return list(_paragraphs(document, rest))[:ITEMS_SHOWN]
