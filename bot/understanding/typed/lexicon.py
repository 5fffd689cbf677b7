"""What the documents can tell about typed words."""

from __future__ import annotations

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

    def phrase(self, initials: str, before: str, after: str) -> str | None:
        """The likeliest folded phrase with these initials between two folded neighbours ("" at the ends)."""
        ...
