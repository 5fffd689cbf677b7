"""Typed values in a text: the dates, numbers, bodies, places and document numbers that can answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.evidence.clock import find_clock_times
from bot.evidence.units import counts
from bot.understanding.content import is_function_word
from bot.understanding.focus import Focus, Interrogative
from bot.understanding.interrogatives import ROOM
from ingest.bodies import find_bodies
from ingest.capitals import CAPITALS
from ingest.document_numbers import find_document_numbers
from ingest.knowledge import TimeExpression
from ingest.time_expressions import find_time_expressions
from ingest.vietnamese import folded


@dataclass(frozen=True, slots=True)
class Value:
    """A value at `start`..`end` of the text it was found in; `role` and `precision` are those of a time."""

    start: int
    end: int
    text: str
    role: str | None = None
    precision: str | None = None


_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?:\s?[-–]\s?\d+(?:[.,]\d+)?)?"
_COUNT_WORDS = r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
# "Điều 5", "mục 2", "hạng Ba" number a thing; they do not count.
_NUMBERING = re.compile(
    r"\b(?:điều|khoản|điểm|mục|phần|chương|phụ lục|(?<!tổng )số|lần|lần thứ|thứ|hạng|đợt|khóa|lớp|bảng|mẫu"
    r"|tiết|ngày"
    r"|tháng|năm)\s*$",
    re.IGNORECASE,
)
# "Ước 6 tháng như sau": a span of time, where something else is counted.
_TIME_UNITS = frozenset("ngay thang nam quy tuan gio phut".split())
# "Mỗi xã một sản phẩm" shares out and counts nothing.
_SHARED_OUT = re.compile(r"\bmỗi\s(?:\w+\s){1,4}$", re.IGNORECASE)
_ENUMERATOR = re.compile(r"(?<!.)\d+(?:\.\d+)*\.\s")
_COUNT = re.compile(
    rf"(?<![\w/.,-])(?P<number>{_NUMBER}"
    rf"|(?:{_COUNT_WORDS})(?=\s(?!số\s)))(?:\s?%)?(?![\w/])(?P<noun>(?:\s+(?:k?m[23]\b|[^\W\d_]+)){{0,4}})",
    re.IGNORECASE,
)
_AWARD = re.compile(r"(?:bằng khen|giấy khen|cờ|huân chương|huy chương|kỷ niệm chương)\b", re.IGNORECASE)
_RECIPIENT = rf"{_NUMBER}\s(?:tập thể|cá nhân|(?:hộ )?gia đình|hộ|đơn vị|người|doanh nghiệp)"
_RECIPIENTS = rf"(?:không quá |tối đa |ít nhất )?{_RECIPIENT}(?:(?:,| và|, và)\s{_RECIPIENT})*"
# "Một phần ba", "2/3", "một nửa": shares in words and as fractions.
_FRACTION = (
    rf"(?:(?:{_COUNT_WORDS})\sphần\s(?:hai|ba|tư|bốn|năm|mười)\b|một nửa\b|(?<![\d/])[1-9]/[2-9](?![\d/]))"
)
_PERCENTAGE = re.compile(
    rf"(?:dưới|trên|từ|đạt|khoảng|ít nhất|tối thiểu)?\s?{_NUMBER}\s?%|{_FRACTION}", re.IGNORECASE
)
_SHARE = re.compile(
    rf"(?:dưới|trên|từ|ít nhất|tối thiểu)?\s?(?:{_NUMBER}\s?%|(?<![\d/])\d/\d\s(?:tổng\s)?(?:số"
    rf"|thành\sviên))",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"{_NUMBER}\s?(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng|triệu|tỷ|tỉ|VNĐ|VND|đ\b|USD)(?:\s?/\s?\w+)*"
    rf"|{_NUMBER}\s?lần\s(?:mức\s)?lương\s(?:cơ\ssở|tối\sthiểu)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?:(?:số )?(?:máy lẻ|điện thoại|ĐT|SĐT|đường dây nóng|hotline|máy)(?: số)?|(?<!\d)(?=0\d))[\s:]*"
    r"(?:\(\d{2,4}\)[\s.]?)?\d(?:[\s.-]?\d){2,11}(?![\d/])",
    re.IGNORECASE,
)
# "03 năm một lần" is how often, and not how long.
_DURATION = re.compile(
    rf"(?:{_NUMBER}|(?:{_COUNT_WORDS}|mười lăm|hai mươi|ba mươi))\s(?:ngày(?:\slàm\sviệc)?|tuần|tháng|năm"
    rf"|quý|giờ|tiếng(?!\s(?:nói|việt|anh))|phút)(?!\s?\d|\s(?:một|0?1)\slần\b)(?:\s(?:trở\slên|liên\stục))?",
    re.IGNORECASE,
)
_LENGTH = r"(?:mm|cm|dm|km|m|mét|xăng-ti-mét|mi-li-mét)"
# "800 mm x 600 mm", "khổ A4", "cỡ chữ 14".
_SIZE = re.compile(
    rf"{_NUMBER}\s?{_LENGTH}?(?:\s?[x×]\s?{_NUMBER}\s?{_LENGTH}?\b)+"
    rf"|\bkhổ\s(?:giấy\s)?A\d\b|\bA[0-6]\b|\bcỡ\s(?:chữ\s)?\d+\b|{_NUMBER}\s?{_LENGTH}\b",
    re.IGNORECASE,
)
_TIMES = rf"(?:{_NUMBER}|{_COUNT_WORDS})"
_EVERY = rf"(?:(?:hằng|hàng|mỗi)\s)?(?:{_TIMES}\s)?(?:ngày|tuần|tháng|quý|năm)\b"
_FREQUENCY = re.compile(
    rf"\b(?:(?:hằng|hàng|mỗi|(?:một|0?1)(?=\s\w+\s(?:họp\s)?{_TIMES}\slần))\s(?:ngày|tuần|tháng|quý|năm)"
    rf"(?:\s(?:họp\s)?{_TIMES}\slần)?"
    rf"|(?:định kỳ|thường kỳ|cứ)\s(?!đột xuất){_EVERY}(?:\s(?:và|một lần|{_TIMES}\slần)(?:\s{_EVERY})?)?"
    rf"|{_TIMES}\s(?:ngày|tuần|tháng|quý|năm)(?:\s{_TIMES}\slần|/\s?(?:0?1\s)?lần))",
    re.IGNORECASE,
)
# "Bắt đầu từ ngày 01/5, kết thúc ngày 29/7": the two ends of one span.
_UNTIL = re.compile(
    r"[,;]?\s?(?:và\s)?(?:(?:thời gian|ngày)\s)?(?:kết thúc|bế mạc|hoàn thành|đến|tới)"
    r"(?:\s(?:vào|trước|hết))*:?\s?",
    re.IGNORECASE,
)
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
# An office is called "phòng" too; a room has a number or is one for meetings.
_ROOM = re.compile(
    r"\b(?:(?:[Tt]ại|[Ởở])\s)?(?i:phòng họp|hội trường|phòng (?:số )?(?=[A-Z]?\d)|phòng truyền thống)"
    r"[^,.;]{0,60}"
)
# "UBND huyện Sông Mây" is a body, not where it is.
_OF_BODY = re.compile(r"(?:UBND|HĐND|nhân dân|hội đồng|đảng bộ|đảng ủy|của)\s$", re.IGNORECASE)
_TITLE = (
    r"(?:\b(?i:đồng chí|đ/c|ông|bà|anh|chị|chủ tịch|bí thư|giám đốc|hiệu trưởng|chánh văn phòng"
    r"|(?:phó )?trưởng [\w\s]{1,30}))"
)
# "Chủ tịch, các Phó Chủ tịch": an office after an office, no name.
_NO_NAME = r"(?!(?i:Phó|Chủ|Trưởng|Bí|Giám|Chánh|Thứ|Bộ|Ban|Ủy|Hội|Văn phòng|Sở|Phòng)\b)"
_PERSON = re.compile(
    rf"{_TITLE}[\s,:–-]+(?P<name>{_NO_NAME}[{CAPITALS}][\w]+(?:\s[{CAPITALS}]\w+){{1,3}})(?!\s[{CAPITALS}])"
)
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
_OFFICE = re.compile(
    r"(?:Chủ tịch nước|Thủ tướng Chính phủ|Thủ tướng|Chủ tịch Quốc hội"
    r"|Chủ tịch Ủy ban nhân dân(?: các)?(?: cấp)? \w+|(?:Phó )?Chủ tịch Hội đồng"
    r"|Bộ trưởng(?: Bộ [\w\s]{3,30}?)?(?=[,;.]|\s(?:quyết|ký|tặng|ban|xem|có|là))"
    r"|[Nn]gười đứng đầu[^,;.]{0,40})"
)
# "Lần thứ II", "khóa XIII", "thứ nhất": the place in a row.
_ORDINAL = re.compile(
    rf"\b(?:(?:(?:lần|khóa|kỳ|đợt|nhiệm kỳ|xếp|đứng|hạng)\s)?thứ|khóa)"
    rf"\s(?:[IVXLC]+|\d+|{_COUNT_WORDS}|nhất|nhì|tư)\b(?!\s?/)",
    re.IGNORECASE,
)
_PROVISION = re.compile(
    r"(?:(?:điểm\s\w\s)?khoản\s\d+\s)?Điều\s\d+\w?(?:\skhoản\s\d+)?(?:\sđiểm\s\w\b)?", re.IGNORECASE
)
_FORM = re.compile(
    r"\b(?:Mẫu(?:\s(?:biểu|đơn))?|Biểu(?:\smẫu)?|Phụ\slục|Bảng)(?:\ssố)?\s(?:\d{1,2}(?:[.-]?\d{1,2})?[A-Za-zđ]?"
    r"|[IVX]{1,5})(?![\w/])"
)
# "Vắng có lý do", "không để xảy ra" and "vì người nghèo" give none.
_REASON = re.compile(
    r"\b(?:vì(?!\s(?:người nghèo|dân|sự|môi trường|tương lai|an ninh))|(?<!lý\s)(?<!tự\s)do|bởi|nhờ"
    r"|lý do(?=\s?(?:là\b|:))|nguyên nhân|xuất phát từ|(?<!không\s)để|nhằm)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"\b(?:nhằm|để|góp phần|qua đó|mục đích|hướng tới|phục vụ)\b", re.IGNORECASE)
# Bodies after these words take part or receive; they do not act.
_NOT_ACTING = re.compile(
    r"\b(?:với|của|cho|trình|đề nghị|báo cáo|thuộc|gửi|tại|trong|trên|giúp|đến|từ)\s*$", re.IGNORECASE
)
_ACTING_OF_ISSUER = re.compile(r"\bcủa\s*$", re.IGNORECASE)

# "Người đã ký quyết định khen có quyền hủy …": whoever the clause begins with acts, named or not.
_SUBJECT = re.compile(
    r"\W*(?:\d+\.\s|[a-zđ]\)\s)?(?P<who>(?:Người|Cá nhân|Thủ trưởng|Lãnh đạo|Đại diện)\s[^,;:.]{3,70}?)"
    r"(?=\s(?:không|chưa|có|được|phải|chịu|thực hiện|quyết định(?!\s(?:có|được|phải))|lập|xem xét|trực tiếp"
    r"|trình|phát biểu)\s)"
)

# "Do đại diện thân nhân đứng tên lập": whoever does it for somebody else.
_DONE_BY = re.compile(
    r"\bdo\s(?P<who>(?:(?:người|đại diện|thân nhân|vợ|chồng|cha|mẹ|con|cá nhân|thủ trưởng)\s?)(?:[^\W\d_]+\s)"
    r"{0,4}?)(?=(?:đứng|lập|kê|khai|ký|nộp|làm|thực hiện|viết|quyết định|chủ trì|trình|xác nhận)\b)",
    re.IGNORECASE,
)

# The role of a value that names a person by the office held.
OFFICE = "office"
# The role of a place named without "tại": somewhere, but nothing need happen there.
UNIT = "unit"
_AT = re.compile(r"(?:tại|ở)\s", re.IGNORECASE)
_HELD_AT = re.compile(r"\b(?:tại|ở)\s(?:địa bàn\s)?$", re.IGNORECASE)
_TO = re.compile(r"\b(?:đến|về|tới|tại|ở|cho|lên|gửi|trình)\s$", re.IGNORECASE)


def find_values(asked: Interrogative, text: str) -> list[Value]:
    """The values of the asked type in `text`, in order. Empty for types whose evidence is the text itself."""
    finder = _FINDERS.get(asked.focus)
    return list(finder(asked, text)) if finder else []


def needs_value(focus: Focus) -> bool:
    """Whether an answer of this type must hold a typed value."""
    return focus in _FINDERS


def times(text: str) -> list[TimeExpression]:
    """The valid time expressions of `text` that speak of a time."""
    return [found for found in find_time_expressions(text) if found.valid]


def _dates(_: Interrogative, text: str) -> Iterator[Value]:
    found = [_of_time(one) for one in times(text)]
    ends = [(one, other) for one, other in pairwise(found) if _UNTIL.fullmatch(text, one.end, other.start)]
    for one, other in ends:
        yield Value(one.start, other.end, text[one.start : other.end], one.role, "range")
    bound = {value for both in ends for value in both}
    yield from (one for one in found if one not in bound)


def _of_time(found: TimeExpression) -> Value:
    precision = "day" if found.recurrence and found.recurrence.day else found.precision
    return Value(found.start, found.end, found.text, found.role, precision)


def _durations(_: Interrogative, text: str) -> Iterator[Value]:
    yield from _matches(_DURATION, text)


def _counts(asked: Interrogative, text: str) -> Iterator[Value]:
    """Numbers of the unit asked for, else shares of it: "bao nhiêu phiếu" may be "tỷ lệ phiếu … từ 80%"."""
    found = list(_numbers(asked, text)) or list(_given(asked, text))
    yield from found if found or not asked.unit.strip() else _shares(folded(asked.unit.split()[0]), text)


def _shares(unit: str, text: str) -> Iterator[Value]:
    """Shares of what is asked for: "tỷ lệ phiếu … 80%", "40% số thành viên"; "phần trăm" is of anything."""
    for share in _matches(_SHARE, text):
        before, behind = folded(text[: share.start]), folded(text[share.end :])
        if (
            unit == "phan"
            or re.search(rf"\b(?:ty|ti) le (?:so )?{re.escape(unit)}\b", before)
            or re.match(rf"\s?(?:tong )?(?:so )?(?:luong )?{re.escape(unit)}\b", behind)
        ):
            yield share


def _given(asked: Interrogative, text: str) -> Iterator[Value]:
    """How many get an award: "tặng Bằng khen cho không quá 12 tập thể, 25 cá nhân"."""
    award = r"\s".join(map(re.escape, asked.unit.split()))
    if not _AWARD.match(asked.unit):
        return
    for match in re.finditer(
        rf"(?i:\b{award})\b[^;:.]{{0,50}}?\scho\s(?P<many>{_RECIPIENTS})", text, re.IGNORECASE
    ):
        yield Value(match.start("many"), match.end("many"), match["many"])


def _numbers(asked: Interrogative, text: str) -> Iterator[Value]:
    taken = [(found.start, found.end) for found in find_time_expressions(text)]
    taken += [(number.start, number.end) for number in find_document_numbers(text)]
    unit = [] if asked.unit[:1].isdigit() else folded(asked.unit).split()
    for match in _COUNT.finditer(text):
        if any(start < match.end("number") and match.start("number") < end for start, end in taken):
            continue
        if _NUMBERING.search(text[: match.start()]) or _ENUMERATOR.match(text, match.start()):
            continue
        if match["number"].lower() == "một" and _SHARED_OUT.search(text[: match.start()]):
            continue
        noun = folded(match["noun"]).split()
        if not unit and noun[:1] and noun[0] in _TIME_UNITS:
            continue
        # "02 lần liên tục" counts times, whatever stands behind "lần" in the question.
        same = counts(unit, noun) if unit else 0
        if unit and not same:
            continue
        # Nothing is counted by "75% trở lên", "61,7% tăng".
        is_share = match.start("noun") > match.end("number")
        words = match["noun"].split()[:same] if unit else _counted_noun(match["noun"], 0) * (not is_share)
        end = match.start("noun") + (match["noun"].find(words[-1]) + len(words[-1]) if words else 0)
        yield Value(match.start(), end, text[match.start() : end])


def _counted_noun(following: str, asked: int) -> list[str]:
    """The words after a number that it counts: as many as were asked for, up to what joins it to the rest."""
    words = following.split()[: max(asked, 2)]
    joined = next((place for place, word in enumerate(words) if is_function_word(word)), len(words))
    words = words[: max(joined, asked)]
    while words and is_function_word(words[-1]):
        words.pop()
    return words


def _actors(_: Interrogative, text: str) -> Iterator[Value]:
    for value in actors(text):
        before = text[: value.start]
        if not _NOT_ACTING.search(before) or _ACTING_OF_ISSUER.search(before):
            yield value


def actors(text: str) -> Iterator[Value]:
    """Whoever may act: the one a clause begins with, holders of offices, bodies, persons."""
    if subject := _SUBJECT.match(text):
        yield Value(subject.start("who"), subject.end("who"), subject["who"])
    for match in _DONE_BY.finditer(text):
        who = match["who"].strip()
        yield Value(match.start("who"), match.start("who") + len(who), who)
    bodies = [Value(body.start, body.end, body.text) for body in find_bodies(text)]
    yield from bodies
    for match in _OFFICE.finditer(text):
        name = match.group().strip()
        # "Bộ trưởng Bộ Giáo dục và Đào tạo" is known for a body, with its end.
        if not any(body.start <= match.start() < body.end for body in bodies):
            yield Value(match.start(), match.start() + len(name), name)
    for match in _PERSON.finditer(text):
        yield Value(match.start("name"), match.end("name"), match["name"])


def _names(asked: Interrogative, text: str) -> Iterator[Value]:
    """Names of the noun asked about: "xã Bình An" for "xã nào"."""
    noun = r"\s".join(re.escape(word) for word in asked.unit.split())
    if not noun:
        yield from (value for value in _actors(asked, text) if value.text[:1].isupper())
        return
    between = r"(?:\sthi\sđua)?"
    for match in re.finditer(rf"(?i:\b{noun}){between}:?\s(?P<name>{_QUOTED_OR_NAME})", text):
        yield Value(match.start(), match.end(), match.group())


def _persons(_: Interrogative, text: str) -> Iterator[Value]:
    for match in _PERSON.finditer(text):
        if not find_bodies(match["name"]):
            yield Value(match.start("name"), match.end("name"), match["name"])
    for match in (*_OFFICE_HELD.finditer(text), *_OFFICE_TAKEN.finditer(text)):
        yield Value(match.start("office"), match.end("office"), match["office"], OFFICE)


def _recipients(_: Interrogative, text: str) -> Iterator[Value]:
    """Bodies to which something goes."""
    for body in find_bodies(text):
        if _TO.search(text[: body.start]):
            yield Value(body.start, body.end, body.text)


def _places(asked: Interrogative, text: str) -> Iterator[Value]:
    wanted = _ROOM if asked.unit == ROOM else _PLACE
    for place in _matches(wanted, text):
        if not _OF_BODY.search(text[: place.start]):
            held = _AT.match(place.text) or _HELD_AT.search(text[: place.start])
            role = None if held else UNIT
            yield replace(place, role=role)


def _documents(_: Interrogative, text: str) -> Iterator[Value]:
    for number in find_document_numbers(text):
        yield Value(number.start, number.end, number.text)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Value]:
    for match in pattern.finditer(text):
        yield Value(match.start(), match.end(), match.group().strip())


_FINDERS: dict[Focus, Callable[[Interrogative, str], Iterator[Value]]] = {
    Focus.DATE: _dates,
    Focus.CLOCK: lambda _, text: (Value(*clock.span(), clock.group()) for clock in find_clock_times(text)),
    Focus.DURATION: _durations,
    Focus.FREQUENCY: lambda _, text: _matches(_FREQUENCY, text),
    Focus.COUNT: _counts,
    Focus.ORDINAL: lambda asked, text: _matches(_ORDINAL, text),
    Focus.AMOUNT: lambda _, text: _matches(_AMOUNT, text),
    Focus.PERCENTAGE: lambda _, text: _matches(_PERCENTAGE, text),
    Focus.SIZE: lambda _, text: _matches(_SIZE, text),
    Focus.PHONE: lambda _, text: _matches(_PHONE, text),
    Focus.ACTOR: _actors,
    Focus.NAME: _names,
    Focus.PERSON: _persons,
    Focus.PLACE: _places,
    Focus.RECIPIENT: _recipients,
    Focus.DOCUMENT: _documents,
    Focus.PROVISION: lambda _, text: _matches(_PROVISION, text),
    Focus.FORM: lambda _, text: _matches(_FORM, text),
    Focus.REASON: lambda _, text: _matches(_REASON, text),
    Focus.PURPOSE: lambda _, text: _matches(_PURPOSE, text),
}
