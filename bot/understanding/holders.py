"""Who holds the power to award, as questions and laws name them: "Chủ tịch xã", "người đứng đầu Bộ"."""

from __future__ import annotations

import re

from ingest.vietnamese import folded

_CHAIRMAN = r"\bchu tich (?:uy ban nhan dan |ubnd )?(?:cap )?"
# "Xã có quyền tặng gì?": a level that opens a question stands for its chairman.
_OFFICE = r"^(?:uy ban nhan dan |ubnd )?(?:cap )?"
_MAY = r"(?= (?:minh |ta |thi |co |duoc |khong )*(?:quyen|tham quyen|tang|khen|ky|cong nhan|quyet dinh)\b)"
_LEVELS = {"tỉnh": "tinh", "huyện": "huyen", "xã": "(?:xa|phuong|thi tran)"}
_PATTERNS = {
    "Chủ tịch nước": r"\bchu tich nuoc\b",
    "Thủ tướng Chính phủ": r"\bthu tuong\b",
    "Chính phủ": r"(?<!thu tuong )\bchinh phu\b",
    "Quốc hội": r"\bquoc hoi\b",
    "người đứng đầu Bộ, ban, ngành": r"\bbo truong\b|\bnguoi dung dau bo\b",
    **{
        f"Chủ tịch Ủy ban nhân dân cấp {level}": (
            rf"{_CHAIRMAN}{spoken}\b|{_OFFICE}{spoken}{_MAY}|\btham quyen (?:cua )?(?:cap )?{spoken}\b"
        )
        for level, spoken in _LEVELS.items()
    },
    "giám đốc doanh nghiệp, hợp tác xã": r"\bgiam doc (?:doanh nghiep|hop tac xa)\b",
}
_HOLDERS = {holder: re.compile(pattern) for holder, pattern in _PATTERNS.items()}
_OWNERS = re.compile(rf"\bcua (?:{'|'.join(_PATTERNS.values())})")


def holders_in(text: str, *, leading: bool = False) -> list[str]:
    """The holders of power that a text names; `leading` leaves out those named only within another's name.

    The "Chủ nhiệm Văn phòng Chủ tịch nước" is no Chủ tịch nước.
    """
    parts = [part.strip() for part in folded(text).split(",")] if leading else [folded(text)]
    return [
        holder
        for holder, pattern in _HOLDERS.items()
        if any((pattern.match if leading else pattern.search)(part) for part in parts)
    ]


def without_owners(text: str) -> str:
    """The folded text without those after whom awards are named: "bằng khen của Thủ tướng"."""
    return _OWNERS.sub(" ", text)
