"""What one text tells about its words, as an index tells it."""

from __future__ import annotations

import itertools
from collections import Counter

from ingest.vietnamese import accented, folded, syllables


class CorpusOf:
    """A lexicon of the syllables of one text."""

    def __init__(self, text: str) -> None:
        self._spelled = {accented(word) for word in syllables(text)}
        plain = [folded(word) for word in syllables(text)]
        self._plain = Counter(plain)
        self._pairs = Counter(map(" ".join, itertools.pairwise(plain)))

    def spells(self, syllable: str) -> bool:
        return syllable in self._spelled

    def frequency(self, plain: str) -> int:
        return self._plain[plain]

    def phrase_frequency(self, plain: str) -> int:
        return min(self._pairs[" ".join(pair)] for pair in itertools.pairwise(plain.split()))
