"""How much one person may ask of the program in a minute."""

from __future__ import annotations

import datetime
from collections import deque
from typing import Literal

Verdict = Literal["pass", "warn", "drop"]
MINUTE = datetime.timedelta(minutes=1)


class RateLimit:
    """At most `per_minute` messages of one account in any minute."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._seen: dict[str, deque[datetime.datetime]] = {}
        self._warned: dict[str, datetime.datetime] = {}

    def judge(self, account: str, now: datetime.datetime) -> Verdict:
        """Whether a message passes; of those that do not, one a minute is worth a warning."""
        seen = self._recent(account, now)
        if len(seen) < self._per_minute:
            seen.append(now)
            return "pass"
        if now - self._warned.get(account, now - MINUTE) < MINUTE:
            return "drop"
        self._warned[account] = now
        return "warn"

    def _recent(self, account: str, now: datetime.datetime) -> deque[datetime.datetime]:
        if account not in self._seen:
            self._drop_silent(now)
        seen = self._seen.setdefault(account, deque())
        while seen and now - seen[0] >= MINUTE:
            seen.popleft()
        return seen

    def _drop_silent(self, now: datetime.datetime) -> None:
        for account in [account for account, seen in self._seen.items() if now - seen[-1] >= MINUTE]:
            del self._seen[account]
            self._warned.pop(account, None)
