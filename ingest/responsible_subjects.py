"""Who a sentence charges: "Văn phòng Bộ có trách nhiệm …", "Giao Phòng Nội vụ …", "UBND huyện chủ trì …".

A law charges any noun phrase ("Người ra quyết định khen thưởng"), a plan bodies it names; each function
returns the name's span and where the task begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.bodies import body_at, find_bodies
from ingest.sentences import Span
from ingest.tasks.verbs import first_verb


@dataclass(frozen=True, slots=True)
class Charge:
    """A body named at `body` is charged with the task that begins at `task`; `begin` opens the clause."""

    begin: int
    body: Span
    task: int


_CHARGED = re.compile(
    r"(?<!không )\b(?:có|chịu)\s+trách\s+nhiệm\b"
    r"(?:\s+trước\s+(?:pháp\s+luật|[^,.;]{1,80}?(?=\s+về\s)))?\s*(?P<rest>:|,?\s+(?=\w)|$)"
    r"|\bcó\s+(?:các\s+)?nhiệm\s+vụ(?:,?\s+quyền\s+hạn)?\s*(?=sau\s+đây|như\s+sau|:)"
)
_ASKED = re.compile(r"(?:(?:^|(?<=[;,.]\s))(?:[Gg]iao|[Pp]hân\s+công|Đề\s+nghị)|\byêu\s+cầu)\s+(?:cho\s+)?")
_DIRECTED = re.compile(r"(?:(?:^|(?<=[;.]\s)|(?<=[-–+]\s))Chỉ\s+đạo|(?<=[;,]\s)chỉ\s+đạo)\s+")
_GIVEN = re.compile(r"\s+được\s+(?:giao|phân\s+công)\s+(?:nhiệm\s+vụ\s+)?(?=\w)")
_LED = re.compile(r"\bdo\s+(?=[^\W\d_])")
_LEADS = re.compile(r"\s+(?:chủ\s+trì|thực\s+hiện|đảm\s+nhiệm)\b")
# With these words an instruction begins after the name of a body; others rather tell what has happened.
_TASK_VERBS = (
    "chủ trì | chủ động | phối hợp | tham mưu | xây dựng | chỉ đạo | lãnh đạo | hướng dẫn | tổ chức | "
    "triển khai | căn cứ | cử | khen thưởng | xem xét | theo dõi | kiểm tra | giám sát | báo cáo | "
    "tổng hợp | đôn đốc | thực hiện | phát động | tập trung | tăng cường | bố trí | lập | thẩm định | "
    "tuyên truyền | rà soát | làm | tiếp tục | chuẩn bị | đề xuất | đề ra | đảm bảo | bảo đảm | "
    "quy định | nghiêm túc | phải | cần | đẩy mạnh | hưởng ứng | vận động | lồng ghép | gửi | trình | "
    "cân đối | phân công | quán triệt | đưa | cung cấp | chịu | có trách | lựa chọn | nâng cao | "
    "duy trì | khẩn trương | thường xuyên | kịp thời | định kỳ | đăng ký | ban hành | thông báo | "
    "kiện toàn | quản lý | nghiên cứu | là cơ quan | là đầu mối | là thường trực"
)
_TASK_VERB = re.compile(rf"\s*:?\s*(?=(?:{_TASK_VERBS.replace(' | ', '|').replace(' ', '[ ]+')})\b)")
_JOINED = re.compile(r"\s*(?:,\s*và|,|;|và)\s+")
_INTRODUCTION = re.compile(
    r"\s*(?:Trong|Khi|Căn\s+cứ|Trên\s+cơ\s+sở|Theo|Nếu|Sau\s+khi|Đối\s+với|Trước|Hằng\s+năm|Hàng\s+năm"
    r"|Định\s+kỳ|Để|Tùy"
    r"|trường\s+hợp|Trường\s+hợp|trong)\b"
)
_ACTOR = re.compile(
    r"(?:cá\s+nhân|tập\s+thể|hộ\s+gia\s+đình|đơn\s+vị|cơ\s+quan|tổ\s+chức|người|thủ\s+trưởng|bộ\s+phận"
    r"|văn\s+phòng|hội\s+đồng"
    r"|cấp|chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|ủy\s+ban|uỷ\s+ban|các|sở|phòng|ban|mặt\s+trận|thường\s+trực"
    r"|doanh\s+nghiệp)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:có(?!\s+(?:liên\s+quan|thẩm\s+quyền))|chịu|được|phải|chủ\s+trì|thực\s+hiện|xem\s+xét"
    r"|quyết\s+định|lập|trình|thì)\b"
)
# What may stand between the actor and "có trách nhiệm" without belonging to its name.
_AFTER_ACTOR = re.compile(
    r"\s+do\s+[^;]{2,120}?thành\s+lập,?\s*$|,?\s+trong\s+thời\s+hạn\b.*$"
    r"|\s+(?:quyết\s+định|thực\s+hiện|xem\s+xét|căn\s+cứ)\s[^;]*(?:\svà|,)\s*$"
    r"|,?\s+(?:trong\s+phạm\s+vi|theo\s+chức\s+năng)\b.*$|\s+(?:trực\s+tiếp|phải|cùng|cũng)\b.*$"
    r"|\s+có\s+chức\s+năng\b.*$",
    re.DOTALL,
)
# "Hội Chữ thập đỏ phường (Thường trực Ban Chỉ đạo): …"
_LABEL = re.compile(
    r"(?:(?:Đề\s+nghị|Giao|Phân\s+công|Yêu\s+cầu|Đối\s+với|Trách\s+nhiệm\s+của|Nhiệm\s+vụ\s+của)\s+(?=\S))?"
    r"(?P<name>[^:.;()\n“\"]{2,140}?)\s*(?:\([^()\n]{2,80}\)\s*)?:\s+(?=\w)"
)
# What a label names when it names no actor.
_TOPIC_LABEL = re.compile(
    r"(?:thời\s+(?:gian|hạn|điểm)|địa\s+điểm|kinh\s+phí|nguồn|nội\s+dung|hình\s+thức|mục\s+(?:tiêu|đích)"
    r"|yêu\s+cầu"
    r"|đối\s+tượng|chỉ\s+tiêu|tiêu\s+chí|đợt|giai\s+đoạn|bước|cách|về|lưu\s+ý|ghi\s+chú|số\s+lượng|mức"
    r"|hồ\s+sơ|tổng"
    r"|quy\s+trình|phương\s+(?:thức|pháp|án)|lĩnh\s+vực|công\s+tác|nhiệm\s+vụ|giải\s+pháp|thành\s+phần"
    r"|chương\s+trình"
    r"|điều\s+kiện|cơ\s+cấu|tháng|quý|năm|ngày|tuần|từ|trước|sau|trong|năm\s+học|hạng|loại|mẫu|phụ\s+lục"
    r"|ví\s+dụ|điện\s+thoại"
    r"|email|hạn)\b",
    re.IGNORECASE,
)
_CONNECTOR = re.compile(r"Đồng\s+thời|Ngoài\s+ra|Bên\s+cạnh\s+đó|và|phải|cũng", re.IGNORECASE)
_MAX_NAME = 320


def charges(text: str, start: int, end: int) -> Iterator[Charge]:
    """Every "… có trách nhiệm …" of the sentence `start`..`end`, its subject any noun phrase."""
    clause, name = start, None
    for match in _CHARGED.finditer(text, start, end):
        if match.groupdict()["rest"] and text[match.start("rest")] == ",":
            continue
        begin = _clause_start(text, clause, match.start())
        # "… và phải chịu trách nhiệm về …" goes on about the same actor.
        if name is None or begin > clause + 1:
            name = _actor(text, begin, match.start())
        if name is not None:
            yield Charge(begin, name, match.end())
        clause = match.end()


def orders(text: str, start: int, end: int) -> Iterator[Charge]:
    """Every "giao <body> <task>", "yêu cầu <bodies> <task>", "<body> được giao <task>" of a sentence."""
    for match in _ASKED.finditer(text[start:end]):
        name = bodies_at(text, start + match.end(), end)
        verb = _TASK_VERB.match(text, name[1], end) if name else None
        if name and verb:
            yield Charge(start + match.start(), name, verb.end())
    for body in find_bodies(text[start:end]):
        given = _GIVEN.match(text, start + body.end, end)
        if given:
            yield Charge(start + body.start, (start + body.start, start + body.end), given.end())


def passed_on(text: str, start: int, end: int) -> Charge | None:
    """The body that another directs: "Chỉ đạo Trung tâm Văn hóa xây dựng …"."""
    match = _DIRECTED.search(text, start, end)
    name = bodies_at(text, match.end(), end) if match else None
    verb = _TASK_VERB.match(text, name[1], end) if name else None
    return Charge(match.start(), name, verb.end()) if match and name and verb else None


def leads(text: str, start: int, end: int) -> Charge | None:
    """ "Việc lập hồ sơ do Văn phòng Bộ chủ trì …": the whole sentence is the task."""
    if not text.startswith("Việc ", start):
        return None
    for match in _LED.finditer(text, start, end):
        name = bodies_at(text, match.end(), end)
        if name and _LEADS.match(text, name[1], end):
            return Charge(start, name, start)
    return None


def opening_charge(text: str, start: int, end: int) -> Charge | None:
    """The body that opens `start`..`end` and is told what to do: "Ban Dân vận chủ trì, phối hợp …"."""
    name = bodies_at(text, start, end)
    verb = _TASK_VERB.match(text, name[1], end) if name else None
    return Charge(start, name, verb.end()) if name and verb else None


def labelled(text: str, start: int, end: int, *, assigns: bool) -> Charge | None:
    """The actor whose name and a colon open `start`..`end`: "Hội Chữ thập đỏ (Thường trực): tham mưu …".

    Where the section `assigns` work any name in capitals may, elsewhere one that is known for a body's.
    """
    label = _LABEL.match(text, start, end)
    if label is None or _TOPIC_LABEL.match(label["name"]) or _CHARGED.search(label["name"]):
        return None
    span = label.span("name")
    known = bodies_at(text, *span)
    named = known is not None and known[1] == span[1]
    if not named and not (assigns and label["name"][:1].isupper() and first_verb(label["name"]) != 0):
        return None
    return Charge(start, span, label.end())


def bodies_at(text: str, start: int, end: int) -> Span | None:
    """The span of one or several bodies, joined by commas or "và", that begins at `start`."""
    body = body_at(text, start, end)
    if body is None:
        return None
    stop = body.end
    while (joint := _JOINED.match(text, stop, end)) and (body := body_at(text, joint.end(), end)):
        stop = body.end
    return start, stop


def _clause_start(text: str, start: int, end: int) -> int:
    """Where the clause that ends in "có trách nhiệm" begins: after a semicolon, a full stop or "thì"."""
    cut = max(text.rfind(";", start, end), text.rfind(". ", start, end))
    # "Văn phòng Bộ, …; các bộ, ngành; … chịu trách nhiệm": the semicolons only separate actors.
    if all(_ACTOR.match(part.strip()) and not _VERB.search(part) for part in text[start:end].split(";")):
        cut = -1
    then = text.rfind(" thì ", start, end)
    begin = max(cut + 1, then + 5 if then >= 0 else start, start)
    while begin < end and text[begin] in " \n":
        begin += 1
    return begin


def _actor(text: str, start: int, end: int) -> Span | None:
    """The noun phrase before `end` that is charged."""
    words = _AFTER_ACTOR.sub("", text[start:end]).rstrip(" ,")
    begin = _after_introduction(words) if _INTRODUCTION.match(words) else 0
    led = max((match.end() for match in _LED.finditer(words)), default=0)
    if led and body_at(words, led, len(words)):
        begin = led
    name = words[begin:].strip()
    if not 2 < len(name) <= _MAX_NAME or _CONNECTOR.fullmatch(name):
        return None
    place = start + words.index(name, begin)
    return place, place + len(name)


def _after_introduction(words: str) -> int:
    """Where the actors begin after "Trong thời hạn …, " or "Căn cứ …, ": the last listed run of them."""
    commas = [match.end() for match in re.finditer(r",\s+", words)]
    begin = next((comma for comma in reversed(commas) if _ACTOR.match(words, comma)), 0)
    for comma in reversed([comma for comma in commas if comma < begin]):
        segment = words[comma:begin].rstrip(", ")
        if len(segment.split()) > 3 or not _ACTOR.match(segment):
            break
        begin = comma
    return begin
