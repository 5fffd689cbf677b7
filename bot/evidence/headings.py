"""Sections by their headings: which ones are headed exactly by what a question asks about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bot.understanding.content import content_syllables
from ingest.model import Document
from ingest.vietnamese import folded

_Words = frozenset[str]


def headed_by(words: _Words, documents: Mapping[str, Document]) -> Iterator[tuple[Document, int]]:
    """The documents with the positions of the sections whose titles say these folded words and no others.

    The search for passages does not find them surely: what stands under "Hình thức khen thưởng" are names of
    awards, and many passages speak of "hình thức khen thưởng".
    """
    for document in documents.values() if words else ():
        for place in _by_title(tuple(one.title for one in document.sections)).get(words, ()):
            yield document, place


@lru_cache(maxsize=500)
def _by_title(titles: tuple[str, ...]) -> Mapping[_Words, Sequence[int]]:
    places: dict[_Words, list[int]] = defaultdict(list)
    for place, title in enumerate(titles):
        places[frozenset(folded(word) for word in content_syllables(title))].append(place)
    return places
