"""How a sentence's words stand in a source: which clause says it, and whether that clause denies it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.evidence.topic import Mentions, Topic, keys_of
from bot.fluency.facts import Facts, Moment
from bot.understanding.content import content_syllables
from ingest.abbreviations import expand
from ingest.sentences import clause_spans
from ingest.vietnamese import accented

_BIT = re.compile(r"[,;:()–]|\s-\s|\b(?:nhưng|tuy nhiên|song|mà|và|hoặc|còn|nếu|thì)\b", re.IGNORECASE)
# "Không" that denies nothing: nouns, "not only", and limits, which are compared with their numbers.
_NOT_DENIAL = re.compile(
    r"không (?:gian|khí|quân|tên|ngừng|chỉ|những|chuyên trách|kể|tính|quá|vượt quá|muộn hơn|ít hơn|dưới"
    r"|sớm hơn)|hàng không|có hay không|hay không|phòng không|chưa (?:đến|quá) \d",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:không|chưa|chẳng|chả|cấm|miễn|ngoại trừ|trừ|bác bỏ|từ chối|hủy bỏ|huỷ bỏ|bãi bỏ|thôi)\b",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(?:tất cả|mọi|toàn bộ|duy nhất|chỉ|luôn(?: luôn)?|hoàn toàn|tuyệt đối|chắc chắn|bắt buộc|nhất thiết"
    r"|nghiêm|đương nhiên|mặc nhiên|được phép|cho phép|được quyền|có quyền"
    r"|ngay lập tức|vĩnh viễn|bất kỳ|bất cứ|không bao giờ)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\b(?:phải|bắt buộc|buộc|có trách nhiệm|chịu trách nhiệm)\b", re.IGNORECASE)
_LEAVE = re.compile(r"\b(?:có thể|được phép|khuyến khích|nên|tùy|tuỳ|xem xét|ưu tiên)\b", re.IGNORECASE)
_TENTATIVE = re.compile(r"\b(?:dự kiến|dự định|khoảng|tạm thời|ước)\b", re.IGNORECASE)
MIN_WORDS_OF_BIT = 2
MIN_MATCH_OF_BIT = 0.6


def words(text: str) -> frozenset[str]:
    """The content syllables of a text, abbreviations written out."""
    return frozenset(content_syllables(expand(text)))


def share(of: Iterable[str], within: Iterable[str]) -> float:
    """The share of the words `of` that are `within`; 1 where there are none to look for."""
    wanted, there = frozenset(of), frozenset(within)
    return len(wanted & there) / len(wanted) if wanted else 1.0


def support(sentence: str, source: str) -> float:
    """How much (0..1) of what a sentence speaks about the source speaks about, pairs of syllables and all."""
    topic = Topic.of(expand(sentence), lambda _: 1.0)
    return topic.coverage(Mentions.of(keys_of(expand(source))))


def bits(text: str) -> list[str]:
    """The parts of a text between commas, conjunctions and brackets."""
    clauses = (text[start:end] for start, end in clause_spans(text))
    return [bit for clause in clauses for bit in _BIT.split(clause) if bit.strip()]


def is_denied(text: str) -> bool:
    """Whether a bit of a sentence is negated."""
    return _DENIAL.search(_NOT_DENIAL.sub(" ", text)) is not None


def turned_around(sentence: str, source: str) -> bool:
    """Whether a bit of the sentence denies what the source affirms in the same words, or the reverse."""
    there = [(words(bit), bit) for bit in bits(source)]
    for bit in bits(sentence):
        said = words(bit)
        if len(said) < MIN_WORDS_OF_BIT:
            # "Không – chủ trì …": a denial set apart denies what follows.
            if is_denied(bit) and _flat(bit) not in {_flat(text) for _, text in there}:
                return True
            continue
        best = max((share(said, other) for other, _ in there), default=0.0)
        if best < MIN_MATCH_OF_BIT:
            # In words of its own, a denial must at least touch something that the source denies.
            if is_denied(bit) and not any(is_denied(text) and said & other for other, text in there):
                return True
            continue
        nearest = [text for other, text in there if share(said, other) >= best]
        if all(is_denied(text) != is_denied(bit) for text in nearest):
            return True
    return False


def _flat(text: str) -> str:
    return " ".join(accented(text).split()).strip(" -–.")


def surer(sentence: str, source: str) -> bool:
    """Whether the sentence is more certain or more general than the source."""
    absolute = {match.group().lower() for match in _ABSOLUTE.finditer(sentence)}
    if any(word not in source.lower() for word in absolute):
        return True
    return bool(_DUTY.search(sentence) and _LEAVE.search(source) and not _DUTY.search(source))


def tentative_lost(sentence: str, source: str, moments: Sequence[Moment], theirs: Facts) -> bool:
    """Whether a time that the source only plans or estimates is told as settled."""
    if _TENTATIVE.search(sentence):
        return False
    for moment in moments:
        clauses = [_clause_around(source, other) for other in theirs.moments if moment.stands_for(other)]
        if clauses and all(_TENTATIVE.search(clause) for clause in clauses):
            return True
    return False


def _clause_around(text: str, moment: Moment) -> str:
    return next((text[a:b] for a, b in clause_spans(text) if a <= moment.start < b), text)
