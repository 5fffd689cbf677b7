"""From a quote to what a person needs to find it again."""

from __future__ import annotations

from bot.answers import Citation
from bot.corpus.reading_notes import reading_note, reading_of
from ingest.model import Document, Quote


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
