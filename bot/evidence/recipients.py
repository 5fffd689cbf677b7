"""For whom, or in which case, a value is stated: a household gets no village's, nor a ward a department's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.candidates import mentions_of
from bot.evidence.enumerations import TELLING
from bot.evidence.topic import Topic
from bot.evidence.value import Value
from ingest.vietnamese import accented

# Whoever is of one class never gets what is stated for another.
_CLASSES = {
    "household": r"(?<!ủng )(?<!bảo )hộ(?! tịch| khẩu| chiếu)|gia đình",
    "person": r"cá nhân|giáo viên|học sinh|cán bộ|công chức|viên chức",
    "collective": r"tập thể|doanh nghiệp|đơn vị|cơ quan",
    "chair": r"chủ trì|chủ tọa|chủ tịch hội đồng",
    "member": r"thành viên|ủy viên",
    "secretary": r"thư ký",
    "server": r"phục vụ",
    "delegate": r"đại biểu",
    "judge": r"giám khảo",
}
# Places stand in questions to say where; before an amount they are who gets it.
_PLACES = {"collective": r"thôn|bản|ấp|buôn|tổ dân phố|xã|phường|trường"}

_FOR_CASE = re.compile(
    r"(?:\s[A-Z]\d)?\s?\(?(?:đối với|dành cho|cho|với)\s(?P<case>(?:(?!\svà\s\d)[^,;.()]){2,60})",
    re.IGNORECASE,
)
# "500.000 đồng (riêng đối với họp xét “Giải thưởng Nhà nước”: 1.000.000 đồng)".
_SET_APART = re.compile(r"\briêng (?:đối với |với )?(?P<case>[^;()]{4,200}):\s$", re.IGNORECASE)
_NAME = re.compile(r"“([^”]+)”")


def _pattern(classes: dict[str, str], *, places: bool) -> re.Pattern[str]:
    named = (
        rf"(?P<{name}>{words}{'|' + _PLACES[name] if places and name in _PLACES else ''})"
        for name, words in classes.items()
    )
    return re.compile(rf"\b(?:{'|'.join(named)})\b", re.IGNORECASE)


# Whoever sits in a meeting is paid for it: that is no reward.
_AT_MEETING = frozenset(("chair", "member", "secretary", "server", "delegate", "judge"))
_REWARDS = re.compile(r"(?<!khen )(?<!thường )\bthưởng\b", re.IGNORECASE)
_ASKED = _pattern(_CLASSES, places=False)
_TOLD = _pattern(_CLASSES, places=True)
# "Hồ sơ nộp trước ngày 05/12; riêng các trường học trước ngày 15/6": what the rule leaves to another clause.
_EXCEPTED = re.compile(
    r"[;,.]\s(?:riêng|trừ|còn)\s(?:(?:đối )?với\s)?(?:(?:các|những|mỗi|\d+)\s)?"
    r"(?P<head>[^\W\d_]+\s[^\W\d_]+)",
    re.IGNORECASE,
)
# "khi Chủ tịch nước khen thì cơ quan đã đề nghị chi thưởng".
_OPENS_WITH_CASE = re.compile(
    r"\W*(?:khi|nếu|trường hợp|đối với)\s(?P<case>[^;:]{4,200}?)(?:\sthì\b|,\s)", re.IGNORECASE
)
# Of a case that the question names this share of the question is said by it.
CASE_NAMED = 0.3


_APART = re.compile(
    r"\W*(?:riêng|trừ)\s(?P<whom>(?:[^,;:.]|,\s(?=(?:số|thôn|xã|khối|tổ|bản|ấp)\b)){4,80}?)(?=[;:(]"
    r"|,(?!\s(?:số|thôn|xã|khối|tổ|bản|ấp)\b)"
    r"|\s(?:được|phải|thì|có|không|nộp|gửi|đăng ký|báo cáo|bắt đầu|tổ chức|thực hiện|trước|từ)\s)",
    re.IGNORECASE,
)
# Of a question on those set apart this share names them.
APART_NAMED = 0.15


def is_of_case_not_asked(topic: Topic, clause: str) -> bool:
    """Whether a clause says what it says of one case, of which the question does not speak."""
    case = _OPENS_WITH_CASE.match(clause)
    return case is not None and topic.coverage(mentions_of(case["case"])) < CASE_NAMED


def is_set_apart(topic: Topic, clause: str) -> bool:
    """Whether a clause is an exception, "riêng xã Tà Lèng …", for others than the question names."""
    apart = _APART.match(clause)
    return apart is not None and topic.coverage(mentions_of(apart["whom"])) < APART_NAMED


def is_left_to_exception(question: str, clause: str, following: str) -> bool:
    """Whether the question names those for whom what follows a clause in its paragraph makes an exception."""
    asked, told = f" {accented(question)} ", f" {accented(clause)} "
    heads = (f" {accented(match['head'])}" for match in _EXCEPTED.finditer(following))
    return any(head in asked and head not in told for head in heads)


def goes_to_another(question: str, stretch: str) -> bool:
    """Whether the words of an amount name only others as getting it than the question does."""
    asked = {match.lastgroup for match in _ASKED.finditer(question)}
    told = {match.lastgroup for match in _TOLD.finditer(stretch)}
    if not asked and _REWARDS.search(question):
        return bool(told) and told <= _AT_MEETING
    return bool(asked and told) and not asked & told


def of_case_named(matter: Topic, text: str, values: Sequence[Value]) -> list[Value]:
    """The values told for the case that the matter names: "10 năm (đối với nam), 08 năm (đối với nữ)".

    Of "vườn làm mới" and "vườn cải tạo" it is the one of which the matter says more.
    """
    cases = [(value, _FOR_CASE.match(text, value.end)) for value in values]
    said = [(value, _share(matter, case["case"])) for value, case in cases if case]
    most = max((share for _, share in said), default=0.0)
    return [value for value, share in said if share and share >= TELLING * most]


def set_apart_by_name(matter: Topic, text: str, values: Sequence[Value]) -> list[Value]:
    """The values set apart, "riêng đối với … “Giải thưởng Nhà nước”: …", for a name that the matter says."""
    asked = {term.accented for term in matter.terms}
    apart = [(value, case) for value in values if (case := _SET_APART.search(text[: value.start]))]
    names = [(value, accented(name).split()) for value, case in apart for name in _NAME.findall(case["case"])]
    return [value for value, name in names if asked.issuperset(name)]


def _share(matter: Topic, case: str) -> float:
    words = accented(case).split()
    return sum(term.weight for term in matter.terms if term.accented in words)
