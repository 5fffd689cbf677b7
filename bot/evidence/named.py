"""The names in a text: of a thing asked for by its sort, of persons, of who gets something, of places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.evidence.acting import acting
from bot.evidence.people import PERSON
from bot.evidence.value import OFFICE, UNIT, Value, matches
from bot.understanding.focus import Interrogative
from bot.understanding.interrogatives import ROOM
from ingest.bodies import find_bodies
from ingest.capitals import CAPITALS

_NAME = rf"[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{0,5}}"
# "Tại Lễ phát động", "tại Điều 5": an occasion or a text, no place.
_NO_PLACE = (
    r"(?!(?:Lễ|Hội nghị|Đại hội|Hội thi|Điều|Khoản|Điểm|Mục|Chương|Phần|Phụ lục|Luật|Nghị định|Nghị quyết"
    r"|Thông tư|Quyết định|Kế hoạch|Chỉ thị|Công văn|Báo cáo|Quy)\b)"
)
_PLACE = re.compile(
    rf"\b(?:[Tt]ại|[Ởở])\s(?:(?i:hội trường|trụ sở|nhà văn hóa|sân vận động|trung tâm|quảng trường"
    rf"|phòng họp)[^,.;]{{0,60}}|{_NO_PLACE}{_NAME})"
    rf"|\b(?:thị trấn|xã|huyện|tỉnh|thành phố|phường|biển)\s{_NAME}"
)
# "2. Địa điểm: Hội trường UBND xã, ấp Mỹ Thạnh."
_LABELLED_PLACE = re.compile(r"\bđịa điểm(?:\s[^:.;\n]{1,40})?:\s?(?P<place>[^.;|\n]{3,120})", re.IGNORECASE)
# An office is called "phòng" too; a room has a number or is one for meetings.
_ROOM = re.compile(
    r"\b(?:(?:[Tt]ại|[Ởở])\s)?(?i:phòng họp|hội trường|phòng (?:số )?(?=[A-Z]?\d)|phòng truyền thống)"
    r"[^,.;]{0,60}"
)
# "UBND huyện Sông Mây" is a body, not where it is.
_OF_BODY = re.compile(r"(?:UBND|HĐND|nhân dân|hội đồng|đảng bộ|đảng ủy|của)\s$", re.IGNORECASE)
_COMPANY = (
    r"(?:(?:tổng )?công ty(?: (?:cổ phần|tnhh|trách nhiệm hữu hạn|hợp danh|(?:một|hai|1|2) thành viên|mtv))*"
    r"|doanh nghiệp(?: tư nhân)?|tập đoàn)"
)
# What a thing asked for by its sort may be called.
_SORTS = {
    "doanh nghiệp": _COMPANY,
    "công ty": _COMPANY,
    "hợp tác xã": r"(?:hợp tác xã|htx)",
    "đoàn thể": r"(?:hội|đoàn|liên đoàn|công đoàn)",
}
_NUMBERED = re.compile(r"loại|(?:tiểu )?dự án")
_OF_BODIES = re.compile(r".*\b(?:cơ quan|đơn vị|phòng|ban|sở|bộ|ngành|hội|đoàn|tổ chức)\b", re.IGNORECASE)
_QUOTED_OR_NAME = rf"(?:[“\"][^”\"]{{2,80}}[”\"]|{_NAME})"
# "Chủ tịch Hội đồng là Thủ tướng Chính phủ": an office names a person too.
_OFFICE_HELD = re.compile(
    r"\blà\s(?P<office>(?:Phó )?(?:Chủ tịch|Thủ tướng|Bí thư|Giám đốc|Trưởng|Chánh"
    r"|(?:Bộ|Thứ|Vụ|Cục) trưởng)[^,;.()]{2,80})"
)
# "Chủ tịch UBND xã làm Chủ tịch Hội đồng".
_OFFICE_TAKEN = re.compile(
    r"(?P<office>(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Trưởng|Chánh|Thứ trưởng|Bộ trưởng)[^,;:.()]{2,60}?)"
    r"\s(?:làm|giữ chức|kiêm)\s(?=(?:Phó )?(?:Chủ tịch|Trưởng|Tổ trưởng|Ủy viên|Thư ký|Giám đốc))"
)
_AT = re.compile(r"(?:tại|ở)\s", re.IGNORECASE)
_HELD_WHERE = re.compile(r"\b(?:tại|ở)\s", re.IGNORECASE)
_HELD_AT = re.compile(r"\b(?:tại|ở)\s(?:địa bàn\s)?$", re.IGNORECASE)
# "… cho Ủy ban nhân dân cấp xã 15 ngày làm việc": who is given some days gets no papers.
_GIVEN_DAYS = re.compile(r"\s\d")
# "… gửi cơ quan chuyên trách thi đua, khen thưởng ở trung ương": an office by a common name.
_SENT_TO = re.compile(
    r"\b(?:gửi|nộp|trình|đăng ký)(?:\s(?:về|đến|tới|cho|tại|với))?\s"
    r"(?P<who>(?:cơ quan|bộ phận|văn phòng|phòng|ban)\s(?:thi đua, khen thưởng|[^,;:.()]){4,80})"
)
# "Chứng từ về Văn phòng Huyện đoàn": where a verb is left out, a name says that it is a body.
_TO_OFFICE = re.compile(
    r"\b(?:về|đến|tới|cho)\s(?P<who>(?:Văn phòng|Phòng|Ban|Bộ phận)"
    r"(?:\s(?!(?:trước|chậm|muộn|để|trong|theo|bằng|qua|từ|vào|kèm|là|do|có|và)\b)[^\W\d_]+){1,6})"
)
_TO = re.compile(r"\b(?:đến|về|tới|tại|ở|cho|lên|gửi|trình|đăng ký với)\s$", re.IGNORECASE)


def names(asked: Interrogative, text: str) -> Iterator[Value]:
    """Names of the noun asked about: "xã Bình An" for "xã nào"."""
    noun = _SORTS.get(asked.unit) or r"\s".join(re.escape(word) for word in asked.unit.split())
    if not noun:
        yield from (value for value in acting(asked, text) if value.text[:1].isupper())
        return
    between = r"(?:\sthi\sđua)?"
    # "Chỉ tiêu Hội đồng nhân dân giao": who comes next in the sentence names no target.
    bodies = {body.start for body in find_bodies(text)} if not _OF_BODIES.match(asked.unit) else set()
    name = rf"(?:{_QUOTED_OR_NAME}|[IVX]+\b|\d+\b)" if _NUMBERED.fullmatch(asked.unit) else _QUOTED_OR_NAME
    for match in re.finditer(rf"(?i:(?<!\btiểu )\b{noun}){between}:?\s(?P<name>{name})", text):
        if match.start("name") not in bodies:
            yield Value(match.start(), match.end(), match.group())
    # "Nộp ở xã nào?": where no name can be given, the text says which by "nơi …".
    for match in re.finditer(rf"(?i:\b{noun})(?:, [^\W\d_]+(?: [^\W\d_]+)?)*\snơi\s[^,;.()]{{5,160}}", text):
        yield Value(match.start(), match.end(), match.group().strip())


def titled_persons(text: str) -> Iterator[Value]:
    """The persons named with their title or office: "ông Trần Văn Sông", "Chủ tịch Lò Văn Pâng"."""
    for match in PERSON.finditer(text):
        if not find_bodies(match["name"]):
            yield Value(match.start(), match.end(), match.group())


def persons(_: Interrogative, text: str) -> Iterator[Value]:
    for match in PERSON.finditer(text):
        if not find_bodies(match["name"]):
            yield Value(match.start("name"), match.end("name"), match["name"])
    for match in (*_OFFICE_HELD.finditer(text), *_OFFICE_TAKEN.finditer(text)):
        yield Value(match.start("office"), match.end("office"), match["office"], OFFICE)


def recipients(_: Interrogative, text: str) -> Iterator[Value]:
    """Bodies and persons to whom something goes."""
    bodies = (Value(body.start, body.end, body.text) for body in find_bodies(text))
    named = [one for one in (*bodies, *titled_persons(text)) if _TO.search(text[: one.start])]
    yield from (one for one in named if not _GIVEN_DAYS.match(text, one.end))
    for match in (*_SENT_TO.finditer(text), *_TO_OFFICE.finditer(text)):
        if not any(match.start() <= one.start < match.end() for one in named):
            yield Value(match.start("who"), match.end("who"), match["who"])


def places(asked: Interrogative, text: str) -> Iterator[Value]:
    wanted = _ROOM if asked.unit == ROOM else _PLACE
    labelled = _LABELLED_PLACE.search(text) if wanted is _PLACE else None
    if labelled and not _HELD_WHERE.search(labelled["place"]):
        yield Value(*labelled.span("place"), labelled["place"].strip())
        return
    for place in matches(wanted, text):
        if not _OF_BODY.search(text[: place.start]):
            held = _AT.match(place.text) or _HELD_AT.search(text[: place.start])
            role = None if held else UNIT
            yield replace(_with_whole_body(text, place), role=role)


def _with_whole_body(text: str, place: Value) -> Value:
    """The place to the end of the body it is cut from: "tại Phòng Kinh tế" has one word in small letters."""
    end = max(
        (body.end for body in find_bodies(text) if body.start < place.end < body.end), default=place.end
    )
    return replace(place, end=end, text=text[place.start : end])
