"""Quotes and their places, shown the same way in every view."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers import Citation
from bot.blocks import Block, Paragraph
from ingest.model import HEADING_SEPARATOR

SHOWN_QUOTE_CHARACTERS = 600
SHOWN_TITLE_CHARACTERS = 70
SHOWN_HEADING_CHARACTERS = 70
_ARTICLE = re.compile(r"điều \d", re.IGNORECASE)
_NUMERAL = re.compile(r"(?:[IVXLC]+|\d+(?:\.\d+)*)(?:[.)/:]|\s|$)")
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


def capitalised(name: str) -> str:
    """A name as it heads a line: documents write "đợt thi đua …" within their sentences."""
    return name[:1].upper() + name[1:]


def labelled(text: str, limit: int) -> str:
    """`text` on one line of at most `limit` characters, cut at a word: what a button can show."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head, _, _ = line[:limit].rpartition(" ")
    return f"{(head or line[: limit - 1]).rstrip(' ,;:–-')}…"


def size_in_words(size: int) -> str:
    """A number of bytes as people say it: "7 KB", "1,5 MB", "18,9 GB"."""
    for unit, bytes_each in (("GB", 1_000_000_000), ("MB", 1_000_000)):
        if size >= bytes_each:
            return f"{size / bytes_each:.1f} {unit}".replace(".", ",")
    return f"{max(1, round(size / 1000))} KB"


def shortened(text: str, limit: int = SHOWN_QUOTE_CHARACTERS) -> str:
    """`text` without empty lines and doubled blanks, cut at a word near `limit` characters."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    tidy = "\n".join(line for line in lines if line)
    return tidy if len(tidy) <= limit else f"{tidy[: limit + 1].rsplit(maxsplit=1)[0]} …"
