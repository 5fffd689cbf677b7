"""Who acts in a clause: "Văn phòng Bộ tổng hợp …", "do Sở Nội vụ chủ trì", "do tổ Toán soạn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.evidence.people import PEOPLE, PERSON
from bot.evidence.value import Value
from bot.understanding.focus import Interrogative
from ingest.bodies import find_bodies

# What is done by those of whom texts say "do … làm".
_ACTS = (
    r"(?:bàn giao|ban hành|bảo đảm|đảm bảo|báo cáo|biên soạn|bình chọn|bố trí|bổ sung|cấp|chấm|chi|chỉ|chịu"
    r"|chọn|chủ trì|chuẩn bị|công bố|công nhận|cung cấp|cử|dự thảo|duyệt|đài thọ|đăng ký|đánh giá|đề cử"
    r"|đề nghị|đề xuất|điều hành|đón|đôn đốc|đóng góp|đứng|giao|giữ|giới thiệu|gửi|hỗ trợ|hướng dẫn|kê"
    r"|khai|kiểm tra|ký|làm|lập|lo|mời|mua|nhận|nộp|phát|phân công|phê duyệt|phụ trách|quản lý|quy định"
    r"|quyết định|rà soát|soạn|tặng|tập hợp|tham mưu|thanh toán|thành lập|thẩm định|theo dõi|thông báo"
    r"|thu|thực hiện|thưởng|tiếp nhận|tổ chức|tổng hợp|trả|trao|trích|triển khai|trình|trực|viết"
    r"|xác nhận|xây dựng|xem xét|xét|xếp|xử lý)"
)
_AGENTS = r"(?:hạt|trạm|chi cục|ủy ban|hội|đoàn|bộ phận|nơi|cấp|vợ|chồng|con|cha)"
# "Do đại diện thân nhân đứng tên lập", "thì cơ quan đã đề nghị chi thưởng": whoever it is, by a common name.
_AGENT = re.compile(
    rf"\b(?:do|bởi|thì)\s(?P<who>(?:các\s|đại diện\s|từng\s)?(?:{PEOPLE}|{_AGENTS})\b"
    r"(?:(?!\b(?:do|thì|phải|tự|và)\b)[^,;:.()]){0,60}?(?<!\sđã)(?<!\sđược)(?<!\scó))"
    rf"\s(?=(?:(?:sẽ|phải|tự|trực tiếp|cùng)\s)*{_ACTS}\b)",
    re.IGNORECASE,
)
# "Người đã ký quyết định khen có quyền hủy …": whoever the clause begins with acts, named or not.
_SUBJECT = re.compile(
    r"\W*(?:\d+\.\s|[a-zđ]\)\s)?(?P<who>(?:Người|Cá nhân|Thủ trưởng|Lãnh đạo|Đại diện)\s"
    r"(?!(?:đã |đang )?(?:phải|không|chưa|chỉ|bị|được (?:công nhận|tặng|khen|xét))\b)[^,;:.]{3,70}?)"
    r"(?=\s(?:không|chưa|có|được|phải|chịu|thực hiện|quyết định(?!\s(?:có|được|phải))|lập|xem xét|trực tiếp"
    r"|trình|phát biểu)\s)"
)
_HEADED = r"(?:[Bb]ộ|ban|ngành|cơ quan|tổ chức|đơn vị|địa phương|cấp ủy|doanh nghiệp|bộ phận)"
_OFFICE = re.compile(
    r"(?:Chủ tịch nước|Thủ tướng Chính phủ|Thủ tướng|Chủ tịch Quốc hội"
    r"|Chủ tịch Ủy ban nhân dân(?: các)?(?: cấp)? \w+|(?:Phó )?Chủ tịch Hội đồng"
    r"|Bộ trưởng(?: Bộ [\w\s]{3,30}?)?(?=[,;.]|\s(?:quyết|ký|tặng|ban|xem|có|là))"
    rf"|[Nn]gười đứng đầu(?: (?:các )?{_HEADED}(?:, {_HEADED}| và {_HEADED})*)?)"
)
# After these words a body takes part or receives, after the others it owns or is what somebody is.
_TAKES_PART = re.compile(
    r"\b(?:với|cho|trình|đề nghị|báo cáo|thuộc|gửi|tại|trong|trên|giúp|đến|từ|qua|thứ nhất)\s*$",
    re.IGNORECASE,
)
_NOT_ACTING = re.compile(
    rf"{_TAKES_PART.pattern}|\b(?:của|về|ở|tới|là|như|sang|theo|bởi lãnh đạo)\s*$", re.IGNORECASE
)
_OWNING = re.compile(r"\b(?:của|với|thuộc|tại|trong|theo)\s*$", re.IGNORECASE)
_WORKS_WITH = re.compile(r"\bphối hợp\s(?:chặt chẽ\s)?với\s*(?:các\s)?$", re.IGNORECASE)
# Whom a thing is put before acts on it: "trình Chủ tịch xem xét, quyết định".
_DECIDES = re.compile(r"\s*(?:xem xét|quyết định|phê duyệt|cho ý kiến|chấp thuận|ký ban hành)\b")
# "4. Đề nghị Ủy ban Mặt trận Tổ quốc: giám sát …" has a body act that the writer may only ask.
_ASKED_TO = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*[.)]\s*|[a-zđ]\)\s*)?(?:Đề nghị|Giao|Yêu cầu|Phân công|Kiến nghị)\s(?:các\s)?$"
)
_PASSIVE = re.compile(r"\b(?:do|bởi|được)\s+(?:đại diện\s+)?$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,\s*và|,|;|và|hoặc)\s+(?:các\s|đại\sdiện\s)?$")
_PART = re.compile(r"[,;]\s")
_QUOTED = re.compile(r"“[^”]{3,80}”")
# A name that the clause or a comma ends does nothing: "… thuế, lao động, bảo hiểm xã hội, môi trường".
# "Đồng chí Lê Văn A, Phó Chủ tịch xã, chủ trì …": the office stands between.
_DOES = re.compile(
    r"\s*(?:\([^()]*\)\s*)?"
    r"(?:(?:,\s(?:Phó\s|Quyền\s)?(?:Chủ tịch|Bí thư|Giám đốc|Trưởng|Chánh)[^,;:.]{2,80})+,\s)?"
    r"(?::|[^\W\d_])"
)
_ENDS = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:và|hoặc|để|khi|nếu|theo|tại|trong|về|với|của)\b")


@dataclass(frozen=True, slots=True)
class Acting:
    """One who acts, or several together, as the clause names them.

    The name begins at `begin`; `predicate` begins with the verb; `deed` is the part of the clause that says
    all that is done. `passive` says that it is done by them: "phong trào do Thủ tướng phát động".
    """

    begin: int
    name: str
    predicate: str
    deed: str
    passive: bool = False


def acting_in(text: str) -> Iterator[Acting]:
    """Those who act in a clause, in order."""
    groups = [group for group in _groups(text) if _acts(text, group)]
    for place, (start, end) in enumerate(groups):
        stop = groups[place + 1][0] if place + 1 < len(groups) else len(text)
        # "Hồ sơ do Văn phòng lập", "hồ sơ trình Chủ tịch quyết định": what is acted on stands before.
        passive = _PASSIVE.search(text[:start]) is not None
        after = passive or _DECIDES.match(text[end:])
        predicate = _PART.split(text[end:stop])[0] if passive else text[end:stop]
        yield Acting(start, text[start:end], predicate, text if after else text[end:stop], passive)


def _groups(text: str) -> list[tuple[int, int]]:
    """The spans of bodies, those joined by commas or "và" as one."""
    groups: list[tuple[int, int]] = []
    for value in _apart(actors(text)):
        joined = groups and _JOINED.fullmatch(text[groups[-1][1] : value.start])
        # "… hồ sơ của các đơn vị, Cục Việc làm thẩm định": what owns something is not who acts next.
        before = text[: groups[-1][0]] if groups else ""
        if joined and (_WORKS_WITH.search(before) or not _OWNING.search(before)):
            groups[-1] = (groups[-1][0], value.end)
        else:
            groups.append((value.start, value.end))
    return groups


def _apart(values: Iterator[Value]) -> list[Value]:
    """The values in order; of those that overlap the longest."""
    kept: list[Value] = []
    for value in sorted(values, key=lambda one: (one.start - one.end, one.start)):
        if all(value.end <= one.start or value.start >= one.end for one in kept):
            kept.append(value)
    return sorted(kept, key=lambda one: one.start)


def _acts(text: str, span: tuple[int, int]) -> bool:
    before, after = text[: span[0]], text[span[1] :]
    if _ASKED_TO.match(before):
        return bool(_DOES.match(after)) and not _ENDS.match(after)
    if _DECIDES.match(after):
        return not _OWNING.search(before)
    return not _NOT_ACTING.search(before) and bool(_DOES.match(after)) and not _ENDS.match(after)


def acting(_: Interrogative, text: str) -> Iterator[Value]:
    """Those who may answer who it is, also "Chủ tài khoản là Chủ tịch xã": all but the ones taking part."""
    return (value for value in actors(text) if not _TAKES_PART.search(text[: value.start]))


def actors(text: str) -> Iterator[Value]:
    """Whoever may act: the one a clause begins with, holders of offices, bodies, persons.

    "Bằng khen của Thủ tướng Chính phủ" in quotation marks is the name of an award, in which nobody acts.
    """
    names = [match.span() for match in _QUOTED.finditer(text)]
    for value in _named_in(text):
        if not any(start < value.start and value.end < end for start, end in names):
            yield value


def _named_in(text: str) -> Iterator[Value]:
    if subject := _SUBJECT.match(text):
        yield Value(subject.start("who"), subject.end("who"), subject["who"])
    bodies = [Value(body.start, body.end, body.text) for body in find_bodies(text)]
    for match in _AGENT.finditer(text):
        # "Do Ban Tổ chức Huyện ủy chủ trì": the name goes on with what looks like a verb.
        if not any(body.start <= match.start("who") and match.end("who") < body.end for body in bodies):
            yield Value(match.start("who"), match.end("who"), match["who"])
    yield from bodies
    for match in _OFFICE.finditer(text):
        name = match.group().strip()
        # "Bộ trưởng Bộ Giáo dục và Đào tạo" is known for a body, with its end.
        if not any(body.start <= match.start() < body.end for body in bodies):
            yield Value(match.start(), match.start() + len(name), name)
    for match in PERSON.finditer(text):
        yield Value(match.start("name"), match.end("name"), match["name"])
