"""Initials that no table lists: "dvhc" for "đơn vị hành chính", read from the words of the documents."""

from __future__ import annotations

import re

from bot.understanding.typed.lexicon import Lexicon
from ingest.vietnamese import folded

_LETTERS = "[bcdđghklmnpqrstvx]"
# "KH&ĐT" is read "kế hoạch và đầu tư".
_INITIALS = re.compile(rf"(?<![\w/.&-]){_LETTERS}{{2,5}}(?:&{_LETTERS}{{1,3}})?(?![\w/&-])", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxlc]+", re.IGNORECASE)
# Nobody who asks for kilometres means the words of the documents that begin with k and m.
_UNITS = frozenset({"km", "kg", "cm", "mm", "dm", "ml", "kw", "kv", "vnd", "vnđ"})
_NEIGHBOUR = re.compile(r"\w+")
# Initials that some documents use too stand for a phrase of at least so many syllables that is written out
# so many times as often: "TNXP", not "HTX" for "hoàn thành xuất sắc".
_SURE_LENGTH, _SURE_RATIO = 4, 5


def expand_initials(text: str, lexicon: Lexicon) -> str:
    """The text with unknown initials written out, without diacritics, as the documents' words allow."""

    def write_out(match: re.Match[str]) -> str:
        initials = folded(match.group()).replace("&", "v")
        used = lexicon.frequency(initials)
        if initials in _UNITS or _ROMAN.fullmatch(initials) or (used and len(initials) < _SURE_LENGTH):
            return match.group()
        before = _NEIGHBOUR.findall(folded(text[: match.start()]))[-1:]
        after = _NEIGHBOUR.findall(folded(text[match.end() :]))[:1]
        phrase = lexicon.phrase(initials, "".join(before), "".join(after))
        if (
            phrase is None
            or _says_twice(phrase)
            or (used and lexicon.phrase_frequency(phrase) < _SURE_RATIO * used)
        ):
            return match.group()
        if _is_set_off(match.group(), text) and not _joins(phrase, before, after, lexicon):
            return match.group()
        return phrase

    return _INITIALS.sub(write_out, text)


def _says_twice(phrase: str) -> bool:
    """Whether a phrase is one said twice: the initials are none of the documents' but of a tax, say."""
    words = phrase.split()
    return words[: len(words) // 2] == words[len(words) // 2 :]


def _is_set_off(initials: str, text: str) -> bool:
    """Whether two letters stand in capitals where the rest does not: "Em làm MC" is likelier a word."""
    return len(initials) == 2 and initials.isupper() and not text.isupper()


def _joins(phrase: str, before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether the documents have the phrase beside one of its neighbours in the question."""
    words = phrase.split()
    pairs = [[*before, words[0]], [words[-1], *after]]
    return any(len(pair) == 2 and lexicon.phrase_frequency(" ".join(pair)) > 0 for pair in pairs)
