"""How good extracted text is, judged by what Vietnamese words look like."""

from __future__ import annotations

import unicodedata

# Share of words that are one accented letter ("ộ"): at most 0.003 in good text, 0.018 to 0.060 on pages whose
# fonts make pypdf break syllables ("t ập th ể"); measured on six born-digital documents.
BROKEN_SPACING = 0.005
# Share of words with a mark: 0.80 to 0.89 in good text, 0.22 where English OCR had read a Vietnamese scan.
_UNACCENTED = 0.4
_ENOUGH_WORDS = 50


def broken_share(text: str) -> float:
    """The share (0..1) of words that are a single accented letter."""
    words = unicodedata.normalize("NFC", text).split()
    return sum(len(word) == 1 and word.isalpha() and not word.isascii() for word in words) / max(
        1, len(words)
    )


def is_unaccented(text: str) -> bool:
    """Whether the text is long enough to tell and too few of its words have marks for Vietnamese."""
    words = [word for word in unicodedata.normalize("NFC", text).split() if len(word) > 1 and word.isalpha()]
    accented = sum(not word.isascii() for word in words)
    return len(words) >= _ENOUGH_WORDS and accented < _UNACCENTED * len(words)
