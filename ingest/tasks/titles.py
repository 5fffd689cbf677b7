"""Strips a clause of enumerators, labels and prepositions, and clips it to a title."""

from __future__ import annotations

import re

from ingest.patterns import any_of, compiled, whole
from ingest.tasks.objects import PAPERS
from ingest.tasks.verbs import SUBJECT_HEAD, first_verb
from ingest.times.points import HOUR, WEEKDAY

_OPENING = compiled(
    r"^(?:[\s\-–—+*•●▪_#>“\"(),;:]|\(?\d{1,2}[.)](?!\d)|(?:\d{1,2}\.)+\d{0,2} |[a-zđ]\) |[a-zđ]\. |"
    r"(?:điều|bước) \d{1,3}[.:] |(?:và|hoặc|rồi|còn)(?!\w)|"
    r"là (?:ngày|hạn|thời hạn) (?:cuối cùng|cuối|chót) )+"
)
_PREPOSITION = any_of("""
    vào, trong, trước, chậm nhất, muộn nhất, là, được, đến, hết, từ, và, khoảng, dự kiến, (?<!\\d\\s)ngày,
    thời hạn, thời gian, (?<!quá\\s)(?<!gia\\s)hạn, định kỳ, theo, với, tối thiểu, ít nhất, tối đa,
    không quá, tuần, dịp, xong, của, riêng
""")
# What leads to a day besides: "Lễ phát động: 7 giờ 30, thứ Bảy, ngày ...", "các ngày 03/3, 17/3".
_MOMENT = rf"(?:(?:lúc )?{HOUR}|sáng|chiều|tối|{WEEKDAY}|các)"
_SPAN = (
    r"(?:trong|vào) (?:\d{1,2}|một|hai|ba)|"
    r"(?:trong |vào )?tuần (?:thứ )?(?:nhất|hai|ba|tư|đầu|cuối)(?: của)?"
)
_TRAILING = compiled(rf"(?:[\s,;:(–-]|(?<!\w)(?:{_SPAN}|{_PREPOSITION}|{_MOMENT}))+$")
_TIME_LABEL = compiled(r"^(?:dự kiến )?(?:thời (?:gian|hạn)|hạn(?: cuối| chót)?|lịch(?! cụ thể))(?!\w) ?")
ADVERBIAL = compiled(
    "^"
    + any_of("""
        nếu, căn cứ, trên cơ sở, đối với, để, nhằm, khi, sau khi, trước khi, qua, theo, trong, từ,
        trường hợp, ngoài ra, đồng thời, định kỳ, thông qua, bên cạnh đó, hằng năm, hàng năm, riêng,
        dự kiến, tùy theo
    """)
    + r"(?!\w)"
)
"""How a phrase begins that stands before the subject."""
_EVENT_NOUN = compiled(
    whole(
        any_of("""
            sơ kết, tổng kết, lễ, hội nghị, phát động, khai mạc, bế mạc, vòng, đợt, báo cáo, kiểm tra,
            ngày hội, đại hội, hội thi, hội thảo, hội diễn, cuộc thi, cuộc họp, phiên họp, gặp mặt,
            buổi (?:gặp mặt|tọa đàm|giao lưu|sinh hoạt|lễ), giao ban, sơ khảo, chung khảo, bán kết, chung kết,
            giải (?:bóng|thi|thể), ra quân, tọa đàm,
            diễn đàn, liên hoan, giao lưu, tập huấn, ngày chủ nhật, tuần lễ, lớp (?:tập huấn|bồi dưỡng)
        """)
    )
)
_LISTED_EVENT = re.compile(r"\s*(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+[^;]+\($")
_PURPOSE = compiled(
    ",? (?="
    + any_of("""
        nhằm, để, lập thành tích, chào mừng, trên cơ sở, bảo đảm, đảm bảo, gắn với, góp phần,
        theo đúng, theo quy
    """)
    + " )"
)
# "Hồ sơ cấp tỉnh nộp", "Quyết toán Quỹ hoàn thành": the deed stands last where its time came after it.
_LAST_DEED = compiled(
    r"^(?P<thing>.*\w(?<!và)):? (?P<deed>nộp|gửi|(?<!công\s)(?<!xác\s)(?<!tiếp\s)(?<!ghi\s)nhận|"
    r"bàn giao|(?<!bàn\s)giao|phát hành|công bố)$"
)
_PAPER = compiled(rf"^(?:bản |các )?(?:{PAPERS})(?!\w)")
_LAST_LIGHT = compiled(r"(?:,? (?:và )?(?:hoàn thành|hoàn tất|xong)|,? và)$")
_PART_END = re.compile(r"[:,] ")
_HELD = compiled(r"(?: (?:vẫn|được|sẽ))* (?:tổ chức|diễn ra)$")
_DOER_TAIL = compiled(r", do [^,;]{3,60}? (?:chủ trì|phụ trách|làm đầu mối|theo dõi|soạn)[^,;]*$")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_JOINT = re.compile(r",\s|\s(?:và|hoặc)\s")
# "Thời gian: 01 ngày, dự kiến vào ..."
_LABEL_TAIL = compiled(
    rf":(?: {_MOMENT},?| (?:\d{{1,3}}(?:/\d)?|một|nửa)(?: ngày| buổi)?(?! làm)|"
    r" \(?(?:buổi )?(?:sáng|chiều|tối)\)?| dự kiến| vào| trong| lúc| bắt đầu(?: từ)?| khai mạc| từ|,)+$"
)
_PLACE_LABEL = compiled(r"^(?:,|và) (?:địa điểm|nơi|thành phần)(?!\w).*$")
_MARKS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
_SPACES = re.compile(r"\s+")

# What stands under these labels is named after the time: "Mục tiêu: đến 30/6/2026 hoàn thành ...".
_NO_LABEL = re.compile(
    rf"{ADVERBIAL.pattern}|(?:mục tiêu|yêu cầu|chỉ tiêu|nhiệm vụ|phấn đấu|kết quả)(?!\w)", re.IGNORECASE
)
_LONGEST_TITLE = 140
_SHORTEST_CUT = 32
_LONGEST_LABEL = 14


def plain(text: str) -> str:
    """One line without marks of emphasis."""
    return _SPACES.sub(" ", _MARKS.sub("", text))


def without_opening(words: str) -> str:
    """Without bullet, enumerator and conjunction at the beginning."""
    return _OPENING.sub("", words)


def without_trailing(words: str) -> str:
    """Without the prepositions that led to a time at the end: "gửi báo cáo chậm nhất vào"."""
    return _TRAILING.sub("", words)


def without_time_label(words: str) -> str | None:
    """What follows "Thời gian", "Thời hạn" or "Hạn cuối" at the beginning; None without one of them."""
    match = _TIME_LABEL.match(words)
    return words[match.end() :] if match else None


def opens_clause(before: str) -> bool:
    """Whether nothing of weight stands between the beginning of the clause and the time."""
    return len(without_trailing(without_opening(plain(before))).split()) <= 1


def label_of(before: str) -> str | None:
    """The label that ends in a colon right before a time ("Đợt 1: Từ ..."), without its enumerator."""
    lead = _LABEL_TAIL.sub(":", without_opening(plain(before)).strip())
    if not lead.endswith(":") or len(lead.split()) > _LONGEST_LABEL or _NO_LABEL.match(lead):
        return None
    return _PLACE_LABEL.sub("", _TIME_LABEL.sub("", lead[:-1]).strip())


def opens_with_verb(words: str) -> bool:
    """Whether `words` begin with what is done: nobody who does it is named in them."""
    return first_verb(words) == 0


def is_listed(before: str) -> bool:
    """Whether an item of a list ends in a bracket that opens before its day: "1.1. Hành trình ... (ngày"."""
    return _LISTED_EVENT.fullmatch(before) is not None


def opens_with_event(words: str) -> bool:
    """Whether the name of an event opens `words`: "Hội nghị tổng kết"."""
    return _EVENT_NOUN.match(words) is not None


def names_event_or_verb(words: str) -> bool:
    """Whether `words`, a heading or a label, can say what is to be done."""
    lead = without_opening(plain(words))
    return bool(_EVENT_NOUN.search(lead)) or first_verb(lead) is not None


def title_of(words: str) -> str:
    """`words` as a title: without enumerator and time label, clipped, with a capital."""
    return clipped(_TIME_LABEL.sub("", without_opening(plain(words))))


def clipped(phrase: str) -> str:
    """At most 140 characters, cut where the sense allows, with a capital and no punctuation at the end."""
    phrase = _DOER_TAIL.sub("", phrase)
    phrase = _deed_first(phrase.strip(" .,;:–-"))
    if len(phrase) > _LONGEST_TITLE:
        phrase = _BRACKETED.sub("", phrase.split("; ")[0])
    title = _capitalised(phrase)
    if len(title) > _LONGEST_TITLE and (purpose := _PURPOSE.search(title, _SHORTEST_CUT)):
        title = title[: purpose.start()]
    if len(title) > _LONGEST_TITLE:
        joints = [joint.start() for joint in _JOINT.finditer(title, _SHORTEST_CUT, _LONGEST_TITLE)]
        blank = title.rfind(" ", 0, _LONGEST_TITLE)
        title = title[: joints[-1] if joints else blank if blank > 0 else _LONGEST_TITLE]
    return _balanced(title)


def _deed_first(phrase: str) -> str:
    shorter = _LAST_LIGHT.sub("", phrase)
    phrase = shorter if " " in shorter else phrase
    if opens_with_event(phrase) and (held := _HELD.search(phrase)):
        return phrase[: held.start()]
    last = _LAST_DEED.match(phrase)
    if last is None or SUBJECT_HEAD.match(phrase) or ADVERBIAL.match(phrase):
        return phrase
    thing, lead = last["thing"], ""
    if not _PAPER.match(thing) and (parts := list(_PART_END.finditer(thing))):
        lead, thing = thing[: parts[-1].end()], thing[parts[-1].end() :]
        if not _PAPER.match(thing):
            return phrase
    return f"{lead}{last['deed']} {thing if thing[1:2].isupper() else thing[:1].lower() + thing[1:]}"


def _capitalised(words: str) -> str:
    words = words.strip(" .,;:–-")
    return words[:1].upper() + words[1:]


def _balanced(title: str) -> str:
    """Without a bracket or quotation mark that the cut left open."""
    for opening, closing in ("()", "“”", '""'):
        open_ended = (
            title.count('"') % 2 if opening == closing else title.count(opening) > title.count(closing)
        )
        if open_ended:
            before, _, after = title.rpartition(opening)
            title = before if before.strip() else after
    return title.strip(" .,;:–-")
