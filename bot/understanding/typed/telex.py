"""Vietnamese left as raw key strokes because the input method was off, in Telex or VNI.

"khen thuwowngr" and "khen thuong73" are both "khen thưởng"; marks may be typed at once or at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.phonotactics import place_tone

_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_ROOF, _HORN, _BREVE, _STROKE = {"a": "â", "e": "ê", "o": "ô"}, {"u": "ư", "o": "ơ"}, {"a": "ă"}, {"d": "đ"}
_VNI_MARKS = {"6": _ROOF, "7": _HORN, "8": _BREVE, "9": _STROKE}
# One key serves both vowels: "thuongw".
_HALF_HORNED = re.compile(r"(?:uơ|ưo)(?=.)")
_VOWELS = frozenset("aăâeêioôơuưy")


def decode_telex(syllable: str) -> str | None:
    """The syllable that raw Telex keys stand for, lower case; None when they stand for nothing else."""
    typed = _Typed()
    for key in syllable.lower():
        if key in _TELEX_TONES and typed.has_vowel:
            typed.tone = _TELEX_TONES[key]
        elif not (
            (key == "w" and typed.mark(_HORN | _BREVE))
            or (key in _ROOF and typed.mark({key: _ROOF[key]}))
            or (key == "d" and typed.letters[:1] == ["d"] and typed.mark(_STROKE))
        ):
            typed.letters.append(key)
    return typed.read(syllable)


def decode_vni(syllable: str) -> str | None:
    """The syllable that raw VNI keys stand for, lower case; None where a digit marks nothing."""
    typed = _Typed()
    for key in syllable.lower():
        if key in _VNI_TONES and typed.has_vowel:
            typed.tone = _VNI_TONES[key]
        elif key in _VNI_MARKS and typed.mark(_VNI_MARKS[key]):
            continue
        elif key.isdigit():
            return None
        else:
            typed.letters.append(key)
    return typed.read(syllable)


@dataclass(slots=True)
class _Typed:
    """The letters of a syllable as the keys build it up."""

    letters: list[str] = field(default_factory=list)
    tone: str = ""

    @property
    def has_vowel(self) -> bool:
        return not _VOWELS.isdisjoint(self.letters)

    def mark(self, changes: Mapping[str, str]) -> bool:
        """Change the last letter that takes the mark; False where none does."""
        for place in reversed(range(len(self.letters))):
            if marked := changes.get(self.letters[place]):
                self.letters[place] = marked
                return True
        return False

    def read(self, raw: str) -> str | None:
        """The syllable that was built; None where it is what was typed."""
        text = _HALF_HORNED.sub("ươ", "".join(self.letters))
        text = f"{text[:-2]}ưa" if text.endswith("uă") else text
        if text == raw.lower() and not self.tone:
            return None
        return place_tone(text, self.tone) if self.tone else text
