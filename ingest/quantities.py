"""Numbers as Vietnamese writes them: 45.000, 1,5 triệu, hai mươi, 2/3, chín mươi lăm phần trăm, hạng III."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from ingest.numerals import UNITS, roman_value
from ingest.vietnamese import accented

_DIGITS = {"không": 0, **UNITS}
_WORD_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_SCALES = {"chục": 10, "trăm": 100, **_WORD_SCALES}
_UNIT = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
# "Hai mươi năm" is twenty years: the five of twenty-five is "lăm".
_AFTER_TEN = "|".join(unit for unit in UNITS if unit != "năm")
_BELOW_HUNDRED = rf"(?:(?:(?:{_UNIT}) mươi|mười)(?: (?:{_AFTER_TEN})\b)?)"
_BASE = (
    rf"(?:(?:{_UNIT}) trăm(?: (?:linh|lẻ) (?:{_UNIT})\b| {_BELOW_HUNDRED})?|{_BELOW_HUNDRED}|(?:{_UNIT})\b)"
)
_SCALE = r"(?:nghìn|ngàn|triệu|tỷ|tỉ)\b"
# "Năm" is also "year", "một" also "a", "ba" also "father": alone they count only before what is counted.
_COUNTED = (
    r"(?:ngày|tháng|năm|tuần|quý|giờ|lần|đợt|cá nhân|tập thể|người|đơn vị|xã|huyện|tỉnh|hộ|thành viên"
    r"|đại biểu|phần|triệu|tỷ|nghìn|bản|bộ|phiếu|danh hiệu|nội dung|tiêu chuẩn|tiêu chí|điều kiện|nhóm|loại"
    r"|hình thức|nhiệm vụ|giải pháp|chỉ tiêu|mục tiêu|bước|cấp|mức|khoản"
    r"|phong trào|cuộc|buổi|thôn|trường|văn bản)\b"
)
_NEVER_FIVE = "|".join(
    "hằng hàng mỗi cả các những nhiều trong từng cuối đầu giữa sau trước tháng quý ngày theo một".split()
)
_WORDS = re.compile(
    rf"\b(?:một (?=(?:ngày|tháng|năm|tuần|quý|giờ|lần|phần)\b)"
    rf"|(?P<rank>hạng (?:nhất|nhì|ba)\b)|(?:(?P<year>{_NEVER_FIVE}) )?năm (?={_COUNTED})"
    rf"|{_BASE}(?: {_SCALE}(?: {_BASE})?)*(?P<half> rưỡi\b)?)"
)
_NAME = re.compile(r"[^\W\d_a-zà-ỹđ]\w*\s[^\W\d_a-zà-ỹđ]\w")
_NUMERAL = r"\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?"
_WRITTEN = re.compile(rf"(?<![\w])(?P<first>{_NUMERAL})(?:\s?/\s?(?P<over>\d+)(?![\d/]))?")
_ROMAN = re.compile(r"(?<![\w/-])(?P<roman>(?=[IVXL]{1,7}\b)X{0,3}(?:IX|IV|V?I{0,3}))(?![\w/])")
# "2 triệu rưỡi", "1 tỷ 200 triệu", "3 tháng rưỡi", "2,5 nghìn tỷ".
_SCALES_AFTER = rf"(?:(?:trăm|chục)\s)?{_SCALE}(?:\s{_SCALE})?"
_AFTER = re.compile(
    rf"\s?(?P<scale>{_SCALES_AFTER})?(?P<half>\srưỡi\b)?"
    rf"(?(scale)(?:\s(?P<more>\d{{1,3}})\s(?P<smaller>{_SCALES_AFTER}))?)"
    r"\s?(?P<unit>%|phần trăm\b|đồng\b|vnđ\b|vnd\b|đ\b)?"
    r"\s*(?P<noun>ngày làm việc\b|[^\W\d_]+)?(?P<half_more>\srưỡi\b)?",
    re.IGNORECASE,
)
_PER_CENT_WORDS = ("%", "phần trăm")
_PERCENT, _MONEY = "%", "đồng"
_FRACTION_WORDS = re.compile(
    r"\b(?P<over>một|hai|ba|bốn|năm) phần (?P<under>hai|ba|tư|bốn|năm|mười)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `start`..`end`: its exact value, and what is counted: "%", "đồng" or the next syllable."""

    start: int
    end: int
    value: Fraction
    unit: str


def find_quantities(text: str) -> list[Quantity]:
    """The numbers of `text` (NFC), in order, without overlap: digits, words and Roman numerals."""
    found: list[Quantity] = []
    for quantity in sorted(_candidates(text), key=lambda one: (one.start, -one.end)):
        if not found or quantity.start >= found[-1].end:
            found.append(quantity)
    return found


def written(value: Fraction, unit: str) -> str:
    """A value as documents write it, with at most two decimals: "1.500.000 đồng", "1,6%"."""
    figures = f"{float(value):,.2f}".rstrip("0").rstrip(".").translate(str.maketrans(",.", ".,"))
    return f"{figures}{'' if unit == _PERCENT else ' '}{unit}"


def _candidates(text: str) -> Iterator[Quantity]:
    lower = text.lower()
    for match in _FRACTION_WORDS.finditer(lower):
        yield Quantity(*match.span(), Fraction(_DIGITS[match["over"]], _below(match["under"])), "")
    for match in _WORDS.finditer(lower):
        words = match.group().split()
        if (
            match["year"]
            or match["rank"]
            or (words in (["một"], ["năm"]) and not match.group().endswith(" "))
        ):
            continue
        # "Ba Tơ", "Bảy Núi": a capital on both syllables makes a name of them.
        if len(words) == 1 and _NAME.match(text, match.start()):
            continue
        end = match.start() + len(match.group().rstrip())
        yield _with_unit(text, match.start(), end, Fraction(_value_of_words(words)))
    for match in _WRITTEN.finditer(text):
        yield from _written(text, match)
    for match in _ROMAN.finditer(text):
        if value := roman_value(match["roman"]):
            # A numeral of this sort numbers something and counts nothing: "khóa XII về …".
            yield Quantity(*match.span(), Fraction(value), "")


def _written(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    value = _value_of_digits(match["first"])
    if match["over"] and int(match["over"]):
        yield _with_unit(text, *match.span(), value / int(match["over"]))
    else:
        yield _with_unit(text, match.start(), match.end("first"), value)
        if match["over"]:
            yield _with_unit(text, match.start("over"), match.end("over"), _value_of_digits(match["over"]))


def _with_unit(text: str, start: int, end: int, value: Fraction) -> Quantity:
    after = _AFTER.match(text, end)
    if after is None:
        return Quantity(start, end, value, "")
    scale = _scale(after["scale"])
    value = value * scale + (Fraction(scale, 2) if after["half"] or after["half_more"] else 0)
    if after["more"]:
        value += int(after["more"]) * _scale(after["smaller"])
    if after["unit"]:
        unit = _PERCENT if after["unit"].lower() in _PER_CENT_WORDS else _MONEY
        return Quantity(start, after.end("unit"), value, unit)
    stop = max(end, *(after.end(part) for part in ("scale", "half", "smaller")))
    return Quantity(start, stop, value, accented(after["noun"] or ""))


def _scale(words: str | None) -> int:
    return prod(_SCALES[word] for word in (words or "").lower().split())


def _value_of_digits(digits: str) -> Fraction:
    """ "45.000", "45 000" and "1,234,567" are whole; "1,5" and "12.5" have a fraction."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}", digits):
        return Fraction(digits.replace(",", ""))
    whole, comma, rest = re.sub(r"[.\s](?=\d{3}(?:\D|$))", "", digits).replace(",", ".").partition(".")
    return Fraction(f"{int(whole)}.{rest}" if comma else str(int(whole)))


def _below(word: str) -> int:
    return 10 if word == "mười" else _DIGITS[word]


def _value_of_words(words: list[str]) -> int:
    """ "hai mươi mốt" -> 21, "một trăm linh năm" -> 105, "ba mươi lăm triệu" -> 35,000,000."""
    addends: list[int] = []
    part = digit = 0
    scale = 1
    for word in words:
        if word in _WORD_SCALES:
            scale = _WORD_SCALES[word]
            # "Một nghìn tỷ": what is less than a scale is counted by it.
            counted = sum(one for one in addends if one < scale) + part + digit
            addends = [*(one for one in addends if one >= scale), (counted or 1) * scale]
            part = digit = 0
        elif word == "rưỡi":
            addends.append(scale // 2)
        elif word == "trăm":
            part, digit = part + digit * 100, 0
        elif word == "mươi":
            part, digit = part + digit * 10, 0
        elif word == "mười":
            part, digit = part + 10, 0
        else:
            digit = _DIGITS.get(word, digit)
    return sum(addends) + part + digit
