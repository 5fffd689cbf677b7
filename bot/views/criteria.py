"""Criteria of titles and awards as checklists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.blocks import Block, Gap, Paragraph
from bot.citations import source
from bot.perspective import Perspective
from ingest.criteria import Criterion


def award_names(criteria: Iterable[Criterion]) -> Iterator[Block]:
    """The awards whose criteria the documents set."""
    names = dict.fromkeys(criterion.name for criterion in criteria)
    if not names:
        yield Paragraph("Tài liệu không nêu tiêu chuẩn của danh hiệu nào.")
    yield from (Paragraph(name, lead="• ") for name in names)


def criteria_blocks(criteria: Sequence[Criterion], seen: Perspective) -> Iterator[Block]:
    """One checklist for each audience, conditions with their articles."""
    for number, criterion in enumerate(criteria):
        if number:
            yield Gap()
        yield from _checklist(criterion, seen)


def _checklist(criterion: Criterion, seen: Perspective) -> Iterator[Block]:
    yield Paragraph(criterion.name, "strong")
    if criterion.audience:
        yield Paragraph(f"Đối tượng: {criterion.audience}", indent=2)
    if criterion.common:
        yield Paragraph(f"Điều kiện chung: {criterion.common}", indent=2)
    yield Paragraph("Đạt một trong các điều kiện:" if criterion.any_suffices else "Điều kiện:", indent=2)
    for condition in criterion.conditions:
        article = f" ({condition.source})" if condition.source else ""
        yield Paragraph(f"{condition.text}{article}", indent=2, lead="☐ ")
    facts = (
        ("Thời điểm xét", criterion.timing),
        ("Thẩm quyền", criterion.authority),
        ("Căn cứ", criterion.basis),
    )
    yield from (Paragraph(f"{name}: {value}", indent=2) for name, value in facts if value)
    yield Paragraph(source(seen.cite(criterion.quote)), "dim", indent=2)
