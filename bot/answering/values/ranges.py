"""Ranges that documents set, "từ 25 năm trở lên", and measures that questions name, "22 năm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.vietnamese import folded

_NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
# "82 điểm", "85%", "35 m2": something measured, not "Điều 5", "ngày 20" or "20/11".
_UNIT = r"(?P<unit>%|m[²2]|(?!giờ|h\b)[^\W\d_]+)"
_MEASURE = re.compile(
    r"(?<![\w/.,])(?<!điều )(?<!khoản )(?<!mục )(?<!số )(?<!ngày )(?<!tháng )(?<!năm )(?<!đợt )(?<!quý )"
    rf"(?P<value>{_NUMBER})\s?{_UNIT}",
    re.IGNORECASE,
)
_AT_LEAST = r"(?:từ đủ|từ|đủ|ít nhất|tối thiểu|không dưới|không ít hơn)"
_UPWARDS = r"(?:\s[^\W\d_]+){0,2}?\strở lên"
# The closed ones first: "từ 80 đến dưới 90 điểm" holds an open one too.
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\btừ\s(?:đủ\s)?(?P<low>{_NUMBER})(?:\s?(?:%|[^\W\d_]+))?\s(?:đến|tới)\s(?P<below>dưới\s)?"
        rf"(?P<high>{_NUMBER})\s?{_UNIT}",
        rf"\b(?<!không )(?P<above>trên|hơn|quá|vượt)\s(?P<low>{_NUMBER})\s?{_UNIT}",
        rf"\b(?:không quá|không vượt quá|tối đa|nhiều nhất)\s(?:là\s)?(?P<high>{_NUMBER})\s?{_UNIT}",
        rf"\b(?<!không )(?P<below>dưới|chưa đủ|chưa đến|ít hơn)\s(?P<high>{_NUMBER})\s?{_UNIT}",
        rf"\b{_AT_LEAST}\s(?P<low>{_NUMBER})\s?{_UNIT}(?!\s(?:đến|tới)\s)",
        rf"(?<!\d)(?P<low>{_NUMBER})\s?{_UNIT}{_UPWARDS}",
    )
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of a unit that a text names, with its offsets there."""

    value: float
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` on, up to `high`, each within it unless `above` or `below`; with its offsets in the text."""

    low: float
    high: float
    above: bool
    below: bool
    unit: str
    start: int
    end: int

    def holds(self, value: float) -> bool:
        """Whether a value in the same unit lies within."""
        over = value > self.low if self.above else value >= self.low
        return over and (value < self.high if self.below else value <= self.high)


def measures_in(text: str) -> list[Measure]:
    """The measures a text names, in order."""
    return [
        Measure(_parsed(match["value"]), unit_key(match["unit"]), match.start(), match.end())
        for match in _MEASURE.finditer(text)
    ]


def measures_otherwise(claim: str, said: str) -> bool:
    """Whether a text names other numbers of a unit than a claim and none of its own: "03 lần" for "2 lần"."""
    ours, theirs = ({(one.value, one.unit) for one in measures_in(text)} for text in (claim, said))
    shared = {unit for _, unit in ours} & {unit for _, unit in theirs}
    return bool(shared) and not any(one in theirs for one in ours if one[1] in shared)


def tells_other_measures(claim: str, said: str) -> bool:
    """Whether a claim bears a measure and a text others only: "10 tháng" is not told by "10 năm"."""
    ours, theirs = ({(one.value, one.unit) for one in measures_in(text)} for text in (claim, said))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def ranges_in(text: str, unit: str) -> list[Range]:
    """The ranges in a unit that a text sets, in order; none within another."""
    found: list[Range] = []
    for one in _all_ranges(text):
        if one.unit == unit and not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def without_ranges(text: str) -> str:
    """The text without its ranges: "hiến đất trở lên" of "hiến từ 30 m² đất trở lên"."""
    for pattern in _PATTERNS:
        text = pattern.sub(" ", text)
    return text


def unit_key(written: str) -> str:
    """One key for the spellings of a unit: typed without diacritics "22 nam" are years all the same."""
    return folded(written).replace("²", "2")


def _all_ranges(text: str) -> Iterator[Range]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            ends = match.groupdict()
            low, high = ends.get("low"), ends.get("high")
            yield Range(
                _parsed(low) if low else float("-inf"),
                _parsed(high) if high else float("inf"),
                bool(ends.get("above")),
                bool(ends.get("below")),
                unit_key(match["unit"]),
                *match.span(),
            )


def _parsed(written: str) -> float:
    return float(written.replace(".", "").replace(",", "."))
