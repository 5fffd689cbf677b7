"""Whether a body is among those that a text addresses together: "các xã, thị trấn", "các cấp ủy".

Plans give most tasks to groups, and a commune that looks for its own name alone would find none of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.bodies import find_bodies
from ingest.body_names import body_key, body_level, same_body

_Kinds = tuple[tuple[str, str], ...]
# What a group is made of, and how the names of such bodies read; both as keys (plain, abbreviations out).
_NAMED_KINDS: _Kinds = (
    (
        r"\b(?:cap uy|to chuc dang|chi bo|dang bo|chi uy|dang uy)\b|\bchi(?= dang bo\b)",
        r"^(?:ban (?:thuong vu|chap hanh) )?(?:dang uy|dang bo|chi bo|chi uy|huyen uy|tinh uy|thi uy)\b",
    ),
    (r"\bxa\b(?! hoi)", r"\bxa\b(?! hoi)"),
    (r"\bphuong\b", r"\bphuong\b"),
    (r"\bthi tran\b", r"\bthi tran\b"),
    (r"\btruong\b(?! (?:hop|phong|ban))", r"^(?:cac )?truong\b"),
    (r"\bkhu pho\b", r"\bkhu pho\b"),
    (r"\bthon\b", r"\bthon\b"),
    (r"\bap\b", r"\bap\b"),
    (r"\bto dan pho\b", r"\bto dan pho\b"),
    (r"\btram y te\b", r"^tram y te\b"),
)
# Groups of whoever there is; few of their members would look for their own work there.
_COLLECTIVE_KINDS: _Kinds = (
    (
        r"\bdia phuong\b",
        r"\b(?:xa|phuong|thi tran)\b(?! hoi)|^(?:uy ban nhan dan|hoi dong nhan dan|huyen|thi xa)\b",
    ),
    (
        r"\b(?:to chuc chinh tri xa hoi|doan the|hoi)\b(?! dong| nghi)",
        r"^(?:(?:uy ban )?mat tran|doan\b|(?:huyen|tinh|thanh) doan|hoi (?!dong|nghi)|lien doan lao dong"
        r"|cong doan)",
    ),
    (
        r"\bnganh\b",
        r"^(?:phong|so|bo|cong an|bao hiem|kho bac|toa an|vien kiem sat|chi cuc|thue|thanh tra)\b",
    ),
    (
        r"\b(?:co quan|don vi|phong|ban|so)\b",
        r"^(?:phong|so|ban|van phong|uy ban kiem tra|trung tam|truong|cong an|thanh tra|chi cuc|bao hiem"
        r"|kho bac|thue|toa an|vien kiem sat|quan su|tram y te|benh vien|(?:uy ban )?mat tran|doan\b"
        r"|huyen doan"
        r"|hoi (?!dong|nghi))",
    ),
)
_GROUP = re.compile(
    r"\b(?:cac|nhung|tung|moi|toan the)\b|^(?:xa|phuong|thi tran|cap uy|co quan|don vi)\b.* va "
)
_COMMUNE_GROUP = re.compile(r"\b(?:cac|tung|moi|cap) (?:xa|phuong|thi tran)\b")


def concerns(unit: str, addressed: str) -> bool:
    """Whether what is addressed to `addressed` falls to `unit`: to itself, or to a group it is one of."""
    return is_own(unit, addressed) or includes(addressed, unit)


def is_own(unit: str, addressed: str) -> bool:
    """Whether `addressed` names `unit` itself, perhaps among others."""
    return same_body(addressed, unit) or any(same_body(part.text, unit) for part in find_bodies(addressed))


def includes(group: str, unit: str) -> bool:
    """Whether `group` ("các chi, đảng bộ trực thuộc Huyện ủy") takes in `unit` ("Đảng ủy xã Bình Châu")."""
    return _takes_in(group, unit, (*_NAMED_KINDS, *_COLLECTIVE_KINDS))


def names_kind(group: str, unit: str) -> bool:
    """Whether `group` speaks of bodies like `unit`: "các xã" of "xã Bình Châu", "các cơ quan" of nobody."""
    return _takes_in(group, unit, _NAMED_KINDS)


@lru_cache(maxsize=8192)
def _takes_in(group: str, unit: str, kinds: _Kinds) -> bool:
    addressed, member = _key(group), body_key(unit)
    if not _GROUP.search(addressed) or not _within(addressed, unit):
        return False
    return any(re.search(kind, addressed) and re.search(name, member) for kind, name in kinds)


def is_group(name: str) -> bool:
    """Whether several are addressed by what they are, "các xã", "từng cấp ủy"."""
    return re.match(r"\s*(?:các|những|từng|mỗi|mọi|toàn thể)\s", name, re.IGNORECASE) is not None


def _key(group: str) -> str:
    # The key drops a leading "các", by which a group is known.
    return f"cac {body_key(group)}" if is_group(group) else body_key(group)


def _within(addressed: str, unit: str) -> bool:
    """Whether the group's level reaches down or across to the unit's.

    "Các phòng, ban huyện" has nobody of the province in it; "các xã" nobody who is not in a commune.
    """
    level, mine = body_level(addressed), body_level(unit)
    if level == "commune" and _COMMUNE_GROUP.search(addressed) and "dia phuong" not in addressed:
        return mine == "commune"
    if level == "district":
        return mine not in ("province", "central")
    return level is None or mine in (None, level) or (level == "province" and "dia phuong" in addressed)
