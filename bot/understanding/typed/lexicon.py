"""What the documents can tell about typed words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Lexicon(Protocol):
    """The syllables and phrases of the documents; folded keys have no diacritics, accented ones keep them."""

    def spells(self, syllable: str) -> bool:
        """Whether they have this accented key."""
        ...

    def frequency(self, plain: str) -> int:
        """In how many passages a folded key stands; 0 for one they lack."""
        ...

    def phrase_frequency(self, plain: str) -> int:
        """In how many passages at most a folded phrase of two syllables or more stands."""
        ...

    def with_initials(self, initials: str) -> Sequence[Sequence[str]]:
        """Accented phrases with these plain initials, two or more, the likeliest first."""
        ...

    def shortened(self, letters: str, second: str) -> Sequence[Sequence[str]]:
        """Accented pairs of plain `second` after a syllable cut down to plain `letters`, likeliest first."""
        ...
