"""When two names mean one body, and the level a body stands on."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.abbreviations import expand
from ingest.folding import fold_in_place
from ingest.localities import Level
from ingest.vietnamese import normalise

_LEADING = re.compile(r"^(?:cac|nhung|tung|moi|toan the|dong chi|giao) ")
_FRONT = re.compile(r"\b(?:uy ban |ub )?(?:trung uong )?mat tran(?: to quoc)?(?: viet nam)?\b")
# People leave "liên hiệp" out of "Hội Liên hiệp Phụ nữ".
_UNION = re.compile(r"\bhoi lien hiep (?=phu nu|thanh nien)")
_TERM = re.compile(r" (?:khoa|lan thu) (?:[ivxl]+|\d+)\b")
_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("commune", re.compile(r"\b(?:(?<!hop tac )xa(?! hoi)|(?<!dia )phuong|thi tran|dac khu)\b")),
    ("district", re.compile(r"\b(?:huyen|thi xa|thi uy|quan uy)\b|^phong\b")),
    ("province", re.compile(r"\b(?:tinh|thanh uy|thanh pho)\b|^(?:giam doc )?so\b")),
    (
        "central",
        re.compile(
            r"\b(?:trung uong|chinh phu|thu tuong|quoc hoi|chu tich nuoc|bo chinh tri|ban bi thu|toan quoc|"
            r"bo (?!phan|chi huy)\w+|toi cao)\b"
        ),
    ),
)
# What a short form may leave out at its end: committee, level, country, term.
_LEFT_OUT = frozenset(
    "huyen tinh thanh thi dang uy bo xa tran pho phuong quan trung uong viet nam dia ban cap thuoc tren"
    " truc".split()
)


@lru_cache(maxsize=4096)
def body_key(name: str) -> str:
    """The key under which spellings of one body meet: "UBND huyện" and "Uỷ ban nhân dân huyện"."""
    plain = fold_in_place(expand(normalise(name)))
    plain = " ".join(re.findall(r"\w+", plain))
    return _LEADING.sub("", _UNION.sub("hoi ", _FRONT.sub("mat tran", plain)))


def body_level(name: str) -> Level | None:
    """The level a name states; of several the most local one: "UBND huyện Bình Sơn, tỉnh Quảng Ngãi"."""
    key = body_key(name)
    return next((level for level, pattern in _LEVELS if pattern.search(key)), None)


def same_body(first: str, second: str) -> bool:
    """Whether two names can mean one body: equal, or one a short form of the other on the same level.

    The term of a committee ("khóa XIII") is not compared.
    """
    one, other = sorted((_TERM.sub("", body_key(name)) for name in (first, second)), key=len)
    if not one or one == other:
        return bool(one)
    levels = {level for level in (body_level(first), body_level(second)) if level}
    if len(levels) > 1:
        return False
    longer = other.split()
    # People drop the head of "Ban Tuyên giáo" and "Phòng Nội vụ", not of a committee.
    heads = [longer] + ([longer[1:]] if longer[0] in {"ban", "phong"} and len(longer) > 2 else [])
    return any(_shortens(one.split(), full) for full in heads)


def _shortens(short: list[str], full: list[str]) -> bool:
    if len(short) > len(full) or full[: len(short)] != short:
        return False
    if len(short) == 1:
        return short == full
    rest = full[len(short) :]
    # After a level word comes a place ("huyện Bình Sơn"), after "bộ" a field ("Văn phòng Bộ Nội vụ").
    place = short[-1] in {"huyen", "tinh", "xa", "tran", "pho", "phuong", "quan", "uy", "bo"}
    return place or all(word in _LEFT_OUT for word in rest[:2])
