"""Writes deadlines into the files that calendars, spreadsheets and telephones open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.output_file import write_output
from bot.perspective import Perspective
from bot.trust import MIN_CONFIDENCE, Sifted, sift
from ingest.knowledge import Campaign, Deadline


@dataclass(frozen=True, slots=True)
class Targets:
    """Where to write which kind of file; False when there is nothing to write."""

    calendar: Path | None = None
    table: Path | None = None
    picture: Path | None = None

    def __bool__(self) -> bool:
        return any((self.calendar, self.table, self.picture))


@dataclass(frozen=True, slots=True)
class Export:
    """The files written, and the deadlines by what became of them.

    Calendar and picture hold the trusted ones alone; the table, all of them, so that nothing is `left_out`.
    """

    files: tuple[Path, ...]
    sifted: Sifted
    left_out: bool


def export(
    targets: Targets,
    deadlines: Sequence[Deadline],
    campaigns: Iterable[Campaign],
    seen: Perspective,
    min_confidence: float = MIN_CONFIDENCE,
) -> Export:
    """Write what is asked for; a file that exists is replaced. Raises ThiduaError when one cannot be."""
    sifted = sift(deadlines, seen, min_confidence)

    def calendar() -> bytes:
        from bot.deadlines.calendar_file import calendar_bytes

        return calendar_bytes(sifted.trusted, seen)

    def table() -> bytes:
        from bot.deadlines.table import deadlines_csv

        return deadlines_csv(deadlines, seen)

    def picture() -> bytes:
        from bot.timeline import timeline_png

        return timeline_png(campaigns, deadlines, seen, min_confidence)

    kinds: tuple[tuple[Path | None, Callable[[], bytes]], ...] = (
        (targets.calendar, calendar),
        (targets.table, table),
        (targets.picture, picture),
    )
    files = []
    for path, content in kinds:
        if path:
            write_output(path, content())
            files.append(path)
    return Export(tuple(files), sifted, left_out=any((targets.calendar, targets.picture)))


def campaigns_with(deadlines: Iterable[Deadline], campaigns: Iterable[Campaign]) -> list[Campaign]:
    """The campaigns that have any of the deadlines."""
    chosen = {deadline.id for deadline in deadlines}
    return [campaign for campaign in campaigns if not chosen.isdisjoint(campaign.deadlines)]
