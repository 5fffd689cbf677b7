"""The key under which asking words are matched: diacritics only where they tell words apart."""

from __future__ import annotations

import re

from ingest.vietnamese import strip_diacritics

# Told from "máy", "mới", "đầu", "gia", "tiên", "về", "màu", "tấm", "hội", "lực", "số", "lại" … by their
# diacritics, which restoration has supplied.
_ACCENT_SENSITIVE = frozenset(
    "mấy mỗi đâu giá tiền vé mẫu tầm cỡ hồi lúc khí tháng thắng quý quỹ năm bản bàn cặp sở lãi lời".split()
)


def asking_key(lowered: str) -> str:
    """A lower-case text without diacritics, but for the words that only these tell from others."""
    words = re.split(r"(\W+)", lowered)
    return "".join(word if word in _ACCENT_SENSITIVE else strip_diacritics(word) for word in words)
