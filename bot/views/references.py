"""The documents that the documents mention."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from bot.blocks import Block, Paragraph
from bot.shown_text import shortened
from bot.times import day_in_words
from bot.views.common import entry
from ingest.knowledge import Reference, ReferenceRole

ROLE_NAMES: dict[ReferenceRole, str] = {
    "basis": "căn cứ",
    "issued": "đã ban hành",
    "amends": "sửa đổi",
    "replaces": "bị thay thế",
    "implements": "thực hiện",
    "mentioned": "nhắc đến",
}


# A clause that ends one document names the one that takes its place too.
REPLACING = "thay văn bản cũ"


def reference_list(references: Iterable[Reference], replacing: Container[str] = ()) -> Iterator[Block]:
    """All references, two lines each; `replacing` are the numbers of those that took another's place."""
    listed = list(references)
    if not listed:
        yield Paragraph("Tài liệu không viện dẫn văn bản nào.")
    for reference in listed:
        name = " ".join(part for part in (reference.kind, reference.number) if part)
        yield from entry(
            ": ".join(part for part in (name, shortened(reference.subject or "", 120)) if part),
            day_in_words(reference.date) if reference.date else None,
            reference.issuer,
            REPLACING
            if reference.role == "replaces" and (reference.number or "") in replacing
            else ROLE_NAMES[reference.role],
            f"{len(reference.quotes)} lần",
        )
