"""Vietnamese script: normal forms, folding, tone placement, syllables. No I/O, no state."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# NFC leaves the Icelandic Eth alone, yet typists and fonts use it for Đ; zero-width characters and
# no-break spaces come from word processors and break matching without being seen.
_REPAIRS = str.maketrans(
    {"Ð": "Đ", "ð": "đ", "\u00a0": " ", "\u202f": " ", "\u2007": " "}
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", None)
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# Hardly a text has one, and to look is ten times as fast as to translate.
_REPAIRED = re.compile(f"[{''.join(map(chr, _REPAIRS))}]")
_SYLLABLE = re.compile(r"\d+(?:[.,]\d+)+|\w+", re.UNICODE)

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# The tone behind the second vowel of an open syllable: "hoà", "uỷ"; the vowel of "hoặc" bears a breve, too.
_NEW_TONE_PLACEMENT = re.compile(rf"([oO][aAeE]|[uU][yY])(?<![qQ]..)([{_TONES}])(?![\w\u0300-\u036f])")


def normalise(text: str) -> str:
    """Text as it is displayed and cited: NFC, Eth as Đ, plain spaces, no invisible or control characters.

    Newlines, tabs and form feeds stay. Idempotent.
    """
    composed = unicodedata.normalize("NFC", text)
    return _CONTROL.sub("", composed.translate(_REPAIRS) if _REPAIRED.search(composed) else composed)


def fold_tone_placement(text: str) -> str:
    """Traditional tone placement for matching: "uỷ", "hoá" become "ủy", "hóa"; "quý" and "toàn" stay."""

    def move(match: re.Match[str]) -> str:
        vowels, tone = match.group(1), match.group(2)
        return f"{vowels[0]}{tone}{vowels[1]}"

    moved, count = _NEW_TONE_PLACEMENT.subn(move, unicodedata.normalize("NFD", text))
    # Composing anew is what takes long.
    return unicodedata.normalize("NFC", moved if count else text)


class _PlainLetters(dict[int, str]):
    """Fills itself as characters are met: a text has some 200 distinct ones, Unicode a million."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", {"đ": "d", "Đ": "D"}.get(chr(code), chr(code)))
        self[code] = "".join(part for part in decomposed if not unicodedata.combining(part))
        return self[code]


_PLAIN = _PlainLetters()


def strip_diacritics(text: str) -> str:
    """The text without tone and vowel marks, đ as d, case kept, one character for each NFC letter."""
    return unicodedata.normalize("NFC", text.translate(_PLAIN))


def accented(text: str) -> str:
    """The key of the accented index field: lower case, traditional tone placement."""
    return fold_tone_placement(normalise(text).lower())


def folded(text: str) -> str:
    """The key of the folded index field: lower case, no diacritics."""
    return strip_diacritics(normalise(text).lower())


def syllables(text: str) -> Iterator[str]:
    """The words of `text` in order: runs of letters and digits; numbers keep inner dots and commas."""
    return (match.group() for match in _SYLLABLE.finditer(text))
