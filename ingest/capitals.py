"""Lines in capitals as people would write them in a sentence: "SỞ NỘI VỤ TỈNH X" -> "Sở Nội vụ tỉnh X"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ingest.folding import fold_in_place
from ingest.localities import LOCALITY
from ingest.phonotactics import is_syllable

# Small letters and capitals alternate in Unicode's Vietnamese block: no range such as "À-Ỹ" parts them.
_LATIN = (range(0x41, 0x5B), range(0x61, 0x7B), range(0xC0, 0x1B1), range(0x1EA0, 0x1EFA))
_LETTERS = [chr(code) for block in _LATIN for code in block]
CAPITALS = "".join(letter for letter in _LETTERS if letter.isupper())
SMALL_LETTERS = "".join(letter for letter in _LETTERS if letter.islower())

_WORD = re.compile(r"\w+")
_ROMAN = re.compile(r"[IVXLC]+")
_BEFORE_ROMAN = frozenset("thứ khóa khoá quý phần chương mục đợt loại hạng bảng".split())
_PLACE = re.compile(
    rf"(?<!\w)(?:{LOCALITY}"
    r"|(?:tỉnh|huyện|thành|quận|đảng) (?:[ủu][yỷ]|đoàn))\s+$",
    re.IGNORECASE,
)
# In "huyện ủy" and "tỉnh đoàn" the name comes after the second word.
_COMMITTEE = frozenset(("ủy", "uỷ", "đoàn"))
# Most names of places have two syllables; more is only known when the document writes them out.
_PLACE_SYLLABLES = 2
_ENOUGH_WORDS = 3


def is_capitals(text: str) -> bool:
    """Whether the text has letters and all of them are capitals."""
    return text.upper() == text and any(character.isalpha() for character in text)


def sentence_case(capitals: str, document: str) -> str:
    """The line with small letters, names and abbreviations kept.

    How a word is written is learnt from the same document: from the whole line if it stands there in mixed
    case, else from each word next to its neighbours. Words it never pairs so become small, except after
    "tỉnh", "huyện" and their like. The first letter stays a capital.
    """
    written = _as_written(capitals, document) or _word_by_word(capitals, document)
    return written[:1].upper() + written[1:]


def _as_written(capitals: str, document: str) -> str | None:
    pattern = re.compile(rf"(?<!\w){re.escape(capitals)}(?!\w)", re.IGNORECASE)
    found = Counter(match.group() for match in pattern.finditer(document) if not is_capitals(match.group()))
    return found.most_common(1)[0][0] if found else _as_written_below(capitals, document)


def _as_written_below(capitals: str, document: str) -> str | None:
    """As above, but for words whose marks were misread in capitals: "HÀ NỌI" stands as "Hà Nội" below.

    Only for several words in a row: a single one without its marks may be many.
    """
    if len(capitals.split()) < _ENOUGH_WORDS:
        return None
    pattern = re.compile(rf"(?<!\w){re.escape(fold_in_place(capitals))}(?!\w)", re.IGNORECASE)
    places = (match.span() for match in pattern.finditer(fold_in_place(document)))
    found = Counter(words for span in places if not is_capitals(words := document[slice(*span)]))
    return found.most_common(1)[0][0] if found else None


def _word_by_word(capitals: str, document: str) -> str:
    words = list(_WORD.finditer(capitals))
    votes = _votes([word.group() for word in words], document)
    pieces: list[str] = []
    end = named = 0
    for word, vote in zip(words, votes, strict=True):
        before = capitals[end : word.start()]
        named = _PLACE_SYLLABLES if _PLACE.search("".join(pieces) + before) else named - 1
        pieces += [before, _cased(word.group(), vote, "".join(pieces), named=named > 0)]
        end = word.end()
    return "".join([*pieces, capitals[end:]])


def _cased(word: str, vote: Counter[str], before: str, *, named: bool) -> str:
    previous = before.split()[-1].lower() if before.split() else ""
    if _ROMAN.fullmatch(word) and (previous in _BEFORE_ROMAN or not is_syllable(word.lower())):
        return word
    if vote:
        return vote.most_common(1)[0][0]
    # "UBND" and "CCHC" cannot be spoken as syllables: they are abbreviations.
    if not is_syllable(word.lower()):
        return word
    return word.capitalize() if named and word.lower() not in _COMMITTEE else word.lower()


def _votes(words: list[str], document: str) -> list[Counter[str]]:
    """For each word the spellings it has in the document beside the neighbour it has here."""
    spelled: defaultdict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    wanted = set(pairwise(word.lower() for word in words))
    for first, second in _pairs(document):
        key = first.lower(), second.lower()
        if key in wanted:
            spelled[key][first, second] += 1
    votes: list[Counter[str]] = [Counter() for _ in words]
    for position in range(len(words) - 1):
        pair = spelled[words[position].lower(), words[position + 1].lower()]
        for (first, second), count in pair.items():
            votes[position][first] += count
            votes[position + 1][second] += count
    return votes


def _pairs(document: str) -> Iterator[tuple[str, str]]:
    """Neighbouring words, without lines in capitals, which say nothing about case."""
    for line in document.split("\n"):
        if is_capitals(line):
            continue
        words = _WORD.findall(line)
        yield from ((a, b) for a, b in pairwise(words) if not (a.isupper() and b.isupper()))
