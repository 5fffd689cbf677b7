"""From a quote to what a person needs to find it again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import Citation
from bot.reading_notes import reading_note, reading_of
from bot.shown_text import shortened
from ingest.model import HEADING_SEPARATOR, Document, Quote

SHOWN_TITLE_CHARACTERS = 70
SHOWN_HEADING_CHARACTERS = 70
_ARTICLE = re.compile(r"điều \d", re.IGNORECASE)
_NUMERAL = re.compile(r"(?:[IVXLC]+|\d+(?:\.\d+)*)(?:[.)/:]|\s|$)")


def cite(document: Document, quote: Quote) -> Citation:
    """The citation of `quote`, which is of `document`; of the part of it that stands so in the file."""
    quote = document.unbroken(quote)
    metadata = document.metadata
    return Citation(
        document=document.id,
        file=document.file,
        title=metadata.title,
        number=metadata.number,
        date=metadata.date,
        status=metadata.status,
        section=document.heading_path(document.section_at(quote.start)),
        page=document.page_at(quote.start),
        start=quote.start,
        end=quote.end,
        quote=quote.text,
        reading=reading_of(document, quote),
        note=reading_note(document, quote),
    )


def source(citation: Citation) -> str:
    """Where a quote stands: title, number, section, page, file."""
    parts = [shortened(citation.title, SHOWN_TITLE_CHARACTERS)]
    if citation.number and citation.number not in citation.title:
        parts.append(f"số {citation.number}")
    if citation.section:
        parts.append(short_path(citation.section))
    if citation.page is not None:
        parts.append(f"trang {citation.page}")
    return " · ".join(parts)


def short_path(section: str) -> str:
    """A heading path as a person looks it up: the top heading, then all from the one that is cited.

    That is the article of a law, else the innermost heading with a numeral.
    """
    headings = [shortened(heading, SHOWN_HEADING_CHARACTERS) for heading in section.split(HEADING_SEPARATOR)]
    cited = _cited(headings)
    above = headings[:cited] if cited <= 1 else [headings[0], "…"]
    return HEADING_SEPARATOR.join([*above, *headings[cited:]])


def _cited(headings: Sequence[str]) -> int:
    """The place of the heading by which people find a passage."""
    for named in (_ARTICLE, _NUMERAL):
        if places := [place for place, heading in enumerate(headings) if named.match(heading)]:
            return places[-1]
    return len(headings) - 1
