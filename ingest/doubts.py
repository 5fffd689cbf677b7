"""Where in a document's text the words stand that a recognition of characters was not sure of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.model import Page, PageSpan

_WORD = re.compile(r"\S+")


def find_doubts(text: str, spans: Sequence[PageSpan], pages: Iterable[Page]) -> tuple[tuple[int, int], ...]:
    """The spans in `text`, laid out from `pages`, of the words that are doubtful on their page, in order.

    Words are found again by what they are: laying out moves them, and a doubtful word is one that was read
    with confidence nowhere on its page.
    """
    doubtful = {page.number: frozenset(page.doubtful) for page in pages if page.doubtful}
    return tuple(_doubts(text, spans, doubtful)) if doubtful else ()


def _doubts(
    text: str, spans: Sequence[PageSpan], doubtful: dict[int | None, frozenset[str]]
) -> Iterator[tuple[int, int]]:
    for span in spans:
        words = doubtful.get(span.number, frozenset())
        for match in _WORD.finditer(text, span.start, span.end) if words else ():
            if match.group() in words:
                yield match.span()
