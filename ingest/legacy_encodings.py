"""TCVN3 (.VnTime) and VNI (VNI-Times): Vietnamese as it was written before Unicode, turned into Unicode.

Both put Vietnamese letters in the places of Western European ones, so that a file says "Thi ®ua" or "Thi
ñua" and only a font shows "Thi đua". Which one a text is in is told by what Vietnamese syllables look like.
Source of the tables: TCVN 5712:1993 (VN3), and the layout of the VNI-Windows fonts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from ingest.phonotactics import is_syllable

# Vietnamese letters by their places, in runs.
_TCVN3_RUNS = (
    (0xA1, "Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ"),
    (0xB5, "à ả ã á ạ"),
    (0xBB, "ằ ẳ ẵ ắ"),
    (0xC6, "ặ ầ ẩ ẫ ấ ậ è"),
    (0xCE, "ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ"),
    (0xDC, "ĩ í ị ò"),
    (0xE1, "ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù"),
    (0xF1, "ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ"),
)
_TCVN3 = {place: letter for start, run in _TCVN3_RUNS for place, letter in enumerate(run.split(), start)}
# Some programs hand over the Greek letter for the sign "micro".
_TCVN3[0x3BC] = _TCVN3[0xB5]

# VNI writes the letter, then a sign for its marks: a tone, or breve or circumflex with a tone.
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_BREVE, _CIRCUMFLEX = "\u0306", "\u0302"
_TONES = {"ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_ROOFED = {"â": "", "à": _GRAVE, "á": _ACUTE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_BREVED = {"ê": "", "è": _GRAVE, "é": _ACUTE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "î": "ỵ", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}


def _vni_pairs() -> Iterator[tuple[str, str]]:
    for letters, above, signs in (
        ("aeiouyôö", "", _TONES),
        ("aeo", _CIRCUMFLEX, _ROOFED),
        ("a", _BREVE, _BREVED),
    ):
        for letter, (sign, tone) in product(letters, signs.items()):
            written = unicodedata.normalize("NFC", _VNI_LETTERS.get(letter, letter) + above + tone)
            yield letter + sign, written
            yield letter.upper() + sign, written.upper()
            yield letter.upper() + sign.upper(), written.upper()


_VNI = {
    **_VNI_LETTERS,
    **{letter.upper(): written.upper() for letter, written in _VNI_LETTERS.items()},
    **dict(_vni_pairs()),
}
_VNI_UNIT = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

# A word that may hold letters of any of the encodings; quotation marks and dashes end one.
_WORD = re.compile("[A-Za-z\xa1-\u1fff]+")
_FOREIGN = re.compile("[\xa1-\xff\u03bc]")
# Letters that only Unicode has: "đ", "ư", "ế".
_MODERN = re.compile("[\u0100-\u0233\u0300-\u0323\u1ea0-\u1ef9]")
_VIETNAMESE_LATIN1 = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý"
_SUSPICIOUS = re.compile(f"(?![{_VIETNAMESE_LATIN1}]){_FOREIGN.pattern}")

# Of the words with Western letters, the share that must come out as syllables, and how much more than before.
# Measured on 144 pages of six documents put into either encoding: 0.97 to 1 with the right table, at most
# 0.28 with the wrong one or none.
_ENOUGH_SYLLABLES, _GAIN = 0.75, 0.4
# Every byte means something in code page 1258: there must be no doubt.
_NO_DOUBT, _FEWEST_OF_WINDOWS = 0.9, 4
_FEWEST_WORDS = 2
# With more words than this in Unicode, the text is mixed, and each line is judged alone.
_MIXED = 0.1
_CAPITALS_IN_LINE = 4
# Where Windows has quotation marks and dashes, Latin-1 has control characters.
_WINDOWS_PUNCTUATION = {
    place: bytes((place,)).decode("cp1252")
    for place in range(0x80, 0xA0)
    if place not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


@dataclass(frozen=True, slots=True)
class Encoding:
    """A way of writing Vietnamese with Western letters; `decode` turns one word into Unicode."""

    name: str
    decode: Callable[[str], str]


def _from_tcvn3(word: str) -> str:
    return word.translate(_TCVN3)


def _from_vni(word: str) -> str:
    return _VNI_UNIT.sub(lambda unit: _VNI[unit.group()], word)


TCVN3 = Encoding("TCVN3", _from_tcvn3)
VNI = Encoding("VNI", _from_vni)


def decode_legacy(text: str) -> str | None:
    """The text in Unicode when it, or any line of it, is in TCVN3 or VNI; None when nothing is.

    To be called with a page or more: in a few words nothing can be told. Words in Unicode stay as they are.
    """
    if len(_SUSPICIOUS.findall(text)) < _FEWEST_WORDS:
        return None
    words = _WORD.findall(text)
    modern = sum(_MODERN.search(word) is not None for word in words)
    encoding = encoding_of(text)
    if encoding and modern <= _MIXED * len(words):
        return convert(text, encoding)
    lines = text.split("\n")
    converted = [_in_unicode(line) for line in lines]
    return "\n".join(converted) if converted != lines else None


def _in_unicode(line: str) -> str:
    suspicious = len(_SUSPICIOUS.findall(line)) >= _FEWEST_WORDS
    encoding = encoding_of(line) if suspicious else None
    return convert(line, encoding) if encoding else line


def read_bytes(data: bytes) -> str | None:
    """The text of a file that is not UTF-8: Vietnamese of Windows (code page 1258) in Unicode, TCVN3 and VNI
    in their own letters, for `decode_legacy`; None when it is none of them.
    """
    western = data.decode("latin-1").translate(_WINDOWS_PUNCTUATION)
    if decode_legacy(western) is not None:
        return western
    try:
        windows = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    words = [word for word in _WORD.findall(windows) if not word.isascii()]
    is_vietnamese = len(words) >= _FEWEST_OF_WINDOWS and _share_of_syllables(words) >= _NO_DOUBT
    return windows if is_vietnamese else None


def encoding_of(text: str, among: Sequence[Encoding] = (TCVN3, VNI)) -> Encoding | None:
    """The encoding in which the words with Western letters become syllables, None when they do in neither."""
    words = [word for word in _WORD.findall(text) if _FOREIGN.search(word) and not _MODERN.search(word)]
    if len(words) < _FEWEST_WORDS:
        return None
    shares = {encoding.name: _share_of_syllables(map(encoding.decode, words)) for encoding in among}
    best = max(among, key=lambda encoding: shares[encoding.name])
    needed = max(_ENOUGH_SYLLABLES, _share_of_syllables(words) + _GAIN)
    return best if shares[best.name] >= needed else None


def convert(text: str, encoding: Encoding) -> str:
    """The text with all words of `encoding` in Unicode."""
    return "\n".join(_convert_line(line, encoding) for line in text.split("\n"))


def _convert_line(line: str, encoding: Encoding) -> str:
    converted = _WORD.sub(
        lambda word: word.group() if _MODERN.search(word.group()) else encoding.decode(word.group()), line
    )
    # TCVN3 has no capitals with marks: a line typed in capitals has small letters in between ("CéNG HßA").
    plain = [letter for letter in line if letter.isascii() and letter.isalpha()]
    if encoding is TCVN3 and len(plain) >= _CAPITALS_IN_LINE and all(map(str.isupper, plain)):
        return converted.upper()
    return _WORD.sub(_word_in_capitals, converted) if encoding is TCVN3 else converted


def _word_in_capitals(match: re.Match[str]) -> str:
    """ "HộI" as "HỘI"; "Uỷ" has only its first letter to go by and stays."""
    word = match.group()
    plain = [letter for letter in word if letter.isascii()]
    return word.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else word


def _share_of_syllables(words: Iterable[str]) -> float:
    found = [_is_syllable(word) for word in words]
    return sum(found) / max(1, len(found))


@lru_cache(maxsize=50_000)
def _is_syllable(word: str) -> bool:
    return is_syllable(unicodedata.normalize("NFC", word.lower()))
