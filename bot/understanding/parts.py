"""Questions that ask for two things: "Hội đồng có mấy người, ai làm chủ tịch?" in parts, each whole."""

from __future__ import annotations

import re

from bot.understanding.asking_words import ASKING_WORDS, without_asking
from bot.understanding.content import content_syllables
from bot.understanding.focus import Focus
from bot.understanding.interrogatives import find_interrogative
from bot.understanding.marks import with_rank_of

MAX_PARTS = 3
# "… và ai chứng kiến": a conjunction parts questions only where the next one begins with its asking words.
# "… tỉnh ban hành theo quyết định nào và huyện theo quyết định nào?": each level for itself.
_LEVEL = r"(?:cấp\s)?(?:trung ương|tỉnh|huyện|xã(?! hội))\b"
_BY_LEVEL = re.compile(rf",?\s{_LEVEL}(?=\s(?:thì|theo|do|ban hành|làm|ra)\b|$).*$", re.IGNORECASE)
_OPENS_WITH_LEVEL = re.compile(rf"{_LEVEL}\s(?:thì|theo|do|ban hành|làm|ra)\b", re.IGNORECASE)
_BOUNDARY = re.compile(
    r"\s*[,;?]\s*(?:(?:và|rồi|còn)\s)?"
    rf"|\s+(?:và|còn)\s+(?={_LEVEL}\s(?:thì\s|theo\s|do\s|ban hành\s){{1,3}}[^,;]*\b(?:nào|gì|ai|mấy|bao))"
    r"|(?<=\bnhất)\s+(?:và|còn)\s+(?=(?:\w+\s){1,3}nào\b)"
    r"|\s+(?:và|rồi|còn)\s+(?=(?:do\s|(?:trình|gửi|nộp|giao|báo cáo)\s(?:cho\s|lên\s|về\s)?)?"
    r"(?:ai|bao|mấy|khi|lúc|ở đâu|đâu|vì sao|để)\b)",
    re.IGNORECASE,
)
# Syllables that carry meaning, from which on a stretch names the thing asked about: "Hôm lễ" does not.
_LEAST_SUBJECT = 3
# "Đơn vị nào lập dự trù và trình cho ai?": what is handed on is what the first part has done.
_HANDS_ON = re.compile(r"(?:trình|gửi|nộp|giao|báo cáo)\b", re.IGNORECASE)
_COUNTS_NOTHING = re.compile(r"\b(?:bao nhiêu|mấy)$", re.IGNORECASE)
# What is counted, and no share, sum or span of it.
_COUNTS = re.compile(
    r"\b(?:bao nhiêu|mấy)\s(?!phần\b|%|tiền|đồng|triệu|tỷ|lần|điểm phần|so\b|là\b|thì\b|một\b)[^\W\d_]",
    re.IGNORECASE,
)
_ASKS_FOR_FIGURE = re.compile(r"\b(?:bao nhiêu|mấy)\b", re.IGNORECASE)
_WANTS_VERDICT = re.compile(r"\b(?:không|chưa)\W*$", re.IGNORECASE)
_WHOLE = (Focus.YES_NO, Focus.COMPARISON)
# Words that lead from the subject to what is asked of it.
_LEADING = re.compile(
    r"(?:[\s,]+(?:có|là|thì|được|phải|cần|do|gồm|vào|trong|từ|làm|tổ chức|diễn ra|bằng|của|ở|tại"
    r"|sơ kết|tổng kết|khai mạc|bế mạc|bắt đầu|kết thúc|kéo dài|ban hành|họp|ký|nộp|gửi))+\s*$",
    re.IGNORECASE,
)


def split_parts(question: str) -> tuple[str, ...]:
    """The parts of a restored question that ask for something each, the later ones with the first's subject.

    One part, the question itself, where it asks for one thing only, for a verdict or for a comparison.
    """
    if find_interrogative(question).focus in _WHOLE:
        return (question,)
    parts = _asking_parts(question)
    if not 1 < len(parts) <= MAX_PARTS:
        return (question,)
    return (parts[0], *(_whole_of(part, parts[0]) for part in parts[1:]))


def _whole_of(part: str, first: str) -> str:
    """A later part with all that it leaves to the first."""
    return with_rank_of(first, part) or _of_subject(part, _subject_for(part, first))


def _subject_for(part: str, first: str) -> str:
    """What a later part is about: what the first counts too, unless it counts another thing itself.

    "Bao nhiêu sản phẩm, mục tiêu bao nhiêu?" asks for the aim for these; "bao nhiêu lớp, bao nhiêu học sinh?"
    for the pupils of no form.
    """
    counted = _COUNTS.search(first)
    if counted and _COUNTS.search(part):
        return _LEADING.sub("", f" {first[: counted.start()]}").strip()
    of_counted = counted and (_ASKS_FOR_FIGURE.search(part) or _WANTS_VERDICT.search(part))
    if of_counted or _HANDS_ON.match(part):
        return without_asking(first)
    return _BY_LEVEL.sub("", _subject(first)) if _OPENS_WITH_LEVEL.match(part) else _subject(first)


def _of_subject(part: str, subject: str) -> str:
    """A later part with the subject it leaves out: before a level or what wants a verdict, as no unit."""
    if set(content_syllables(subject)) <= set(content_syllables(part)):
        return part
    if _OPENS_WITH_LEVEL.match(part):
        return f"{subject}, {part}"
    if _WANTS_VERDICT.search(part):
        return f"{subject} {part}"
    return f"{part}, {subject}" if _COUNTS_NOTHING.search(part) else f"{part} {subject}"


def _asking_parts(question: str) -> list[str]:
    """The stretches between boundaries; what asks nothing belongs to its neighbour."""
    parts: list[str] = []
    begin = 0
    for end in (*_BOUNDARY.finditer(question), None):
        stretch = question[begin : end.start() if end else len(question)]
        if ASKING_WORDS.search(stretch):
            parts.append(stretch.strip(" ?.!,"))
            begin = end.end() if end else len(question)
    rest = question[begin:].strip(" ?.!,")
    if rest and parts:
        parts[-1] = f"{parts[-1]}, {rest}"
    return parts


def _subject(part: str) -> str:
    """What stands before the asking words; where that says little, all but those."""
    asked = ASKING_WORDS.search(part)
    if not asked:
        return without_asking(part)
    before = _LEADING.sub("", f" {part[: asked.start()]}").strip()
    # "Hội đồng có mấy người?": a noun that only a count follows is the subject, however short.
    led = before != part[: asked.start()].strip()
    least = 1 if led and len(content_syllables(part[asked.end() :])) < _LEAST_SUBJECT else _LEAST_SUBJECT
    return before if len(content_syllables(before)) >= least else without_asking(part)
