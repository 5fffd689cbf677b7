"""Which body issued a document, by the symbol in its number or the names in its letterhead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.capitals import CAPITALS, sentence_case
from ingest.document_kinds import ISSUERS

NATIONAL_TITLE = re.compile(
    r"CỘNG H[OÒ][AÀ] XÃ HỘI|ĐỘC LẬP\s*[-–]\s*TỰ DO|ĐẢNG CỘNG SẢN VIỆT NAM$"
    r"|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) H",
    re.IGNORECASE,
)

_STAMP = re.compile("CÔNG BÁO|DỰ THẢO|H[ỎO][ẢA] TỐC|(?:THƯỢNG )?KHẨN|(?:TỐI |TUYỆT )?MẬT|PHỤ LỤC|MẪU")
_BODY_NAME = re.compile(rf"[{CAPITALS}][{CAPITALS} ,.&()–-]{{3,100}}")
_WORD = re.compile(rf"[{CAPITALS}]{{2,}}")
_WORDS_SHARE = 0.8
_PLACE_LINE = re.compile(
    # Marks on capitals are what recognition reads worst: "THÀNH PHÓ", "TÌNH".
    r"(?:T[ỈIÌÍĨ]NH|HUY[ỆÊEÉ]N|QUẬN|XÃ|PHƯỜNG|THỊ XÃ|THỊ TRẤN|THÀNH PH[ỐÓÔỎO]|ĐẶC KHU|TP\.?)"
    r"\s(?![ỦU][YỶ]|ĐOÀN)"
)
_PLACE = re.compile(rf"(?<!\w){_PLACE_LINE.pattern}.+")
# "HUYỆN ỦY BÌNH SƠN", which is no "ỦY BAN", and "HUYỆN ĐOÀN BÌNH SƠN".
_COMMITTEE = re.compile(r"(?:\w [ỦU][YỶ](?! BAN)|(?:HUYỆN|TỈNH|THÀNH) ĐOÀN)(?!\w)")
# The field of a department begins with a capital: "Sở Nội vụ".
_BRANCH = re.compile(r"^((?:Sở|Phòng|Bộ|Ban|Vụ|(?:Chi |Tổng )?[Cc]ục|Viện|Trường|Trung tâm|Văn phòng) )(\w)")


def read_issuer(head: Sequence[str], symbols: Sequence[str], text: str) -> str | None:
    """The issuer of the document `text`; None when neither its number nor its head tells.

    `symbols` are those of the number ("TT", "BNV"), `head` the lines above kind and subject.
    """
    known = {ISSUERS[base] for symbol in symbols if (base := symbol.rstrip("0123456789")) in ISSUERS}
    if len(known) == 1:
        return known.pop()
    bodies = _bodies(head)
    return _full_name(bodies, text) if bodies else None


def _bodies(lines: Sequence[str]) -> list[str]:
    """The names in capitals in the left column, the superior body first; a name on two lines as one."""
    bodies: list[str] = []
    for line in lines:
        if not _names_body(line) or line in bodies:
            continue
        if bodies and _PLACE_LINE.match(line):
            bodies[-1] += " " + line
        else:
            bodies.append(line)
    return bodies


def _names_body(line: str) -> bool:
    if not _BODY_NAME.fullmatch(line) or NATIONAL_TITLE.search(line) or _STAMP.match(line):
        return False
    # A stamp that was recognised comes out as "Œ..J O ...": of a name nearly all is words.
    return len("".join(_WORD.findall(line))) >= _WORDS_SHARE * len(line.replace(" ", ""))


def _full_name(bodies: Sequence[str], text: str) -> str:
    """The last body; with its superior's place, or its superior, when its own name has neither."""
    name = _cased(bodies[-1], text)
    if len(bodies) == 1 or _PLACE.search(bodies[-1]) or _COMMITTEE.search(bodies[-1]):
        return name
    superior = bodies[-2]
    if _COMMITTEE.search(superior):
        return f"{name} {_cased(superior, text)}"
    place = _PLACE.search(superior)
    if place is None:
        return f"{name}, {_cased(superior, text)}"
    located = sentence_case(place.group(), text)
    return f"{name} {located[0].lower()}{located[1:]}"


def _cased(capitals: str, text: str) -> str:
    return _BRANCH.sub(lambda match: match[1] + match[2].upper(), sentence_case(capitals, text))
