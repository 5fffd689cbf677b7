import datetime

import pytest

from bot.understanding.periods import period_in

TODAY = datetime.date(2026, 8, 5)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Tháng này có gì đến hạn?", "2026-08-01", "2026-08-31"),
        ("tuan toi phai nop gi", "2026-08-10", "2026-08-16"),
        ("quý sau có việc gì", "2026-10-01", "2026-12-31"),
        ("năm ngoái", "2025-01-01", "2025-12-31"),
        ("hôm nay có gì", "2026-08-05", "2026-08-05"),
        ("10 ngày tới", "2026-08-05", "2026-08-15"),
        ("tháng 2/2028", "2028-02-01", "2028-02-29"),
        ("tháng 8 năm sau có gì", "2027-08-01", "2027-08-31"),
        ("quy iii nam nay", "2026-07-01", "2026-09-30"),
        ("tháng 9 có gì đến hạn", "2026-09-01", "2026-09-30"),
        ("quy ii phai nop gi", "2026-04-01", "2026-06-30"),
        ("quý 1 năm tới", "2027-01-01", "2027-03-31"),
    ],
)
def test_named_period_has_its_first_and_last_day(question: str, first: str, last: str) -> None:
    period = period_in(question, TODAY)
    assert period is not None
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)
    assert period.text
    assert period.text in question


@pytest.mark.parametrize(
    "question",
    ["Ai phụ trách?", "Một năm tối đa mấy lần?", "Họp năm sáu buổi à?", "Mỗi tháng tối thiểu nộp gì?"],
)
def test_question_without_a_period_has_none(question: str) -> None:
    assert period_in(question, TODAY) is None
