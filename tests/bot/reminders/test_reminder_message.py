"""How a reminder reads on a telephone."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from bot.blocks import plain_lines
from bot.messaging import Message
from bot.reminders import wording
from bot.reminders.agenda import Agenda
from bot.reminders.message import PAGE, early_message, weekly_message
from ingest.knowledge import Recurrence
from tests.bot.deadline_samples import PLAN, deadline

MONDAY = datetime.date(2026, 8, 3)
DAY = datetime.timedelta(days=1)


def agenda(*changes: dict[str, Any], today: datetime.date = MONDAY) -> Agenda:
    due = [deadline(**({"id": str(n), "title": f"Việc {n}"} | change)) for n, change in enumerate(changes)]
    return Agenda(due, {PLAN.id: PLAN}, today, min_confidence=0.7, overdue_days=30)


def text(message: Message) -> str:
    return "\n".join(plain_lines(message.blocks))


def actions(message: Message) -> list[str]:
    return [button.action for row in message.buttons for button in row]


def test_whole_message() -> None:
    made = agenda(
        {"start": MONDAY - 3 * DAY},
        {"start": MONDAY + 5 * DAY, "responsible": ("Phòng Nội vụ",), "confirmed": True},
        {"recurrence": Recurrence("month", day=20), "tentative": True, "responsible": ("Phòng Tài chính",)},
    )
    assert text(weekly_message(made.reminder(("Phòng Nội vụ",), 30))) == (
        "Nhắc việc tuần 03/08 – 09/08\n"
        "1 quá hạn · 1 tuần này · 1 sắp tới\n"
        "\n"
        "Việc của Phòng Nội vụ\n"
        "Tuần này\n"
        "1. ✓ Việc 1\n"
        "   thứ Bảy 08/08, còn 5 ngày\n"
        "   133/KH-UBND, trang 3\n"
        "\n"
        "Việc chung và của đơn vị khác\n"
        "Đã quá hạn\n"
        "2. Việc 0\n"
        "   thứ Sáu 31/07, quá hạn 3 ngày\n"
        "   133/KH-UBND, trang 3\n"
        "Trong 30 ngày tới\n"
        "3. Việc 2\n"
        "   thứ Năm 20/08, còn 17 ngày · định kỳ · dự kiến\n"
        "   Phòng Tài chính · 133/KH-UBND, trang 3\n"
        "\n"
        "✓ đã có người duyệt; còn lại do máy đọc, bấm số để xem câu trích."
    )


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-08-03", "2026-08-03", "thứ Hai 03/08, hôm nay"),
        ("2026-08-04", "2026-08-04", "thứ Ba 04/08, ngày mai"),
        ("2026-08-09", "2026-08-09", "Chủ nhật 09/08, còn 6 ngày"),
        ("2026-08-02", "2026-08-02", "Chủ nhật 02/08, quá hạn 1 ngày"),
        ("2027-01-07", "2027-01-07", "thứ Năm 07/01/2027, còn 157 ngày"),
        ("2026-08-01", "2026-08-31", "trong tháng 8, còn 28 ngày"),
        ("2027-02-01", "2027-02-28", "trong tháng 2/2027, còn 209 ngày"),
        ("2026-07-01", "2026-09-30", "trong quý III, còn 58 ngày"),
        ("2026-01-01", "2026-12-31", "trong năm 2026, còn 150 ngày"),
        ("2026-08-01", "2026-08-28", "đến thứ Sáu 28/08, còn 25 ngày"),
        ("2026-08-10", "2026-08-28", "từ 10/08 đến thứ Sáu 28/08, còn 25 ngày"),
        ("2026-12-01", "2026-12-31", "trong tháng 12, còn 150 ngày"),
        ("2026-08-01", "2026-10-31", "đến thứ Bảy 31/10, còn 89 ngày"),
    ],
)
def test_days_in_words(first: str, last: str, words: str) -> None:
    start, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    assert wording.span(start, end, MONDAY) == words


def test_every_deadline_has_a_button_for_its_quote_even_on_later_pages() -> None:
    changes = [{"start": MONDAY + number % 7 * DAY} for number in range(PAGE + 3)]
    reminder = agenda(*changes).reminder(("Phòng Nội vụ",), 30)
    first, second = (weekly_message(reminder, page=page) for page in (0, 1))
    quotes = [action for page in (first, second) for action in actions(page) if action.startswith("r:q:")]
    assert len(set(quotes)) == PAGE + 3
    assert "r:p:20260803:1" in actions(first)
    assert f"{PAGE + 1}. " in text(second)
    assert all(len(action.encode()) <= 64 and action.isascii() for action in (*actions(first), *quotes))


def test_longest_reminder_fits_one_message() -> None:
    long = {"title": "việc rất dài " * 40, "responsible": ("Ủy ban nhân dân huyện rất dài " * 10,)}
    reminder = agenda(*[long | {"start": MONDAY} for _ in range(20)]).reminder((), 30)
    assert len(text(weekly_message(reminder))) < 3500


@pytest.mark.parametrize(("today", "offered"), [("2026-12-14", False), ("2026-12-15", True)])
def test_calendar_of_next_year_is_offered_at_the_end_of_this_one(today: str, offered: bool) -> None:
    day = datetime.date.fromisoformat(today)
    message = weekly_message(agenda({"start": day}, today=day).reminder((), 30))
    assert ("r:y:2027" in actions(message)) is offered
    assert ("năm 2027" in text(message)) is offered


def test_nothing_due_is_one_line_without_a_calendar() -> None:
    message = weekly_message(agenda().reminder(("Phòng Nội vụ",), 30))
    assert text(message).splitlines()[1:] == ["Không có việc nào đến hạn trong 30 ngày tới."]
    assert actions(message) == ["r:s"]


def test_reader_learns_that_no_task_names_the_unit() -> None:
    message = weekly_message(agenda({"start": MONDAY}).reminder(("Phòng Nội vụ",), 30))
    assert "Không có việc nào nêu tên Phòng Nội vụ." in text(message)


def test_warning_names_what_approaches() -> None:
    made = agenda({"start": MONDAY + 7 * DAY})
    message = early_message(made.reminder_of(["0"], ()))
    assert text(message).splitlines()[:4] == ["Sắp đến hạn", "", "1. Việc 0", "   thứ Hai 10/08, còn 7 ngày"]


def test_confirmed_deadlines_need_no_warning_about_reading() -> None:
    message = weekly_message(agenda({"start": MONDAY, "confirmed": True}).reminder((), 30))
    assert wording.PRESS_A_NUMBER in text(message)
    assert wording.PRESS_TO_CHECK not in text(message)
