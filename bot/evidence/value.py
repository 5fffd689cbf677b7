"""A value that a text states, and how one is found by its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.understanding.content import is_function_word
from ingest.vietnamese import accented

# The role of a value that names a person by the office held.
OFFICE = "office"
# The role of a place named without "tại": somewhere, but nothing need happen there.
UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Value:
    """A value at `start`..`end` of the text it was found in.

    `role` and `precision` are those of a time; an office and a place have the roles above.
    """

    start: int
    end: int
    text: str
    role: str | None = None
    precision: str | None = None


def matches(pattern: re.Pattern[str], text: str) -> Iterator[Value]:
    for match in pattern.finditer(text):
        yield Value(match.start(), match.end(), match.group().strip())


_FIRST, _LAST = re.compile(r"\s*(?P<word>[^\W\d_]+)"), re.compile(r"(?P<word>[^\W\d_]+)\s*$")


def with_words_asked(value: Value, text: str, before: str, behind: str) -> Value:
    """The value in `text` with the words around it that a question has around what it asks for.

    Of a word of two syllables the question's noun may have but one: "lở sông" of "kè chống sạt lở sông nào".
    """
    start, end = value.start, value.end
    while (asked := _LAST.search(before)) and (told := _LAST.search(text[:start])) and _same(asked, told):
        before, start = before[: asked.start()], told.start()
    while (asked := _FIRST.match(behind)) and (told := _FIRST.match(text, end)) and _same(asked, told):
        behind, end = behind[asked.end() :], told.end()
    return replace(value, start=start, end=end, text=text[start:end])


def _same(asked: re.Match[str], told: re.Match[str]) -> bool:
    word = accented(asked["word"])
    # "Trở lên" belongs to the limit, not to what is counted.
    return word == accented(told["word"]) and word != "trở" and not is_function_word(word)
