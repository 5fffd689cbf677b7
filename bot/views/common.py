"""Quotes and their places, shown the same way in every view."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers import Citation
from bot.blocks import Block, Paragraph
from bot.citations import source
from bot.shown_text import shortened

_STATUS_WARNINGS = {
    "expired": "Văn bản này đã hết hiệu lực.",
    "replaced": "Văn bản này đã được thay thế.",
}


def entry(name: str, *facts: str | None) -> Iterator[Block]:
    """One thing of a list: its name, and below it what is known of it."""
    yield Paragraph(name, "strong")
    yield Paragraph(" · ".join(fact for fact in facts if fact), "dim", indent=2)


def citation_blocks(citation: Citation, indent: int = 0) -> Iterator[Block]:
    """The quote behind a bar, then where it stands, then what to be warned of."""
    yield Paragraph(shortened(citation.quote), "quote", indent + 2)
    yield Paragraph(source(citation), "dim", indent + 2)
    if warning := _STATUS_WARNINGS.get(citation.status or ""):
        yield Paragraph(warning, "warning", indent + 2, lead="! ")
    if citation.note:
        yield Paragraph(citation.note, "warning", indent + 2, lead="! ")
