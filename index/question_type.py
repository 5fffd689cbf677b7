"""The type of thing a question asks for, by its asking words, and whether a sentence holds such a thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from enum import Enum

from index.sentences.words import Word, Wording, wording
from ingest.vietnamese import accented


class AskedType(Enum):
    """What an answer must contain; a question that asks for none of these leaves it open."""

    TIME = "time"
    NUMBER = "number"
    NAME = "name"
    PLACE = "place"
    REASON = "reason"


_PERIODS = (
    r"(?:năm|ngày|tháng|quý|tuần|mùa|thời|thời gian|thời điểm|thời kỳ|giai đoạn|thế kỷ|thập niên|thập kỷ)"
)
_PLACES = (
    r"(?:nơi|nước|quốc gia|thành phố|vùng|khu vực|địa điểm|châu lục|tỉnh|đảo|địa phương|bang|quận|phía|hướng)"
)

# Tried in order: "bao nhiêu năm" asks for a number, "năm bao nhiêu" for a time. Matched against
# accented keys.
_ASKING: tuple[tuple[AskedType, re.Pattern[str]], ...] = tuple(
    (asked, re.compile(rf"\b(?:{pattern})\b"))
    for asked, pattern in (
        (AskedType.REASON, r"vì sao|tại sao|do đâu|lý do|lí do|nguyên nhân|mục đích"),
        (
            AskedType.TIME,
            rf"khi nào|bao giờ|lúc nào|hồi nào|{_PERIODS} (?:nào|mấy|bao nhiêu|gì)|thế kỷ thứ mấy",
        ),
        (AskedType.NUMBER, r"bao nhiêu|bao lâu|bao xa|mấy|số lượng|tỷ lệ|tỉ lệ"),
        (AskedType.NAME, r"ai|(?:người|ông|bà|nhân vật|cơ quan|đơn vị|tổ chức|vị \w+) nào"),
        (AskedType.PLACE, rf"đâu|{_PLACES} (?:nào|gì)"),
        (AskedType.NAME, r"tên|tên gọi|gọi là gì|biệt danh|biệt hiệu"),
    )
)

_NUMBER_WORDS = frozenset(
    "một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ tỉ nửa vài".split()
)
_TIME = re.compile(
    r"\b(?:năm|tháng|ngày|quý|thế kỷ|thập niên|thập kỷ|mùa|đầu|cuối|giữa) (?:\d+|thứ|[xiv]+\b)"
    r"|\b(?:1\d{3}|20\d{2})\b|\bkỷ \w+|\bthời \w+"
)
_PLACE_WORDS = frozenset(
    "tại ở phía vùng miền nước tỉnh bang quận huyện xã khu đảo sông biển núi trên dưới trong giữa bờ".split()
)
_REASON = re.compile(r"\b(?:vì|do|bởi|nhờ|nhằm|để|nên|khiến|nguyên nhân|lý do|dẫn đến|mục đích)\b")


def asked_type(question: str) -> AskedType | None:
    """What a question with its diacritics asks for, None when its words leave that open."""
    key = accented(question)
    return next((asked for asked, pattern in _ASKING if pattern.search(key)), None)


def holds(asked: AskedType, sentence: Wording, question: Set[str]) -> bool:
    """Whether the sentence has something of the type that the question, given in its keys, has not."""
    return _DETECTORS[asked](sentence, question)


def _time(sentence: Wording, question: Set[str]) -> bool:
    return any(not wording(match.group()).keys <= question for match in _TIME.finditer(sentence.text))


def _number(sentence: Wording, question: Set[str]) -> bool:
    return any(
        (word.key[0].isdigit() or word.key in _NUMBER_WORDS) and word.key not in question
        for word in sentence.words
    )


def _name(sentence: Wording, question: Set[str]) -> bool:
    return any(word.key not in question for word in _names(sentence))


def _place(sentence: Wording, question: Set[str]) -> bool:
    return not _PLACE_WORDS.isdisjoint(sentence.keys) or _name(sentence, question)


def _reason(sentence: Wording, question: Set[str]) -> bool:
    return _REASON.search(sentence.text) is not None


def _names(sentence: Wording) -> list[Word]:
    """Capitalised words; the first one of the sentence only before another, for every first word is."""
    words = sentence.words
    begins = len(words) > 1 and words[0].capital and words[1].capital
    return [word for position, word in enumerate(words) if word.capital and (position or begins)]


_DETECTORS: Mapping[AskedType, Callable[[Wording, Set[str]], bool]] = {
    AskedType.TIME: _time,
    AskedType.NUMBER: _number,
    AskedType.NAME: _name,
    AskedType.PLACE: _place,
    AskedType.REASON: _reason,
}
