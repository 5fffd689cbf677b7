"""What a sentence states that can be wrong: numbers, times, document numbers, provisions, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.capitals import CAPITALS
from ingest.document_numbers import DocumentNumber, find_document_numbers
from ingest.quantities import Quantity, find_quantities
from ingest.times.points import ANY_POINT, Point, parse_point
from ingest.vietnamese import accented

Span = tuple[int, int]

_POINT = re.compile(ANY_POINT, re.IGNORECASE)
_PART_OF_DATE = re.compile(r"\b(?P<part>ngày|mùng|mồng|tháng|quý|năm)\s$", re.IGNORECASE)
_PARTS = {"ngày": "day", "mùng": "day", "mồng": "day", "tháng": "month", "quý": "quarter", "năm": "year"}
_LIMITS = (
    ("until", r"chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không quá|đến hết|hạn cuối|hạn chót|đến|tới|hết"),
    ("before", r"trước"),
    ("since", r"kể từ|bắt đầu từ|tính từ|từ"),
    ("after", r"sau"),
)
_LIMIT = re.compile("|".join(rf"(?P<{name}>\b(?:{words}))" for name, words in _LIMITS), re.IGNORECASE)
_LINK_TO_POINT = re.compile(
    r"(?:\s(?:là|vào|trong|khoảng|hết|ngày|đầu|giữa|cuối|thời điểm|mốc)|\s?:)*\s?$", re.IGNORECASE
)
_MOST = r"tối đa|nhiều nhất|không quá|không vượt quá|cao nhất|dưới|chưa đến|chưa quá|thấp hơn|nhỏ hơn|ít hơn"
_LEAST = r"tối thiểu|ít nhất|thấp nhất|không dưới|không ít hơn|trên|hơn|lớn hơn|cao hơn|nhiều hơn|quá"
_BOUND_BEFORE = re.compile(
    rf"\b(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))(?:\s(?:là|từ|bằng|mức|đạt))?\s?$", re.IGNORECASE
)
# Words that bound whatever number comes, however far behind; "trên" and "dưới" only do right before it.
_EXPLICIT_BOUND = re.compile(
    r"\b(?:(?P<most>tối đa|nhiều nhất|cao nhất|không quá|không vượt quá)"
    r"|(?P<least>tối thiểu|ít nhất|thấp nhất))\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_AT_LEAST_AFTER = re.compile(r"(?:\s?[^\W\d_]+){0,4}?\s?trở lên\b", re.IGNORECASE)
_AT_MOST_AFTER = re.compile(r"(?:\s?[^\W\d_]+){0,4}?\s?trở xuống\b", re.IGNORECASE)
_PROVISION = re.compile(
    r"\b(?P<sort>điều|khoản|điểm|chương|phụ lục)\s(?P<label>\d{1,3}[a-zđ]?|[ivxl]{1,6}|[a-zđ])"
    r"(?![\w/])(?!\s?%)",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_NAME = re.compile(
    rf"(?<![\w“\"])[{CAPITALS}][\w’'-]*(?:\s(?:[{CAPITALS}][\w’'-]*))+|(?<=[\wà-ỹ,;:(] )[{CAPITALS}][\w-]*"
)
# Who decides and for whom hangs on one word.
_RANK = re.compile(r"\b(?:cấp|hạng) (?P<rank>trung ương|tỉnh|huyện|xã|cơ sở|nhất|nhì|ba)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«](?P<words>[^”\"»]{2,200})[”\"»]")
_ADDRESS = re.compile(
    r"\b[a-z]+\([^()]*\)|(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)@\w{3,}|\b[\w-]+\.(?:com|vn|net|org|info|io|me|xyz|ru)\b"
    r"(?:/\S*)?|(?<!\d)0\d{2,3}[. ]?\d{3}[. ]?\d{3,4}(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of time at `start`..`end`; `limit` is "before", "until", "since", "after" or "" for in it."""

    start: int
    end: int
    point: Point
    limit: str

    def stands_for(self, other: Moment) -> bool:
        """Whether a source saying `other` bears this out: nothing added, nothing limited otherwise."""
        mine = (self.point.day, self.point.month, self.point.quarter, self.point.year)
        theirs = (other.point.day, other.point.month, other.point.quarter, other.point.year)
        same = all(one is None or one == their for one, their in zip(mine, theirs, strict=True))
        # Without its day a date is a whole month, which is another time: only the year may be left out.
        finest = self.point.precision == other.point.precision
        # What holds from a day on begins on it.
        return same and finest and (self.limit == other.limit or (not self.limit and other.limit == "since"))


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity with its bound: "most", "least" or "" for exactly so many."""

    quantity: Quantity
    bound: str

    @property
    def start(self) -> int:
        return self.quantity.start

    @property
    def end(self) -> int:
        return self.quantity.end

    def stands_for(self, other: Count) -> bool:
        mine, theirs = self.quantity, other.quantity
        return mine.value == theirs.value and self.bound == other.bound and mine.unit in ("", theirs.unit)


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a text, in order. `phrases` (names, quotations, addresses) are to stand word for word."""

    moments: tuple[Moment, ...] = ()
    counts: tuple[Count, ...] = ()
    documents: tuple[DocumentNumber, ...] = ()
    provisions: frozenset[tuple[str, str]] = field(default=frozenset())
    phrases: tuple[str, ...] = ()

    def blanked(self, text: str) -> str:
        """The text they were found in without them: what is left has to be compared word by word."""
        spans = [(moment.start, moment.end) for moment in self.moments]
        spans += [(count.start, count.end) for count in self.counts]
        spans += [(number.start, number.end) for number in self.documents]
        for start, end in sorted(spans, reverse=True):
            text = f"{text[:start]} {text[end:]}"
        return text


def find_facts(text: str, *, loosely: bool = False) -> Facts:
    """The facts of `text` (NFC); with `loosely` also what may be a document number: "Kế hoạch 15"."""
    documents = find_document_numbers(text, typed=loosely)
    taken = [(number.start, number.end) for number in documents]
    provisions = list(_PROVISION.finditer(text))
    taken += [match.span() for match in provisions]
    moments = list(_moments(text, taken))
    taken += [(moment.start, moment.end) for moment in moments]
    counts = []
    for quantity in find_quantities(text):
        if not _is_free(taken, quantity.start, quantity.end):
            continue
        if moment := _part_of_date(text, quantity):
            moments.append(moment)
        else:
            counts.append(Count(quantity, _bound(text, quantity)))
    return Facts(
        tuple(sorted(moments, key=lambda one: one.start)),
        tuple(counts),
        tuple(documents),
        frozenset((accented(match["sort"]), _label(match["label"])) for match in provisions),
        tuple(_phrases(text)),
    )


def _moments(text: str, taken: list[Span]) -> Iterator[Moment]:
    for match in _POINT.finditer(text):
        point = parse_point(match.group())
        if point is not None and _is_free(taken, *match.span()) and not _is_share(text, match):
            yield Moment(*match.span(), point, _limit(text, match.start()))


def _is_share(text: str, match: re.Match[str]) -> bool:
    """ "2/3 số phiếu", "1.500 cây": digits in the shape of a day or a year that count something."""
    bare = match.group()[0].isdigit()
    if not bare or re.fullmatch(r"\d+/\d+/\d+|\d+-\d+-\d+|\d+\.\d+\.\d+", match.group()):
        return False
    counted = r"\s?(?:%|(?:tổng số|số|thành viên|đại biểu|phiếu|người|hộ|đồng|cây|triệu|tỷ|ha)\b)"
    return re.match(counted, text[match.end() :], re.IGNORECASE) is not None


def _part_of_date(text: str, quantity: Quantity) -> Moment | None:
    """ "Ngày 15", "tháng tám", "giai đoạn 2021 - 2025": a part of a date by itself."""
    value = int(quantity.value) if quantity.value.denominator == 1 else 0
    if match := _PART_OF_DATE.search(text[: quantity.start]):
        part = _PARTS[match["part"].lower()]
        limit = _limit(text, match.start())
        return Moment(match.start(), quantity.end, Point(**{part: value}), limit)
    if 1900 <= value < 2100 and text[quantity.start : quantity.end].isdecimal():
        return Moment(quantity.start, quantity.end, Point(year=value), _limit(text, quantity.start))
    return None


def _limit(text: str, start: int) -> str:
    """How the words before a point of time limit it."""
    before = text[max(0, start - 40) : start]
    before = before[: len(before) - len(link.group())] if (link := _LINK_TO_POINT.search(before)) else before
    found = [match for match in _LIMIT.finditer(before) if match.end() == len(before)]
    return found[-1].lastgroup or "" if found else ""


def _bound(text: str, quantity: Quantity) -> str:
    match = _BOUND_BEFORE.search(text[max(0, quantity.start - 30) : quantity.start])
    if match:
        return match.lastgroup or ""
    if _AT_LEAST_AFTER.match(text, quantity.end):
        return "least"
    if _AT_MOST_AFTER.match(text, quantity.end):
        return "most"
    return _bound_from_afar(_SENTENCE_END.split(text[: quantity.start])[-1])


def _bound_from_afar(before: str) -> str:
    """The bound stated earlier in the sentence: "mức tối đa cho chủ trì là …", "Mức tối đa: chủ trì …; …"."""
    match = next(reversed(list(_EXPLICIT_BOUND.finditer(before))), None)
    if match is None:
        return ""
    between = before[match.end() :]
    reaches = ":" in between or not re.search(r"[;\d]", between)
    return (match.lastgroup or "") if reaches else ""


def _label(label: str) -> str:
    return str(_ROMAN.get(label.lower(), label.lower().lstrip("0")))


def _phrases(text: str) -> Iterator[str]:
    yield from quotations(text)
    yield from (match["rank"] for match in _RANK.finditer(text))
    yield from (match.group().rstrip(".,;)") for match in _ADDRESS.finditer(text))
    # Vulgar fractions, circled and superscript digits: numbers that no rule above reads.
    yield from (c for c in text if c.isnumeric() and not c.isdecimal())
    for match in _NAME.finditer(text):
        # The first word of a sentence has its capital from there: "Theo Kế hoạch".
        yield match.group() if match.start() else match.group().partition(" ")[2]


def quotations(text: str) -> list[str]:
    """What stands in quotation marks."""
    return [match["words"] for match in _QUOTED.finditer(text)]


def _is_free(taken: list[Span], start: int, end: int) -> bool:
    return all(end <= begin or stop <= start for begin, stop in taken)
