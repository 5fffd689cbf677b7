"""Deadlines as a table that Excel opens: comma-separated, UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable

from bot.perspective import Perspective
from bot.times import deadline_in_words
from bot.trust import trust_in_words
from ingest.knowledge import Deadline
from ingest.occurrences import Status

HEADER = (
    "Việc",
    "Thời gian",
    "Từ ngày",
    "Đến ngày",
    "Tình trạng",
    "Dự kiến",
    "Cơ quan thực hiện",
    "Phong trào, đợt thi đua",
    "Nguồn",
    "Trích dẫn",
    "Văn bản",
    "Số, ký hiệu",
    "Mục",
    "Trang",
    "Tệp",
    "Mã",
)
_STATUSES: dict[Status, str] = {
    "past": "đã qua",
    "current": "đang trong thời hạn",
    "upcoming": "sắp tới",
    "undated": "chưa rõ ngày",
}
# A cell that begins so is a formula to a spreadsheet, and a quoted document could then run one.
_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = "\ufeff"


def deadlines_csv(deadlines: Iterable[Deadline], seen: Perspective) -> bytes:
    """One row a deadline, in the order given, with its first quote and where it stands.

    Dates are ISO, which every language of Excel reads as the same day.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(HEADER)
    for deadline in deadlines:
        writer.writerow(
            [_cell(text) for text in (*_facts(deadline, seen), *_place(deadline, seen), deadline.id)]
        )
    return (_BYTE_ORDER_MARK + table.getvalue()).encode()


def _facts(deadline: Deadline, seen: Perspective) -> tuple[str, ...]:
    start, end = seen.days(deadline)
    return (
        deadline.full_title,
        deadline_in_words(deadline, (start, end)),
        _day(start),
        _day(end),
        _STATUSES[seen.status(deadline)],
        "dự kiến" if deadline.tentative else "",
        "; ".join(deadline.responsible),
        deadline.campaign or "",
        trust_in_words(deadline),
    )


def _place(deadline: Deadline, seen: Perspective) -> tuple[str, ...]:
    if not deadline.quotes:
        return ("",) * 6
    place = seen.cite(deadline.quotes[0])
    page = str(place.page) if place.page is not None else ""
    return place.quote, place.title, place.number or "", place.section, page, place.file


def _day(date: datetime.date | None) -> str:
    return date.isoformat() if date else ""


def _cell(text: str) -> str:
    """One line that no spreadsheet takes for a formula."""
    line = "".join(character for character in " ".join(text.split()) if character >= " ")
    return f"'{line}" if line.startswith(_FORMULA_SIGNS) else line
