"""Who signed a document, the name below the last words of authority, and to whom it goes."""

from __future__ import annotations

import re
from itertools import takewhile

from ingest.capitals import CAPITALS, SMALL_LETTERS, is_capitals

OFFICES = "|".join(
    (
        "CHỦ TỊCH|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG",
        "CHỦ NHIỆM|(?:CHI )?CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHỈ HUY TRƯỞNG|THỦ TRƯỞNG",
        "CHÁNH ÁN|CHÁNH THANH TRA|THƯ KÝ|BIÊN TẬP|KIỂM TOÁN|ỦY VIÊN|UỶ VIÊN",
    )
)
# "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", or a title alone on its line.
_AUTHORITY = re.compile(
    rf"(?:.*\s)?(?:(?:T/?M|K/?T|T/?L|TUQ|Q)\.?\s|(?:PHÓ |QUYỀN |TỔNG )*(?:{OFFICES}))[^{SMALL_LETTERS}]*"
)
_RANK = r"(?:(?:GS|PGS|TS|ThS|BS|KS|NGND|NGƯT)\.?\s*)*(?:(?:Đại|Trung|Thiếu|Thượng) (?:tướng|tá) )?"
# "H'Linh Niê Kđăm".
_FIRST = rf"[{CAPITALS}](?:['’][{CAPITALS}])?[{SMALL_LETTERS}]*"
_NAME = re.compile(rf"{_RANK}(?P<name>{_FIRST}(?: [{CAPITALS}][{CAPITALS}{SMALL_LETTERS}'’]*){{1,5}})")
_RECIPIENTS = re.compile(r"(?:Nơi nhận|Nơi gửi)\s*:?$", re.IGNORECASE)
_ITEM = re.compile(r"[-–+•*]\s*")
_FILING = re.compile(r"Lưu\b", re.IGNORECASE)
_MOST_RECIPIENTS = 30
# Addressees stand in the left column beside the signature and may come first in extracted text.
_LINES_BELOW = 25
_LONGEST_LINE = 90


def read_signer(text: str) -> str | None:
    """The name of the first signature in `text`; appendices that follow it may hold forms with others."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    for position, line in enumerate(lines):
        if len(line) <= _LONGEST_LINE and _AUTHORITY.fullmatch(line):
            name = _name_below(lines[position + 1 : position + 1 + _LINES_BELOW])
            if name:
                return name
    return None


def read_recipients(text: str) -> tuple[str, ...]:
    """Whom the document goes to: the list below the first "Nơi nhận:", without those who only file it."""
    lines = iter([" ".join(line.split()) for line in text.split("\n")])
    if not any(_RECIPIENTS.match(line) for line in lines):
        return ()
    items = takewhile(lambda line: not line or _ITEM.match(line), lines)
    recipients = [_ITEM.sub("", line).rstrip(" ;,.") for line in items if line]
    return tuple(one for one in recipients if one and not _FILING.match(one))[:_MOST_RECIPIENTS]


def _name_below(lines: list[str]) -> str | None:
    for line in lines:
        match = _NAME.fullmatch(line)
        if match and not is_capitals(match["name"]):
            return match["name"]
        if len(line) > _LONGEST_LINE:
            return None
    return None
