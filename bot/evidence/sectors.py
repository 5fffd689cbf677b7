"""For whom a document or a chapter makes rules: what one sector's circular says holds for nobody else.

Where the law is on the shelf too, "nguyên tắc khen thưởng là gì" is answered from the law, and not from
the circular of a ministry whose sector the question does not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.evidence.topic import Topic
from ingest.model import Document
from ingest.vietnamese import accented, syllables

# Chosen so that a clause of the sector still answers what no other document says: .85 and .92 did alike.
OTHER_SECTOR = 0.85
# So much of a sector's name names it: "đầu tư" of "Kế hoạch và Đầu tư".
NAMED = 0.5
_SECTOR = re.compile(r"\b[Nn]gành (?P<name>[A-ZÀ-ỸĐ]\w*(?:(?:,| và)? \w+){0,6})")
_FOR_ALL = ("Luật", "Nghị định")
# Those for whom chapters of their own are made; whoever asks for one of them names it.
_AUDIENCES = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        r"doanh nghiệp|doanh nhân|tổ chức kinh tế|hợp tác xã|công ty|tập đoàn|hiệp hội",
        r"quân đội|quân nhân|quân sự|lực lượng vũ trang|bộ đội|dân quân|công an|quốc phòng|an ninh",
        r"nước ngoài|kiều bào|việt kiều",
        r"thanh niên xung phong",
        r"học sinh|sinh viên|học viên",
    )
)
OTHER_AUDIENCE = 0.8


def sector_fit(topic: Topic, document: Document, documents: Mapping[str, Document]) -> float:
    """What a document's words count for a topic: less where it is of a sector not named there."""
    sector = _sector_of(document.metadata.title)
    if not sector or not any(one.metadata.kind in _FOR_ALL for one in documents.values()):
        return 1.0
    named = sector & {term.accented for term in topic.terms}
    return 1.0 if len(named) >= NAMED * len(sector) else OTHER_SECTOR


def audience_fit(topic: Topic, headings: Iterable[str]) -> float:
    """What clauses under `headings` count for a topic: less where one is of others than it names."""
    asked = _audiences(" ".join(term.accented for term in topic.terms))
    fits = all(_audiences(accented(heading)) <= asked for heading in headings)
    return 1.0 if fits else OTHER_AUDIENCE


@lru_cache(maxsize=2_000)
def _audiences(text: str) -> frozenset[int]:
    return frozenset(place for place, named in enumerate(_AUDIENCES) if named.search(text))


@lru_cache(maxsize=500)
def _sector_of(title: str) -> frozenset[str]:
    """The syllables of the sector a title names, none for a document that is for all."""
    found = _SECTOR.search(title)
    return frozenset(accented(one) for one in syllables(found["name"])) - {"và"} if found else frozenset()
