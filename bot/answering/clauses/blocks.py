"""A section told as an answer: its items, its parts with what stands under their headings, or its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.clauses.introductions import ITEMS_SHOWN, Span, is_marked, paragraphs_between
from bot.answering.draft import Draft
from bot.answering.phrasing import bulleted, lead, plain, sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.topic import Topic
from bot.wording import FEWER_LISTED
from ingest.model import Document, Section

LONGEST_QUOTE = 1500
MIN_COUNTED = 2
# With less room, the headings of the parts alone say more than the beginnings of what stands under them.
LEAST_UNDER_HEADING = 40
# What a part's heading must say of what is wanted, and by how much it must say more than any other.
LEAST_SAID, CLEARLY_MORE = 0.45, 0.15


@dataclass(frozen=True, slots=True)
class Block:
    """The section at `place` of a document; `coverage` (0..1) of what is asked is said by or over it."""

    document: Document
    place: int
    coverage: float

    @property
    def section(self) -> Section:
        return self.document.sections[self.place]

    @property
    def paragraphs(self) -> list[Span]:
        """The paragraphs of the body, subsections included, as offsets into the document's text."""
        return paragraphs_between(self.document, self.section.body_start, self.section.end)

    @property
    def parts(self) -> list[Section]:
        """The sections directly within."""
        return [self.document.sections[place] for place in self.document.parts(self.place)]

    @property
    def items(self) -> list[Span]:
        """What it lists: its parts, by their headings where these have a line, else its marked paragraphs."""
        parts = [_heading(one) for one in self.parts]
        if len(parts) >= MIN_COUNTED:
            return parts
        return [span for span in self.paragraphs if is_marked(self.document, span)]

    def texts(self, spans: Sequence[Span]) -> list[str]:
        """What stands at some offsets of the document."""
        return [self.document.text[slice(*span)] for span in spans]

    def narrowed(self, *wanted: Topic) -> Block:
        """The one part that clearly says most of what this heading leaves unsaid of a topic, else the whole.

        Of several topics the first counts that one part says most of: of the
        blocks of provinces under one heading "Trung Bộ" is asked for alone.
        """
        parts = [replace(self, place=place) for place in self.document.parts(self.place)]
        parts = [one for one in parts if one.section.title and one.paragraphs]
        own = mentions_of(self.section.heading)
        for topic in (one.missing(own) for one in wanted) if len(parts) >= MIN_COUNTED else ():
            shares = [topic.coverage(mentions_of(one.section.heading)) for one in parts]
            *others, most = sorted(shares)
            if most >= LEAST_SAID and others[-1] <= most - CLEARLY_MORE:
                return parts[shares.index(most)]
        return self


def told(block: Block) -> Draft:
    """The section as an answer."""
    heading, body = _title(block), block.paragraphs
    text = _listed(heading, _shown(block, MAX_ANSWER_CHARACTERS - len(heading)))
    start = body[0][0]
    ends = [end for _, end in body if end <= start + LONGEST_QUOTE]
    quote = block.document.quote(start, ends[-1] if ends else start + LONGEST_QUOTE)
    return Draft(text, block.coverage, (quote,))


def told_at(block: Block, place: int) -> Draft:
    """The item of a section at a place in its list, from 1; that it has none there, where it lists fewer."""
    heading, items = plain(block.section.title or block.section.heading), block.items
    if place > len(items):
        return Draft(
            FEWER_LISTED.format(heading=heading, count=len(items)), block.coverage, (), answered=False
        )
    quote = block.document.quote(*items[place - 1])
    # "Giải pháp thứ tư" says nothing that its item, "Bốn là, …", would repeat.
    named = block.coverage == 1.0
    return Draft(lead(heading, plain(quote.text)), block.coverage, (quote,), identified=named)


def _title(block: Block) -> str:
    return f"{plain(block.section.title or block.section.heading)}:"


def _listed(heading: str, texts: list[str]) -> str:
    """The texts under their heading; a single one needs none."""
    return bulleted(heading, texts) if len(texts) > 1 else sentence(texts[0])


def _shown(block: Block, room: int) -> list[str]:
    """What stands for a section: its subsections, or its paragraphs."""
    parts = block.parts
    if len(parts) >= MIN_COUNTED:
        return parts_told(block.document, parts, room)
    return block.texts(block.paragraphs[:ITEMS_SHOWN])


def parts_told(document: Document, parts: Sequence[Section], room: int) -> list[str]:
    """The headings of some sections, with the beginnings of what stands under them where there is room."""
    headings = [_heading_told(document, one) for one in parts]
    each = (room - sum(len(plain(one)) + 4 for one in headings)) // len(parts)
    if each < LEAST_UNDER_HEADING:
        return headings
    return [_with_body(document, *one, each) for one in zip(parts, headings, strict=True)]


def _heading_told(document: Document, section: Section) -> str:
    """A heading without its number; what has no heading line is told whole."""
    has_line = section.title and section.is_headed
    return section.title if has_line else document.text[slice(*_heading(section))]


def _with_body(document: Document, section: Section, heading: str, room: int) -> str:
    """A part's heading with the beginning of what stands under it."""
    body = paragraphs_between(document, section.body_start, section.end)
    if not section.is_headed or not body:
        return heading
    lines = [plain(document.text[start:end]) for start, end in body]
    return f"{plain(heading).rstrip(' .:')}: {shorten(' '.join(lines), room)}"


def _heading(section: Section) -> Span:
    return section.start, section.body_start if section.is_headed else section.end
