"""Spares people the wait for a model that keeps failing."""

from __future__ import annotations

import threading
from collections.abc import Callable

# A server that hangs would else cost each person the whole time limit, question after question.
FAILURES_BEFORE_REST = 3
REST_SECONDS = 60.0


class Rest:
    """After some failures in a row the model is left alone for a while. May be used from several threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._until = float("-inf")

    @property
    def is_on(self) -> bool:
        return self._clock() < self._until

    def note(self, *, failed: bool) -> None:
        """Count an attempt."""
        with self._lock:
            self._failures = self._failures + 1 if failed else 0
            if self._failures >= FAILURES_BEFORE_REST:
                self._failures, self._until = 0, self._clock() + REST_SECONDS
