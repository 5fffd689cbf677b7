"""Questions for what follows from a deed: "Nộp chậm thì bị gì?", "Thi hộ thì xử lý sao?"."""

from __future__ import annotations

import re

_ASKED = re.compile(
    # "Chuẩn bị gì?", "thiết bị gì?" ask for things.
    r"\b(?:thi )?(?:se )?(?<!chuan )(?<!trang )(?<!thiet )bi"
    r" (?:gi|sao|phat (?:gi|sao|the nao)|tru (?:gi|may diem|bao nhieu diem))\b"
    r"|\b(?:thi )?(?:se )?(?:bi )?xu ly (?:ra )?(?:sao|the nao|nhu the nao|gi)\b"
    r"|\b(?:thi )?(?:co |chiu )?(?:hau qua|che tai) (?:la )?(?:gi|sao|the nao|ra sao)\b"
)
# A bare "thì sao" asks on ("còn xã thì sao?"), unless something went wrong.
_SO_WHAT = re.compile(r"\bthi sao\b")
_WENT_WRONG = re.compile(
    r"\b(?:cham|qua han|qua thoi han|tre|vi pham|gian lan|bi phat hien|chep|khai (?:sai|gian|man)"
    r"|de (?:sot|xay ra|tai nan)|thi ho"
    r"|(?:khong|ko|chua) (?:nop|gui|cu|du|hop|dang ky|bao cao|tham gia|lam))\b"
)
# What is done too late has consequences of its own, which no other deed has.
LATE = re.compile(
    r"\b(?:chậm|trễ|muộn|(?:quá|sau) (?:thời )?hạn|không (?:đúng|kịp) (?:thời )?hạn|không kịp thời)\b",
    re.IGNORECASE,
)


def find_consequence(folded: str) -> re.Match[str] | None:
    """The words of a folded question that ask what follows, None where none do."""
    return _ASKED.search(folded) or (_SO_WHAT.search(folded) if _WENT_WRONG.search(folded) else None)
