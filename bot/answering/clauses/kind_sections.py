"""The section asked for by its kind: the shortcomings, aims or lessons of a document, all or one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answering.clauses.blocks import MIN_COUNTED, Block, told, told_at
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import plain
from bot.evidence.candidates import mentions_of
from bot.evidence.constraints import number_conflict
from bot.evidence.identity import identity_of, names_in
from bot.evidence.judged import asks_for_judged_targets
from bot.evidence.section_kinds import SectionKind, section_kinds_asked_for, section_kinds_named
from bot.evidence.sectors import sector_fit
from bot.evidence.topic import Topic
from bot.understanding.contrasts import contradicts
from ingest.model import Document

# What else is asked is said by the headings, beside them, by the document as a whole, or below the heading.
_BESIDE, _IDENTITY, _BODY = 0.9, 0.9, 0.75
# What hardly a title says, and every paper is about: the field itself, the office and its level.
_COMMON = re.compile(
    r"\b(?:thi đua(?:,| và| -)? khen thưởng|cơ quan|đơn vị|địa phương|huyện|xã|phường|tỉnh)\b"
)
LOWEST_SHARE = 0.55
# A kind that is not named must be the more surely of what is asked about.
LOWEST_IMPLIED = 0.7
_NOTHING = Topic(())
# Somewhere in a text longer than this stands almost everything.
LONGEST_TELLING = 3_000
# Whatever a paper is about: they tell no document from another.
_ANY_MATTER = re.compile(
    r"\b(?:đợt|phong trào|công tác|hoạt động|cuộc vận động|cuộc|vừa (?:qua|rồi)"
    r"|(?:(?:những )?năm|thời gian) (?:qua|tới)|sắp tới|với (?:huyện|tỉnh|trung ương|cấp trên)"
    r"|(?<=khẩu hiệu )tuyên truyền)\b"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A section of the kind asked for; `block.coverage` of what else is asked is said by or over it."""

    block: Block
    rank: int

    @property
    def fitness(self) -> tuple[float, int, int]:
        return round(self.block.coverage, 1), -self.rank, -len(self.block.section.title)


def answer_with_section_of_kind(evidence: Evidence) -> Draft | None:
    """All that stands under the heading of the kind asked for; None where no such kind is asked for."""
    kinds = section_kinds_asked_for(evidence.question, evidence.topic)
    # "Chỉ tiêu nào không đạt?" asks for no list of what is aimed at.
    if not kinds or asks_for_judged_targets(evidence.question):
        return None
    rest = _beside_kinds(evidence, section_kinds_named(evidence.question))
    found = _best(_sections_of(evidence, kinds, rest), LOWEST_IMPLIED if kinds[0].implied else LOWEST_SHARE)
    # "Thuận lợi, khó khăn" is not what "ưu điểm và hạn chế" names, if each has a section of its own.
    if len(kinds) > 1 and not (found and all(one.rank(found.section.title) == 0 for one in kinds)):
        each = [_best(_sections_of(evidence, (kind,), rest)) for kind in kinds]
        if together := _told_together(each):
            return together
    # A section that lists nothing is told whole.
    if found and (place := kinds[0].place) and len(found.items) >= MIN_COUNTED:
        return told_at(_sure(found), place)
    return _told_whole(found, rest, _unsaid(evidence, found, rest)) if found else None


def counted_section(evidence: Evidence) -> Block | None:
    """The section of which "mấy bài học" asks how much it lists; None where no kind of section is counted."""
    question = evidence.question
    behind = question.text[question.asked.end :]
    begins = question.asked.end + len(behind) - len(behind.lstrip())
    kinds = [one for one in section_kinds_named(question) if one.start == begins]
    sections = _sections_of(evidence, kinds[:1], _beside_kinds(evidence, kinds)) if kinds else ()
    # What a plan sets as tasks are no "giải pháp" to be counted.
    found = _best(one for one in sections if one.rank == 0)
    return _sure(found) if found else None


def asks_for_section_alone(evidence: Evidence) -> bool:
    """Whether a section is asked for, "phương hướng năm tới", of nothing that a clause could speak of."""
    kinds = section_kinds_asked_for(evidence.question, evidence.topic)
    if not kinds or kinds[0].implied:
        return False
    rest = _beside_kinds(evidence, section_kinds_named(evidence.question))
    return all(term.folded.isdigit() or term.folded == "nam" for term in rest.terms)


def _told_together(blocks: Sequence[Block | None]) -> Draft | None:
    """Sections of one document, each under its heading; None where one of them is missing."""
    found = [one for one in blocks if one is not None]
    if len(found) < len(blocks) or any(one.document is not found[0].document for one in found):
        return None
    drafts = [_told_whole(one, _NOTHING, _NOTHING) for one in found]
    told_ones = [draft for draft in drafts if draft is not None]
    if len(told_ones) < len(found):
        return None
    text = "\n".join(_headed(one, draft.text) for one, draft in zip(found, told_ones, strict=True))
    quotes = tuple(quote for draft in told_ones for quote in draft.quotes)
    return Draft(text, min(draft.confidence for draft in told_ones), quotes)


def _headed(block: Block, text: str) -> str:
    """A section's text under its heading, where it does not begin with it."""
    heading = plain(block.section.title)
    return text if text.startswith(heading) else f"{heading}: {text}"


def _beside_kinds(evidence: Evidence, kinds: Sequence[SectionKind]) -> Topic:
    """What is asked besides the kinds of section: of whom, of which paper, of when."""
    vague = (match.span() for match in _ANY_MATTER.finditer(evidence.question.text.lower()))
    return evidence.matter.without([*((one.start, one.end) for one in kinds), *vague])


def _unsaid(evidence: Evidence, block: Block, rest: Topic) -> Topic:
    """What else is asked, and neither the headings nor the document as a whole says."""
    above = "\n".join((*_headings(block.document, block.place), _identity(block.document)))
    common = [match.span() for match in _COMMON.finditer(evidence.question.text.lower())]
    return rest.missing(mentions_of(above)).without(common)


def _best(found: Iterator[_Found], lowest: float = LOWEST_SHARE) -> Block | None:
    """The section that fits best; of one within another the inner, which is of nothing else."""
    sections = [one for one in found if one.block.coverage >= lowest]
    ranks = {(one.block.document.id, one.block.place): one.rank for one in sections}
    outer = {
        (one.block.document.id, place)
        for one in sections
        for place in list(one.block.document.lineage(one.block.place))[1:]
        if ranks.get((one.block.document.id, place), -1) >= one.rank
    }
    inner = [one for one in sections if (one.block.document.id, one.block.place) not in outer]
    best = max(inner, key=lambda one: one.fitness, default=None)
    return best.block if best else None


def _sections_of(evidence: Evidence, kinds: Sequence[SectionKind], rest: Topic) -> Iterator[_Found]:
    """The sections whose headings announce all the kinds and contradict nothing of the question."""
    for document in evidence.documents_found:
        fit = sector_fit(evidence.topic, document, evidence.documents)
        for place, section in enumerate(document.sections):
            ranks = [rank for kind in kinds if (rank := kind.rank(section.title)) is not None]
            if len(ranks) < len(kinds) or contradicts(evidence.question.text, _headings(document, place)):
                continue
            # A paper that is only cited has no section of its own here; one that the report is on has.
            told = f"{document.metadata.title}\n{document.text[section.start : section.end]}"
            if number_conflict(evidence.question, told, document):
                continue
            share = fit * _share(document, place, rest, kinds[0])
            yield _Found(Block(document, place, share), max(ranks))


def _share(document: Document, place: int, rest: Topic, kind: SectionKind) -> float:
    """How much (0..1) of what else is asked is said; a kind that is not named stands over what is asked."""
    if not rest.weight:
        return 1.0
    section = document.sections[place]
    beside = [one.title for one in document.sections if one.parent == section.parent and one is not section]
    body = document.text[section.body_start : section.end]
    return rest.coverage_in(
        (
            (mentions_of("\n".join(_headings(document, place))), 1.0),
            (mentions_of("\n".join(beside)), 0.0 if kind.implied else _BESIDE),
            (mentions_of(_identity(document)), _IDENTITY),
            (mentions_of(body), 0.0 if kind.is_of_whole or len(body) > LONGEST_TELLING else _BODY),
        )
    )


def _identity(document: Document) -> str:
    return f"{document.metadata.kind or ''}\n{identity_of(document)}"


def _headings(document: Document, place: int) -> tuple[str, ...]:
    return tuple(one.heading for one in document.ancestry(place))


def _sure(block: Block) -> Block:
    """As sure of a section as its kind alone makes it, and what is said of the rest."""
    return replace(block, coverage=0.5 + block.coverage / 2)


def _told_whole(block: Block, rest: Topic, unsaid: Topic) -> Draft | None:
    """The section, or the one part of it that is asked for."""
    numbers = Topic(tuple(term for term in rest.terms if term.folded.isdigit()))
    asked = _sure(block.narrowed(unsaid, numbers, rest.beyond(names_in(_identity(block.document)))))
    return told(asked) if asked.paragraphs else None
