"""Which documents a question may be answered from, where those of several places stand on one shelf.

"Quy chế Bình Lãng áp dụng từ hôm nào?" is answered from no other ward's regulation, however alike the two
are, even if both have the same number, and whether or not the question says "phường" or types capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

from bot.evidence.identity import identity_of
from ingest.capitals import CAPITALS
from ingest.criteria.model import Criterion, Power
from ingest.knowledge import Campaign, Knowledge
from ingest.localities import LOCALITY
from ingest.model import Document
from ingest.vietnamese import accented, folded, syllables

_PROPER = rf"[{CAPITALS}]\w*(?:[ ][{CAPITALS}]\w*){{1,3}}"
# "UBND XÃ PHÚ KHÊ", "Huyện ủy Bình Sơn", "Phú Khê, ngày …".
_PLACE = re.compile(rf"\b(?i:{LOCALITY}(?: ủy)?)\s(?P<named>{_PROPER})|^(?P<dated>{_PROPER})(?=, ngày)", re.M)
_ENDS_WITH_LOCALITY = re.compile(rf"\b{LOCALITY}(?: ủy)?\W*$")

# The name of a place, a folded syllable each.
Place = tuple[str, ...]


def shelf_for(question: str, documents: Mapping[str, Document]) -> frozenset[str] | None:
    """The ids of the documents to answer a restored question from, None for all of them.

    A question that names the place of some documents is not answered from those of other places, unless
    they speak of it.
    """
    own = {identity: places_of(identity_of(document)) for identity, document in documents.items()}
    asked = frozenset(_asked(question, frozenset().union(*own.values()), documents))
    kept = frozenset(
        identity
        for identity, places in own.items()
        if not places or places & asked or any(_speaks_of(documents[identity], place) for place in asked)
    )
    return kept if asked and len(kept) < len(own) else None


def shelf_of_talk(
    question: str, earlier: Sequence[str], documents: Mapping[str, Document]
) -> frozenset[str] | None:
    """The documents to answer a question from after those `earlier`, the latest first.

    Who has asked about one commune's plan and goes on "nộp báo cáo khi nào?" means that plan.
    """
    shelves = (shelf_for(text, documents) for text in (question, *earlier))
    return next((shelf for shelf in shelves if shelf is not None), None)


@lru_cache(maxsize=500)
def places_of(identity: str) -> frozenset[Place]:
    """The places that a document's title, issuer and letterhead name."""
    names = (match["named"] or match["dated"] for match in _PLACE.finditer(identity))
    return frozenset(tuple(syllables(folded(name))) for name in names)


def narrowed(knowledge: Knowledge, shelf: frozenset[str]) -> Knowledge:
    """What is known from the documents of the shelf alone."""
    return Knowledge(
        **{field.name: tuple(_within(getattr(knowledge, field.name), shelf)) for field in fields(knowledge)}
    )


def _within(known: tuple[Any, ...], shelf: frozenset[str]) -> Iterator[Any]:
    for one in known:
        if isinstance(one, Criterion | Power):
            if one.quote.document_id in shelf:
                yield one
            continue
        quotes = tuple(quote for quote in one.quotes if quote.document_id in shelf)
        if quotes and isinstance(one, Campaign):
            yield replace(one, quotes=quotes, responsible=tuple(_within(one.responsible, shelf)))
        elif quotes:
            yield one if quotes == one.quotes else replace(one, quotes=quotes)


def _asked(question: str, known: frozenset[Place], documents: Mapping[str, Document]) -> Iterator[Place]:
    """The known places that the question names, the longest name at each spot."""
    words = list(syllables(accented(question)))
    plain = [folded(word) for word in words]
    longest = max(map(len, known), default=0)
    for start in range(len(words)):
        for length in range(longest, 1, -1):
            place = tuple(plain[start : start + length])
            if place in known:
                name = " ".join(words[start : start + length])
                if _is_named(name, " ".join(words[:start]), documents):
                    yield place
                break


def _is_named(name: str, before: str, documents: Mapping[str, Document]) -> bool:
    """Whether a place is meant: "an ninh" is mostly what documents write small, and no commune An Ninh."""
    return bool(_ENDS_WITH_LOCALITY.search(before)) or not any(
        name in document.text for document in documents.values()
    )


def _speaks_of(document: Document, place: Place) -> bool:
    return f" {' '.join(place)} " in _plain(document.text)


@lru_cache(maxsize=500)
def _plain(text: str) -> str:
    return f" {' '.join(syllables(folded(text)))} "
