"""What a short word may stand for: a listed form, initials ("dvhc"), a word cut down ("dvi")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.typed.glued import read_telex
from bot.understanding.typed.lexicon import Lexicon
from bot.understanding.typed.short_forms import SHORT_FORMS
from index.restoration import Reading
from ingest.phonotactics import is_plain_syllable
from ingest.vietnamese import folded

_INITIALS = re.compile(r"[bcdghklmnpqrstvx]{2,5}")
_CUT_DOWN = re.compile(r"(ngh?|[cknpt]h|g[hi]|qu|tr|[bcdghklmnpqrstvx])([^\W\d_]{2,})")
_ROMAN = re.compile(r"[ivxlc]+")
# Nobody who asks for kilometres means the words of the documents that begin with k and m.
_UNITS = frozenset({"km", "kg", "cm", "mm", "dm", "ml", "kw", "kv", "vnd", "vnđ"})
# Part of a number of a document ("12/KH-HĐND") or of a name is no short form.
_JOINED = "/-.&_@"
# Logarithms of chances, beside that of a listed form's usual meaning: of a phrase that no table lists, of a
# meaning further down, and of two letters in capitals where the rest is not ("Em làm MC").
_INITIALS_CHANCE, _CUT_DOWN_CHANCE, _LATER_CHANCE, _SET_OFF_CHANCE = -2.0, -1.0, -1.0, -3.0
# That something was meant which nothing here can tell; each further letter makes it likelier that a phrase
# which has all of them is no accident. With less, "phòng gd" became "phòng giàu đẹp"; 6 to 8 are alike.
_UNREAD_CHANCE, _LETTER_CHANCE = 8.0, -3.0

_ALONE = re.compile(r"(?<![\w/.&@-])[bcdđghklmnpqrstvx]{2,5}(?![\w/.&@-]\w)(?!\w)")


def left_unread(text: str, lexicon: Lexicon) -> str | None:
    """The first word of a question written out that is short for something unknown; no document has it."""
    for word in _ALONE.findall(text):
        if not lexicon.frequency(folded(word)) and word not in _UNITS and not _ROMAN.fullmatch(word):
            return str(word)
    return None


@dataclass(frozen=True, slots=True)
class Shortened:
    """Reads short words by the table and by the phrases of the documents."""

    lexicon: Lexicon

    def readings(self, match: re.Match[str]) -> Sequence[Reading]:
        """What the word may stand for, itself first; nothing for a word that is not short."""
        start, end = match.span()
        if (start and match.string[start - 1] in _JOINED) or match.string[end : end + 1] in ("/", "-", "&"):
            return ()
        word = match.group()
        found = self._listed(word) or self._initials(word) or self._cut_down(word)
        if len(word) == 2 and word.isupper() and not match.string.isupper():
            found = [one._replace(chance=one.chance + _SET_OFF_CHANCE) for one in found]
        unread = Reading(("",), _UNREAD_CHANCE + _LETTER_CHANCE * len(word))
        return (unread, *found) if found else ()

    def knows(self, word: str) -> bool:
        """Whether a word is short for something."""
        return bool(_INITIALS.fullmatch(folded(word)) or self._listed(word) or self._cut_down(word))

    def _listed(self, word: str) -> list[Reading]:
        meanings = SHORT_FORMS.get(word.lower(), ())
        return [Reading(phrase, _LATER_CHANCE * place) for place, phrase in enumerate(meanings)]

    def _initials(self, word: str) -> list[Reading]:
        plain = folded(word)
        if not _INITIALS.fullmatch(plain) or plain in _UNITS or _ROMAN.fullmatch(plain):
            return []
        return [
            Reading(tuple(phrase), _INITIALS_CHANCE + _LATER_CHANCE * place)
            for place, phrase in enumerate(self.lexicon.with_initials(plain))
        ]

    def _cut_down(self, word: str) -> list[Reading]:
        parts = _CUT_DOWN.fullmatch(folded(word))
        if parts is None or not is_plain_syllable(parts[2]) or is_plain_syllable(parts[0]):
            return []
        if self.lexicon.frequency(parts[0]) or read_telex(parts[0], self.lexicon):
            return []
        return [
            Reading(tuple(phrase), _CUT_DOWN_CHANCE) for phrase in self.lexicon.shortened(*parts.groups())
        ]
