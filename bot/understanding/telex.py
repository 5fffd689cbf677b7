"""Vietnamese typed as raw key strokes because the input method was off: "khen thuwowngr" is "khen thưởng"."""

from __future__ import annotations

import re

from ingest.phonotactics import place_tone

_VOWEL_MARKS = (
    ("dd", "đ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("uow", "ươ"),
    ("uwow", "ươ"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
)
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TONE_KEY = re.compile(
    r"(?<=[aăâeêioôơuưy])(?P<tone>[sfrxj])(?P<after>[aăâeêioôơuưy]*(?:ch|ng|nh|[cmnpt])?)$"
)
_TONE_AT_END = re.compile(r"(?<=[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])(?P<tone>[sfrxj])(?P<after>)$")


def decode_telex(syllable: str) -> str | None:
    """The syllable that raw Telex keys stand for, lower case; None when they stand for nothing else."""
    text = syllable.lower()
    for keys, letter in _VOWEL_MARKS:
        text = text.replace(keys, letter)
    tone = ""
    if match := _TONE_KEY.search(text) or _TONE_AT_END.search(text):
        tone = _TONES[match["tone"]]
        text = text[: match.start("tone")] + match["after"]
    if text == syllable.lower() and not tone:
        return None
    return place_tone(text, tone) if tone else text
