"""Text reduced to what survives spacing, line breaks, case and lost diacritics, to be found again by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.folding import fold_in_place

# What old Vietnamese encodings and recognised text leave as it was: vowels and đ become other signs there.
_CONSONANT_OR_DIGIT = re.compile(r"[bcghklmnpqrstvx0-9]", re.IGNORECASE)


class Letters:
    """The letters and digits of a text, folded, and where in the text each stands.

    With `consonants` only those that are written alike in every encoding.
    """

    def __init__(self, text: str, *, consonants: bool = False) -> None:
        if consonants:
            kept = [match.start() for match in _CONSONANT_OR_DIGIT.finditer(text)]
        else:
            kept = [position for position, character in enumerate(text) if character.isalnum()]
        folded = fold_in_place(text)
        self.at = kept
        self.text = "".join(folded[position] for position in kept)

    def find(self, other: Letters) -> Iterator[tuple[int, int]]:
        """Where the letters of `other` stand in a row, as spans of the text; none for no letters."""
        length, start = len(other.text), 0
        while length and (found := self.text.find(other.text, start)) >= 0:
            yield self.at[found], self.at[found + length - 1] + 1
            start = found + length
