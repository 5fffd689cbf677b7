"""Sentences and clauses of a laid-out text, as exact offsets.

Paragraphs are lines. A full stop ends a sentence only where prose would end: never after an abbreviation
("TP.", "TM."), an enumerator ("1.", "a."), "số 5." or a single capital, and never inside a date or a decimal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_STOP = re.compile(r"[.!?]+[\"”’»)\]]*(?=\s+[\"“‘«(\[]*\s?[^\W_])")
_ELLIPSIS = re.compile(r"(?:…|\.{3,})(?=\s+[\"“‘«(\[]*[^\W\d_])")
_SEMICOLON = re.compile(r";(?=\s)")
_LAST_WORD = re.compile(r"[\w/&]+(?:\.[\w/&]+)*$")
_FIRST_LETTER = re.compile(r"[^\W_]")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]+|[A-ZĐ])")
_NUMBER_NOUN = re.compile(r"số\s*$", re.IGNORECASE)
# A longer look back would cost time and add nothing: no abbreviation is longer.
_LOOK_BACK = 24
# Whoever reads a sentence compares everything in it with everything else; the longest in any law seen has
# some 3,000 characters, a hostile one as many as its file.
_LONGEST_SENTENCE = 8_000

_ABBREVIATIONS = frozenset(
    {"tp", "tx", "tt", "tm", "t/m", "kt", "tl", "tuq", "tr", "đc", "đ/c", "vd", "v.d", "stt", "sđt", "đt"}
    | {"ths", "ts", "pgs", "gs", "bs", "ks", "gs.ts", "pgs.ts", "mr", "mrs", "ms", "dr"}
)
# Ordinary words as well: an abbreviation only when written in capitals.
_CAPITAL_ABBREVIATIONS = frozenset({"Q", "P", "X", "H", "UBND", "HĐND", "UB"})


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, in order, without the white space around them.

    A sentence never runs over a newline. Every character that is not white space lies in one span. An
    ellipsis ends no sentence by itself, for it mostly closes a list inside one.
    """
    stop = len(text) if end is None else min(end, len(text))
    return [
        span
        for line_start, line_end in _lines(text, start, stop)
        for sentence in _split(text, line_start, line_end, _sentence_ends(text, line_start, line_end))
        for span in _bounded(text, *sentence)
    ]


def clause_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """As `sentence_spans`, and split at semicolons and after an ellipsis that a capital follows."""
    return [
        span
        for sentence_start, sentence_end in sentence_spans(text, start, end)
        for span in _split(
            text, sentence_start, sentence_end, _clause_ends(text, sentence_start, sentence_end)
        )
    ]


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        newline = text.find("\n", start, end)
        line_end = end if newline < 0 else newline
        yield start, line_end
        start = line_end + 1


def _sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    for match in _STOP.finditer(text, start, end):
        if _next_begins_sentence(text, match.end(), end) and not _stop_is_inner(text, start, match.start()):
            yield match.end()


def _clause_ends(text: str, start: int, end: int) -> list[int]:
    ends = [match.end() for match in _SEMICOLON.finditer(text, start, end)]
    ends += [
        match.end()
        for match in _ELLIPSIS.finditer(text, start, end)
        if _next_begins_sentence(text, match.end(), end)
    ]
    return sorted(ends)


def _next_begins_sentence(text: str, position: int, end: int) -> bool:
    match = _FIRST_LETTER.search(text, position, end)
    return match is not None and not match.group().islower()


def _stop_is_inner(text: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it rather than to the sentence."""
    if text[stop] != "." or text.startswith("...", stop):
        return text[stop] == "."
    match = _LAST_WORD.search(text, max(start, stop - _LOOK_BACK), stop)
    if match is None:
        return False
    word = match.group()
    opens_line = not text[start : match.start()].strip("([ \t") if match.start() - start < 4 else False
    if opens_line and _ENUMERATOR.fullmatch(word):
        return True
    if _NUMBER.fullmatch(word):
        return _NUMBER_NOUN.search(text, max(start, match.start() - 6), match.start()) is not None
    return word.lower() in _ABBREVIATIONS or word in _CAPITAL_ABBREVIATIONS


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence, or pieces of one that is too long to be one, cut at spaces."""
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + _LONGEST_SENTENCE
        yield from _split(text, start, cut, [])
        start = cut
    yield from _split(text, start, end, [])


def _split(text: str, start: int, end: int, ends: Iterator[int] | list[int]) -> Iterator[Span]:
    for cut in [*ends, end]:
        piece = text[start:cut]
        stripped = piece.strip()
        if stripped:
            begin = start + len(piece) - len(piece.lstrip())
            yield begin, begin + len(stripped)
        start = cut
