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
# Those for whom chapters of their own are made, and what is apart; whoever asks for one of them names it.
_AUDIENCES = tuple(
    (name, re.compile(rf"\b(?:{words})\b"))
    for name, words in (
        (
            "doanh nhân, doanh nghiệp, tổ chức kinh tế",
            r"doanh nghiệp|doanh nhân|tổ chức kinh tế|hợp tác xã|công ty|tập đoàn|hiệp hội",
        ),
        (
            "lực lượng vũ trang",
            r"quân đội|quân nhân|quân sự|lực lượng vũ trang|bộ đội|dân quân|công an|quốc phòng|an ninh",
        ),
        ("tổ chức, cá nhân ở nước ngoài", r"nước ngoài|kiều bào|việt kiều"),
        ("Thanh niên xung phong", r"thanh niên xung phong"),
        ("học sinh, sinh viên", r"học sinh|sinh viên|học viên"),
        # What is done at once is proposed by the simple procedure.
        ("khen thưởng theo thủ tục đơn giản", r"đơn giản|đột xuất"),
    )
)
OTHER_AUDIENCE = 0.8


def sector_fit(topic: Topic, document: Document, documents: Mapping[str, Document]) -> float:
    """What a document's words count for a topic: less where it is of a sector not named there."""
    return OTHER_SECTOR if _other_sector(topic, document, documents) else 1.0


def audience_fit(topic: Topic, headings: Iterable[str]) -> float:
    """What clauses under `headings` count for a topic: less where one is of others than it names."""
    return OTHER_AUDIENCE if _other_audiences(topic, headings) else 1.0


def rule_for_others(topic: Topic, document: Document, documents: Mapping[str, Document], offset: int) -> str:
    """For whom alone the rules at `offset` are, "" where for all or for those whom the topic names."""
    if sector := _other_sector(topic, document, documents):
        return f"ngành {sector}"
    sections = document.ancestry(document.section_at(offset))
    others = _other_audiences(topic, (section.heading for section in sections))
    return next((_AUDIENCES[place][0] for place in sorted(others)), "")


def shelf_for_all(
    topic: Topic, documents: Mapping[str, Document], shelf: Iterable[str] | None
) -> frozenset[str]:
    """The documents of the shelf (None: all) that are of no sector but one the topic names."""
    within = documents if shelf is None else shelf
    return frozenset(one for one in within if not _other_sector(topic, documents[one], documents))


def _other_sector(topic: Topic, document: Document, documents: Mapping[str, Document]) -> str:
    """The sector that a document is of, "" where the topic names it or no document is for all."""
    sector = _sector_of(document.metadata.title)
    if not sector or not any(one.metadata.kind in _FOR_ALL for one in documents.values()):
        return ""
    words = frozenset(map(accented, syllables(sector))) - {"và"}
    named = words & {term.accented for term in topic.terms}
    return "" if len(named) >= NAMED * len(words) else sector


def _other_audiences(topic: Topic, headings: Iterable[str]) -> frozenset[int]:
    asked = _audiences(" ".join(term.accented for term in topic.terms))
    return frozenset().union(*map(_whole_audience, headings)) - asked


@lru_cache(maxsize=2_000)
def _whole_audience(heading: str) -> frozenset[int]:
    """For whom all is that stands under a heading: "thẩm quyền đối với doanh nghiệp; hồ sơ" is for all."""
    return frozenset.intersection(*map(_audiences, accented(heading).split(";")))


def _audiences(text: str) -> frozenset[int]:
    return frozenset(place for place, (_, named) in enumerate(_AUDIENCES) if named.search(text))


@lru_cache(maxsize=500)
def _sector_of(title: str) -> str:
    """The sector a title names, "" for a document that is for all."""
    found = _SECTOR.search(title)
    return found["name"] if found else ""
