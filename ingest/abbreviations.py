"""The field's abbreviations, written ("UBND") and typed ("ubnd", "ko", "bao h"), with their meanings.

An abbreviation with several meanings is expanded only where its neighbours decide; inside a document number
nothing is ever expanded.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from ingest.abbreviation_table import ABBREVIATIONS, AS_WRITTEN, BY_CONTEXT, TYPED
from ingest.document_numbers import find_whole_numbers
from ingest.folding import fold_in_place


@dataclass(frozen=True, slots=True)
class Expansion:
    """`text` at `start`..`end` stands for `meaning`."""

    start: int
    end: int
    text: str
    meaning: str


def expansions(text: str, extra: Mapping[str, str] | None = None) -> tuple[Expansion, ...]:
    """The abbreviations in `text`, in order, without overlap; `extra` adds or overrides meanings.

    With other marks than its own one is another word: "Nguyễn Thị Hường" is no "Nguyễn Thị Hương".
    """
    own = {fold_in_place(short): (short.lower(), meaning) for short, meaning in (extra or {}).items()}
    pattern = _pattern((*own, *_KEYS)) if own else _PATTERN
    folded = fold_in_place(text)
    matches = list(pattern.finditer(folded))
    numbers = find_whole_numbers(text, folded) if matches else ()
    found = []
    for match in matches:
        start, end = match.span()
        if any(start < number.end and number.start < end for number in numbers):
            continue
        short, meaning = own.get(match.group(), (None, None))
        if short is None or text[start:end].lower() not in (short, match.group()):
            meaning = _meaning(text[start:end], folded, start, end)
        if meaning is not None:
            found.append(Expansion(start, end, text[start:end], meaning))
    return tuple(found)


def expand(text: str, extra: Mapping[str, str] | None = None, but: Container[str] = ()) -> str:
    """`text` with its abbreviations written out; those typed as in `but` stay, unless `extra` has them."""
    own = {fold_in_place(short) for short in extra or {}}
    found = expansions(text, extra)
    parts, position = [], 0
    for one in found:
        if one.text not in but or fold_in_place(one.text) in own:
            parts += [text[position : one.start], one.meaning]
            position = one.end
    return "".join((*parts, text[position:]))


def _meaning(written: str, folded: str, start: int, end: int) -> str | None:
    """The meaning of an abbreviation found at `start`..`end` of the folded text, None when undecided."""
    key = folded[start:end]
    if written in AS_WRITTEN:
        decided = _meaning_in_context(key, folded, start, end)
        return decided or AS_WRITTEN[written]
    # "Đ/c nào ký?": what opens a text may have its capital from there.
    typed = written if start else written[0].lower() + written[1:]
    if typed in TYPED:
        return TYPED[typed]
    for short in _ANY_CASE.get(key, ()):
        # "hđnd" and "hdnd" both stand for HĐND, but "HDND" with another mark would be another word.
        if written.lower() in (short.lower(), key):
            return ABBREVIATIONS[short]
    return _meaning_in_context(key, folded, start, end)


def _meaning_in_context(key: str, folded: str, start: int, end: int) -> str | None:
    for before, after, meaning in _CONTEXTS.get(key, ()):
        if before.search(folded, 0, start) and after.match(folded, end):
            return meaning
    return None


# The names a corpus adds are the same for question after question.
@lru_cache(maxsize=8)
def _pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(set(keys), key=lambda key: (key[0], -len(key)))
    # Parted by their first letters, so that at each word only those that begin with its own are tried.
    parted = groupby(longest_first, key=itemgetter(0))
    alternatives = (
        f"{re.escape(first)}(?:{'|'.join(re.escape(key[1:]) for key in some)})" for first, some in parted
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


_ANY_CASE: dict[str, list[str]] = {}
for _short in ABBREVIATIONS:
    _ANY_CASE.setdefault(fold_in_place(_short), []).append(_short)

_CONTEXTS: dict[str, list[tuple[re.Pattern[str], re.Pattern[str], str]]] = {}
for _key, _before, _after, _meant in BY_CONTEXT:
    # "$" holds at the end of the searched stretch: the words must stand right before the abbreviation.
    _CONTEXTS.setdefault(_key, []).append(
        (re.compile(rf"(?:\b{_before})$" if _before else ""), re.compile(_after), _meant)
    )

_KEYS = (*_ANY_CASE, *map(fold_in_place, AS_WRITTEN), *map(fold_in_place, TYPED), *_CONTEXTS)
_PATTERN = _pattern(_KEYS)
