"""Numbers as documents write them: "07", "mười lăm", "XIV", "thứ tư", "Ba là"."""

from __future__ import annotations

import re

UNITS = {
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
COUNT_WORDS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
ORDINALS = {word: value for value, word in enumerate(COUNT_WORDS.split("|"), 1)} | {"nhất": 1, "tư": 4}
"""What follows "thứ", from the first to the tenth."""

POINT_WORDS = rf"(?:{COUNT_WORDS.title()}) là"
"""What opens one of several points: "Một là"."""

# "năm" and "tư" are also "year" and "private": alone they are never read as numbers.
_ALONE = "một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín"
_TENS = rf"(?:(?:{_ALONE}|năm)\s+mươi|mười)"
_WORDS = rf"(?:{_TENS}(?:\s+(?:{'|'.join(UNITS)}))?|{_ALONE})"

NUMBER = rf"(?:\d{{1,3}}|{_WORDS})"
"""Pattern of a number, to be matched ignoring case."""

_PHASE = re.compile(
    r"\b(?P<noun>đợt|giai đoạn|chặng) (?:thứ )?"
    rf"(?:(?P<first>đầu(?: tiên)?)|(?P<word>(?<=thứ )(?:{'|'.join(ORDINALS)})|một|hai|ba))\b"
    r"(?! (?:năm|tháng|quý|tuần|ngày|giờ|nhiệm kỳ|đợt|giai đoạn)\b)",
    re.IGNORECASE,
)
_UNCOUNTED = "".join(rf"(?<!\b{word} )" for word in COUNT_WORDS.split("|"))
# "Ngày tháng năm nào?", "cùng tháng năm trước", "mỗi tháng một lần", "sáu tháng hai buổi" name no month.
_POINT = re.compile(
    rf"(?<!mạng )(?<!mỗi )(?<!hằng )(?<!hàng )(?<!cứ )(?<!\d ){_UNCOUNTED}"
    rf"\b(?P<noun>tháng|quý(?= (?:một|hai|ba|bốn|tư)\b)) "
    rf"(?P<word>mười(?: một| hai)?|{COUNT_WORDS}|tư|giêng|chạp)\b(?<!ngày tháng năm)"
    r"(?<!năm(?= (?:nay|này|trước|ngoái|qua|sau|tới|sinh|học|nào)\b))"
    r"(?<!tư(?= (?:vấn|pháp|nhân|liệu|duy|tưởng|cách|thục)\b))"
    r"(?! (?:lần|buổi|kỳ|cuộc|đợt|ngày|tuần|người|báo cáo|mười|mươi)\b)",
    re.IGNORECASE,
)
_MONTHS = ORDINALS | {"mười một": 11, "mười hai": 12, "giêng": 1, "chạp": 12}
_TEN_AND_UNIT = re.compile(r"(?:(?P<tens>\w+)\s+mươi|(?P<ten>mười))(?:\s+(?P<unit>\w+))?", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def read_number(text: str) -> int:
    """The value of a text matched by NUMBER: "07" -> 7, "hai mươi mốt" -> 21."""
    if text.isdecimal():
        return int(text)
    if match := _TEN_AND_UNIT.fullmatch(text):
        tens = 1 if match["ten"] else UNITS[match["tens"].lower()]
        return tens * 10 + (UNITS[match["unit"].lower()] if match["unit"] else 0)
    return UNITS[text.lower()]


def number_phases(text: str) -> str:
    """`text` with phases numbered as plans do: "đợt thứ hai", "giai đoạn đầu" -> "đợt 2", "giai đoạn 1"."""
    return _PHASE.sub(
        lambda match: f"{match['noun']} {1 if match['first'] else ORDINALS[match['word'].lower()]}", text
    )


def number_points(text: str) -> str:
    """`text` with months and quarters in figures: "tháng sáu", "quý hai" -> "tháng 6", "quý 2"."""
    return _POINT.sub(lambda match: f"{match['noun']} {_MONTHS[match['word'].lower()]}", text)


def roman_value(numeral: str) -> int | None:
    """The value of a Roman numeral up to 399 in its regular form, None for anything else."""
    if not re.fullmatch(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", numeral) or not numeral:
        return None
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
