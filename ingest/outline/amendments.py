"""How laws that amend others announce the new wording."""

from __future__ import annotations

import re

AMENDS = re.compile(r"(?:Sửa đổi|Bổ sung|Thay thế|Thay cụm từ|Thay|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Bỏ)\b")


def announces_wording(words: str) -> bool:
    """Whether a clause's words announce new wording: "Sửa đổi khoản 1 Điều 3 như sau:"."""
    return AMENDS.match(words) is not None and words.rstrip().endswith("như sau:")
