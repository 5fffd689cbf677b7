"""The right hour on the right day, whatever zone the machine is in and whatever its clock does."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.schedule import Quiet, Schedule
from bot.settings import VIETNAM

BERLIN = ZoneInfo("Europe/Berlin")
UTC = datetime.UTC
HALF_PAST_SEVEN = datetime.time(7, 30)


def at(text: str, zone: datetime.tzinfo = VIETNAM) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("weekday", "now", "latest"),
    [
        (0, at("2026-08-03T07:29:59"), at("2026-07-27T07:30")),
        (0, at("2026-08-03T07:30"), at("2026-08-03T07:30")),
        (0, at("2026-08-09T23:59"), at("2026-08-03T07:30")),
        (6, at("2026-08-09T07:30"), at("2026-08-09T07:30")),  # Sunday is the last day, not the first
        (3, at("2026-01-02T12:00"), at("2026-01-01T07:30")),  # over the turn of the year
        (0, at("2027-01-03T12:00"), at("2026-12-28T07:30")),
        (1, at("2028-02-29T08:00"), at("2028-02-29T07:30")),  # on the leap day
        (1, at("2028-03-01T08:00"), at("2028-02-29T07:30")),
        (0, at("2026-08-03T00:30", UTC), at("2026-08-03T07:30")),  # 07:30 in Viet Nam
        (0, at("2026-08-03T00:29", UTC), at("2026-07-27T07:30")),
        (0, at("2026-08-02T20:30", ZoneInfo("America/New_York")), at("2026-08-03T07:30")),
    ],
)
def test_latest_moment(weekday: int, now: datetime.datetime, latest: datetime.datetime) -> None:
    assert Schedule(weekday, HALF_PAST_SEVEN, VIETNAM).latest(now) == latest


@pytest.mark.parametrize(
    ("time", "now", "latest"),
    [
        # Clocks repeat 02:30 on 25 October 2026: the first time counts, and only that.
        ("02:30", "2026-10-25T00:29", "2026-10-18T00:30"),
        ("02:30", "2026-10-25T00:30", "2026-10-25T00:30"),
        ("02:30", "2026-10-25T01:30", "2026-10-25T00:30"),
        # Clocks skip 02:30 on 29 March 2026: it strikes as if they did not.
        ("02:30", "2026-03-29T01:29", "2026-03-22T01:30"),
        ("02:30", "2026-03-29T01:30", "2026-03-29T01:30"),
    ],
)
def test_hours_that_clocks_repeat_or_skip(time: str, now: str, latest: str) -> None:
    schedule = Schedule(6, datetime.time.fromisoformat(time), BERLIN)
    assert schedule.latest(at(now, UTC)).astimezone(UTC) == at(latest, UTC)


@given(
    st.integers(0, 6),
    st.times().map(lambda time: time.replace(microsecond=0)),
    st.datetimes(datetime.datetime(1971, 1, 1), datetime.datetime(2200, 1, 1)),  # noqa: DTZ001 - naive in
    st.sampled_from([VIETNAM, BERLIN, ZoneInfo("Pacific/Auckland")]),
)
def test_now_lies_between_the_latest_moment_and_the_following(
    weekday: int, time: datetime.time, naive: datetime.datetime, zone: ZoneInfo
) -> None:
    now, schedule = naive.replace(tzinfo=UTC), Schedule(weekday, time, zone)
    latest, following = schedule.latest(now), schedule.following(now)
    assert latest.astimezone(UTC) <= now < following.astimezone(UTC)
    assert latest.weekday() == following.weekday() == weekday
    assert (following.date() - latest.date()).days == 7


def test_zone_of_the_machine_does_not_matter() -> None:
    code = (
        "import datetime; from bot.reminders.schedule import Schedule; from bot.settings import VIETNAM;"
        "now = datetime.datetime(2026, 8, 3, 0, 31, tzinfo=datetime.UTC).astimezone();"
        "print(Schedule(0, datetime.time(7, 30), VIETNAM).latest(now).isoformat())"
    )
    root = Path(__file__).parents[3]
    for zone in ("UTC", "America/Los_Angeles", "Pacific/Kiritimati"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"TZ": zone},
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == "2026-08-03T07:30:00+07:00"


@pytest.mark.parametrize(
    ("now", "latest"),
    [("2026-08-05T07:30", "2026-08-05T07:30"), ("2026-08-05T07:29", "2026-08-04T07:30")],
)
def test_latest_daily_moment(now: str, latest: str) -> None:
    assert Schedule(0, HALF_PAST_SEVEN, VIETNAM).latest_daily(at(now)) == at(latest)


@pytest.mark.parametrize(
    ("span", "quiet", "loud"),
    [
        ("21:00-06:00", ["21:00", "23:59", "00:00", "05:59"], ["06:00", "20:59"]),
        ("12:00-13:30", ["12:00", "13:29"], ["11:59", "13:30", "00:00"]),
        ("00:00-00:00", [], ["00:00", "12:00"]),
    ],
)
def test_quiet_hours(span: str, quiet: list[str], loud: list[str]) -> None:
    start, end = map(datetime.time.fromisoformat, span.split("-"))
    covered = Quiet(start, end).covers
    assert all(covered(datetime.time.fromisoformat(time)) for time in quiet)
    assert not any(covered(datetime.time.fromisoformat(time)) for time in loud)
