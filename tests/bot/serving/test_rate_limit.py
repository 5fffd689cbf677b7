"""One person cannot crowd out the others."""

from __future__ import annotations

import datetime

from bot.serving.rate_limit import MINUTE, RateLimit

NOW = datetime.datetime(2026, 8, 3, 8, tzinfo=datetime.UTC)
SECOND = datetime.timedelta(seconds=1)


def test_flood_passes_to_the_limit_then_is_warned_once_then_dropped() -> None:
    limit = RateLimit(3)
    verdicts = [limit.judge("an", NOW + n * SECOND) for n in range(6)]
    assert verdicts == ["pass", "pass", "pass", "warn", "drop", "drop"]


def test_others_are_not_held_up() -> None:
    limit = RateLimit(1)
    limit.judge("an", NOW)
    assert limit.judge("an", NOW) == "warn"
    assert limit.judge("binh", NOW) == "pass"


def test_a_minute_later_all_is_well() -> None:
    limit = RateLimit(1)
    assert [limit.judge("an", NOW + n * MINUTE) for n in range(3)] == ["pass"] * 3
    assert limit.judge("an", NOW + 2 * MINUTE + SECOND) == "warn"
