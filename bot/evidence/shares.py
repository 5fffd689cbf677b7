"""Of what a share is: 70% of a collective's members, or of the votes, are no share of the collectives."""

from __future__ import annotations

import re

from ingest.vietnamese import folded

# "Tỷ lệ đơn vị đạt …" and "70% cá nhân": shares of another whole; so are those of votes.
_WHOLE = (
    r"(?:so |tong so )?(?P<whole>ca nhan|tap the|don vi|ho(?! so| tro| tich)|xa|thon|to dan pho|can bo"
    r"|dang vien|nguoi|gia dinh|co quan)\b"
)
_ASKED_WHOLE = re.compile(rf"\b(?:ty|ti) le {_WHOLE}")
_TOLD_WHOLE = re.compile(rf"%\s?{_WHOLE}")
_VOTES = re.compile(r"\b(?:(?:ty|ti) le|so) phieu\b|\bbo phieu\b|\bphieu (?:dong y|tan thanh)\b")
_VOTING = re.compile(
    r"\b(?:phieu|bau|bieu quyet|tan thanh|dong y|nhat tri|binh xet|hop|can|phai|du|moi duoc)\b"
)


def is_share_of_another(asked: str, told: str) -> bool:
    """Whether a share is asked for, and a clause tells that of votes or of another whole."""
    question, clause = folded(asked), folded(told)
    if _VOTES.search(clause) and not _VOTING.search(question):
        return True
    wanted, said = _ASKED_WHOLE.search(question), {one["whole"] for one in _TOLD_WHOLE.finditer(clause)}
    return wanted is not None and bool(said) and wanted["whole"] not in said
