"""Finds the criterion a person means: by full name, abbreviation or one of several listed names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ingest.abbreviations import expand
from ingest.criteria.model import Criterion
from ingest.folding import fold_in_place
from ingest.localities import LOCALITY
from ingest.vietnamese import normalise

_WORD = re.compile(r"\w+")
# "Danh hiệu chiến sĩ thi đua cấp tỉnh", "bằng khen của Bộ": words that people add or leave out.
_LEFT_OUT = frozenset({"danh", "hieu", "cua", "cap", "hinh", "thuc"})
# "Giấy khen của Chủ tịch UBND huyện" is called "giấy khen huyện".
_OF_LEVEL = re.compile(
    rf"\b(?:(?:chu tich )?uy ban nhan dan|chu tich) (?=(?:cap )?{fold_in_place(LOCALITY)})"
)
# Of criteria that fit as well: what a law sets, then an office's own guidance, then a digest.
_AUTHORITY = {"digest": 0, "guidance": 1, "article": 2}
_CLASSES = {"1": "nhat", "i": "nhat", "2": "nhi", "ii": "nhi", "hai": "nhi", "3": "ba", "iii": "ba"}
# Two syllables ("thi đua", "huân chương") begin too many names to mean one.
_SHORTEST_BEGINNING = 4


def match_criterion(
    name: str, criteria: Sequence[Criterion], audience: str | None = None
) -> Criterion | None:
    """The criterion of the award that `name`, a name or a whole question, mentions.

    `audience` is where its audience may be mentioned instead. The longest name mentioned wins; among its
    criteria one of that award alone, then the one whose audience is mentioned, then the one of the highest
    authority that is spelled out, then the first. A beginning shared by several awards ("huân chương lao
    động") means none of them.
    """
    asked = award_words(normalise(name))
    spelled = {criterion.name: award_spellings(criterion.name) for criterion in criteria}
    named = _mentioned(asked, spelled) or _begun(asked, spelled)
    candidates = [criterion for criterion in criteria if criterion.name in named]
    if not candidates:
        return None
    heard = asked if audience is None else award_words(normalise(audience))
    return max(
        candidates,
        key=lambda one: (
            contains_words(asked, award_words(one.name)),
            _shared(heard, one),
            _AUTHORITY[one.origin],
            _is_whole(one),
        ),
    )


def _is_whole(criterion: Criterion) -> bool:
    """Whether the conditions stand here, not "theo quy định tại khoản 1 Điều 24"."""
    return "quy định tại" not in criterion.requirement


def _mentioned(asked: Sequence[str], spelled: dict[str, tuple[tuple[str, ...], ...]]) -> set[str]:
    """The names with the longest spelling that stands in `asked`; documents may name an award alike."""
    longest = {
        name: max((len(words) for words in spellings if contains_words(asked, words)), default=0)
        for name, spellings in spelled.items()
    }
    best = max(longest.values(), default=0)
    return {name for name, length in longest.items() if length == best} if best else set()


def _begun(asked: Sequence[str], spelled: dict[str, tuple[tuple[str, ...], ...]]) -> set[str]:
    """The names of which `asked` holds the longest beginning, if they are all the same award."""
    best, found = _SHORTEST_BEGINNING - 1, dict[str, tuple[str, ...]]()
    for name, spellings in spelled.items():
        for words in spellings[:1]:
            length = next((n for n in range(len(words), 0, -1) if contains_words(asked, words[:n])), 0)
            if length > best:
                best, found = length, {name: words}
            elif length == best and found:
                found[name] = words
    return set(found) if len(set(found.values())) == 1 else set()


@lru_cache(maxsize=2_000)
def award_spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """The name as words; for "Xã, phường, thị trấn tiêu biểu" also "xã tiêu biểu", "thị trấn tiêu biểu".

    Nothing says how far the words before and after the list belong to all its members, so every division is
    offered; the wrong ones ("xã trấn tiêu biểu") are asked by nobody.
    """
    return (tuple(award_words(name)), *_members([award_words(part) for part in name.split(",")]))


def _members(parts: Sequence[list[str]]) -> Iterator[tuple[str, ...]]:
    if len(parts) < 2:
        return
    first, last = parts[0], parts[-1]
    for head in range(len(first)):
        for tail in range(len(last)):
            if not head + tail:
                continue
            before, after = first[:head], last[len(last) - tail :]
            members = [first[head:], *parts[1:-1], last[: len(last) - tail]]
            yield from (tuple(before + member + after) for member in members)


def award_words(text: str) -> list[str]:
    """The folded words of an award's name as people say it: "bằng khen Thủ tướng", "hạng 2" as "hạng nhì"."""
    spoken = _OF_LEVEL.sub("", fold_in_place(expand(text)).replace("thu tuong chinh phu", "thu tuong"))
    words = [word for word in _WORD.findall(spoken) if word not in _LEFT_OUT]
    return [
        _CLASSES.get(word, word) if position and words[position - 1] == "hang" else word
        for position, word in enumerate(words)
    ]


def contains_words(words: Sequence[str], part: Sequence[str]) -> bool:
    return not part or f" {' '.join(part)} " in f" {' '.join(words)} "


def _shared(asked: Iterable[str], criterion: Criterion) -> int:
    """How many words of the question the audience's first words hold: "tập thể", "hộ gia đình".

    Those of the award's name speak for no audience: "lao động tiên tiến" asks not for "người lao động".
    """
    wanted = set(asked).difference(award_words(criterion.name))
    return len(wanted.intersection(award_words(criterion.audience or "")[:4]))
