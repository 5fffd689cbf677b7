"""A value that a text states, and how one is found by its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# The role of a value that names a person by the office held.
OFFICE = "office"
# The role of a place named without "tại": somewhere, but nothing need happen there.
UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Value:
    """A value at `start`..`end` of the text it was found in.

    `role` and `precision` are those of a time; an office and a place have the roles above.
    """

    start: int
    end: int
    text: str
    role: str | None = None
    precision: str | None = None


def matches(pattern: re.Pattern[str], text: str) -> Iterator[Value]:
    for match in pattern.finditer(text):
        yield Value(match.start(), match.end(), match.group().strip())
