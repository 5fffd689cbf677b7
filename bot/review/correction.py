"""Asks what is right about a deadline that was read wrongly, field by field."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable

from bot.blocks import Block, Paragraph
from bot.times import day_in_words
from ingest.catalog import DeadlineDecision
from ingest.knowledge import Deadline

Ask = Callable[[str], str]
Write = Callable[[Iterable[Block]], None]

_KEEP = "Enter để giữ nguyên."
_NO_DAY = "“{text}” không phải một ngày như 25/8/2026."
_WRONG_ORDER = "Ngày bắt đầu phải trước hoặc trùng ngày kết thúc."
_WRITTEN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def ask_correction(deadline: Deadline, ask: Ask, write: Write) -> DeadlineDecision | None:
    """What the person changes, None when that is nothing. `ask` prints a prompt and returns a line."""
    write([Paragraph(_KEEP, "dim")])
    title = _ask_text("Tên", deadline.title, ask)
    start, end = _ask_days(deadline, ask, write)
    responsible = _ask_text("Cơ quan thực hiện, cách nhau dấu ;", "; ".join(deadline.responsible), ask)
    campaign = _ask_text("Phong trào, đợt thi đua", deadline.campaign or "", ask)
    bodies = tuple(body.strip() for body in (responsible or "").split(";") if body.strip())
    if not (title or start or bodies or campaign):
        return None
    note = " ".join(ask("Ghi chú (căn cứ sửa): ").split())
    return DeadlineDecision(
        "correct", title=title, start=start, end=end, responsible=bodies, campaign=campaign, note=note or None
    )


def _ask_text(name: str, known: str, ask: Ask) -> str | None:
    """The new text, None when it is to stay."""
    answer = " ".join(ask(f"{name} [{known}]: ").split())
    return answer if answer and answer != known else None


def _ask_days(
    deadline: Deadline, ask: Ask, write: Write
) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day, both None when they are to stay.

    Both are given when one changes: a decision that names one alone means that single day.
    """
    while True:
        start = _ask_day("Từ ngày", deadline.start, ask, write)
        end = _ask_day("Đến ngày", deadline.end, ask, write)
        start, end = start or end, end or start
        if start and end and start > end:
            write([Paragraph(_WRONG_ORDER, "warning")])
        elif (start, end) == (deadline.start, deadline.end):
            return None, None
        else:
            return start, end


def _ask_day(name: str, known: datetime.date | None, ask: Ask, write: Write) -> datetime.date | None:
    while text := ask(f"{name} [{day_in_words(known) if known else ''}]: ").strip():
        if day := _day(text):
            return day
        write([Paragraph(_NO_DAY.format(text=text), "warning")])
    return known


def _day(text: str) -> datetime.date | None:
    """25/8/2026 or 2026-08-25."""
    try:
        if written := _WRITTEN_DAY.fullmatch(text):
            return datetime.date(int(written[3]), int(written[2]), int(written[1]))
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
