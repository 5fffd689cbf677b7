"""The kinds of localities, and the level of government on which each stands."""

from __future__ import annotations

from typing import Literal

Level = Literal["central", "province", "district", "commune"]

LEVELS: dict[str, Level] = {
    "tỉnh": "province",
    "thành phố": "province",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
# "xã hội" is no commune.
LOCALITY = rf"(?:{'|'.join(LEVELS)})(?!\w|(?<=xã)\s+hội)"
"""Pattern of the words that stand before the name of a place, with plain blanks."""
