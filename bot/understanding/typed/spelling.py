"""Typing slips repaired against the words the documents use: raw Telex, misplaced tones, swapped letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, product

from bot.understanding.content import is_function_word, is_light_phrase
from bot.understanding.typed.glued import part_words, read_telex
from bot.understanding.typed.lexicon import Lexicon
from bot.understanding.typed.telex import decode_telex
from ingest.phonotactics import TONES, is_plain_syllable, is_syllable, place_tone, split_tone
from ingest.vietnamese import accented, folded

_WORD = re.compile(r"[^\W\d_]+")
_MARKED = {"d": "dđ", "a": "aăâ", "e": "eê", "o": "oôơ", "u": "uư"}
_LETTERS = "abcdeghiklmnopqrstuvxy"
MIN_SLIP_LENGTH = 3
# Shorter words with diacritics that no syllable has are names of other languages: "đắk".
MIN_ACCENTED_SLIP_LENGTH = 5


def repair_spelling(text: str, lexicon: Lexicon, but: Callable[[str], bool] = lambda _: False) -> str:
    """The text with words that cannot be Vietnamese replaced by the known word one slip away.

    A word that can be a syllable stays even when no document has it: a question about gold must not become
    one about areas. Only marks that were left out are supplied, where the documents write both words so.
    Words of which `but` holds stay, too.
    """
    words = [match.group() for match in _WORD.finditer(text)]
    repaired = iter(
        [
            word if but(word) else _repair(word, words[max(0, place - 1) : place + 2], lexicon)
            for place, word in enumerate(words)
        ]
    )
    return _WORD.sub(lambda _: next(repaired), text)


def _repair(word: str, beside: Sequence[str], lexicon: Lexicon) -> str:
    """The word, which stands among those `beside` it, as it was meant."""
    key = accented(word)
    # "Nhiêu" of "bao nhiêu" stands in no document.
    if word.isupper() or len(word) < MIN_SLIP_LENGTH or lexicon.spells(key) or is_function_word(key):
        return word
    plain = folded(word)
    if key == plain:
        known = is_plain_syllable(plain) or lexicon.frequency(plain)
        return word if known else _repair_plain(word, plain, lexicon)
    if is_syllable(key):
        return _fully_marked(word, beside, lexicon) or word
    replaced = place_tone(*split_tone(word.lower()))
    if lexicon.spells(accented(replaced)):
        return replaced
    if not lexicon.frequency(plain) and word.islower() and len(word) >= MIN_ACCENTED_SLIP_LENGTH:
        return _repair_plain(word, plain, lexicon)
    return plain if lexicon.frequency(plain) else word


def _repair_plain(word: str, plain: str, lexicon: Lexicon) -> str:
    if read := part_words(word.lower(), lexicon) or read_telex(plain, lexicon):
        return read
    decoded = decode_telex(plain)
    if decoded and is_syllable(accented(decoded)):
        return decoded
    best = max(_one_slip_away(plain), key=lexicon.frequency)
    return best if lexicon.frequency(best) else part_words(word.lower(), lexicon, loosely=True) or word


def _fully_marked(word: str, beside: Sequence[str], lexicon: Lexicon) -> str | None:
    """The one form of the documents with more marks than typed: "giấy" of "giây khen"."""
    if any(map(is_light_phrase, pairwise(map(accented, beside)))):
        return None
    keys = [folded(other) for other in beside]
    if not any(lexicon.phrase_frequency(" ".join(pair)) for pair in pairwise(keys)):
        return None
    toneless, tone = split_tone(word.lower())
    letters = product(*(_MARKED.get(letter, letter) for letter in toneless))
    forms = {
        place_tone("".join(chosen), mark) if mark else "".join(chosen)
        for chosen in letters
        for mark in ((tone,) if tone else ("", *TONES))
    }
    known = [form for form in forms if lexicon.spells(accented(form))]
    return known[0] if len(known) == 1 else None


def _one_slip_away(word: str) -> Iterator[str]:
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    for left, right in splits:
        if right:
            yield left + right[1:]
            yield from (left + letter + right[1:] for letter in _LETTERS)
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        yield from (left + letter + right for letter in _LETTERS)
