"""How figures are written: shares, amounts of money, spans of time, sizes, places in a row."""

from __future__ import annotations

import re

from ingest.numerals import COUNT_WORDS

_ONE = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
NUMBER = rf"{_ONE}(?:\s?[-–]\s?{_ONE})?"
# "Một phần ba", "2/3", "một nửa": shares in words and as fractions.
_FRACTION = (
    rf"(?:(?:{COUNT_WORDS})\sphần\s(?:hai|ba|tư|bốn|năm|mười)\b|\bmột nửa\b"
    r"|(?<![\d/])[1-9]/[2-9](?=\s(?:tổng\s)?(?:số|thành viên|phiếu|đại biểu|cử tri|hộ|đơn vị)\b))"
)
PERCENTAGE = re.compile(
    rf"(?:dưới|trên|từ|đạt|khoảng|ít nhất|tối thiểu)?\s?{NUMBER}\s?%|{_FRACTION}", re.IGNORECASE
)
# "41 tỷ 250 triệu đồng" is one sum.
AMOUNT = re.compile(
    rf"(?:{NUMBER}\s?(?:tỷ|tỉ|triệu)\s)?{NUMBER}\s?(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng|triệu|tỷ|tỉ|VNĐ|VND|đ\b|USD)"
    # "250.000 đồng/thành viên/hồ sơ": what it is paid for may have several words.
    r"(?:\s?/\s?(?:[^\W\d_]+(?:\s[^\W\d_]+){1,2}(?=\s?[/.;,)]|\W*$)|\w+))*"
    rf"|{NUMBER}\s?lần\s(?:mức\s)?lương\s(?:cơ\ssở|tối\sthiểu)",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?:(?:số )?(?:máy lẻ|điện thoại|ĐT|SĐT|đường dây nóng|hotline|máy)(?: số)?|(?<!\d)(?=0\d))[\s:]*"
    r"(?:\(\d{2,4}\)[\s.]?)?\d(?:[\s.-]?\d){2,11}(?![\d/])",
    re.IGNORECASE,
)
# "03 năm một lần" is how often, and not how long.
DURATION = re.compile(
    rf"(?:{NUMBER}|(?:{COUNT_WORDS}|mười lăm|hai mươi|ba mươi))\s(?:ngày(?:\slàm\sviệc)?|tuần|tháng|năm"
    rf"|quý|giờ|tiếng(?!\s(?:nói|việt|anh))|phút)(?!\s?\d|\s(?:một|0?1)\slần\b)(?:\s(?:trở\slên|liên\stục))?",
    re.IGNORECASE,
)
_LENGTH = r"(?:mm|cm|dm|km|m|mét)"
# "800 mm x 600 mm", "khổ A4", "cỡ chữ 14".
SIZE = re.compile(
    rf"{NUMBER}\s?{_LENGTH}?(?:\s?[x×]\s?{NUMBER}\s?{_LENGTH}?\b)+"
    rf"|\bkhổ\s(?:giấy\s)?A\d\b|\bA[0-6]\b|\bcỡ\s(?:chữ\s)?\d+\b|{NUMBER}\s?{_LENGTH}\b",
    re.IGNORECASE,
)
_TIMES = rf"(?:{NUMBER}|{COUNT_WORDS})"
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
    rf"\s(?:[IVXLC]+|\d+|{COUNT_WORDS}|nhất|nhì|tư)\b(?!\s?/)"
    r"|\b(?:xếp|đứng|hạng)\s(?:hạng\s)?(?:thứ\s)?\d+/\d+\b",
    re.IGNORECASE,
)
