"""Rules on a kind of award hold for every award of the kind."""

from __future__ import annotations

import re

_KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b{kind}\b", re.IGNORECASE), members)
    for kind, members in (
        (
            "danh hiệu thi đua",
            "lao động tiên tiến, chiến sĩ tiên tiến, chiến sĩ thi đua, lao động xuất sắc, cờ thi đua",
        ),
        (
            "hình thức khen thưởng",
            "huân chương, huy chương, kỷ niệm chương, bằng khen, giấy khen",
        ),
    )
)


def with_members(text: str) -> str:
    """The text with the awards of every kind that it speaks of."""
    return " ".join((text, *(members for kind, members in _KINDS if kind.search(text))))
