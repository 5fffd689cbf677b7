"""No faster than the channel allows: overall, to one chat, to one group."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest

from bot.reminders.pace import Pace


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_messages_are_evenly_spaced_without_a_burst() -> None:
    pace = Pace(25, clock=Clock())
    departures = [pace.reserve(f"telegram:{n}", group=False) for n in range(50)]
    gaps = [later - earlier for earlier, later in pairwise(departures)]
    assert gaps == pytest.approx([0.04] * 49)


@pytest.mark.parametrize(("group", "gap"), [(False, 1.05), (True, 3.1)])
def test_one_chat_gets_them_further_apart(group: bool, gap: float) -> None:
    pace = Pace(25, clock=Clock())
    departures = [pace.reserve("telegram:5", group=group) for _ in range(3)]
    assert departures == pytest.approx([100, 100 + gap, 100 + 2 * gap])


def test_chat_that_must_wait_holds_up_nobody_else() -> None:
    pace = Pace(25, clock=Clock())
    for _ in range(3):
        pace.reserve("telegram:-5", group=True)
    assert pace.reserve("telegram:6", group=False) == pytest.approx(100.12)


def test_time_that_went_by_is_not_made_up_for() -> None:
    clock = Clock()
    pace = Pace(25, clock=clock)
    pace.reserve("telegram:5", group=False)
    clock.now = 200
    assert [pace.reserve(f"telegram:{n}", group=False) for n in (6, 7)] == pytest.approx([200, 200.04])


def test_held_pace_lets_nothing_leave() -> None:
    clock, slept = Clock(), []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock.now += seconds

    pace = Pace(25, clock=clock, sleep=sleep)
    pace.hold(3)
    asyncio.run(pace.turn("telegram:5", group=False))
    assert slept == [pytest.approx(3)]


def test_those_who_waited_together_leave_one_by_one() -> None:
    clock = Clock()
    left: list[float] = []

    async def sleep(seconds: float) -> None:
        # All who sleep till the same moment wake before any goes on, as with a real clock.
        until = clock.now + seconds
        await asyncio.sleep(0)
        clock.now = max(clock.now, until)
        await asyncio.sleep(0)

    pace = Pace(25, clock=clock, sleep=sleep)

    async def leave(number: int) -> None:
        await pace.turn(f"telegram:{number}", group=False)
        left.append(clock.now)

    async def everybody() -> None:
        pace.hold(3)
        await asyncio.gather(*(leave(number) for number in range(4)))

    asyncio.run(everybody())
    assert [later - earlier for earlier, later in pairwise(sorted(left))] == pytest.approx([0.04] * 3)
