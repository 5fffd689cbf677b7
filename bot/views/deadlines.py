"""Deadlines in the order in which they press."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.blocks import Block, Gap, Paragraph, Style
from bot.deadlines.trust import trust_in_words
from bot.perspective import Perspective
from bot.views.common import source
from bot.views.times import deadline_in_words
from ingest.knowledge import Deadline
from ingest.occurrences import due_groups


def deadline_groups(deadlines: Sequence[Deadline], seen: Perspective) -> Iterator[Block]:
    """Deadlines by urgency, those without a date last; each with the place that states it."""
    due = due_groups(deadlines, seen.today)
    groups: tuple[tuple[str, Style, Sequence[Deadline]], ...] = (
        ("Quá hạn", "bad", due.overdue),
        ("Tuần này", "warning", due.this_week),
        ("30 ngày tới", "heading", due.next_30_days),
        ("Sau đó", "heading", due.later),
        ("Chưa rõ ngày", "heading", [d for d in deadlines if seen.status(d) == "undated"]),
    )
    if not deadlines:
        yield Paragraph("Không có việc đến hạn nào như vậy.")
    shown = [(title, style, group) for title, style, group in groups if group]
    for number, (title, style, group) in enumerate(shown):
        if number:
            yield Gap()
        yield Paragraph(f"{title} ({len(group)})", style)
        for deadline in group:
            yield from _deadline_blocks(deadline, seen)


def _deadline_blocks(deadline: Deadline, seen: Perspective) -> Iterator[Block]:
    yield Paragraph(deadline_line(deadline, seen), indent=2, lead="• ")
    yield from (Paragraph(source(seen.cite(quote)), "dim", indent=4) for quote in deadline.quotes[:1])


def deadline_line(deadline: Deadline, seen: Perspective) -> str:
    """When, what and who, and how far it can be trusted, on one line."""
    when = deadline_in_words(deadline, seen.days(deadline))
    doubt = " (dự kiến)" if deadline.tentative else ""
    who = f" — {', '.join(deadline.responsible)}" if deadline.responsible else ""
    return f"{when or 'không rõ ngày'}{doubt}: {deadline.title}{who} [{trust_in_words(deadline)}]"
