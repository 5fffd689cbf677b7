"""What became of the deadlines that were written to files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.blocks import Block, Gap, Paragraph
from bot.deadlines.files import Export
from bot.trust import trust_in_words
from ingest.knowledge import Deadline

_DOUBTFUL = "Máy đọc chưa chắc, không đưa vào lịch và hình ({count}); duyệt bằng “thidua deadlines --review”:"
_UNDATED = "Chưa rõ ngày, không đưa vào lịch ({count}):"


def export_blocks(export: Export) -> Iterator[Block]:
    """The files, then each deadline under what became of it, with how sure it is."""
    sifted = export.sifted
    yield from (Paragraph(f"Đã ghi “{path}”.", "good") for path in export.files)
    if not export.left_out:
        return
    yield from _listed(f"Mốc trong lịch và hình ({len(sifted.trusted)}):", sifted.trusted)
    yield from _listed(_DOUBTFUL.format(count=len(sifted.doubtful)), sifted.doubtful)
    yield from _listed(_UNDATED.format(count=len(sifted.undated)), sifted.undated)


def export_shape(export: Export) -> dict[str, Any]:
    """The same for programs: files, and ids of the deadlines."""
    sifted = export.sifted
    return {
        "files": [str(path) for path in export.files],
        "trusted": [deadline.id for deadline in sifted.trusted],
        "doubtful": [deadline.id for deadline in sifted.doubtful],
        "undated": [deadline.id for deadline in sifted.undated],
    }


def _listed(title: str, deadlines: tuple[Deadline, ...]) -> Iterator[Block]:
    if deadlines:
        yield Gap()
        yield Paragraph(title, "heading")
    for deadline in deadlines:
        yield Paragraph(f"{deadline.full_title} ({trust_in_words(deadline)})", indent=2, lead="• ")
