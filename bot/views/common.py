"""Quotes and their places, shown the same way in every view."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers import Citation
from bot.terminal import Block, Paragraph

SHOWN_QUOTE_CHARACTERS = 600
SHOWN_TITLE_CHARACTERS = 100
_STATUS_WARNINGS = {
    "expired": "Văn bản này đã hết hiệu lực.",
    "replaced": "Văn bản này đã được thay thế.",
}


def citation_blocks(citation: Citation, indent: int = 0) -> Iterator[Block]:
    """The quote behind a bar, then where it stands, then a warning if the document is no longer in force."""
    yield Paragraph(shortened(citation.quote), "quote", indent)
    yield Paragraph(source(citation), "dim", indent)
    if warning := _STATUS_WARNINGS.get(citation.status or ""):
        yield Paragraph(warning, "warning", indent, lead="! ")


def source(citation: Citation) -> str:
    """Where a quote stands: title, number, section, page, file."""
    parts = [shortened(citation.title, SHOWN_TITLE_CHARACTERS)]
    if citation.number and citation.number not in citation.title:
        parts.append(f"số {citation.number}")
    if citation.section:
        parts.append(citation.section)
    if citation.page is not None:
        parts.append(f"trang {citation.page}")
    return " · ".join(parts)


def shortened(text: str, limit: int = SHOWN_QUOTE_CHARACTERS) -> str:
    """`text` as one paragraph, cut at a word near `limit` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[:limit].rsplit(' ', 1)[0]} …"
