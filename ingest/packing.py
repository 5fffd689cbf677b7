"""Packs paragraphs into pieces that fit the embedding model's window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.sentences import clause_spans, sentence_spans
from ingest.vietnamese import syllables

# e5 reads 512 tokens, and Vietnamese takes about 1.3 a syllable: path, context and text together stay below.
WINDOW_SYLLABLES = 380
TEXT_SYLLABLES = 220
CONTEXT_SYLLABLES = 60

_BULLET = re.compile(r"[-–—*•●▪]\s")
_INNER_BULLET = re.compile(r"(?:\+|o|▫|◦)\s")
_WORD_END = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a part of one: `text[start:end]`, in the section at `section`, `level` deep in a list.

    `introduces` is true for a paragraph that ends in a colon.
    """

    start: int
    end: int
    section: int | None
    level: int
    syllables: int
    introduces: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Units that make one passage, and the introductions their list has in earlier pieces."""

    units: tuple[Unit, ...]
    context: str


def count_syllables(text: str) -> int:
    return sum(1 for _ in syllables(text))


def read_units(text: str, start: int, end: int, section: int | None, level: int) -> Iterator[Unit]:
    """The paragraphs of `text[start:end]`; bullets lie deeper than `level`."""
    while start < end:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline
        line = text[start:stop]
        if line.strip():
            inner = level + (2 if _BULLET.match(line) else 3 if _INNER_BULLET.match(line) else 0)
            introduces = line.rstrip().endswith(":")
            yield Unit(start, stop, section, inner, count_syllables(line), introduces)
        start = stop + 1


def pack(text: str, units: Sequence[Unit], limit: int, context: str = "") -> list[Piece]:
    """The units in pieces of at most `limit` syllables and of like size.

    A piece that begins inside a list carries the list's introductions as its context, the others `context`.
    Only neighbours share a piece: none runs over text that is not among the units.
    """
    small = [part for unit in units for part in _split(text, unit, limit)]
    total = sum(unit.syllables for unit in small)
    target = total / max(1, -(-total // limit))
    runs: list[list[Unit]] = []
    size = 0
    for unit in small:
        apart = not runs or text[runs[-1][-1].end : unit.start].strip() != ""
        if apart or size + unit.syllables > limit or size >= target:
            carried = [] if apart else _stranded_introduction(runs[-1], unit, limit)
            runs.append(carried)
            size = sum(part.syllables for part in carried)
        runs[-1].append(unit)
        size += unit.syllables
    return list(_with_context(text, runs, context))


def _stranded_introduction(run: list[Unit], following: Unit, limit: int) -> list[Unit]:
    """Takes from the run a last unit that introduces what follows, so that no piece ends in a colon."""
    last = run[-1]
    belongs = last.introduces and last.level < following.level
    if belongs and len(run) > 1 and last.syllables + following.syllables <= limit:
        return [run.pop()]
    return []


def _with_context(text: str, runs: Sequence[Sequence[Unit]], inherited: str) -> Iterator[Piece]:
    introductions: list[Unit] = []
    for run in runs:
        outer = [unit for unit in introductions if unit.level < run[0].level]
        parts = [shorten(text[unit.start : unit.end], CONTEXT_SYLLABLES // len(outer)) for unit in outer]
        yield Piece(tuple(run), "\n".join(parts) or inherited)
        for unit in run:
            introductions = [above for above in introductions if above.level < unit.level]
            if unit.introduces:
                introductions.append(unit)


def shorten(introduction: str, limit: int) -> str:
    """The end of an introduction, which says what the list is of, at most `limit` syllables."""
    words = introduction.split()
    return introduction if len(words) <= limit else "… " + " ".join(words[-limit:])


def _split(text: str, unit: Unit, limit: int) -> Iterator[Unit]:
    """The unit whole if it fits, else its sentences, clauses or words, gathered up to the limit."""
    if unit.syllables <= limit:
        yield unit
        return
    for start, end in _gather(text, list(_small_spans(text, unit.start, unit.end, limit)), limit):
        last = unit.introduces and end == unit.end
        yield replace(unit, start=start, end=end, syllables=count_syllables(text[start:end]), introduces=last)


def _small_spans(text: str, start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
    for sentence in sentence_spans(text, start, end):
        if count_syllables(text[slice(*sentence)]) <= limit:
            yield sentence
            continue
        for clause in clause_spans(text, *sentence):
            if count_syllables(text[slice(*clause)]) <= limit:
                yield clause
            else:
                yield from (match.span() for match in _WORD_END.finditer(text, *clause))


def _gather(text: str, spans: Sequence[tuple[int, int]], limit: int) -> Iterator[tuple[int, int]]:
    """Neighbouring spans joined while they fit, into runs of like size."""
    sizes = [count_syllables(text[start:end]) for start, end in spans]
    target = sum(sizes) / max(1, -(-sum(sizes) // limit))
    start, size = spans[0][0], 0
    for position, (span, syllables_here) in enumerate(zip(spans, sizes, strict=True)):
        if size and (size + syllables_here > limit or size >= target):
            yield start, spans[position - 1][1]
            start, size = span[0], 0
        size += syllables_here
    yield start, spans[-1][1]
