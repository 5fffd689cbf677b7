"""The constituents of a question: what stands between the words that join and ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.asking_words import ASKING_WORDS
from bot.understanding.content import RELATION_WEIGHT, is_function_word, topic_weights
from ingest.vietnamese import accented

WORD = re.compile(r"\w+(?:[./-]\w+)*")
# Prepositions, modals, verbs that join, nouns that only ask.
_JOINT = re.compile(
    r"[,;:?!]|\b(?:thì|là|do|của|về|ở|tại|trong|cho|với|theo|bằng|để|phải|cần|được|bị|có|muốn|gồm|làm|khi|lúc"
    r"|từ|đến|tới|vào|trên|và|hay|hoặc|mà|đã|đang|sẽ|còn|vậy|thế|ạ|ngày|tháng|năm"
    r"|tiêu chuẩn|điều kiện|thời hạn|tỷ lệ|mục tiêu|chỉ tiêu|nhiệm vụ|trách nhiệm)\b",
    re.IGNORECASE,
)
# The unit behind "mấy" asks with it.
_ASKED_UNIT = re.compile(
    r"\b(?:bao nhiêu|mấy)\s(?:đồng|tiền|triệu|nghìn|điểm|phần trăm|lần|ngày|năm|tháng)\b", re.IGNORECASE
)
_VERB = re.compile(r"\b(?:thì|là|do|bằng|phải|cần|được|bị|có|muốn|gồm|làm|đã|đang|sẽ)\b", re.IGNORECASE)
_ACTING = re.compile(r"\s(?:nộp|gửi|trình|ban hành|họp|hoàn thành)\b", re.IGNORECASE)
_MANY = re.compile(r"\s?(?:các|những|mọi)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Constituent:
    """Words of a question between two joints, `start`..`end` in its text."""

    start: int
    end: int
    keys: tuple[str, ...]


def constituents(question: str) -> Iterator[Constituent]:
    """The constituents that say something, in order."""
    parting = sorted(
        match.span()
        for pattern in (_JOINT, ASKING_WORDS, _ASKED_UNIT)
        for match in pattern.finditer(question)
    )
    begin = 0
    for start, end in (*parting, (len(question), len(question))):
        words = list(WORD.finditer(question, begin, max(begin, start)))
        if any(not is_function_word(word.group()) for word in words):
            keys = tuple(accented(word.group()) for word in words)
            yield Constituent(words[0].start(), words[-1].end(), keys)
        begin = max(begin, end)


def bare(fragment: str) -> str:
    """The fragment without what asks and joins around what it names."""
    found = list(constituents(fragment))
    return fragment[found[0].start : found[-1].end] if found else fragment


def only_names(fragment: str) -> bool:
    """Whether a fragment only names a thing, with words that ask: "tổng kết thì khi nào"."""
    found = list(constituents(fragment))
    if not found:
        return False
    first, last = found[0], found[-1]
    asking = ASKING_WORDS.search(fragment)
    joined = any(first.end <= match.start() < last.start for match in _VERB.finditer(fragment))
    return not joined and (asking is None or last.end <= asking.start())


def replace_subject(question: str, fragment: str) -> str | None:
    """`question` asked of `fragment` instead of its subject: of what stands right before its first verb."""
    found = list(constituents(question))
    asked = ASKING_WORDS.search(question)
    if asked is None or not found:
        return None
    first = subject = found[0]
    for one, following in pairwise(found):
        if following.end > asked.start() or question[one.end : following.start].strip() != ",":
            break
        subject = following
    listed = subject is not first and _MANY.match(question, max(0, first.start - len("những ")))
    begin = listed.start() if listed else _thing_in(question, subject)
    named = bare(fragment)
    # "Phường gửi hồ sơ khi nào?" keeps what is done where the fragment does nothing itself.
    acting = None if _ACTING.search(named) else _ACTING.search(question, subject.start + 1, subject.end)
    return question[:begin] + named + question[acting.start() if acting else subject.end :]


def _thing_in(question: str, constituent: Constituent) -> int:
    """Where the thing itself begins: behind "nộp" in "nộp báo cáo"."""
    places = [match.start() for match in WORD.finditer(question, constituent.start, constituent.end)]
    weights = topic_weights(constituent.keys)
    others = (place for place, weight in zip(places, weights, strict=True) if weight != RELATION_WEIGHT)
    return next(others, constituent.start)
