"""Which deadlines may leave the program unasked: those a person confirmed or the text states plainly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.perspective import Perspective
from ingest.knowledge import Deadline

# Readings with a day or month in a plan's own words score 0.75 and more; targets and habits told in a report
# ("phấn đấu đến năm 2025", "hằng năm") stay at 0.6 and below, and nobody wants an alarm for those.
MIN_CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True)
class Sifted:
    """Deadlines in the order of their days: `trusted` ones with days, `doubtful` ones, `undated` ones."""

    trusted: tuple[Deadline, ...]
    doubtful: tuple[Deadline, ...]
    undated: tuple[Deadline, ...]


def is_trusted(deadline: Deadline, min_confidence: float = MIN_CONFIDENCE) -> bool:
    """Whether a person confirmed the deadline, or the reading is sure enough to remind people of it."""
    return deadline.confirmed or deadline.confidence >= min_confidence


def sift(deadlines: Iterable[Deadline], seen: Perspective, min_confidence: float = MIN_CONFIDENCE) -> Sifted:
    """Part deadlines by what can be done with them; one that is given twice is kept once."""
    known = {deadline.id: deadline for deadline in seen.by_date(deadlines)}
    dated = [deadline for deadline in known.values() if seen.status(deadline) != "undated"]
    return Sifted(
        trusted=tuple(deadline for deadline in dated if is_trusted(deadline, min_confidence)),
        doubtful=tuple(deadline for deadline in dated if not is_trusted(deadline, min_confidence)),
        undated=tuple(deadline for deadline in known.values() if seen.status(deadline) == "undated"),
    )


def trust_in_words(deadline: Deadline) -> str:
    """ "✓ đã xác nhận" or "máy đọc, độ tin cậy 0,82"."""
    if deadline.confirmed:
        return "✓ đã xác nhận"
    # Rounded down: 0.699 must not be shown as the 0.70 that would have been trusted.
    return f"máy đọc, độ tin cậy {int(deadline.confidence * 100 + 1e-9) / 100:.2f}".replace(".", ",")
