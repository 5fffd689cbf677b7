"""Folding that keeps every offset: for patterns that must not care about case and diacritics."""

from __future__ import annotations

from ingest.vietnamese import strip_diacritics


class _FoldedCharacters(dict[int, str]):
    """Fills itself as characters are met: a document has some 200 distinct ones, Unicode a million."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = strip_diacritics(character.lower())
        self[code] = plain if len(plain) == 1 else character
        return self[code]


_FOLDED = _FoldedCharacters()


def fold_in_place(text: str) -> str:
    """Lower case without diacritics, exactly one character for each of `text`, which should be NFC."""
    return text.translate(_FOLDED)
