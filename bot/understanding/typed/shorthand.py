"""Phone shorthand written out: "bc tk gui pnv trc t11" is a report, an office and a month."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.understanding.typed.shorthand_table import SHORTHAND
from ingest.document_numbers import find_document_numbers
from ingest.folding import fold_in_place

_Reading = tuple[str, re.Pattern[str], re.Pattern[str], str]

_READINGS: dict[str, list[_Reading]] = {}
for _shorts, _before, _after, _meant in SHORTHAND:
    for _short in _shorts.split():
        # "$" holds at the end of the searched stretch: the words must stand right before the short form.
        _READINGS.setdefault(fold_in_place(_short), []).append(
            (_short, re.compile(rf"(?:{_before})$"), re.compile(_after), _meant)
        )
_SHORT = re.compile(rf"(?<![\w/.-])(?:{'|'.join(sorted(_READINGS, key=len, reverse=True))})(?![\w/-])")


def expand_shorthand(text: str, but: Iterable[str] = ()) -> str:
    """`text` with its shorthand written out; the short forms `but` have a meaning of their own."""
    folded = fold_in_place(text)
    own = {fold_in_place(short) for short in but}
    numbers = [(number.start, number.end) for number in find_document_numbers(text)]
    parts: list[str] = []
    position = 0
    for match in _SHORT.finditer(folded):
        start, end = match.span()
        if match.group() in own or any(start < stop and begin < end for begin, stop in numbers):
            continue
        if meaning := _meaning(text[start:end].lower(), folded, start, end):
            parts += (text[position:start], meaning)
            position = end
    return "".join((*parts, text[position:]))


def _meaning(written: str, folded: str, start: int, end: int) -> str | None:
    """What a short form at `start`..`end` of the folded text means, None where nothing decides."""
    for short, before, after, meaning in _READINGS[folded[start:end]]:
        # "hđ" is a council, where "hd" may be anything; "quỹ 4" is no quarter.
        as_typed = written in (short, folded[start:end]) and (written == short or "đ" not in short)
        if as_typed and before.search(folded, 0, start) and after.match(folded, end):
            return meaning
    return None
