"""Whether a number a question names meets the bound a document sets: "4 tháng" beside "dưới 06 tháng"."""

from __future__ import annotations

import re

from bot.evidence.values import Value

_AMOUNT = re.compile(r"(?P<number>\d+(?:\.\d{3})*)(?:,\d+)?\s?(?P<unit>%|[^\W\d_]+)")
_BELOW = re.compile(r"\b(?:dưới|chưa đủ|chưa đến|chưa tới|ít hơn)\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:không quá|tối đa|nhiều nhất|không vượt quá)\b|\btrở xuống\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:ít nhất|tối thiểu|không dưới|đủ|từ)\b|\btrở lên\b", re.IGNORECASE)
_BEFORE = 16
_AFTER = 9


def is_bounded(text: str, value: Value) -> bool:
    """Whether the words around a value make it a bound."""
    around = _around(text, value)
    return any(bound.search(around) for bound in (_BELOW, _AT_MOST, _AT_LEAST))


def meets(claimed: Value, text: str, bound: Value) -> bool | None:
    """Whether the claimed number lies where `bound`, a value of `text`, says; None for another unit."""
    ours, theirs = _AMOUNT.search(claimed.text), _AMOUNT.search(bound.text)
    if ours is None or theirs is None or ours["unit"].lower() != theirs["unit"].lower():
        return None
    number, limit = _number(ours["number"]), _number(theirs["number"])
    around = _around(text, bound)
    if _BELOW.search(around):
        return number < limit
    if _AT_MOST.search(around):
        return number <= limit
    return number >= limit if _AT_LEAST.search(around) else None


def _around(text: str, value: Value) -> str:
    return text[max(0, value.start - _BEFORE) : value.end + _AFTER]


def _number(written: str) -> int:
    return int(written.replace(".", ""))
