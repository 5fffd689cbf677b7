"""Typing slips repaired against the words the documents use: raw Telex, misplaced tones, swapped letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from bot.understanding.telex import decode_telex
from ingest.phonotactics import is_plain_syllable, is_syllable, place_tone, split_tone
from ingest.vietnamese import accented, folded

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = "abcdeghiklmnopqrstuvxy"
MIN_SLIP_LENGTH = 3
# Shorter words with diacritics that no syllable has are names of other languages: "đắk".
MIN_ACCENTED_SLIP_LENGTH = 5


class Lexicon(Protocol):
    """The syllables of the documents."""

    def spells(self, syllable: str) -> bool:
        """Whether they have this accented key."""
        ...

    def frequency(self, plain: str) -> int:
        """How often they have this folded key; 0 for one they lack."""
        ...


def repair_spelling(text: str, lexicon: Lexicon) -> str:
    """The text with words that cannot be Vietnamese replaced by the known word one slip away.

    A word that can be a syllable stays even when no document has it: a question about gold must not become
    one about areas.
    """
    return _WORD.sub(lambda match: _repair(match.group(), lexicon), text)


def _repair(word: str, lexicon: Lexicon) -> str:
    key = accented(word)
    if word.isupper() or len(word) < MIN_SLIP_LENGTH or lexicon.spells(key):
        return word
    plain = folded(word)
    if key == plain:
        known = is_plain_syllable(plain) or lexicon.frequency(plain)
        return word if known else _repair_plain(word, plain, lexicon)
    if is_syllable(key):
        return word
    replaced = place_tone(*split_tone(word.lower()))
    if lexicon.spells(accented(replaced)):
        return replaced
    if not lexicon.frequency(plain) and word.islower() and len(word) >= MIN_ACCENTED_SLIP_LENGTH:
        return _repair_plain(word, plain, lexicon)
    return plain if lexicon.frequency(plain) else word


def _repair_plain(word: str, plain: str, lexicon: Lexicon) -> str:
    decoded = decode_telex(plain)
    if decoded and is_syllable(accented(decoded)):
        return decoded
    best = max(_one_slip_away(plain), key=lexicon.frequency)
    return best if lexicon.frequency(best) else word


def _one_slip_away(word: str) -> Iterator[str]:
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    for left, right in splits:
        if right:
            yield left + right[1:]
            yield from (left + letter + right[1:] for letter in _LETTERS)
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        yield from (left + letter + right for letter in _LETTERS)
