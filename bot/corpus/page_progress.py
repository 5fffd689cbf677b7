"""How far a long document has come: pages, and the time that is left."""

from __future__ import annotations

import time
from collections.abc import Callable

# Documents that are read sooner than this need no more than their place in the list.
_PATIENCE_S = 2.0


class PageProgress:
    """Stands between a long step and whoever shows it, and adds the pages of the document at hand.

    Called with a step and the fraction done it passes both on; `heard` is told of pages meanwhile.
    """

    def __init__(
        self, show: Callable[[str, float], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._show = show
        self._clock = clock
        self._step, self._done = "", 0.0
        self._began = clock()

    def __call__(self, step: str, done: float) -> None:
        self._step, self._done = step, done
        self._began = self._clock()
        self._show(step, done)

    def heard(self, pages: int, total: int) -> None:
        """So many pages of a document have been read, of so many; 0 when nobody knows."""
        spent = self._clock() - self._began
        if spent >= _PATIENCE_S:
            self._show(f"{self._step} ({_place(pages, total)}{_left(pages, total, spent)})", self._done)


def _place(pages: int, total: int) -> str:
    return f"trang {pages}/{total}" if total else f"trang {pages}"


def _left(pages: int, total: int, spent: float) -> str:
    if total <= pages:
        return ""
    seconds = spent / pages * (total - pages)
    if seconds < 60:
        return f", còn khoảng {max(1, round(seconds))} giây"
    return f", còn khoảng {round(seconds / 60)} phút"
