"""What one of several is asked for by: a figure, "350 triệu đồng", or a rank, "nhiều hộ nghèo nhất"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.content import is_function_word
from ingest.numerals import COUNT_WORDS
from ingest.vietnamese import accented, folded

Span = tuple[int, int]

# "Nơi nào ít nhất" says nothing between who is asked for and the rank.
_ONLY_RANK = re.compile(r"(?:\w+ ){1,3}nao (?:co |thi |la |dat )?\w+ nhat\W*")

# No "năm 2024", "đợt 2", "cụm số 1", "Quyết định 1531 với …"; how long something lasts is a condition.
_NUMBERS = "năm|tháng|ngày|quý|số|đợt|lần|thứ|cụm|khối|tổ|điều|khoản|chặng|phố|khu|hạng|lớp|khóa|mục|cấp|vòng"
_FIGURE = re.compile(
    rf"(?P<before>\b(?:{_NUMBERS})\s)?(?<![\w/.,-])0?(?P<number>\d[\d.]*(?:,\d+)?)\s?"
    r"(?P<unit>%|(?!(?:năm|tháng|ngày|tuổi|lần|giờ|phút)\b)[^\W\d_]+)"
)
# "Ít nhất 02 công trình" is a bound.
_NO_BOUND = rf"(?!\s(?:\d|mấy|bao nhiêu|may|bao nhieu|{COUNT_WORDS}|{folded(COUNT_WORDS)})\b)"
_RANKS = (
    ("nhiều|cao|lớn|đông|dài|tốt", "dẫn đầu|đứng nhất|xếp nhất|về nhất"),
    ("thấp|kém|nhỏ|ngắn|ít", "đứng cuối|xếp cuối"),
)


def _extreme(degrees: str, ranks: str, most: str) -> re.Pattern[str]:
    degree = rf"(?P<degree>{degrees})(?P<of>(?:\s[^\W\d_]+){{0,5}}?)\s{most}"
    return re.compile(rf"\b(?:{degree}|{ranks})\b{_NO_BOUND}")


_TOLD = [_extreme(degrees, ranks, "nhất") for degrees, ranks in _RANKS]
_ASKED = [_extreme(folded(degrees), folded(ranks), "nhat") for degrees, ranks in _RANKS]


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells the one asked for from others; `spans` are where the question says it.

    `told` is how a text in lower case says it.
    """

    told: re.Pattern[str]
    spans: tuple[Span, ...]


def mark_asked_by(question: str) -> Mark | None:
    """The one rank or figure that a question names; None without one, or with several figures."""
    for asked, told in zip(_ASKED, _TOLD, strict=True):
        if found := asked.search(folded(question)):
            return Mark(told, _without_middle(found))
    numbers = _FIGURE.finditer(accented(question))
    figures = [one for one in numbers if not (one["before"] or is_function_word(one["unit"]))]
    if len(figures) != 1:
        return None
    (figure,) = figures
    number, unit = re.escape(figure["number"]), re.escape(figure["unit"])
    return Mark(re.compile(rf"(?<![\d.,/])0?{number}\s?{unit}(?!\w)"), (figure.span(),))


def _without_middle(rank: re.Match[str]) -> tuple[Span, ...]:
    """Where a rank is said: of "nhiều hộ nghèo nhất" not what there is much of."""
    return (rank.span("degree"), (rank.end("of"), rank.end())) if rank["degree"] else (rank.span(),)


def with_rank_of(first: str, later: str) -> str:
    """The first question with the rank that a later one asks for alone: "xã nào ít nhất"; "" without such."""
    ranks = [
        next((found for one in _ASKED if (found := one.search(folded(text)))), None)
        for text in (first, later)
    ]
    of_first, of_later = ranks
    if of_first is None or of_later is None or not _ONLY_RANK.fullmatch(folded(later)):
        return ""
    begin, end = of_first.span("degree") if of_first["degree"] else of_first.span()
    most = "" if of_first["degree"] else " nhất"
    return f"{first[:begin]}{later[slice(*of_later.span('degree'))]}{most}{first[end:]}"
