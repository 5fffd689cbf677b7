"""Where in a document's text the words stand that a recognition of characters was not sure of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.model import Page, PageSpan

_WORD = re.compile(r"\S+")
_DIGIT = re.compile(r"\d")


def find_doubts(text: str, spans: Sequence[PageSpan], pages: Iterable[Page]) -> tuple[tuple[int, int], ...]:
    """The spans in `text`, laid out from `pages`, of the words that are doubtful on their page, in order.

    Words are found again by what they are: laying out moves them, and a doubtful word is one that was read
    with confidence nowhere on its page.
    """
    doubtful = {page.number: frozenset(page.doubtful) for page in pages if page.doubtful}
    return tuple(_doubts(text, spans, doubtful)) if doubtful else ()


def without_doubtful_numbers(text: str, doubts: Sequence[tuple[int, int]]) -> str:
    """The text, as long as before, with blanks for the digits of doubtful words.

    Numbers and days of documents are often written in by hand, and a guess at them would be shown as a fact.
    """
    if not doubts:
        return text
    parts: list[str] = []
    end = 0
    for start, stop in doubts:
        parts += text[end:start], _DIGIT.sub(" ", text[start:stop])
        end = stop
    return "".join((*parts, text[end:]))


def _doubts(
    text: str, spans: Sequence[PageSpan], doubtful: dict[int | None, frozenset[str]]
) -> Iterator[tuple[int, int]]:
    for span in spans:
        words = doubtful.get(span.number, frozenset())
        for match in _WORD.finditer(text, span.start, span.end) if words else ():
            if match.group() in words or _is_glued(match.group(), words):
                yield match.span()


def _is_glued(token: str, words: frozenset[str]) -> bool:
    """Whether one of the words was joined to its neighbour: "445" and "/NQ-CP" make one number."""
    return any(
        len(word) > 1
        and (token.startswith((f"{word}/", f"{word}-")) or token.endswith((f"/{word}", f"-{word}")))
        for word in words
    ) or any(word[:1] in "/-" and len(word) > 1 and token.endswith(word) for word in words)
