"""Single points with what limits them: "trước ngày 15/12", "đến năm 2025", "cuối quý III/2025"."""

from __future__ import annotations

import re

from ingest.patterns import compiled
from ingest.times.points import ANY_POINT, HOUR, POINT, Point, parse_point
from ingest.times.reading import Limit, Part, Reading, Rule

FEAST = "kỷ niệm"
_PARTS: dict[str, Part] = {
    "đầu": "first",
    "thượng tuần": "first",
    "giữa": "middle",
    "trung tuần": "middle",
    "cuối": "last",
    "hạ tuần": "last",
}
_PART = r"(?:(?<!\w)(?P<part>đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần) )?"
_LIMIT_WORDS = (
    r"(?:(?:thời )?(?<!gia\s)(?<!quá\s)hạn(?: cuối| chót| nộp| gửi)?|chậm nhất|muộn nhất|trễ nhất|"
    r"không muộn hơn|không quá|trước|tính đến|đến|tới|hết|bắt đầu từ|kể từ|tính từ|từ|sau)"
)
_LINKS = r"(?: ?:)?(?: (?:là|vào|trong|trước|sau|đến|tới|hết|khoảng|thời điểm|ngày cuối)){0,4}"
_CLOCK = rf"(?P<clock>(?:lúc )?{HOUR},? (?:của )?)?"
_LIMITED = compiled(
    rf"(?<!\w)(?P<operator>{_LIMIT_WORDS}{_LINKS}) {_CLOCK}{_PART}"
    rf"(?P<point>{ANY_POINT})"
)
_ONWARDS = compiled(
    r"(?<!\w)(?P<point>năm (?:19|20)\d\d) (?:và|đến) (?:các |những )?năm "
    r"(?:tiếp theo|tiếp sau|sau|kế tiếp)"
)
_PLAIN = compiled(rf"{_PART}(?P<point>{POINT})")
# "Gặp mặt: tối 25/3", "các ngày 03/3, 17/3 và 31/3": two digits, so that no fraction is a day.
_SHORT_DAY = re.compile(
    r"(?i)(?:(?<=: )|(?<=\| )|(?<=dự kiến )|(?<=sáng )|(?<=chiều )|(?<=tối )|(?<=/\d, )|(?<=/\d\d, )"
    r"|(?<=các ngày )|(?<=chủ nhật )|(?<=thứ bảy )"
    r"|(?<=/\d và )|(?<=/\d\d và ))"
    r"(?P<point>[0-3]\d/(?:0?[1-9]|1[0-2]))(?=\s*(?:[.,;()|\n]|tại(?!\w)|và \d|$))"
)
_MONTHS_OF_YEAR = compiled(
    r"(?<!\w)(?P<operator>trước )?(?:(?P<months>0?[369]|ba|sáu|chín) tháng|nửa) (?P<part>đầu|cuối) năm"
    r"(?: (?P<year>(?:19|20)\d\d)(?!\d))?"
)
# A feast is named with its day: the words before it say that nothing is due.
_FEAST = compiled(
    r"(?<!\w)(?:quốc khánh|quốc tế lao động|quốc tế phụ nữ|phụ nữ việt nam|nhà giáo việt nam|"
    r"thầy thuốc việt nam|thương binh(?: ?[-–,] ?| và )liệt sĩ|giải phóng miền nam|cách mạng tháng tám|"
    r"chiến thắng điện biên phủ|(?:ngày|năm|kỷ niệm) (?:ngày )?(?:sinh|thành lập|truyền thống)"
    r"(?:(?! (?:trước|chậm nhất|vào|trong|đến|xong)(?!\w))[^.;,()\n]){0,60})"
    r",? ?\(?(?P<point>(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?)(?![\d/])\)?"
)
# "từ 2/3 số phiếu", "đến 2000 người": digits that count something are no date.
_FRACTION_OR_DAY = re.compile(r"\d{1,2} ?/ ?\d{1,2}")
_DUE_WORDS = ("trước", "nhất", "hạn")
_COUNTED = re.compile(
    r"\s{0,3}(?:%|(?:tổng|số|thành viên|đại biểu|phiếu|người|hộ|đồng|triệu|tỷ|ha|km|m|từ|chữ|lượt|đơn vị|"
    r"trường hợp|cá nhân|tập thể|xã|thôn|học sinh|tấn|giờ)(?!\w))",
    re.IGNORECASE,
)
_INCLUSIVE = ("đến", "tới", "hết", "hạn", "nhất", "muộn hơn", "không quá")


def _limit(operator: str, has_clock: bool) -> Limit:
    operator = operator.lower()
    if "tính đến" in operator:
        return "as-of"
    if "trước" in operator:
        # Before 17:00 of a day that day still counts.
        return "until" if has_clock else "before"
    if any(word in operator for word in _INCLUSIVE):
        return "until"
    return "after" if "sau" in operator.split() else "since"


def _limited(match: re.Match[str]) -> Reading | None:
    point = parse_point(match["point"])
    if point is None or _is_count(match):
        return None
    limit = _limit(match["operator"], bool(match["clock"]))
    return Reading(
        match.start(), match.end(), limit, None, point, _part(match), operator=match["operator"].lower()
    )


def _is_count(match: re.Match[str]) -> bool:
    text = match["point"]
    if not text[0].isdigit():
        return False
    if _COUNTED.match(match.string, match.end("point")):
        return True
    operator = match["operator"].lower()
    return bool(_FRACTION_OR_DAY.fullmatch(text)) and not any(word in operator for word in _DUE_WORDS)


def _part(match: re.Match[str]) -> Part | None:
    part = match.groupdict().get("part")
    return _PARTS[" ".join(part.lower().split())] if part else None


def _plain(match: re.Match[str]) -> Reading | None:
    point = parse_point(match["point"])
    return Reading(match.start(), match.end(), "at", None, point, _part(match)) if point else None


def _onwards(match: re.Match[str]) -> Reading | None:
    point = parse_point(match["point"])
    return Reading(match.start(), match.end(), "onwards", None, point) if point else None


def _months_of_year(match: re.Match[str]) -> Reading | None:
    count = {"3": 3, "ba": 3, "9": 9, "chín": 9}.get((match["months"] or "6").lower().lstrip("0"), 6)
    first = 1 if match["part"].lower() == "đầu" else 13 - count
    year = int(match["year"]) if match["year"] else None
    limit: Limit = "before" if match["operator"] else "at"
    return Reading(match.start(), match.end(), limit, None, Point(year=year), months=(first, count))


def _feast(match: re.Match[str]) -> Reading:
    point = parse_point(match["point"])
    # The day of a feast returns every year; only a date with its year is a day of history.
    dated = point if point is not None and point.year is not None else None
    return Reading(match.start(), match.end(), "at", None, dated, operator=FEAST)


RULES = (
    Rule(_FEAST, _feast),
    Rule(_ONWARDS, _onwards),
    Rule(_MONTHS_OF_YEAR, _months_of_year),
    Rule(_LIMITED, _limited),
    Rule(_PLAIN, _plain),
    Rule(_SHORT_DAY, _plain),
)
