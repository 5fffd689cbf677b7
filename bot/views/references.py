"""The documents that the documents mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.terminal import Block, Paragraph, Table
from bot.views.common import shortened
from bot.views.times import day_in_words
from ingest.knowledge import Reference, ReferenceRole

ROLE_NAMES: dict[ReferenceRole, str] = {
    "basis": "căn cứ",
    "issued": "đã ban hành",
    "amends": "sửa đổi",
    "replaces": "thay thế",
    "implements": "thực hiện",
    "mentioned": "nhắc đến",
}


def references_table(references: Iterable[Reference]) -> Iterator[Block]:
    """All references, one row each."""
    rows = tuple(
        (
            " ".join(part for part in (reference.kind, reference.number) if part),
            day_in_words(reference.date) if reference.date else "",
            reference.issuer or "",
            ROLE_NAMES[reference.role],
            shortened(reference.subject or "", 120),
            str(len(reference.quotes)),
        )
        for reference in references
    )
    if not rows:
        yield Paragraph("Tài liệu không viện dẫn văn bản nào.")
        return
    yield Table(("Văn bản", "Ngày", "Cơ quan", "Vai trò", "Trích yếu", "Lần"), rows)
