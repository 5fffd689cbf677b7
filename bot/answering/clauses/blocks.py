"""A section told as an answer: its items, its parts with what stands under their headings, or its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answering.clauses.introductions import ITEMS_SHOWN, Span, paragraphs_between
from bot.answering.draft import Draft
from bot.answering.phrasing import bulleted, plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from ingest.model import Document, Section

LONGEST_QUOTE = 1500
MIN_COUNTED = 2
# With less room, the headings of the parts alone say more than the beginnings of what stands under them.
LEAST_UNDER_HEADING = 40


@dataclass(frozen=True, slots=True)
class Block:
    """The section asked about with the paragraphs of its body, as offsets into the document's text."""

    document: Document
    section: Section
    coverage: float
    paragraphs: tuple[Span, ...]


def told(block: Block, limit: int = MAX_ANSWER_CHARACTERS) -> Draft:
    """The section as an answer of at most `limit` characters."""
    heading = _title(block)
    text = _listed(heading, _shown(block, limit - len(heading)), limit)
    start = block.paragraphs[0][0]
    end = min(block.paragraphs[-1][1], _end_within(block, start + LONGEST_QUOTE))
    return Draft(text, block.coverage, (block.document.quote(start, end),))


def told_items(block: Block, items: Sequence[Span], limit: int = MAX_ANSWER_CHARACTERS) -> Draft:
    """Some items of a section as an answer."""
    quotes = tuple(block.document.quote(*item) for item in items)
    return Draft(_listed(_title(block), [one.text for one in quotes], limit), block.coverage, quotes)


def _title(block: Block) -> str:
    return f"{plain(block.section.title or block.section.heading)}:"


def _listed(heading: str, texts: list[str], limit: int) -> str:
    """The texts under their heading; a single one needs none."""
    return bulleted(heading, texts, limit) if len(texts) > 1 else sentence(shorten(texts[0], limit - 1))


def _shown(block: Block, room: int) -> list[str]:
    """What stands for a section: its subsections, or its paragraphs."""
    parts = list(_parts(block))
    if len(parts) >= MIN_COUNTED:
        return parts_told(block.document, parts, room)
    return [block.document.text[start:end] for start, end in block.paragraphs[:ITEMS_SHOWN]]


def parts_told(document: Document, parts: Sequence[Section], room: int) -> list[str]:
    """The headings of some sections, with the beginnings of what stands under them where there is room."""
    headings = [_heading_told(document, one) for one in parts]
    each = (room - sum(len(plain(one)) + 4 for one in headings)) // len(parts)
    if each < LEAST_UNDER_HEADING:
        return headings
    return [_with_body(document, *one, each) for one in zip(parts, headings, strict=True)]


def _heading_told(document: Document, section: Section) -> str:
    """A heading without its number; what has no heading line is told whole."""
    has_line = section.title and section.body_start > section.start
    return section.title if has_line else document.text[slice(*_heading(section))]


def _with_body(document: Document, section: Section, heading: str, room: int) -> str:
    """A part's heading with the beginning of what stands under it."""
    if section.body_start == section.start:
        return heading
    lines = [plain(document.text[start:end]) for start, end in paragraphs(document, section)]
    return f"{plain(heading).rstrip(' .:')}: {shorten(' '.join(lines), room)}" if lines else heading


def children(block: Block) -> list[Span]:
    """The headings of a section's subsections; a subsection without a heading line stands whole."""
    return [_heading(one) for one in _parts(block)]


def items(block: Block) -> list[str]:
    """The texts of a section's list: the headings of its subsections, else its paragraphs."""
    parts = children(block)
    spans = parts if len(parts) >= MIN_COUNTED else block.paragraphs[:ITEMS_SHOWN]
    return [block.document.text[start:end] for start, end in spans]


def _parts(block: Block) -> Iterator[Section]:
    place = block.document.sections.index(block.section)
    return (one for one in block.document.sections if one.parent == place)


def _heading(section: Section) -> Span:
    return section.start, section.body_start if section.body_start > section.start else section.end


def paragraphs(document: Document, section: Section) -> list[Span]:
    """The paragraphs of a section's body, subsections included."""
    return paragraphs_between(document, section.body_start, section.end)


def _end_within(block: Block, limit: int) -> int:
    ends = [end for _, end in block.paragraphs if end <= limit]
    return ends[-1] if ends else limit
