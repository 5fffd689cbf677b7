"""What of a passage is embedded and searched by words."""

from __future__ import annotations

from index.terms import PassageTerms, passage_terms
from ingest.abbreviations import expand, expansions
from ingest.model import HEADING_SEPARATOR, Document, Passage


def heading(document: Document, passage: Passage) -> str:
    """The document's title and the passage's heading path, the title once."""
    title = document.metadata.title
    if not title or passage.section.startswith(title):
        return passage.section
    return HEADING_SEPARATOR.join(part for part in (title, passage.section) if part)


def embedded_text(document: Document, passage: Passage) -> str:
    """What the embedding model reads of a passage."""
    return "\n".join(part for part in (heading(document, passage), passage.context, passage.text) if part)


def lexical_terms(document: Document, passage: Passage) -> PassageTerms:
    """The words by which a passage is found, among them its document's own number."""
    body = "\n".join(part for part in (passage.context, passage.text) if part)
    return passage_terms(_both_forms(heading(document, passage)), _both_forms(body), document.metadata.number)


def _both_forms(text: str) -> str:
    """The text with abbreviations written out, and as they stand: people search by either."""
    found = expansions(text)
    if not found:
        return text
    return "\n".join((expand(text), *(expansion.text for expansion in found)))
