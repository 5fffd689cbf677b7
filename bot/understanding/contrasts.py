"""Words that exclude each other: what is said of one is not said of the others of its class."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ingest.abbreviations import expand
from ingest.numerals import ORDINALS
from ingest.vietnamese import accented

ORDERS = (
    r"(?:lao động|độc lập|quân công|chiến công|dũng cảm|hữu nghị|hồ chí minh|sao vàng|bảo vệ tổ quốc"
    r"|đại đoàn kết)"
)
"""The names of the orders ("huân chương") of the state."""

# "Một năm hai lần, lần một trước ngày 30/01": what is asked about "đợt 1".
PHASE = re.compile(
    r"\b(?:đợt (?:thi đua )?(?:\d+|một|hai|ba|thứ (?:nhất|hai|ba|\d+)|[IVX]+)|lần (?:một|hai|ba|[1-9]))\b"
    r"(?!\s(?:ngày|tháng|năm|giờ))",
    re.IGNORECASE,
)
_RANK = re.compile(r"\bhạng (?:nhất|nhì|ba|tư|bốn|năm|[1-5]|iv|v|i{1,3})\b", re.IGNORECASE)
# Each class names things of which documents state different facts in neighbouring sentences.
CLASSES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        PHASE.pattern,
        r"\b(?:sơ kết|tổng kết|lễ phát động|phát động|ký kết)\b",
        # Whatever is held has both.
        r"\b(?:khai mạc|bế mạc)\b",
        _RANK.pattern,
        # "Giải nhất", "thôn nhì", "đơn vị về thứ ba": whoever comes first gets what no second does.
        # "Đơn vị nhất là …" is no first one, "giải nhất là …" is.
        r"\b(?:giải|đội|thôn|bản|xã|đơn vị|tập thể|đứng|về|xếp)(?: (?:thứ|vị trí thứ))?"
        r" (?:nhất\b(?!(?<!giải nhất) là\b)|nhì|ba|tư)\b(?! (?:trí|định|thiết|quán|tháng|năm))",
        r"\bloại [a-eđ]\b",
        r"\b(?:phó )?(?:chủ tịch|bí thư|giám đốc)\b",
        r"\b(?:có|hết) hiệu lực\b",
        # Men and women, not "Việt Nam".
        r"(?:(?<=đối với )|(?<=cán bộ )|(?<=lao động ))(?:nam|nữ)\b"
        r"|\b(?:nam|nữ)(?= (?:công tác|cán bộ|công chức)\b)",
        r"\b(?:lao động tiên tiến|lao động xuất sắc|chiến sĩ thi đua (?:cơ sở|toàn quốc|cấp tỉnh|tỉnh))\b",
        rf"\b(?:huân chương(?: {ORDERS})?|huy chương|bằng khen|giấy khen|cờ thi đua|kỷ niệm chương)\b",
    )
)
# "Hồ sơ đề nghị khen thưởng gửi trước …": what holds for all awards holds for each.
_ALL_OF_CLASS = {
    CLASSES[-1]: re.compile(
        r"\b(?:hồ sơ|đề nghị|hình thức|quyết định)(?: đề nghị)? khen thưởng\b", re.IGNORECASE
    )
}
# Told apart only where a text names another of them: an office or a sort of household need not be repeated.
NEIGHBOURS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bhộ (?:(?:mới )?thoát nghèo|cận nghèo|tái nghèo|nghèo)\b",
        r"\bhội đồng (?:thi đua|sáng kiến|khoa học|giám khảo|kỷ luật|tuyển dụng|nghiệm thu)\b",
        r"\b(?:tổ|nhóm|đội|cụm|khối) (?:trưởng|phó)\b|\b(?:phó )?trưởng (?:ban|đoàn|cụm|khối)\b",
    )
)
# "Báo cáo tổng kết" is a document and no event.
REPORT_ON_EVENT = re.compile(r"\bbáo cáo (?:sơ kết|tổng kết)\b", re.IGNORECASE)
# So is what is sent of it: "sơ kết 60 ngày, gửi báo cáo trước ngày 18/10".
_REPORTED = re.compile(
    rf"{REPORT_ON_EVENT.pattern}"
    r"|\b(?:sơ kết|tổng kết)\b(?=[^;.]{0,30}\b(?:gửi|nộp) báo cáo\b(?! (?:sơ|tổng)))",
    re.IGNORECASE,
)
# "Khối VII", "Điều 5": what is said of one is not said of another.
_LABELLED = re.compile(
    r"\b(?P<noun>khối|cụm|phần|mục|chương|điều|khoản|phụ lục|mẫu số|nhóm|bảng)\s(?P<label>\d{1,3}"
    r"|[ivx]{1,5})\b(?!\s?[%./])",
    re.IGNORECASE,
)
# The council of a level or of a ministry; "các cấp" is that of all.
_COUNCIL = re.compile(
    r"\bhội đồng thi đua\W+khen thưởng (?:các cấp thuộc )?(?:cấp )?"
    r"(?P<of>xã|phường|huyện|tỉnh|cơ sở|trung ương|bộ)\b",
    re.IGNORECASE,
)
# "Cán bộ không chuyên trách", "không hoàn thành nhiệm vụ"; not "được không", "xã nào không đạt". Who has not
# handed in is told when to by the rule for all.
_NEGATED = re.compile(
    r"(?<!nào )\bkhông\s"
    r"(?P<what>(?!(?:nộp|gửi|trình|đăng ký|báo cáo)\b)"
    r"(?!(?:có|được|phải|quá|bị|cần|thể|còn|là|ạ|vậy|thế|ít|dưới|trên|kể|biết)\b)[^\W\d_]+\s[^\W\d_]+)"
)
_DENIES = re.compile(r"\b(?:không|chưa|chỉ|mới|trừ|thiếu|vắng|còn lại|ngoài ra)\b")
_NUMERALS = {"nhì": "2", "i": "1", "ii": "2", "iii": "3"} | {word: str(n) for word, n in ORDINALS.items()}
# The rank over a clause, the clause and its sentence.
_NEAREST = 3
_FILLERS = {"thi", "đua", "thứ", "lễ", "cấp", "báo", "cáo"}
_SAME_AS = {"lần": "đợt"}
_BEARERS = {"giải", "đội", "thôn", "bản", "xã", "đơn", "vị", "trí", "tập", "thể", "đứng", "về", "xếp"}


def member_key(text: str) -> str:
    """One key for the spellings of a member: "đợt thi đua thứ nhất" is "đợt 1"."""
    words = [word for word in accented(text).split() if word not in _FILLERS or "chiến sĩ" in accented(text)]
    # Whoever bears a rank, it is the rank that tells one from another.
    words = [word for word in words if word not in _BEARERS]
    return " ".join(_NUMERALS.get(word, _SAME_AS.get(word, word)) for word in words)


def members(pattern: re.Pattern[str], text: str) -> set[str]:
    """The members of a class that the text names."""
    return {member_key(match.group()) for match in pattern.finditer(_written_out(text))}


# Every class is looked for in the same texts, and headings stand over many clauses.
@lru_cache(maxsize=2_000)
def _written_out(text: str) -> str:
    """ "CSTĐCS" names a member too."""
    return expand(text)


# A question is held against a hundred clauses.
@lru_cache(maxsize=100)
def _named_in(
    question: str, classes: tuple[re.Pattern[str], ...]
) -> tuple[tuple[re.Pattern[str], set[str]], ...]:
    """The classes of which the question names members, with these members."""
    return tuple((pattern, named) for pattern in classes if (named := members(pattern, question)))


def contradicts(question: str, texts: tuple[str, ...], *, must_name: bool = False) -> bool:
    """Whether the texts, nearest first, speak of other members than the question.

    For each class the first text that names any member decides; texts that name none say nothing, unless
    they must name the question's.
    """
    reports = _named_in(question, (_REPORTED,))
    for pattern, named in (*reports, *_named_in(REPORT_ON_EVENT.sub("", question), CLASSES)):
        spoken = next((found for text in texts if (found := members(pattern, text))), None)
        is_named = _overlap(spoken, named) if spoken else not must_name or _speaks_of_all(pattern, texts)
        if not is_named:
            return True
    if any(_names_neighbour(*named, texts) for named in _named_in(question, NEIGHBOURS)):
        return True
    if _affirms_denied(question, texts):
        return True
    return _other_council(question, texts) or any(
        _other_label(noun, named, texts) for noun, named in _labels(question).items()
    )


def _speaks_of_all(pattern: re.Pattern[str], texts: tuple[str, ...]) -> bool:
    """Whether the texts, none of which names a member of a class, speak of the class as a whole."""
    whole = _ALL_OF_CLASS.get(pattern)
    return whole is not None and any(whole.search(text) for text in texts[:_NEAREST])


def ends_with_member(text: str) -> bool:
    """Whether a text ends with a thing of a class: "Giám đốc" of "Giám đốc, Phó Giám đốc từ 05 năm"."""
    text = text.rstrip()
    return any(match.end() == len(text) for pattern in CLASSES for match in pattern.finditer(text))


def rank_over(headings: Iterable[str]) -> str:
    """The ranks of the innermost heading that has any, "" without one.

    What stands under "hạng Nhì" may well name "hạng Ba" as what one must have before.
    """
    found = (" ".join(match.group() for match in _RANK.finditer(heading)) for heading in headings)
    return next(filter(None, found), "")


def _names_neighbour(pattern: re.Pattern[str], named: set[str], texts: tuple[str, ...]) -> bool:
    """Whether the nearest text that names any of a class names others than the question."""
    return named.isdisjoint(next((found for text in texts if (found := members(pattern, text))), named))


def _other_council(question: str, texts: tuple[str, ...]) -> bool:
    """Whether the nearest text that names a council names one of another level than is asked."""
    named = _councils(question)
    return bool(named) and not named & next(filter(None, map(_councils, texts)), named)


def _affirms_denied(question: str, texts: tuple[str, ...]) -> bool:
    """Whether what is asked of those who are not so, "không chuyên trách", is said of those who are."""
    for match in _NEGATED.finditer(accented(question)):
        what = match["what"]
        told = next((told for told in map(accented, texts) if what in told), None)
        if told and not _DENIES.search(told):
            return True
    return False


def _councils(text: str) -> set[str]:
    return {match["of"].lower() for match in _COUNCIL.finditer(text)}


def _overlap(spoken: set[str], named: set[str]) -> bool:
    """Whether they share a member; "huân chương" alone stands for any of its sorts."""
    return any(
        f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
        for one in spoken
        for other in named
    )


def _labels(text: str) -> dict[str, set[str]]:
    """The labels of numbered things a text names: {"khối": {"vii"}}."""
    found: dict[str, set[str]] = {}
    for match in _LABELLED.finditer(text):
        found.setdefault(accented(match["noun"]), set()).add(accented(match["label"]))
    return found


def _other_label(noun: str, named: set[str], texts: tuple[str, ...]) -> bool:
    """Whether none of the texts names the labelled thing of the question."""
    return not any(_labels(text).get(noun, set()) & named for text in texts)
