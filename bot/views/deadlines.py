"""Deadlines in the order in which they press."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.blocks import Block, Gap, Paragraph, Style
from bot.citations import source
from bot.perspective import Perspective
from bot.times import deadline_in_words
from bot.trust import is_trusted, trust_in_words
from ingest.knowledge import Deadline
from ingest.occurrences import due_groups

READ_BY_MACHINE = "Mốc do máy đọc, chưa được duyệt; xin đối chiếu văn bản trước khi dùng."
_CONFIRMED_MARK, _UNSURE_MARK = " ✓", " [chưa chắc]"


def deadline_groups(
    deadlines: Sequence[Deadline], seen: Perspective, *, brief: bool = False
) -> Iterator[Block]:
    """Deadlines by urgency, those without a date last; each with the place that states it.

    `brief` is for small screens, see `deadline_line`.
    """
    due = due_groups(deadlines, seen.today)
    groups: tuple[tuple[str, Style, Sequence[Deadline]], ...] = (
        ("Quá hạn", "bad", due.overdue),
        ("Tuần này", "warning", due.this_week),
        ("30 ngày tới", "heading", due.next_30_days),
        ("Còn hơn 30 ngày", "heading", due.later),
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
            yield from _deadline_blocks(deadline, seen, brief=brief)


def _deadline_blocks(deadline: Deadline, seen: Perspective, *, brief: bool) -> Iterator[Block]:
    yield Paragraph(deadline_line(deadline, seen, brief=brief), indent=2, lead="• ")
    yield from (Paragraph(source(seen.cite(quote)), "dim", indent=4) for quote in deadline.quotes[:1])


def machine_note(deadlines: Iterable[Deadline]) -> Iterator[Block]:
    """One warning for all deadlines shown briefly that nobody has confirmed."""
    if not all(deadline.confirmed for deadline in deadlines):
        yield Gap()
        yield Paragraph(READ_BY_MACHINE, "dim")


def deadline_line(deadline: Deadline, seen: Perspective, *, brief: bool = False) -> str:
    """When, what and who, and how far it can be trusted, on one line.

    In brief only what is confirmed or unsure is marked: a `machine_note` speaks for the others.
    """
    when = deadline_in_words(deadline, seen.days(deadline))
    doubt = " (dự kiến)" if deadline.tentative else ""
    who = f" — {', '.join(deadline.responsible)}" if deadline.responsible else ""
    return f"{when or 'không rõ ngày'}{doubt}: {deadline.full_title}{who}{_trust(deadline, brief=brief)}"


def _trust(deadline: Deadline, *, brief: bool) -> str:
    if not brief:
        return f" [{trust_in_words(deadline)}]"
    if deadline.confirmed:
        return _CONFIRMED_MARK
    return "" if is_trusted(deadline) else _UNSURE_MARK
