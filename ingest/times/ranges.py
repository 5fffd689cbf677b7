"""Spans with two ends: "từ ngày 01/8/2024 đến hết ngày 31/7/2025", "giai đoạn 2021 – 2025"."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.patterns import compiled
from ingest.times.points import ANY_POINT, FULL_POINT, HOUR, Point, parse_point
from ingest.times.reading import Limit, Reading, Rule

_LOOSE_START = rf"(?:{ANY_POINT}|(?:ngày |tháng |quý |năm )?(?:\d{{1,4}}|I{{1,3}}|IV)(?![\w/.,]))"
_TO = (
    rf"(?:,? ?(?:cho )?(?:đến|tới)(?: hết)?(?: cuối)? (?:{HOUR},? )?| ?[-–—~] ?|"
    r",? (?:và )?kết thúc (?:(?:vào|chậm nhất|muộn nhất) )?)"
)
_FROM_TO = compiled(
    rf"(?:(?:kể|bắt đầu) )?(?<!\w)từ (?:(?:lúc )?{HOUR},? )?(?:đầu |cuối |giữa )?"
    rf"(?P<first>{_LOOSE_START}){_TO}(?P<last>{ANY_POINT})"
)
_FROM_EVENT_TO = compiled(
    r"(?<!\w)từ (?:khi|lúc|ngày) [^().;:\n]{1,80}? ?"
    rf"\((?P<first>{ANY_POINT})\){_TO}(?P<last>{ANY_POINT})"
)
_DAYS = compiled(
    r"(?<![\w/])(?<!\d[.,-])(?P<day>ngày )?(?P<first>\d{1,2}(?:/\d{1,2}(?:/(?:19|20)\d\d)?)?)"
    r"(?: ?[-–—] ?| đến |(?<!/\d)(?<!/\d\d) và |(?(day), ?|(?!)))(?:ngày )?"
    r"(?P<last>(?:\d{1,2} tháng |\d{1,2} ?[/.] ?)\d{1,2}(?: năm | ?[/.] ?)(?:19|20)\d\d(?!\d))"
)
# "09 - 17/9": two digits each and nothing counted after them, or it is no date.
_SHORT_DAYS = compiled(
    r"(?<![\w/])(?<!\d[.,-])(?:ngày )?(?P<first>[0-3]\d(?:/[01]?\d)?)"
    r"(?: ?[-–—] ?| đến |(?<!/\d)(?<!/\d\d) và )(?:ngày )?"
    r"(?P<last>[0-3]\d/(?:0?[1-9]|1[0-2]))(?![\d/])(?= ?(?:[.,;:()|]|tại |$)|\n)"
)
_MONTHS = compiled(
    r"(?<!\w)tháng (?P<first>\d{1,2})(?: ?[-–—] ?| đến | và |, ?)(?:tháng )?"
    r"(?P<last>\d{1,2}(?:/| năm )(?:19|20)\d\d)(?![\d/])"
)
_QUARTERS = compiled(rf"(?<!\w)quý (?P<first>[1-4]|I{{1,3}}|IV)(?: ?[-–—] ?| và |, ?)(?P<last>{FULL_POINT})")
_TERM_WORD = r"(?:giai đoạn|nhiệm k[ỳì]|thời k[ỳì]|niên kh[oó][áa]|năm học|các năm|kế hoạch)"
_TERM = compiled(
    rf"(?:(?<!\w)(?P<word>{_TERM_WORD}) (?:từ )?(?:năm )?|(?<!\w)\d{{1,2}} năm (?P<open>\()?)?"
    r"(?<![\d/–-])(?<!\d[.,])(?P<first>(?:1[5-9]|20)\d\d)(?: ?[-–—~] ?| đến (?:năm )?)"
    r"(?P<last>(?:1[5-9]|20)\d\d)(?![\w/])(?(open) ?\))"
)
_YEAR_LIST = compiled(
    r"(?<!\w)(?:các )?năm (?P<first>(?:19|20)\d\d)(?:, ?(?:năm )?(?:19|20)\d\d){0,8}"
    r"(?:,| và|,? ?-) ?(?:năm )?(?P<last>(?:19|20)\d\d)(?![\w/])"
)


def _span(match: re.Match[str]) -> Reading | None:
    last = parse_point(match["last"])
    if last is None:
        return None
    first = _loose_point(match["first"], last)
    return _between(match, first.inheriting(last), last, "span") if first else None


def _between(match: re.Match[str], first: Point, last: Point, limit: Limit) -> Reading | None:
    begin, finish = first.bounds(), last.bounds()
    if begin and finish and begin[0] > finish[1]:
        return None
    return Reading(match.start(), match.end(), limit, first, last)


def _loose_point(text: str, last: Point) -> Point | None:
    """The start of a span; a bare number is the unit that `last` begins with."""
    if point := parse_point(text):
        return point
    digits = re.split(r"\s+", text)[-1]
    if last.quarter is not None:
        return parse_point(f"quý {digits}")
    if not digits.isdecimal():
        return None
    number = int(digits)
    if last.day is not None:
        return Point(day=number)
    return Point(month=number) if last.month is not None else Point(year=number)


def _days(match: re.Match[str]) -> Reading | None:
    last = parse_point(match["last"]) or parse_point(f"ngày {match['last']}")
    first = _loose_point(match["first"], last) if last else None
    if last is None or first is None or last.day is None:
        return None
    first = first.inheriting(last)
    if first.month == last.month and first.year == last.year and (first.day or 0) >= last.day:
        return None
    return _between(match, first, last, "at")


def _months(match: re.Match[str]) -> Reading | None:
    last = parse_point(f"tháng {match['last']}")
    if last is None or last.month is None or int(match["first"]) >= last.month:
        return None
    return _between(match, replace(last, month=int(match["first"])), last, "at")


def _quarters(match: re.Match[str]) -> Reading | None:
    last = parse_point(match["last"])
    first = parse_point(f"quý {match['first']}")
    if last is None or first is None or last.quarter is None:
        return None
    return _between(match, first.inheriting(last), last, "at")


def _years(match: re.Match[str]) -> Reading | None:
    first, last = int(match["first"]), int(match["last"])
    # "1945 - 1930" is a list of numbers, "1000-2000" an amount.
    if first >= last or last - first > 100:
        return None
    return Reading(match.start(), match.end(), "term", Point(year=first), Point(year=last))


RULES = (
    Rule(_FROM_EVENT_TO, _span),
    Rule(_FROM_TO, _span),
    Rule(_TERM, _years),
    Rule(_YEAR_LIST, _years),
    Rule(_DAYS, _days),
    Rule(_SHORT_DAYS, _days),
    Rule(_MONTHS, _months),
    Rule(_QUARTERS, _quarters),
)
