"""Answers that are a stretch of text: the section asked about, or the sentence that says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.clauses.blocks import MIN_COUNTED, Block, told
from bot.answering.clauses.definitions import asked_terms
from bot.answering.clauses.introductions import Span, announces, items_behind, told_clause
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, plain
from bot.evidence.candidates import Candidate, mentions_of
from bot.evidence.constraints import levels_in, number_conflict
from bot.evidence.section_kinds import list_named, stands_beside_conditions
from bot.evidence.sectors import sector_fit
from bot.evidence.topic import Mentions, Topic, keys_of
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from ingest.model import Document

# A heading that names this share of the topic is what was asked about; its body is the answer.
HEADING_COVERAGE = 0.58
LOWEST_COVERAGE = 0.5
# A sentence that alone says so much more of the topic than the heading is the answer.
SAYS_MORE = 0.2
# Clauses so little behind the best one may be the one meant.
AS_GOOD = 0.05
# Behind it stands what is asked of the case.
_THEN = re.compile(r"\bthì\s", re.IGNORECASE)
_TELLS_WHAT = re.compile(r":|\b(?:là|gồm|nhằm)\b", re.IGNORECASE)
HEAD_WORDS = 2
ABOVE_DISCOUNT = 0.8
# Two introductions this near to each other are not told apart by what the question says.
CLEARLY_MORE = 0.05
# What divides a text into its articles: a list of their headings is a table of contents, and answers nothing.
_DIVISIONS = ("part", "chapter", "division", "subdivision", "article")


def answer_from_section(evidence: Evidence) -> Draft | None:
    """The body of the section whose heading names the topic: all its items, in order, or its text."""
    block = best_block(evidence)
    best = next((one for one in evidence.candidates if not conflicts(evidence, one)), None)
    if block is None or (best and not best.is_heading and best.own_coverage >= block.coverage + SAYS_MORE):
        return None
    draft = announced_within(evidence, block) or told(block)
    return None if draft and _leaves_out_what_it_is(evidence, draft.text) else draft


def announced_within(evidence: Evidence, block: Block) -> Draft | None:
    """The one list of a section with several that is the one asked for: "1. Hồ sơ xét danh hiệu gồm:"."""
    found = announced_items(evidence, block)
    if found is None:
        return None
    (start, end), items = found
    text = block.document.text
    said = bulleted(plain(text[start:end]), [text[slice(*item)] for item in items])
    return Draft(said, block.coverage, (block.document.quote(start, items[-1][1]),))


def announced_items(evidence: Evidence, block: Block) -> tuple[Span, list[Span]] | None:
    """The introduction among a section's that is clearly the one asked for, with its items."""
    text = block.document.text
    introductions = [span for span in block.paragraphs if announces(text[slice(*span)])]
    shares = [evidence.topic.coverage(mentions_of(text[slice(*span)])) for span in introductions]
    ranked = sorted(zip(shares, introductions, strict=True), reverse=True)
    if len(ranked) < 2 or ranked[0][0] < ranked[1][0] + CLEARLY_MORE:
        return None
    best = ranked[0][1]
    announced = items_behind(block.document, *best)
    return (best, announced) if len(announced) >= MIN_COUNTED else None


def answer_by_sentence(evidence: Evidence) -> Draft | None:
    """The clause that speaks most about the topic; for a heading, what stands under it."""
    best = _best_said(evidence)
    if best is None or best.coverage < LOWEST_COVERAGE:
        return None
    draft = _under_heading(evidence, best) if best.is_heading else told_clause(best)
    return None if draft and _leaves_out_what_it_is(evidence, draft.text) else draft


def _best_said(evidence: Evidence) -> Candidate | None:
    """The best clause; of some about as good the one that says most of what is asked of a case.

    "Ủy viên vắng cử người họp thay thì ý kiến người đó tính thế nào?" is not told by who sends whom.
    """
    best = next((one for one in evidence.candidates if _may_say(evidence, one)), None)
    then = _THEN.search(evidence.question.text)
    if best is None or best.is_heading or then is None:
        return best
    asked = evidence.topic.within(then.end(), len(evidence.question.text))
    near = [one for one in evidence.candidates if one.score >= best.score - AS_GOOD and not one.is_heading]
    saying = [one for one in near if _may_say(evidence, one)]
    return max(saying, key=lambda one: asked.coverage(mentions_of(one.text)))


def _leaves_out_what_it_is(evidence: Evidence, told: str) -> bool:
    """Whether it is asked what something is, and what is told only speaks of it."""
    if evidence.question.focus is not Focus.EXPLANATION or _TELLS_WHAT.search(told):
        return False
    return any(asked_terms(evidence.question.text))


def _under_heading(evidence: Evidence, heading: Candidate) -> Draft | None:
    place = heading.document.section_at(heading.start)
    block = Block(heading.document, place, heading.score) if place is not None else None
    return told(block.narrowed(evidence.topic)) if block and block.paragraphs else None


def _may_say(evidence: Evidence, candidate: Candidate) -> bool:
    document = candidate.document
    place = document.section_at(candidate.start) if candidate.is_heading else None
    if place is not None and _only_holds_articles(document, place):
        return False
    return not conflicts(evidence, candidate)


def _only_holds_articles(document: Document, place: int) -> bool:
    """Whether a section is a letterhead, a whole text or a chapter."""
    parts = (document.sections[part] for part in document.parts(place))
    return document.sections[place].kind == "letterhead" or any(one.kind in _DIVISIONS for one in parts)


def best_block(evidence: Evidence) -> Block | None:
    block = max(blocks(evidence), key=lambda block: (block.coverage, -len(block.section.title)), default=None)
    return block if block and block.coverage >= HEADING_COVERAGE else None


def blocks(evidence: Evidence) -> Iterator[Block]:
    """The sections around the passages found."""
    seen = set()
    for document, position in _found(evidence):
        fit = sector_fit(evidence.topic, document, evidence.documents)
        for place in document.lineage(position):
            if (document.id, place) not in seen and _may_be_asked_about(evidence, document, place):
                yield Block(document, place, fit * _heading_coverage(evidence, document, place))
            seen.add((document.id, place))


def _may_be_asked_about(evidence: Evidence, document: Document, place: int) -> bool:
    section = document.sections[place]
    if not section.title or _only_holds_articles(document, place):
        return False
    over = tuple(one.heading for one in document.ancestry(place))
    if contradicts(evidence.question.text, over) or stands_beside_conditions(evidence.question, over):
        return False
    body = document.text[section.body_start : section.end].strip()
    if number_conflict(evidence.question, f"{document.heading_path(place)}\n{body}", document):
        return False
    if not body or not evidence.constraints.level_conflict(section.title, document):
        return bool(body)
    # Guests "ở tỉnh" may well be listed by a district.
    return bool(levels_in(body) & evidence.constraints.levels)


def _found(evidence: Evidence) -> Iterator[tuple[Document, int | None]]:
    for hit in evidence.hits:
        document = evidence.documents[hit.passage.document_id]
        yield document, document.section_at(hit.passage.start)


def _heading_coverage(evidence: Evidence, document: Document, place: int) -> float:
    """The share of the topic the heading names; parents and title help where it says much itself."""
    section, topic = document.sections[place], evidence.topic
    own = Mentions.of(keys_of(section.heading))
    parents = [parent.heading for parent in document.ancestry(section.parent)]
    around = Mentions.of(keys_of("\n".join([document.metadata.title, *parents])))
    # "3.4. Kỷ niệm chương" under "3. TIÊU CHUẨN" is what it demands.
    over = (one.title for one in document.ancestry(place) if section.is_headed or one is section)
    kind = next(filter(None, (list_named(evidence.question.text, one) for one in over)), [])
    if kind:
        return _coverage_beside(topic, kind, own, around)
    coverage = topic.coverage_in(((own, 1.0), (around, ABOVE_DISCOUNT)))
    return coverage * min(1.0, 2 * topic.coverage(own))


def _coverage_beside(topic: Topic, kind: Sequence[Span], own: Mentions, around: Mentions) -> float:
    """The share of the topic said where the words at `kind` are said in others."""
    rest = topic.without(kind)
    said = rest.coverage_in(((own, 1.0), (around, ABOVE_DISCOUNT)))
    return (topic.weight - rest.weight + said * rest.weight) / (topic.weight or 1.0)
