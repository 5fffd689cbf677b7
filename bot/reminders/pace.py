"""How fast messages may follow each other."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Awaitable, Callable

# Telegram: about one message a second to a chat, twenty a minute to a group; a little is left over.
CHAT_GAP_S = 1.05
GROUP_GAP_S = 3.1


class Pace:
    """Times of departure: evenly spaced overall, and further apart to one chat. Seconds of one clock."""

    def __init__(
        self,
        per_second: float,
        *,
        chat_gap_s: float = CHAT_GAP_S,
        group_gap_s: float = GROUP_GAP_S,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._gap = 1 / per_second
        self._chat_gap, self._group_gap = chat_gap_s, group_gap_s
        self._clock, self._sleep = clock, sleep
        self._next = self._held_until = 0.0
        self._left = -math.inf
        self._next_to: dict[str, float] = {}

    def reserve(self, chat: str, *, group: bool) -> float:
        """When the next message to `chat` may leave; others are held off accordingly."""
        now = self._clock()
        departure = max(now, self._next, self._next_to.get(chat, 0.0))
        # A chat that must wait holds up nobody else: the common gap counts from when it was its turn.
        self._next = max(now, self._next) + self._gap
        self._next_to[chat] = departure + (self._group_gap if group else self._chat_gap)
        return departure

    async def turn(self, chat: str, *, group: bool) -> None:
        """Wait until a message to `chat` may leave."""
        departure = self.reserve(chat, group=group)
        while True:
            now = self._clock()
            # While this one waited the channel may have asked everybody to wait, and those who waited
            # together must not leave together.
            earliest = max(departure, self._held_until, self._left + self._gap)
            if earliest <= now:
                self._left = now
                return
            await self._sleep(earliest - now)

    def hold(self, seconds: float) -> None:
        """Let nothing leave for so long: the channel asked everybody to wait."""
        self._held_until = max(self._held_until, self._clock() + seconds)
