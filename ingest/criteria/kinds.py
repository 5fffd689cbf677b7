"""The two kinds of awards the law knows: rules on papers, councils and times are set for a whole kind."""

from __future__ import annotations

import re

from ingest.vietnamese import folded

TITLE = "danh hiệu thi đua"
COMMENDATION = "hình thức khen thưởng"
AWARDS = "huân chương|huy chương|bằng khen|giấy khen|cờ thi đua|kỷ niệm chương"
"""Alternatives of a pattern: what is given, by its noun."""

# Honorary titles ("Anh hùng Lao động", "Nhà giáo nhân dân") are commendations too.
_COMMENDATION = re.compile(
    r"\b(?:huan chuong|huy chuong|ky niem chuong|bang khen|giay khen|giai thuong|anh hung|ba me viet nam"
    r"|nha giao|thay thuoc|nghe si|nghe nhan)\b"
)


def commendation_in(text: str) -> str:
    """The first word for a commendation, as it stands in a text: "Giấy khen"; "" where there is none."""
    found = _COMMENDATION.search(folded(text))
    return text[found.start() : found.end()] if found else ""


def kind_of(award: str) -> str:
    """What the law calls awards of this kind."""
    return COMMENDATION if commendation_in(award) else TITLE
