"""Rhythms: "hằng năm", "trước ngày 15 hàng tháng", "định kỳ vào tháng 12 của năm trước", "6 tháng/1 lần"."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.knowledge import Every, Recurrence
from ingest.numerals import NUMBER, read_number
from ingest.patterns import compiled
from ingest.times.points import ANY_POINT, Point, parse_point
from ingest.times.reading import Reading, Rule

_EACH = r"(?:hằng|hàng|mỗi|từng)"
_EVERY_UNIT = r"(?:năm|quý|quí|tháng|tuần)"
_UNITS: dict[str, Every] = {
    "năm": "year",
    "quý": "quarter",
    "quí": "quarter",
    "tháng": "month",
    "tuần": "week",
}
_MONTHS_APART: dict[int, Every] = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
_OPERATOR = (
    r"(?P<operator>(?:chậm nhất|muộn nhất|trễ nhất|thời hạn|hạn(?: cuối| chót)?|trước|đến(?: hết)?|vào|trong)"
    r"(?: (?:là|vào|trước|đến|hết|trong)){0,4} )"
)
_RHYTHM = r"(?:định|thường|theo định) k[ỳì]"
# "năm trước" and its like: the year before or after the one that is planned or reported, hence every year.
_NEIGHBOUR_YEAR = (
    r"(?:của )?năm (?:trước(?! ngày| tháng| khi| \d)|sau|kế tiếp|tiếp theo|liền kề|liền trước|liền sau)"
    r"(?: liền kề)?"
)
_YEARLY = rf"(?:(?:của )?{_EACH} năm|{_NEIGHBOUR_YEAR})"

_DATE_THEN_YEARLY = compiled(
    rf"(?:(?<!\w){_RHYTHM},? )?(?:(?<!\w){_OPERATOR})?(?P<point>{ANY_POINT}),? ?{_YEARLY}(?!\w)"
)
_YEARLY_THEN_DATE = compiled(rf"(?<!\w){_EACH} năm,? (?:{_OPERATOR})?(?P<point>{ANY_POINT})")
_DAY_OF_MONTH = compiled(
    rf"(?:(?<!\w){_OPERATOR})?(?<!\w)(?:ngày|mùng|mồng) (?P<day>[012]?\d|3[01])"
    rf" (?:(?:của )?{_EACH} tháng|(?:của )?tháng (?:sau|kế tiếp|tiếp theo|liền kề))(?!\w)"
)
_MONTHLY_THEN_DAY = compiled(
    rf"(?<!\w){_EACH} tháng,? (?:{_OPERATOR})?ngày (?P<day>[012]?\d|3[01])(?![\d/])(?! tháng)"
)
_TIMES = compiled(
    rf"(?:(?<!\w){_RHYTHM},? )?(?:mỗi )?(?<![\w/.,])(?P<count>{NUMBER}) (?P<unit>năm|tháng|tuần)"
    rf"(?: ?/ ?| )(?:0?1|một) lần(?!\w)"
)
_EACH_TIMES = compiled(
    rf"(?:(?<!\w){_RHYTHM},? )?(?<!\w)(?:mỗi|{_EACH}|0?1|một) (?P<unit>năm|quý|tháng|tuần),? "
    rf"(?:(?:tổ chức|họp|báo cáo) )?(?:ít nhất )?(?P<count>{NUMBER}) lần(?!\w)"
)
_RHYTHM_OF = compiled(
    rf"(?<!\w){_RHYTHM},? (?:(?:{_EACH}|theo) )?(?:(?P<count>{NUMBER}) )?"
    r"(?P<unit>năm|quý|tháng|tuần)(?!\w)(?! \d{4})"
)
_RHYTHM_TOO = compiled(
    rf"(?<!\w){_RHYTHM},? (?:{NUMBER} )?(?:năm|quý|tháng|tuần)(?:, | và |, và )"
    rf"(?P<second>(?:{_EACH} )?(?:(?P<count>{NUMBER}) )?(?P<unit>năm|quý|tháng))(?!\w)(?! \d{{4}})"
)
_DAY_OF_QUARTER = compiled(
    rf"(?:(?<!\w){_OPERATOR})?(?<!\w)ngày (?P<day>[012]?\d|3[01]) (?:của )?tháng (?P<month>đầu|giữa|cuối)"
    rf"(?: tiên)? (?:của )?(?:{_EACH} )?(?:quý|quí)(?! [IV\d])(?!\w)"
)
_EACH_UNIT = compiled(rf"(?<!\w){_EACH} (?P<unit>{_EVERY_UNIT})(?!\w)")


def every(count: int, unit: str) -> Every | None:
    """The rhythm of once in `count` units; None when there is no word for it ("2 năm một lần")."""
    unit = unit.lower()
    if unit == "tuần":
        return "week" if count == 1 else None
    months = {"tháng": 1, "quý": 3, "quí": 3, "năm": 12}[unit] * count
    return _MONTHS_APART.get(months)


def _yearly_date(match: re.Match[str]) -> Reading | None:
    point = parse_point(match["point"])
    if point is None or point.year is not None:
        return None
    month = point.month if point.quarter is None else point.quarter * 3 - 2
    return _recurring(match, Recurrence("year", month, point.day), point)


def _recurring(match: re.Match[str], recurrence: Recurrence, point: Point | None = None) -> Reading:
    operator = (match.groupdict().get("operator") or "").lower().strip()
    if "trước" in operator:
        recurrence = replace(recurrence, before=True)
    return Reading(match.start(), match.end(), recurrence=recurrence, last=point, operator=operator)


def _monthly_day(match: re.Match[str]) -> Reading | None:
    day = int(match["day"])
    return _recurring(match, Recurrence("month", day=day)) if day else None


def _quarterly_day(match: re.Match[str]) -> Reading | None:
    month = ("đầu", "giữa", "cuối").index(match["month"].lower()) + 1
    return _recurring(match, Recurrence("quarter", month, int(match["day"]))) if int(match["day"]) else None


def _once_in(match: re.Match[str]) -> Reading:
    rhythm = every(read_number(match["count"]), match["unit"])
    return Reading(match.start(), match.end(), recurrence=Recurrence(rhythm) if rhythm else None)


def _times_each(match: re.Match[str]) -> Reading:
    times, months = read_number(match["count"]), {"năm": 12, "quý": 3, "tháng": 1}.get(match["unit"].lower())
    rhythm = _MONTHS_APART.get(months // times) if months and times and months % times == 0 else None
    if months is None and times == 1:
        rhythm = "week"
    return Reading(match.start(), match.end(), recurrence=Recurrence(rhythm) if rhythm else None)


def _rhythm(match: re.Match[str]) -> Reading:
    rhythm = every(read_number(match["count"] or "1"), match["unit"])
    return Reading(match.start(), match.end(), recurrence=Recurrence(rhythm) if rhythm else None)


def _second_rhythm(match: re.Match[str]) -> Reading:
    rhythm = every(read_number(match["count"] or "1"), match["unit"])
    recurrence = Recurrence(rhythm) if rhythm else None
    return Reading(match.start("second"), match.end("second"), recurrence=recurrence)


def _each_unit(match: re.Match[str]) -> Reading:
    return Reading(match.start(), match.end(), recurrence=Recurrence(_UNITS[match["unit"].lower()]))


RULES = (
    Rule(_DATE_THEN_YEARLY, _yearly_date),
    Rule(_YEARLY_THEN_DATE, _yearly_date),
    Rule(_DAY_OF_QUARTER, _quarterly_day),
    Rule(_DAY_OF_MONTH, _monthly_day),
    Rule(_MONTHLY_THEN_DAY, _monthly_day),
    Rule(_TIMES, _once_in),
    Rule(_EACH_TIMES, _times_each),
    Rule(_RHYTHM_TOO, _second_rhythm),
    Rule(_RHYTHM_OF, _rhythm),
    Rule(_EACH_UNIT, _each_unit),
)
