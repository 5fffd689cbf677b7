"""How good extracted text is, judged by what Vietnamese words look like."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from ingest.phonotactics import is_syllable

# Measured on born-digital documents, scans with wrong text layers and tesseract's output
# (docs/decisions/reading.md). Share of words that are one accented letter ("ộ"): up to 0.008 on single good
# pages, from 0.018 on pages whose fonts break syllables ("t ập th ể"), 0.24 where letters come out of order.
_BROKEN = 0.012
# Share of small-letter words that cannot be syllables: 0.02 in prose, 0.10 in a price table, 0.27 in a wrong
# text layer, 0.36 where letters come out of order.
_ODD = 0.15
# Share of words with a mark: 0.80 to 0.89 in good text, 0.22 where English OCR had read a Vietnamese scan.
_ACCENTED = 0.4
_ENOUGH_WORDS = 50
# Words that are one accented letter: "ý kiến", "ở xã", "ổ dịch".
_LETTER_WORDS = frozenset("ýởổàạồờừđ")
_NOT_LETTERS = "“”\"'’‘.,;:!?()[]{}…/-–"


@dataclass(frozen=True, slots=True)
class Quality:
    """Shares, 0 to 1, of a text's words: `broken` are single accented letters, `odd` cannot be Vietnamese,
    `accented` have a mark. `proper` counts words with a mark that can be Vietnamese."""

    words: int
    broken: float
    odd: float
    accented: float
    proper: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing speaks against the text; too short a text is not suspected."""
        if self.words < _ENOUGH_WORDS:
            return True
        return self.broken <= _BROKEN and self.odd <= _ODD and not self.is_unaccented

    @property
    def is_unaccented(self) -> bool:
        """Whether the text is long enough to tell and too few of its words have marks for Vietnamese."""
        return self.words >= _ENOUGH_WORDS and self.accented < _ACCENTED

    @property
    def flaws(self) -> float:
        """What speaks against the text; of two texts of one page the one with less is the better."""
        return self.broken / _BROKEN + self.odd / _ODD + max(0.0, 1 - self.accented / _ACCENTED)


def quality_of(text: str) -> Quality:
    """The quality of a text, in whatever normal form."""
    words = [word.strip(_NOT_LETTERS) for word in unicodedata.normalize("NFC", text).split()]
    letters = [word for word in words if word.isalpha()]
    broken = sum(
        len(word) == 1 and not word.isascii() and word.lower() not in _LETTER_WORDS for word in letters
    )
    long = [word for word in letters if len(word) > 1]
    small = [word for word in letters if word.islower() and not (len(word) == 1 and word.isascii())]
    odd = sum(not _can_be_syllable(word) for word in small)
    accented = [word for word in long if not word.isascii()]
    proper = sum(_can_be_syllable(word.lower()) for word in accented)
    return Quality(
        len(letters),
        broken / max(1, len(letters)),
        odd / max(1, len(small)),
        len(accented) / max(1, len(long)),
        proper,
    )


@lru_cache(maxsize=50_000)
def _can_be_syllable(word: str) -> bool:
    return is_syllable(word)
