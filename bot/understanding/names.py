"""Names of places, sectors and bodies in a question, of which the evidence must speak too.

What a report says of its own province answers no question about another one, however alike the rest is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice, pairwise

from bot.understanding.content import is_function_word
from ingest.bodies import find_bodies
from ingest.capitals import CAPITALS
from ingest.localities import LOCALITY
from ingest.vietnamese import accented, folded, strip_diacritics, syllables

# The provinces and cities before and after the mergers of 2025: people do not type their capitals.
_PROVINCES = [
    accented(name.strip())
    for name in """
An Giang, Bà Rịa, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình
Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà
Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang,
Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ,
Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình,
Thái Nguyên, Thanh Hóa, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Vũng Tàu, Yên Bái
""".replace("\n", " ").split(",")
]
# Restoration leaves a name plain that no document has; half of the diacritics would make it another word.
_PROVINCE = re.compile(rf"\b(?:{'|'.join((*_PROVINCES, *map(strip_diacritics, _PROVINCES)))})\b")
# "Xã Bình An", typed "xa binh an": a name where the documents write it with capitals.
_LOCALITY = re.compile(
    rf"\b(?:{LOCALITY}|thôn)\s(?P<name>[^\W\d_]+\s[^\W\d_]+)",
    re.IGNORECASE,
)
# "… của xã phú lương": a name at the end of its phrase, typed plain, of a place no document knows.
_PLAIN_LOCALITY = re.compile(
    rf"\b(?:của|cua|ở|o|tại|tai|thuộc|thuoc)\s(?:{LOCALITY}|thôn)\s"
    r"(?P<name>[^\W\d_]+\s[^\W\d_]+)(?=\W*$|,|\s(?:là|thì|năm|có)\b)",
    re.IGNORECASE,
)
# "Phường Tân Mỹ Tây" is not "phường Tân Mỹ Đông".
_LONG_LOCALITY = re.compile(
    rf"\b(?i:{LOCALITY}|thôn)\s[{CAPITALS}]\w*\s"
    rf"(?P<name>[{CAPITALS}]\w*\s[{CAPITALS}]\w*)(?!\s[{CAPITALS}])"
)
_SECTOR = re.compile(r"\bngành\s(?P<name>[^\W\d_]+\s[^\W\d_]+)", re.IGNORECASE)
# Ministries and departments, lower case as people type them.
_OFFICE = re.compile(
    r"\b(?<!cán )(?:bộ|sở)\s(?P<name>y tế|tài chính|nội vụ|công an|quốc phòng|ngoại giao|tư pháp|công thương"
    r"|xây dựng|giao thông|giáo dục|nông nghiệp|khoa học|văn hóa|lao động|kế hoạch|thông tin|tài nguyên"
    r"|du lịch)\b",
    re.IGNORECASE,
)
# "Các ngành trong huyện": no one of them is named.
_MANY = re.compile(r"(?:các|những|mọi|toàn thể)\b", re.IGNORECASE)
# A school may be written with its sort between: "Trường THCS và THPT Đốc Binh Kiều".
_SCHOOL = re.compile(r"^trường\s(?=[^\W\d_]+\s)", re.IGNORECASE)
_CAPITALISED = re.compile(rf"(?<=[\w,:]\s)[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*)+")

# What is said of "các tổ chức chính trị - xã hội" or "các cấp ủy" is said of each of them.
_CLASSES = (
    (
        re.compile(
            r"(?:hội (?:liên hiệp )?(?:phụ nữ|nông dân|cựu chiến binh)|công đoàn|liên đoàn lao động"
            r"|đoàn thanh niên)\b",
            re.IGNORECASE,
        ),
        frozenset({("tri", "xa"), ("doan", "the")}),
    ),
    (re.compile(r"(?:đảng|chi) ủy\b", re.IGNORECASE), frozenset({("cap", "uy")})),
)

Name = frozenset[tuple[str, str]]


def find_names(
    text: str,
    is_written: Callable[[str], bool],
    is_said: Callable[[str], bool] = lambda _: True,
    *,
    bodies: bool = True,
) -> tuple[Name, ...]:
    """The names, each as the folded pairs of neighbours by which one knows it; any of them will do.

    `is_written` says whether documents have this very text, `is_said` whether any has these folded words. A
    restored question has no capitals of its own: the documents must tell "xã Bình An" from "xã đạt chuẩn".
    """
    names = (*_pairs(text, is_written, bodies), *_strange(text, is_said))
    return tuple(dict.fromkeys(name for name in names if name))


def _strange(text: str, is_said: Callable[[str], bool]) -> Iterator[Name]:
    """Places that no document knows, and the ends of names that begin like another's."""
    for match in _LONG_LOCALITY.finditer(text):
        yield _pair(match["name"])
    for match in _PLAIN_LOCALITY.finditer(text):
        words = match["name"].split()
        if not any(map(is_function_word, words)) and not is_said(folded(match["name"])):
            yield _pair(match["name"])


def _pairs(text: str, is_written: Callable[[str], bool], bodies: bool) -> Iterator[Name]:
    for match in _PROVINCE.finditer(accented(text)):
        yield _pair(match.group())
    for match in _LOCALITY.finditer(text):
        if is_written(match["name"].title()):
            yield _pair(match["name"])
    for match in _OFFICE.finditer(text) if bodies else ():
        yield _pair(match["name"])
    for match in _SECTOR.finditer(text):
        if not any(is_function_word(word) for word in match["name"].split()):
            yield _pair(match["name"])
    for match in _CAPITALISED.finditer(text):
        yield _pair(match.group())
    # Bodies are known by their capital, which the first word of a typed question lacks.
    for body in find_bodies(text[:1].upper() + text[1:]) if bodies else ():
        if not _MANY.match(body.text):
            classes = (known_by for members, known_by in _CLASSES if members.match(body.text))
            yield _pair(_SCHOOL.sub("", body.text)).union(*classes)


def _pair(name: str) -> Name:
    """The first pair, and the second, for "Bộ Kế hoạch" is known by "ngành Kế hoạch" too."""
    return frozenset(islice(pairwise(syllables(folded(name))), 2))
