"""What became of the documents that were to be fetched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.blocks import Block, Paragraph

if TYPE_CHECKING:
    from bot.fetching import FetchReport

_NOTHING = "Không có gì để tải: chưa văn bản nào trong catalog.toml có khóa source."


def fetch_blocks(report: FetchReport) -> Iterator[Block]:
    """One line a document; what was refused last, with why and what to do."""
    if not (report.fetched or report.present or report.refused):
        yield Paragraph(_NOTHING)
    yield from (Paragraph(f"Đã tải: {one.file} (từ {one.address})") for one in report.fetched)
    yield from (Paragraph(f"Đã có sẵn: {file}") for file in report.present)
    for refusal in report.refused:
        yield Paragraph(f"Không tải: {refusal.file}", "bad")
        yield Paragraph(refusal.message, indent=2)
        yield Paragraph(f"Cách khắc phục: {refusal.remedy}", indent=2)
