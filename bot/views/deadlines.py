"""Deadlines in the order in which they press."""

from __future__ import annotations

from bot.perspective import Perspective
from bot.views.common import period
from ingest.knowledge import Deadline, RelativeTime

_UNIT_NAMES = {"day": "ngày", "working-day": "ngày làm việc", "month": "tháng", "year": "năm"}


def relative_words(relative: RelativeTime) -> str:
    """ "10 ngày làm việc sau: nhận đủ hồ sơ", "25 ngày làm việc trước: tổ chức Hội nghị"."""
    when = "trước" if relative.amount < 0 else "sau"
    span = f"trong {abs(relative.amount)} {_UNIT_NAMES[relative.unit]}"
    return f"{span} {when}: {relative.after}" if relative.after else span


def deadline_line(deadline: Deadline, seen: Perspective) -> str:
    """When, what, and who, on one line."""
    when = period(*seen.days(deadline))
    if deadline.relative:
        when = relative_words(deadline.relative)
    doubt = " (dự kiến)" if deadline.tentative else ""
    who = f" — {', '.join(deadline.responsible)}" if deadline.responsible else ""
    return f"{when or 'không rõ ngày'}{doubt}: {deadline.title}{who}"
