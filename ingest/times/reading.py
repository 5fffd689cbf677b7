"""What a rule of the grammar makes of a stretch of text, before years are inherited and roles assigned."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ingest.knowledge import Recurrence, RelativeTime
from ingest.times.points import Point

Limit = Literal["at", "before", "until", "as-of", "since", "after", "span", "term", "onwards"]
"""How the points limit the time.

at: within it ("tháng 8/2025"); before: it is excluded ("trước ngày 15/12"); until: it is included ("chậm
nhất ngày 15/12", "đến năm 2025"); as-of: a count was taken then ("tính đến 30/6"); since: from its
first day; after: from the day after it; span: from `first` to `last` ("từ ... đến ..."); term: a named
period ("giai đoạn 2021 - 2025"); onwards: it and those that follow.
"""

Part = Literal["first", "middle", "last"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read `source[start:end]`; `last` is the only point, or the second of a span."""

    start: int
    end: int
    limit: Limit = "at"
    first: Point | None = None
    last: Point | None = None
    part: Part | None = None
    recurrence: Recurrence | None = None
    relative: RelativeTime | None = None
    months: tuple[int, int] | None = None
    operator: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it means; `read` may decline a match by returning None."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Reading | None]
