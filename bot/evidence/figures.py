"""Figures in a text: what is counted, shares, amounts of money, spans of time, sizes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.evidence.units import counts
from bot.evidence.value import Value, matches
from bot.understanding.content import is_function_word
from bot.understanding.focus import Interrogative
from ingest.document_numbers import find_document_numbers
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded

_ONE_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
_NUMBER = rf"{_ONE_NUMBER}(?:\s?[-–]\s?{_ONE_NUMBER})?"
_COUNT_WORDS = r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
# "Điều 5", "mục 2", "hạng Ba" number a thing; they do not count.
_NUMBERING = re.compile(
    r"\b(?:điều|khoản|điểm|mục|phần|chương|phụ lục|(?<!tổng )số|lần|lần thứ|thứ|hạng|đợt|khóa|lớp|bảng|mẫu"
    r"|tiết|ngày"
    r"|tháng|năm)\s*$",
    re.IGNORECASE,
)
# What is told apart by numbers is not counted by them: "Khối 6, 7".
_NUMBERED = frozenset(
    "điều khoản điểm mục phần chương phụ số lần thứ hạng đợt khóa lớp khối cụm bảng mẫu tiết ngày tháng năm"
    " quý tuần tổ thôn phường quận xóm ấp bước nhóm cấp loại kỳ bậc trang quyển tập câu bài".split()
)
# "Ước 6 tháng như sau": a span of time, where something else is counted.
_TIME_UNITS = frozenset("ngay thang nam quy tuan gio phut".split())
# "Mỗi xã một sản phẩm" shares out and counts nothing.
_SHARED_OUT = re.compile(r"\bmỗi\s(?:\w+\s){1,4}$", re.IGNORECASE)
_ENUMERATOR = re.compile(r"(?<!.)\d+(?:\.\d+)*\.\s")
# "11/13 xã": so many of so many; "1/1 xã" is no day of a month.
_OF_ALL = r"\d{1,3}(?:\.\d{3})*/\d{1,3}(?:\.\d{3})*(?=\s[^\W\d_])"
_COUNT = re.compile(
    rf"(?<![\w/.,-])(?P<number>{_OF_ALL}|{_NUMBER}"
    rf"|(?:{_COUNT_WORDS})(?=\s(?!số\s)))(?:\s?%)?(?![\w/]|[.,]\d)(?P<noun>(?:\s+(?:k?m[23]\b|[^\W\d_]+)){{0,4}})",
    re.IGNORECASE,
)
AWARD = re.compile(r"(?:bằng khen|giấy khen|cờ|huân chương|huy chương|kỷ niệm chương)\b", re.IGNORECASE)
_RECIPIENT = rf"{_NUMBER}\s(?:tập thể|cá nhân|(?:hộ )?gia đình|hộ|đơn vị|người|doanh nghiệp)"
_RECIPIENTS = rf"(?:không quá |tối đa |ít nhất )?{_RECIPIENT}(?:(?:,| và|, và)\s{_RECIPIENT})*"
# "Một phần ba", "2/3", "một nửa": shares in words and as fractions.
_FRACTION = (
    rf"(?:(?:{_COUNT_WORDS})\sphần\s(?:hai|ba|tư|bốn|năm|mười)\b|\bmột nửa\b"
    r"|(?<![\d/])[1-9]/[2-9](?=\s(?:tổng\s)?(?:số|thành viên|phiếu|đại biểu|cử tri|hộ|đơn vị)\b))"
)
PERCENTAGE = re.compile(
    rf"(?:dưới|trên|từ|đạt|khoảng|ít nhất|tối thiểu)?\s?{_NUMBER}\s?%|{_FRACTION}", re.IGNORECASE
)
_SHARE = re.compile(
    rf"(?:dưới|trên|từ|ít nhất|tối thiểu)?\s?(?:{_NUMBER}\s?%|(?<![\d/])\d/\d\s(?:tổng\s)?(?:số"
    rf"|thành\sviên))",
    re.IGNORECASE,
)
# "41 tỷ 250 triệu đồng" is one sum.
AMOUNT = re.compile(
    rf"(?:{_NUMBER}\s?(?:tỷ|tỉ|triệu)\s)?{_NUMBER}\s?(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng|triệu|tỷ|tỉ|VNĐ|VND|đ\b|USD)(?:\s?/\s?\w+)*"
    rf"|{_NUMBER}\s?lần\s(?:mức\s)?lương\s(?:cơ\ssở|tối\sthiểu)",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?:(?:số )?(?:máy lẻ|điện thoại|ĐT|SĐT|đường dây nóng|hotline|máy)(?: số)?|(?<!\d)(?=0\d))[\s:]*"
    r"(?:\(\d{2,4}\)[\s.]?)?\d(?:[\s.-]?\d){2,11}(?![\d/])",
    re.IGNORECASE,
)
# "03 năm một lần" is how often, and not how long.
DURATION = re.compile(
    rf"(?:{_NUMBER}|(?:{_COUNT_WORDS}|mười lăm|hai mươi|ba mươi))\s(?:ngày(?:\slàm\sviệc)?|tuần|tháng|năm"
    rf"|quý|giờ|tiếng(?!\s(?:nói|việt|anh))|phút)(?!\s?\d|\s(?:một|0?1)\slần\b)(?:\s(?:trở\slên|liên\stục))?",
    re.IGNORECASE,
)
_LENGTH = r"(?:mm|cm|dm|km|m|mét|xăng-ti-mét|mi-li-mét)"
# "800 mm x 600 mm", "khổ A4", "cỡ chữ 14".
SIZE = re.compile(
    rf"{_NUMBER}\s?{_LENGTH}?(?:\s?[x×]\s?{_NUMBER}\s?{_LENGTH}?\b)+"
    rf"|\bkhổ\s(?:giấy\s)?A\d\b|\bA[0-6]\b|\bcỡ\s(?:chữ\s)?\d+\b|{_NUMBER}\s?{_LENGTH}\b",
    re.IGNORECASE,
)
_TIMES = rf"(?:{_NUMBER}|{_COUNT_WORDS})"
_EVERY = rf"(?:(?:hằng|hàng|mỗi)\s)?(?:{_TIMES}\s)?(?:ngày|tuần|tháng|quý|năm)\b"
FREQUENCY = re.compile(
    rf"\b(?:(?:hằng|hàng|mỗi|(?:một|0?1)(?=\s\w+\s(?:họp\s)?{_TIMES}\slần))\s(?:ngày|tuần|tháng|quý|năm)"
    rf"(?:\s(?:họp\s)?{_TIMES}\slần)?"
    rf"|(?:định kỳ|thường kỳ|cứ)\s(?!đột xuất){_EVERY}(?:\s(?:và|một lần|{_TIMES}\slần)(?:\s{_EVERY})?)?"
    rf"|{_TIMES}\s(?:ngày|tuần|tháng|quý|năm)(?:\s{_TIMES}\slần|/\s?(?:0?1\s)?lần))",
    re.IGNORECASE,
)
# "Lần thứ II", "khóa XIII", "thứ nhất": the place in a row.
ORDINAL = re.compile(
    rf"\b(?:(?:(?:lần|khóa|kỳ|đợt|nhiệm kỳ|xếp|đứng|hạng)\s)?thứ|khóa)"
    rf"\s(?:[IVXLC]+|\d+|{_COUNT_WORDS}|nhất|nhì|tư)\b(?!\s?/)"
    r"|\b(?:xếp|đứng|hạng)\s(?:hạng\s)?(?:thứ\s)?\d+/\d+\b",
    re.IGNORECASE,
)


def counted(asked: Interrogative, text: str) -> Iterator[Value]:
    """Numbers of the unit asked for, else shares of it: "bao nhiêu phiếu" may be "tỷ lệ phiếu … từ 80%"."""
    found = list(_numbers(asked, text)) or list(_given(asked, text)) or list(_behind(asked, text))
    if not asked.unit.strip():
        sums = list(matches(AMOUNT, text))
        found = [*sums, *(one for one in found if not any(_overlaps(one, other) for other in sums))]
    yield from found if found or not asked.unit.strip() else _shares(folded(asked.unit.split()[0]), text)


def _overlaps(one: Value, other: Value) -> bool:
    return one.start < other.end and other.start < one.end


def _shares(unit: str, text: str) -> Iterator[Value]:
    """Shares of what is asked for: "tỷ lệ phiếu … 80%", "40% số thành viên"; "phần trăm" is of anything."""
    for share in matches(_SHARE, text):
        before, behind = folded(text[: share.start]), folded(text[share.end :])
        if (
            unit == "phan"
            or re.search(rf"\b(?:ty|ti) le (?:so )?{re.escape(unit)}\b", before)
            or re.match(rf"\s?(?:tong )?(?:so )?(?:luong )?{re.escape(unit)}\b", behind)
        ):
            yield share


def _given(asked: Interrogative, text: str) -> Iterator[Value]:
    """How many get an award: "tặng Bằng khen cho không quá 12 tập thể, 25 cá nhân"."""
    award = r"\s".join(map(re.escape, asked.unit.split()))
    if not AWARD.match(asked.unit):
        return
    for match in re.finditer(
        rf"(?i:\b{award})\b[^;:.]{{0,50}}?\scho\s(?P<many>{_RECIPIENTS})", text, re.IGNORECASE
    ):
        yield Value(match.start("many"), match.end("many"), match["many"])


def _behind(asked: Interrogative, text: str) -> Iterator[Value]:
    """Numbers that stand behind what they count, in a list of such: "Ban Giám hiệu 04; Giáo viên 102"."""
    unit = r"\s".join(map(re.escape, asked.unit.split()))
    if not unit or asked.unit.split()[0] in _NUMBERED:
        return
    for match in re.finditer(
        rf"\b{unit}(?::|\slà)?\s(?P<many>{_NUMBER})(?=\s?[;,.)]|\W*$)", text, re.IGNORECASE
    ):
        yield Value(match.start("many"), match.end("many"), f"{match['many']} {asked.unit}")


def _numbers(asked: Interrogative, text: str) -> Iterator[Value]:
    taken = [(found.start, found.end) for found in find_time_expressions(text)]
    taken += [(number.start, number.end) for number in find_document_numbers(text)]
    unit = [] if asked.unit[:1].isdigit() else folded(asked.unit).split()
    for match in _COUNT.finditer(text):
        if any(start < match.end("number") and match.start("number") < end for start, end in taken):
            continue
        if _NUMBERING.search(text[: match.start()]) or _ENUMERATOR.match(text, match.start()):
            continue
        if match["number"].lower() == "một" and _SHARED_OUT.search(text[: match.start()]):
            continue
        noun = folded(match["noun"]).split()
        if not unit and noun[:1] and noun[0] in _TIME_UNITS:
            continue
        # "02 lần liên tục" counts times, whatever stands behind "lần" in the question.
        same = counts(unit, noun) if unit else 0
        if unit and not same:
            continue
        # Nothing is counted by "75% trở lên", "61,7% tăng".
        is_share = match.start("noun") > match.end("number")
        words = match["noun"].split()[:same] if unit else _counted_noun(match["noun"], 0) * (not is_share)
        end = match.start("noun") + (match["noun"].find(words[-1]) + len(words[-1]) if words else 0)
        yield Value(match.start(), end, text[match.start() : end])


def _counted_noun(following: str, asked: int) -> list[str]:
    """The words after a number that it counts: as many as were asked for, up to what joins it to the rest."""
    words = following.split()[: max(asked, 2)]
    joined = next((place for place, word in enumerate(words) if is_function_word(word)), len(words))
    words = words[: max(joined, asked)]
    while words and is_function_word(words[-1]):
        words.pop()
    return words
