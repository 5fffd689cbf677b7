"""The words beside a value that limit it: "tối đa 3.000.000 đồng", "dưới 06 tháng"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.evidence.values import Value

_BELOW = re.compile(r"\b(?:(?<!không )dưới|chưa đủ|chưa đến|chưa tới|ít hơn)\b", re.IGNORECASE)
_AT_MOST = re.compile(
    r"\b(?:không quá|tối đa|nhiều nhất|cao nhất|không vượt quá)\b|\btrở xuống\b", re.IGNORECASE
)
_AT_LEAST = re.compile(r"\b(?:ít nhất|tối thiểu|thấp nhất|không dưới|đủ|từ)\b|\btrở lên\b", re.IGNORECASE)
# "Tối đa là 3.000.000 đồng", "từ 03 đến 05 năm": the words right before a number that limit it.
_LIMIT_BEFORE = re.compile(
    r"\b(?:(?:tối (?:đa|thiểu)|không (?:quá|vượt quá|dưới|thấp hơn|ít hơn)|ít nhất|nhiều nhất|cao nhất"
    r"|thấp nhất|chưa (?:đủ|đến|tới)|dưới|trên|hơn|gần|khoảng)(?:\s(?:là|bằng|đến))?"
    r"|từ(?:\s\d[\d.,]*(?:\s(?:%|[^\W\d_]+))?\s(?:đến|tới)(?:\sdưới)?)?)\s$",
    re.IGNORECASE,
)
_LIMIT_AFTER = re.compile(
    r"\s(?:trở (?:lên|xuống)|đến (?:dưới )?\d[\d.,]*(?:\s?%|\s[^\W\d_]+)?)", re.IGNORECASE
)
_FROM = re.compile(r"từ\s$", re.IGNORECASE)
_BEFORE = 16
_AFTER = 9


def opposed(text: str, value: Value, other_text: str, other: Value) -> bool:
    """Whether one value is an upper bound and the other a lower one."""
    one, another = _bounds(text, value), _bounds(other_text, other)
    return bool(one and another) and not one & another


def _bounds(text: str, value: Value) -> frozenset[str]:
    around = _around(text, value)
    upper = {"upper"} if _BELOW.search(around) or _AT_MOST.search(around) else set()
    return frozenset(upper | ({"lower"} if _AT_LEAST.search(around) else set()))


def with_limits(text: str, value: Value) -> Value:
    """The value with the words beside it that limit it: "tối đa 3.000.000 đồng"."""
    before, after = _LIMIT_BEFORE.search(text[: value.start]), _LIMIT_AFTER.match(text, value.end)
    closed = after or _LIMIT_AFTER.search(value.text)
    if before and _FROM.fullmatch(before.group()) and not closed:
        before = None
    start = before.start() if before else value.start
    end = after.end() if after else value.end
    return replace(value, start=start, end=end, text=text[start:end])


def _around(text: str, value: Value) -> str:
    return text[max(0, value.start - _BEFORE) : value.end + _AFTER]
