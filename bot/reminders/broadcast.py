"""Sends what waits in the outbox, at the pace the channel allows, each letter at most once."""

from __future__ import annotations

import asyncio
import datetime
import logging
from collections.abc import Awaitable, Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from bot.database.outbox import Outbox
from bot.database.subscriptions import Subscriptions
from bot.messaging import Channel, DeliveryFailure, Message
from bot.reminders.letters import Kind, Letter
from bot.reminders.pace import Pace

logger = logging.getLogger(__name__)

BATCH = 100
# A call takes some 100 ms: four at once reach 25 a second. No more, for each one on its way is one more in
# doubt when the program is killed.
WORKERS = 4
FIRST_PAUSE_S, LONGEST_PAUSE_S = 2.0, 300.0
# Runs a function of the database elsewhere than on the event loop.
Store = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Sender:
    """What sending needs: the books, the channel, its pace, and a clock that gives moments in UTC.

    `goes_on` is asked before each letter; when it says no, what is on its way is finished and the rest stays
    for the next round.
    """

    outbox: Outbox
    subscriptions: Subscriptions
    channel: Channel
    pace: Pace
    now: Callable[[], datetime.datetime]
    store: Store = asyncio.to_thread
    goes_on: Callable[[], bool] = lambda: True

    async def send_waiting(
        self,
        compose: Callable[[Letter, datetime.datetime], Message | None],
        kinds: Collection[Kind],
        groups: Collection[str],
        linger: datetime.timedelta,
    ) -> None:
        """Send all letters of these kinds that wait, also those put off for no longer than `linger` in all.

        Must only be called by who has the turn. Raises StorageError when the books cannot be kept.
        """
        until = self.now() + linger
        while self.goes_on():
            if batch := await self.store(self.outbox.waiting, kinds, self.now(), BATCH):
                await self._send(iter(batch), compose, groups)
                continue
            next_try = await self.store(self.outbox.next_try, kinds)
            if next_try is None or next_try > until:
                return
            # In short steps, so that a stop is heard.
            await asyncio.sleep(min(max((next_try - self.now()).total_seconds(), 0.01), 1.0))

    async def _send(
        self,
        letters: Iterator[Letter],
        compose: Callable[[Letter, datetime.datetime], Message | None],
        groups: Collection[str],
    ) -> None:
        async def work() -> None:
            for letter in letters:
                if not self.goes_on():
                    return
                message = await self.store(compose, letter, self.now())
                await self._deliver(letter, message, group=letter.chat in groups)

        # Not a task group: when the disk fails for one, the others must still write down what they sent.
        results = await asyncio.gather(*(work() for _ in range(WORKERS)), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result

    async def _deliver(self, letter: Letter, message: Message | None, *, group: bool) -> None:
        if message is None:
            await self.store(self.outbox.settle, letter, "empty", self.now())
            return
        # The wait comes before the claim: a letter that only waits is in no doubt when the program is killed.
        await self.pace.turn(letter.chat, group=group)
        if not await self.store(self.outbox.take, letter):
            return
        try:
            identifier = await self.channel.send(letter.chat, message)
        except DeliveryFailure as failure:
            logger.info("Một tin %s chưa đến: %s (%s)", letter.slot, failure.outcome, failure.reason)
            await self._fail(letter, failure, group=group)
        else:
            await self.store(self.outbox.settle, letter, "sent", self.now(), message=identifier)

    async def _fail(self, letter: Letter, failure: DeliveryFailure, *, group: bool) -> None:
        now = self.now()
        match failure.outcome:
            case "retry":
                pause = failure.retry_after
                if pause is not None and not group:
                    # A group's limit is its own; anybody else's is most likely everybody's.
                    self.pace.hold(pause)
                if pause is None:
                    pause = min(FIRST_PAUSE_S * 2**letter.tries, LONGEST_PAUSE_S)
                until = now + datetime.timedelta(seconds=pause)
                await self.store(self.outbox.postpone, letter, until, failure.reason)
            case "moved" if failure.chat is not None:
                await self.store(self.subscriptions.move, letter.chat, failure.chat)
                await self.store(self.outbox.move, letter, failure.chat, now)
            case "unreachable":
                await self.store(self.subscriptions.lose, letter.chat, failure.reason)
                await self.store(self.outbox.settle, letter, "unreachable", now, failure.reason)
            case "unknown":
                await self.store(self.outbox.settle, letter, "unknown", now, failure.reason)
            case _:
                await self.store(self.outbox.settle, letter, "refused", now, failure.reason)
