from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.knowledge import Deadline, Precision, Recurrence
from ingest.occurrences import days_of, deadline_status, due_groups, next_occurrence

TODAY = date(2026, 8, 5)  # a Wednesday


def deadline(
    start: date | None = None,
    end: date | None = None,
    precision: Precision | None = "day",
    recurrence: Recurrence | None = None,
    title: str = "Nộp báo cáo",
) -> Deadline:
    return Deadline("id", title, None, start, end or start, precision, recurrence, None, False, (), 0.9, ())


RHYTHMS = [
    (Recurrence("year", 11, 1), "2026-11-01", "2026-11-01"),
    (Recurrence("year", 11, 1, before=True), "2026-10-31", "2026-10-31"),
    (Recurrence("year", 3, 20), "2027-03-20", "2027-03-20"),
    (Recurrence("year", 2, 29), "2027-02-28", "2027-02-28"),
    (Recurrence("year", 1, 1, before=True), "2026-12-31", "2026-12-31"),
    (Recurrence("year", 12), "2026-12-01", "2026-12-31"),
    (Recurrence("year", 12, before=True), "2026-11-30", "2026-11-30"),
    (Recurrence("year", 8), "2026-08-01", "2026-08-31"),
    (Recurrence("year"), "2026-01-01", "2026-12-31"),
    (Recurrence("half-year"), "2026-07-01", "2026-12-31"),
    (Recurrence("quarter"), "2026-07-01", "2026-09-30"),
    (Recurrence("month"), "2026-08-01", "2026-08-31"),
    (Recurrence("month", day=15, before=True), "2026-08-14", "2026-08-14"),
    (Recurrence("month", day=5), "2026-08-05", "2026-08-05"),
    (Recurrence("month", day=4), "2026-09-04", "2026-09-04"),
    (Recurrence("month", day=31), "2026-08-31", "2026-08-31"),
    (Recurrence("week"), "2026-08-03", "2026-08-09"),
]


@pytest.mark.parametrize(("rhythm", "first", "last"), RHYTHMS)
def test_next_occurrence_is_the_first_not_yet_over(rhythm: Recurrence, first: str, last: str) -> None:
    found = next_occurrence(deadline(precision=None, recurrence=rhythm), TODAY)
    assert found == (date.fromisoformat(first), date.fromisoformat(last))


def test_what_does_not_recur_has_no_next_occurrence() -> None:
    assert next_occurrence(deadline(TODAY), TODAY) is None


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)),
    st.sampled_from([rhythm for rhythm, _, _ in RHYTHMS]),
)
def test_next_occurrence_never_ends_before_today_nor_begins_years_away(
    today: date, rhythm: Recurrence
) -> None:
    found = next_occurrence(deadline(precision=None, recurrence=rhythm), today)
    assert found is not None
    assert found[0] <= found[1]
    assert today <= found[1]
    assert found[0] <= today + timedelta(days=366)


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (deadline(TODAY - timedelta(days=1)), "past"),
        (deadline(TODAY), "current"),
        (deadline(TODAY + timedelta(days=1)), "upcoming"),
        (deadline(date(2026, 8, 1), date(2026, 8, 31), "month"), "current"),
        (deadline(precision=None, recurrence=Recurrence("year", 12)), "upcoming"),
        (deadline(precision=None), "undated"),
    ],
)
def test_status_compares_the_days_with_today(found: Deadline, status: str) -> None:
    assert deadline_status(found, TODAY) == status


def test_groups_follow_the_calendar_week_and_the_next_thirty_days() -> None:
    days = {
        "quá hạn": date(2026, 8, 4),
        "hôm nay": TODAY,
        "Chủ nhật": date(2026, 8, 9),
        "thứ Hai": date(2026, 8, 10),
        "ba mươi ngày": date(2026, 9, 4),
        "sau nữa": date(2026, 9, 5),
    }
    groups = due_groups([deadline(day, title=title) for title, day in reversed(days.items())], TODAY)
    titles = [[found.title for found in group] for group in (groups.overdue, groups.this_week)]
    assert titles == [["quá hạn"], ["hôm nay", "Chủ nhật"]]
    assert [found.title for found in groups.next_30_days] == ["thứ Hai", "ba mươi ngày"]
    assert [found.title for found in groups.later] == ["sau nữa"]


def test_month_is_urgent_from_its_first_day_and_a_year_only_at_its_end() -> None:
    month = deadline(date(2026, 9, 1), date(2026, 9, 30), "month")
    year = deadline(date(2026, 1, 1), date(2026, 12, 31), "year")
    groups = due_groups([month, year, deadline(precision=None)], TODAY)
    assert (groups.next_30_days, groups.later) == ((month,), (year,))


def test_days_of_an_undated_deadline_are_none() -> None:
    assert days_of(deadline(precision=None), TODAY) is None


def test_span_of_every_year_has_its_first_and_last_day() -> None:
    within = deadline(recurrence=Recurrence("year", 11, 25, from_month=11, from_day=19))
    over_new_year = deadline(recurrence=Recurrence("year", 1, 10, from_month=12, from_day=20))
    assert next_occurrence(within, date(2026, 11, 22)) == (date(2026, 11, 19), date(2026, 11, 25))
    assert next_occurrence(over_new_year, date(2026, 12, 25)) == (date(2026, 12, 20), date(2027, 1, 10))


def test_day_of_a_month_of_every_quarter() -> None:
    reports = deadline(recurrence=Recurrence("quarter", 3, 25, before=True))
    assert next_occurrence(reports, date(2026, 8, 5)) == (date(2026, 9, 24), date(2026, 9, 24))
    assert next_occurrence(reports, date(2026, 9, 25)) == (date(2026, 12, 24), date(2026, 12, 24))
