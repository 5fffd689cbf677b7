"""What a time is for, from the words that govern it: issued, due, period, event, history."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from ingest.document_kinds import KIND
from ingest.knowledge import TimeRole
from ingest.patterns import compiled
from ingest.times.dates import FEAST
from ingest.times.points import HOUR
from ingest.times.reading import Reading
from ingest.times.relatives import WAITING

_LEFT_REACH, _RIGHT_REACH = 160, 80
_CLAUSE_START = re.compile(r"[;\n]|[.…?!](?=\s)")

_KIND = rf"(?:{KIND}|hiến pháp|văn bản|giấy mời)"
_ACT = compiled(r"(?<!\w)(?:bộ luật|luật|hiến pháp|pháp lệnh)(?!\w)(?P<between>[^.;]{0,70})$")
_DOCUMENT = compiled(rf"(?<!\w){_KIND}(?!\w)(?P<between>[^;]{{0,140}})$")
# "Hà Nội, ngày ...": capital letters matter here.
_PLACE_LINE = re.compile(r"(?:^|\n)[^\S\n]*[*_]*[A-ZĐÀ-Ỹ][\w. ]{1,30}, ?$")
_SIGNED_LEFT = compiled(r"(?:ban hành|thông qua|ký(?: ban hành)?|công bố)(?: vào)? ?$")
_SIGNED_RIGHT = compiled(
    r"^,?[^.;]{0,60}?(?<!\w)(?:đã |vừa )?(?:ký )?(?:ban hành|thông qua)(?!\w)|"
    r"^ ?của (?:chính phủ|thủ tướng|bộ|ủy ban|uỷ ban|ubnd|ban |hđnd|tỉnh|huyện)"
)
_IN_FORCE = compiled(r"(?:có|hết) hiệu lực(?: thi hành)?(?: kể)? ?$")
_FEAST = compiled(
    r"(?<!\w)(?:kỷ niệm|chào mừng|nhân dịp|ngày truyền thống|ngày sinh|ngày thành lập|ngày giải phóng|"
    r"ngày lễ|lời kêu gọi)(?!\w)[^.;]{0,90}$"
)
_PAST = compiled(r"(?<!\w)đã(?!\w)(?! (?:được )?(?:đề ra|giao|phê duyệt|ban hành theo))")
_TARGET = compiled(
    r"(?<!\w)(?:phấn đấu|đạt|trở thành|hoàn thành|hoàn thiện|giảm|tăng|đưa|xong|kết thúc)(?!\w)"
    r"(?P<between>[^.;]{0,110})$"
)
# Without a preposition the year must follow at once: "trở thành thị xã năm 2025".
_REACHED = compiled(r"(?<!\w)(?:đạt|trở thành)(?:\s+[^\s.;,:]+){1,6}\s*$")
_TARGET_RIGHT = compiled(r"^,?[^.;]{0,60}(?<!\w)(?:đạt|trở thành|hoàn thành|giảm|tăng|thành)(?!\w)")
_EVENT = compiled(
    r"(?<!\w)(?:lễ|hội nghị|sơ kết|tổng kết|tổ chức|đại hội|họp|phát động|khai mạc|bế mạc|diễn ra|báo cáo|"
    r"gửi|nộp|trình|công bố|trao|tiến hành|triển khai|ban hành|xây dựng|kiểm tra|bình xét|xét|ký kết|"
    r"thực hiện|tuyên dương|đăng ký|tham mưu|bầu cử|thời gian|thẩm định|tổng hợp)(?!\w)"
)
# Without a preposition only a near event owns the date: "Lễ tổng kết ngày 20/12/2025".
_EVENT_NEAR = compiled(
    r"(?<!\w)(?:lễ|hội nghị|sơ kết|tổng kết|đại hội|họp|phát động|khai mạc|bế mạc|diễn ra|tổ chức|gửi|"
    r"nộp)(?!\w)"
    r"(?:\s+[^\s.;,:/]+){0,8}\s*$"
)
_DUE_LABEL = compiled(
    r"(?<!\w)(?:thời hạn|hạn(?: cuối| chót)?|chậm nhất)(?!\w)[^.;:\d]{0,60}: ?"
    rf"(?:{HOUR},? )?$"
)
_PREPOSITION = compiled(
    r"(?<!\w)(?:vào|trong|vào lúc|ngay trong|là|dự kiến|sáng|chiều|tối|:)(?: khoảng)?\s*$"
)
# Nouns that own a year: the year says which plan, not when.
_OWNING_NOUN = compiled(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|nhiệm vụ|mục tiêu|chương trình|kết quả|dự toán|báo cáo|công tác|"
    r"phong trào|"
    r"kinh tế|xã hội|tình hình|lần thứ [IVXL\d]+|ngân sách|của)(?!\w)[^.;,]{0,40}$"
)
# "báo cáo quý I" says which report, not when.
_NAMED_BY = compiled(r"(?<!\w)(?:báo cáo|kế hoạch|nhiệm vụ|kết quả|số liệu|chỉ tiêu)(?: \w+)?\s*$")
_DOING = compiled(r"(?<!\w)(?:tổ chức|lễ|hội nghị|khai mạc|diễn ra|hoàn thành|gửi|nộp|trước)(?!\w)")
_TENTATIVE_LEFT = compiled(r"(?<!\w)(?:dự kiến|dự định|dự tính|nghiên cứu tổ chức|có thể tổ chức)(?!\w)")
_TENTATIVE_RIGHT = compiled(r"^ ?\(? ?(?:dự kiến|tạm thời)")
_APPROXIMATE = compiled(r"(?<!\w)(?:khoảng|trong khoảng|vào khoảng|tầm)\s*$")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The clause around a time, cut at its ends: `left` up to the time, `right` after it."""

    left: str
    right: str
    after_number: bool

    @property
    def is_tentative(self) -> bool:
        return bool(_TENTATIVE_LEFT.search(self.left) or _TENTATIVE_RIGHT.search(self.right))

    @property
    def is_approximate(self) -> bool:
        return bool(_APPROXIMATE.search(self.left))


def surroundings(text: str, start: int, end: int, number_ends: Collection[int]) -> Surroundings:
    """The words around `text[start:end]`; `number_ends` are where document numbers end in `text`."""
    left = text[max(0, start - _LEFT_REACH) : start]
    right = text[end : end + _RIGHT_REACH]
    cuts = [match.end() for match in _CLAUSE_START.finditer(left)]
    if cuts:
        # The line break stays: a letterhead's place and date begin their line.
        left = left[cuts[-1] - 1 :] if left[cuts[-1] - 1] == "\n" else left[cuts[-1] :]
    stop = _CLAUSE_START.search(right)
    gap_start = start - len(left) + len(left.rstrip(" ,(\n"))
    return Surroundings(left, right[: stop.start()] if stop else right, gap_start in number_ends)


def role_of(reading: Reading, around: Surroundings, *, may_be_past: bool = True) -> TimeRole:
    """The role of a reading in its clause; "none" when nothing governs it."""
    if reading.operator == FEAST:
        return "history"
    if reading.recurrence is not None:
        return _recurring_role(reading, around)
    if reading.relative is not None:
        return _relative_role(reading, around)
    if reading.limit == "as-of":
        return "history"
    if reading.last is None:
        return "none"
    if reading.limit in ("span", "term", "onwards", "since", "after"):
        return "period"
    if reading.limit == "at" and _DUE_LABEL.search(around.left):
        return "due"
    may_be_issued = may_be_past or around.after_number
    if may_be_issued and reading.limit == "at" and _is_date_of_issue(reading, around):
        return "issued"
    opens_clause = len(around.left.split()) <= 1
    if may_be_past and (_PAST.search(around.left) or (opens_clause and _PAST.search(around.right))):
        return "history"
    return "due" if reading.limit in ("before", "until") else _plain_role(reading, around)


def _recurring_role(reading: Reading, around: Surroundings) -> TimeRole:
    if reading.operator and reading.operator not in ("vào", "trong"):
        return "due"
    return "event" if _EVENT.search(around.left) or _EVENT.search(around.right) else "none"


def _relative_role(reading: Reading, around: Surroundings) -> TimeRole:
    # "Sau 01 năm kể từ ngày ..." is a time to wait, not a time to act.
    if _IN_FORCE.search(around.left) or reading.operator == WAITING:
        return "period"
    if reading.relative and reading.relative.amount < 0 and reading.relative.unit in ("month", "year"):
        # "không quá 06 tháng tính đến ngày nộp hồ sơ" says how old a paper may be.
        return "none"
    past = _PAST.search(around.left) or _PAST.search(around.right)
    return "history" if past and reading.relative and not reading.relative.amount else "due"


def _is_date_of_issue(reading: Reading, around: Surroundings) -> bool:
    point = reading.last
    if point is None or (point.day is None and not (point.precision == "year" and reading.part is None)):
        return False
    act = _ACT.search(around.left)
    if point.day is None:
        return act is not None and not _DOING.search(act["between"])
    # An act's own name may speak of organising: "Luật Tổ chức chính quyền địa phương ngày 16/6/2025".
    if act is not None and not _PREPOSITION.search(around.left):
        return True
    if around.after_number or _PLACE_LINE.search(around.left) or _SIGNED_LEFT.search(around.left):
        return True
    if _SIGNED_RIGHT.search(around.right) and not _PREPOSITION.search(around.left):
        return True
    document = _DOCUMENT.search(around.left)
    return document is not None and not _DOING.search(document["between"]) and not _FEAST.search(around.left)


def _plain_role(reading: Reading, around: Surroundings) -> TimeRole:
    precision = reading.last.precision if reading.last else "range"
    governed = bool(_PREPOSITION.search(around.left))
    if _FEAST.search(around.left) and (not governed or precision == "year"):
        return "history"
    target = _TARGET.search(around.left) if governed else _REACHED.search(around.left)
    if target:
        return "due"
    if reading.months is not None and not governed:
        return "period"
    if precision == "year" and reading.months is None:
        return _role_of_year(around, governed)
    if precision in ("quarter", "month") and not governed and _NAMED_BY.search(around.left):
        return "period"
    opens_clause = len(around.left.split()) <= 2
    if (governed or opens_clause or _EVENT_NEAR.search(around.left)) and (
        _EVENT.search(around.left) or _EVENT.search(around.right)
    ):
        return "event"
    return "none"


def _role_of_year(around: Surroundings, governed: bool) -> TimeRole:
    if not around.left.strip() and _TARGET_RIGHT.search(around.right):
        return "due"
    if governed and _EVENT.search(around.left) and not _OWNING_NOUN.search(around.left):
        return "event"
    return "period"
