"""What each body has to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.blocks import Block, Gap, Paragraph
from bot.citations import source
from bot.perspective import Perspective
from bot.shown_text import shortened
from ingest.knowledge import Responsibility


def duty_blocks(duties: Iterable[Responsibility], seen: Perspective) -> Iterator[Block]:
    """Tasks below the body they fall to, each with its place in the documents."""
    bodies: dict[str, list[Responsibility]] = {}
    for duty in duties:
        bodies.setdefault(duty.body, []).append(duty)
    if not bodies:
        yield Paragraph("Tài liệu không nêu nhiệm vụ của cơ quan nào.")
    for number, (body, tasks) in enumerate(bodies.items()):
        if number:
            yield Gap()
        yield Paragraph(body, "heading")
        for duty in tasks:
            yield Paragraph(shortened(duty.task), indent=2, lead="• ")
            yield from (Paragraph(source(seen.cite(quote)), "dim", indent=4) for quote in duty.quotes[:1])
