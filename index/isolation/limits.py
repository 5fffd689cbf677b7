"""What a reading process may use, and how it binds itself to that."""

from __future__ import annotations

import os
import resource
from dataclasses import dataclass

# A reader writes only what a converter needs between two programs: an old Word file, a picture of a page.
_LARGEST_WRITTEN_FILE = 500_000_000
_OPEN_FILES = 256


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """`seconds` without progress (a page, or a document of a format without pages), by the clock and of
    processor time; `memory_bytes` of address space."""

    seconds: float = 120.0
    memory_bytes: int = 2_000_000_000


def confine(limits: ReadingLimits) -> None:
    """Bind this process and whatever it starts, for good."""
    # The children of a converter inherit all of these.
    _lower(resource.RLIMIT_AS, limits.memory_bytes)
    _lower(resource.RLIMIT_FSIZE, _LARGEST_WRITTEN_FILE)
    _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)
    _lower(resource.RLIMIT_CORE, 0)


def grant_processor_time(seconds: float) -> None:
    """Let this process compute so long from now on; then the system ends it, though nobody waits any more."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(spent.ru_utime + spent.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def lower_priority() -> None:
    """Step back behind whoever is waiting for an answer meanwhile."""
    os.nice(5)


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    try:
        resource.setrlimit(kind, (bound, bound))
    except (OSError, ValueError):
        # macOS knows RLIMIT_AS but refuses to set it; the clock and the size of files still bind there.
        if kind != resource.RLIMIT_AS:
            raise
