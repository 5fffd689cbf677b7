"""Times of day: "17 giờ 00 ngày 27/11/2026", "08h30", "8h10 - 8h20", "từ 7:30 đến 11:00"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TIME = (
    r"(?:[01]?\d|2[0-4])(?:\s?(?:giờ|h)(?:\s?[0-5]\d(?!\d)(?:\s?phút|')?)?|\s?g\s?[0-5]\d|:[0-5]\d(?![\d:]))"
)
_PART_OF_DAY = r"(?:\s(?:sáng|trưa|chiều|tối|đêm))?"
_DATE = (
    r"(?:,?\s(?:\(?(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\)?,?\s)?(?:của\s)?(?:vào\s)?(?:ngày\s)?"
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/\d{1,2}|\d{1,2}\stháng\s\d{1,2}(?:\snăm\s\d{4})?)"
    r"|,?\s(?:hằng ngày|hàng ngày|mỗi ngày|cùng ngày))?"
)
# "Trong 24 giờ" is a span of time: a bare number of hours is told from a time of day by the words before it.
_SPAN_BEFORE = re.compile(
    r"\b(?:trong(?: vòng| thời hạn| thời gian)?|tối đa|tối thiểu|ít nhất|không quá|thời lượng|thời gian|đủ"
    r"|mỗi|kéo dài|khoảng|hơn|thêm)\s$",
    re.IGNORECASE,
)
_BARE_HOURS = re.compile(r"\d+\s?giờ", re.IGNORECASE)
_CLOCK = re.compile(
    rf"(?<![\w/.,:-])(?:từ\s)?{_TIME}{_PART_OF_DAY}(?:\s?(?:[-–]|đến|tới)\s?{_TIME}{_PART_OF_DAY})?{_DATE}(?![\w/])",
    re.IGNORECASE,
)


def find_clock_times(text: str) -> Iterator[re.Match[str]]:
    """The times of day in `text`, each with its end and its day where they follow it."""
    for match in _CLOCK.finditer(text):
        is_bare = _BARE_HOURS.fullmatch(match.group())
        if not (is_bare and _SPAN_BEFORE.search(text[: match.start()])):
            yield match
