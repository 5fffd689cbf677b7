"""Spans counted from an event: "10 ngày làm việc kể từ ngày nhận đủ hồ sơ", "ngay sau khi kết thúc"."""

from __future__ import annotations

import re

from ingest.knowledge import DurationUnit, RelativeTime
from ingest.numerals import NUMBER, read_number
from ingest.patterns import compiled
from ingest.times.points import FULL_POINT, parse_point
from ingest.times.reading import Reading, Rule

WAITING = "sau "
_UNITS: dict[str, DurationUnit] = {"ngày": "day", "tuần": "day", "tháng": "month", "năm": "year"}
_SPAN = (
    rf"(?<![\w/.,-])(?P<amount>{NUMBER})(?: ?\(\w[\w\s]{{0,19}}\))? "
    r"(?P<unit>ngày|tuần|tháng|năm)(?P<working> làm việc)?(?!\w)"
)
_WITHIN = (
    r"(?:(?<!\w)(?:trong(?: thời (?:hạn|gian)| vòng)?|thời (?:hạn|gian)|hạn|chậm nhất|muộn nhất|tối đa|"
    r"tối thiểu|ít nhất|không quá|sau)(?: (?:là|trong|sau|thời hạn|không quá)){0,3} )?"
)
# An event runs to the next stop; a parenthesis or the one who must act follows it.
_EVENT = r"(?P<event>(?:(?! (?:và )?(?:có trách nhiệm|chịu trách nhiệm|phải)(?!\w))[^;:.()|\n]){2,240})"

_COUNTED_FROM = compiled(
    rf"{_WITHIN}{_SPAN},? (?:kể từ|tính từ|từ|sau)(?: sau)?(?: (?:ngày|khi|lúc|thời điểm)){{0,3}} {_EVENT}"
)
_COUNTED_UP_TO = compiled(
    rf"{_WITHIN}{_SPAN},? (?:tính đến|so với)(?: (?:ngày|thời điểm|thời gian))? {_EVENT}"
)
_COUNTED_BEFORE = compiled(
    rf"{_WITHIN}(?:trước )?{_SPAN},? (?:trước|so với)(?: (?:ngày|khi|lúc|thời điểm)){{0,3}} {_EVENT}"
)
_BEFORE_COUNTED = compiled(
    r"(?<!\w)trước (?:(?:khi|ngày|thời điểm|thời gian) )+(?P<event>[^;:.,()\n\d]{2,120}?),? "
    rf"(?:(?:ít nhất|tối thiểu|chậm nhất)(?: là)? )?{_SPAN}"
)
_RIGHT_AFTER = compiled(rf"(?<!\w)ngay (?:sau )?khi {_EVENT}")
_WITHIN_ONLY = compiled(
    r"(?:(?<!\w)(?:(?:thời hạn|trong thời (?:hạn|gian))"
    r"(?: (?:giải quyết|thực hiện|xử lý|trả lời|thẩm định))?|trong vòng)"
    r"(?: (?:là|tối đa|không quá)){0,3}:? |(?:(?<!\w)trong|(?<=:)) (?=\d{1,3} ngày làm việc(?!\w)))"
    rf"{_SPAN}(?! trở)"
)

# "cơ quan, đơn vị", "thi đua, khen thưởng": such commas are inside a noun.
_PAIRED = re.compile(
    r"(?:(?<=cơ quan)|(?<=tổ chức)|(?<=đơn vị)|(?<=thi đua)|(?<=cá nhân)|(?<=tập thể)|(?<=xem xét))"
    r", (?:tổ chức|đơn vị|địa phương|khen thưởng|tập thể|cá nhân|hộ gia đình|quyết định)"
)
_ACTOR = re.compile(
    r",\s+(?:[A-ZĐÀ-Ỹ]|(?:các|những|từng|cơ quan|đơn vị|bộ phận|người|cá nhân|tập thể|tổ chức|nếu|thì|"
    r"ủy ban|hội đồng)(?!\w))"
)
_SHORT_SUBJECT = 3
_MAX_EVENT_WORDS = 24


def _event_end(event: str) -> int:
    """Where the event ends: at the comma after which the one who must act is named, else at the first."""
    commas = [
        comma.start()
        for comma in re.finditer(",", event)
        if not _PAIRED.match(event, comma.start()) and not _parts_subjects(event, comma.start())
    ]
    if commas:
        return next((comma for comma in commas if _ACTOR.match(event, comma)), commas[0])
    words = list(re.finditer(r"\S+", event))
    return words[_MAX_EVENT_WORDS - 1].end() if len(words) > _MAX_EVENT_WORDS else len(event.rstrip())


def _parts_subjects(event: str, comma: int) -> bool:
    """Whether a comma so early separates two subjects: "cá nhân, tập thể lập được thành tích".

    In "khai mạc, các đơn vị gửi danh sách" the one who must act follows the event.
    """
    if len(event[:comma].split()) >= _SHORT_SUBJECT or event[comma + 1 :].lstrip()[:1].isupper():
        return False
    return _ACTOR.match(event, comma) is None or _ACTOR.match(f", {event}") is not None


def _amount(match: re.Match[str]) -> tuple[int, DurationUnit]:
    amount, unit = read_number(match["amount"]), match["unit"].lower()
    if match["working"]:
        return amount, "working-day"
    return (amount * 7 if unit == "tuần" else amount), _UNITS[unit]


def _relative(match: re.Match[str], sign: int) -> Reading | None:
    amount, unit = _amount(match)
    event = match["event"]
    end = match.start("event") + _event_end(event)
    after = match.string[match.start("event") : end].strip()
    relative = RelativeTime(sign * amount, unit, after)
    operator = WAITING if match.group().lower().startswith(WAITING) else ""
    return Reading(match.start(), max(end, match.end("unit")), relative=relative, operator=operator)


def _from_event(match: re.Match[str]) -> Reading | None:
    date = _LEADING_DATE.match(match["event"])
    if date is None:
        return _relative(match, 1)
    amount, unit = _amount(match)
    end = match.start("event") + date.end()
    relative = RelativeTime(amount, unit, date.group())
    return Reading(match.start(), end, last=parse_point(date.group()), relative=relative)


_LEADING_DATE = re.compile(FULL_POINT, re.IGNORECASE)


def _up_to_event(match: re.Match[str]) -> Reading | None:
    return _relative(match, -1)


def _before_event(match: re.Match[str]) -> Reading | None:
    # "5 năm trước khi nghỉ hưu" is a length of service, not a time to act: only days and weeks are notice.
    return _relative(match, -1) if match["unit"].lower() in ("ngày", "tuần") else None


def _event_then_span(match: re.Match[str]) -> Reading | None:
    amount, unit = _amount(match)
    if unit not in ("day", "working-day"):
        return None
    return Reading(match.start(), match.end(), relative=RelativeTime(-amount, unit, match["event"].strip()))


def _right_after(match: re.Match[str]) -> Reading:
    end = match.start("event") + _event_end(match["event"])
    after = match.string[match.start("event") : end].strip()
    return Reading(match.start(), end, relative=RelativeTime(0, "day", after))


def _within_only(match: re.Match[str]) -> Reading | None:
    amount, unit = _amount(match)
    return Reading(match.start(), match.end(), relative=RelativeTime(amount, unit, ""))


RULES = (
    Rule(_COUNTED_FROM, _from_event),
    Rule(_COUNTED_BEFORE, _before_event),
    Rule(_COUNTED_UP_TO, _up_to_event),
    Rule(_BEFORE_COUNTED, _event_then_span),
    Rule(_RIGHT_AFTER, _right_after),
    Rule(_WITHIN_ONLY, _within_only),
)
