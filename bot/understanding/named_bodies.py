"""The body a question asks about, as loosely as people name one: lower case and shortened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ingest.bodies import find_bodies
from ingest.body_names import body_key, body_level

# Words at the end of a name that people leave out.
_LEFT_OUT = frozenset("huyen tinh xa phuong uy viet nam dia ban tren thanh pho thi tran".split())
# How far behind a short name its level may stand: "ban tuyên giáo tỉnh ủy".
_LEVEL_WITHIN = 3
_SHORTEST = 2
# Without its office a name must say more to be known by: "truyền thông văn hóa thể thao".
_SHORTEST_BARE = 4
# The council bears the name of the whole field, by which alone it is not meant.
_FIELD = "thi dua khen thuong"
# "Xã Bình Châu phải làm gì?": a place stands for whoever works there.
_UNIT = re.compile(
    r"(?P<unit>(?:các\s)?(?:mặt trận|công an|quân sự|đoàn thể|liên đoàn"
    r"|xã|phường|thị trấn|huyện|tỉnh|trường|thôn|ấp|khu phố|chi cục|bệnh viện|phòng"
    r"|sở|ban|trạm"
    r"|trung tâm|hội(?!\s(?:nghị|thi|thảo))|đoàn|đảng ủy|chi bộ|đảng bộ|kho bạc|bảo hiểm|cục|vụ|viện|đài"
    r"|báo(?!\scáo)"
    r"|viện kiểm sát|tòa án|hợp tác xã|doanh nghiệp)(?:,\s(?:phường|thị trấn))*"
    r"(?:\s(?!phải|cần|có|được|làm|sẽ|lo|chịu)[^\s,?]+){0,6})\s(?:phải|cần|có|được|làm|sẽ|lo|chịu)\b",
    re.IGNORECASE,
)


# The same few hundred names are taken apart for every question.
@lru_cache(maxsize=4_000)
def bodies_of_name(name: str) -> tuple[str, ...]:
    """The name, and each body in it: "Sở Nội vụ, Sở Tài chính" names two."""
    return name, *(body.text for body in find_bodies(name))


def body_asked_about(text: str, known: Iterable[str]) -> str | None:
    """The longest of the `known` names that the question holds, else whatever reads as a body."""
    words = f" {body_key(text)} "
    named = [(len(stem), name) for name in known if (stem := _stem_in(words, name))]
    if named:
        return max(named)[1]
    # Its capital is what the first word of a typed question lacks.
    bodies = find_bodies(text[:1].upper() + text[1:])
    if bodies:
        return bodies[0].text
    unit = _UNIT.match(text)
    return unit["unit"] if unit else None


def _stem_in(words: str, name: str) -> str | None:
    """The name, or what is left of it without office, level and place, where `words` hold it on its level."""
    key = body_key(name)
    stem = key.split()
    while len(stem) > 2 and stem[-1] in _LEFT_OUT:
        stem.pop()
    for short in (stem, stem[1:], stem[2:]):
        if len(short) < (_SHORTEST if short is stem else _SHORTEST_BARE):
            return None
        place = words.find(f" {' '.join(short)} ")
        if place >= 0 and " ".join(short) != _FIELD:
            after = words[place:].split()[: len(short) + _LEVEL_WITHIN]
            levels = {level for level in (body_level(" ".join(after)), body_level(key)) if level}
            return " ".join(short) if len(levels) < 2 else None
    return None
