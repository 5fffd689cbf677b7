"""Runs of text whose font says in which old encoding they may be: .VnTime, .VnTimeH, VNI-Times.

The name alone proves nothing, for people convert the text and keep the font; what all runs in fonts of one
encoding say together decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ingest.legacy_encodings import TCVN3, VNI, Encoding, convert, encoding_of

_ENCODING_OF_FONT = ((re.compile(r"\.vn", re.IGNORECASE), TCVN3), (re.compile("vni-", re.IGNORECASE), VNI))
# TCVN3 has no capitals with marks: fonts such as .VnTimeH draw small letters as capitals.
_DRAWS_CAPITALS = re.compile(r"\.vn\w+h", re.IGNORECASE)


class Run(NamedTuple):
    """Text that is drawn in one font, "" when nothing names it."""

    text: str
    font: str


def in_unicode(runs: Sequence[Run]) -> list[str]:
    """The text of each run, those in old encodings converted."""
    encodings = [_encoding_of_font(run.font) for run in runs]
    real = {
        encoding
        for encoding in (TCVN3, VNI)
        if encoding_of(_text_in(runs, encodings, encoding), among=(encoding,)) is encoding
    }
    return [
        _converted(run, encoding) if encoding in real and encoding else run.text
        for run, encoding in zip(runs, encodings, strict=True)
    ]


def _encoding_of_font(font: str) -> Encoding | None:
    return next((encoding for mark, encoding in _ENCODING_OF_FONT if mark.match(font)), None)


def _text_in(runs: Iterable[Run], encodings: Iterable[Encoding | None], wanted: Encoding) -> str:
    return "\n".join(run.text for run, encoding in zip(runs, encodings, strict=True) if encoding is wanted)


def _converted(run: Run, encoding: Encoding) -> str:
    text = convert(run.text, encoding)
    return text.upper() if _DRAWS_CAPITALS.fullmatch(run.font.strip()) else text
