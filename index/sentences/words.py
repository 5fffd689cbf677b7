"""A text as words that can be matched: keys, neighbours, capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ingest.vietnamese import accented, strip_diacritics

Pair = tuple[str, str]

_WORD = re.compile(r"\d+(?:[.,/]\d+)*|\w+")
# A pronoun or a connective first, or a noun with "này", "đó" soon after the beginning.
_POINTS_BACK = re.compile(
    r"^\W*(?:đây|điều|ông|bà|họ|nó|chúng|cô|anh|việc|tại đây|ở đây|sau (?:đó|khi)|trong thời gian"
    r"|do (?:đó|vậy)|vì (?:thế|vậy)|theo đó|tuy nhiên|ngoài ra|bên cạnh)\b|\b(?:này|đó|ấy|trên)\b"
)
_BEGINNING = 60
# Said in almost every question and telling nothing about what is asked for. Compared with their
# diacritics, because "thì" asks and "thi" (in "thi đua") does not.
_ASKING = frozenset(
    (
        "nào gì ai đâu sao mấy bao nhiêu thế vậy ạ hỏi hãy xin là có không được phải chưa hay thì"
        " mà và của các những cho về với ở tại bị do khi trong theo tôi em nêu biết"
    ).split()
)
# The sentences of a few hundred passages: those that questions keep coming back to.
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Word:
    """A syllable or number: its accented key, its folded key, whether it begins with a capital."""

    key: str
    folded: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text in order; `text` is its accented key, `keys`, `folded`, `pairs` say what is in it.

    `pairs` are neighbours in their folded keys; `points_back` is whether the text begins by speaking of
    something that was named before it.
    """

    text: str
    words: tuple[Word, ...]
    keys: frozenset[str]
    folded: frozenset[str]
    pairs: frozenset[Pair]
    points_back: bool


@lru_cache(maxsize=_REMEMBERED)
def wording(text: str) -> Wording:
    """The words of a normalised text."""
    lowered = accented(text)
    words = tuple(
        Word(key, plain, shown[0].isupper())
        for shown, key, plain in zip(
            _WORD.findall(text),
            _WORD.findall(lowered),
            _WORD.findall(strip_diacritics(lowered)),
            strict=False,
        )
    )
    return Wording(
        lowered,
        words,
        frozenset(word.key for word in words),
        frozenset(word.folded for word in words),
        frozenset((first.folded, second.folded) for first, second in pairwise(words)),
        _POINTS_BACK.search(lowered[:_BEGINNING]) is not None,
    )


def is_question_word(syllable: str) -> bool:
    """Whether the accented syllable belongs to the asking and not to what is asked for."""
    return syllable in _ASKING
