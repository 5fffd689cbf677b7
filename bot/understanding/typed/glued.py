"""Words that ran together: "hannop", "tt143", "10nam", "sowkeets"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from bot.understanding.typed.lexicon import Lexicon
from bot.understanding.typed.telex import decode_telex, decode_vni
from ingest.phonotactics import is_plain_syllable, is_syllable
from ingest.vietnamese import accented, folded

# What stands before its number, in full or short; "a4" and "m2" are whole.
_NUMBERED = (
    "t q tt kh qd qđ nd nđ nq ct cv bc hd kl dot đợt quy quý thang tháng ngay ngày nam năm dieu điều"
    " khoan khoản muc mục hang hạng cap cấp lan lần vong vòng ky kỳ phan phần chuong chương"
    " mau mẫu bang bảng cum cụm khoi khối so số buoc bước"
).split()
_COUNTED = (
    "nam năm thang tháng ngay ngày nguoi người lan lần diem điểm trieu triệu tuoi tuổi dong đồng bo bộ"
    " buoi buổi gio giờ xa xã thon thôn ho hộ"
).split()
_NOUN_AND_NUMBER = re.compile(rf"(?<![\w/.-])({'|'.join(_NUMBERED)})(?=\d{{1,4}}(?![\w-]))", re.IGNORECASE)
_NUMBER_AND_NOUN = re.compile(rf"(?<![\w/.,-])(\d{{1,4}})(?=(?:{'|'.join(_COUNTED)})(?!\w))", re.IGNORECASE)
# "500k", "2tr".
_SCALES = {"k": "nghìn", "tr": "triệu"}
_SCALED = re.compile(r"(?<![\w/.,-])(\d{1,4}(?:[.,]\d{1,3})?)(k|tr)(?!\w)", re.IGNORECASE)
# "Dài 12tr" are pages.
_OF_LENGTH = re.compile(r"\b(?:dai|trang)\b")
_WITH_DIGITS = re.compile(r"(?<![\w/.-])[a-z]+[1-9][a-z1-9]*(?![\w/-])", re.IGNORECASE)
_LEAST_PIECE, _LEAST_GLUED = 2, 4
_UNBROKEN = 2**31
# No document says "ai ký": what asks may stand beside any word.
_ASKING = frozenset("ai gi nao dau may la co khong khi bao nhieu duoc".split())


def part_digits(text: str, lexicon: Lexicon) -> str:
    """`text` with numbers parted from their nouns, and digits that are VNI marks read as these.

    "ngay2" is "ngày": a day alone is no date. "quy4" is a quarter, unless other words are typed in VNI too.
    """
    scales = _SCALES | ({"tr": "trang"} if _OF_LENGTH.search(folded(text)) else {})
    text = _SCALED.sub(lambda match: f"{match[1]} {scales[match[2].lower()]}", text)
    read = {word: decoded for word in _WITH_DIGITS.findall(text) if (decoded := _vni(word, lexicon))}
    if all(_NOUN_AND_NUMBER.match(word) for word in read):
        read = {word: decoded for word, decoded in read.items() if re.fullmatch(r"ngay\d", word.lower())}
    text = _WITH_DIGITS.sub(lambda match: read.get(match.group(), match.group()), text)
    return _NUMBER_AND_NOUN.sub(r"\1 ", _NOUN_AND_NUMBER.sub(r"\1 ", text))


def _vni(word: str, lexicon: Lexicon) -> str | None:
    decoded = decode_vni(word)
    return (
        decoded if decoded and is_syllable(accented(decoded)) and lexicon.spells(accented(decoded)) else None
    )


class _Parted(NamedTuple):
    """One way to part a word; the greatest is the best: few read from keys, few at all, often together."""

    keyed: int
    size: int
    times: int
    pieces: tuple[str, ...]


def part_words(word: str, lexicon: Lexicon, *, loosely: bool = False) -> str | None:
    """The syllables that ran together in a lower-case word; None for a word that does not part.

    The documents have to write them beside each other, or `loosely` have each of them alone.
    """

    @cache
    def parted(rest: str) -> _Parted | None:
        if (whole := _syllable_of(rest, lexicon)) and rest != word:
            return _Parted(0, -1, _UNBROKEN, (whole,))
        found = [
            one for cut in range(_LEAST_PIECE, len(rest) - _LEAST_PIECE + 1) if (one := cut_at(cut, rest))
        ]
        if found:
            return max(found)
        keys = read_telex(rest, lexicon)
        return _Parted(-1, -1, _UNBROKEN, (keys,)) if keys else None

    def cut_at(cut: int, rest: str) -> _Parted | None:
        plain = _syllable_of(rest[:cut], lexicon)
        first = plain or read_telex(rest[:cut], lexicon)
        later = parted(rest[cut:]) if first else None
        if first is None or later is None:
            return None
        count = min(together(first, later.pieces[0]), later.times)
        keyed = later.keyed - (plain is None)
        return _Parted(keyed, later.size - 1, count, (first, *later.pieces)) if count else None

    def together(first: str, second: str) -> int:
        left, right = folded(first), folded(second)
        if left in _ASKING or right in _ASKING:
            return 1
        if loosely:
            return min(lexicon.frequency(left), lexicon.frequency(right))
        return lexicon.phrase_frequency(f"{left} {right}")

    found = parted(word) if len(word) >= _LEAST_GLUED else None
    return " ".join(found.pieces) if found and len(found.pieces) > 1 else None


def _syllable_of(letters: str, lexicon: Lexicon) -> str | None:
    """A syllable of the documents in these letters, typed plainly or with its marks."""
    key = accented(letters)
    if key != folded(letters):
        return letters if lexicon.spells(key) else None
    known = letters in _ASKING or (is_plain_syllable(letters) and lexicon.frequency(letters))
    return letters if known else None


def read_telex(letters: str, lexicon: Lexicon) -> str | None:
    """The syllable of the documents that raw keys stand for, without its marks where these are wrong."""
    decoded = decode_telex(letters)
    if decoded is None or not is_syllable(accented(decoded)):
        return None
    plain = folded(decoded)
    return decoded if lexicon.spells(accented(decoded)) else plain if lexicon.frequency(plain) else None
