"""Where something is said: "tài liệu nào nói về chuyển đổi số", "trang mấy nói về lễ phát động"."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.abstaining import abstain
from bot.answering.clauses.sections import blocks
from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import ELLIPSIS, bulleted, sentence
from bot.wording import SAID_IN, place_in
from ingest.document_kinds import KIND_WORDS
from ingest.model import HEADING_SEPARATOR, Document, Section
from ingest.vietnamese import folded

# What stands there must say this much of the matter: a place that only touches on it is not worth opening.
SAYS_MATTER = 0.8
PLACES = 3
HEADINGS_SHOWN = 2
HEADING_CHARACTERS = 70
_UNIT = r"(?:tai lieu|trang|(?<!thanh )phan|muc|cho|doan|file)(?: so)?"
_SAYS = (
    r"(?:noi|quy dinh|neu|de cap|nhac|ghi|viet|trinh bay|the hien|huong dan|lien quan|ban)"
    r"(?: (?:ro|cu the|chi tiet|den|toi|ve|viec|chuyen|cai))*"
)
_ASKS = (
    re.compile(
        rf"^.{{0,25}}?\b{_UNIT} (?:nao|may|gi)(?: (?:la|thi|co|trong \w+ \w+))* {_SAYS} (?P<matter>.+)$"
    ),
    re.compile(
        rf"^(?P<matter>.+?) (?:(?:thi|duoc|co) )*(?:(?:nam|{_SAYS}) )+(?:(?:o|trong|tai) )*"
        rf"{_UNIT} (?:nao|may)\W*$"
    ),
)
_ANY_KIND = "van ban"
# "Thông tư nào quy định …": mostly one that the documents cite by number, else one of them.
_KINDS = "|".join((*map(folded, KIND_WORDS), _ANY_KIND))
_ASKS_FOR_KIND = re.compile(rf"^.{{0,25}}?\b(?P<kind>{_KINDS}) (?:nao|gi) {_SAYS} (?P<matter>.+)$")


@dataclass(frozen=True, slots=True)
class _Place:
    """A heading or a clause that says the matter, `document.text[start:end]`, with how much of it."""

    document: Document
    start: int
    end: int
    coverage: float
    is_heading: bool

    @property
    def kind(self) -> str:
        return folded(self.document.metadata.kind or "")

    @property
    def sections(self) -> list[Section]:
        """Those around the place, the innermost first."""
        return list(self.document.ancestry(self.document.section_at(self.start)))


def answer_with_whereabouts(evidence: Evidence) -> Draft | None:
    """The documents, sections and pages that speak of what the question names, the nearest first."""
    text = folded(evidence.question.text)
    asked = next((found for one in _ASKS if (found := one.search(text))), None)
    if asked is None:
        return None
    about = _about_matter(evidence, asked)
    return _told(about, _places(about)) or abstain(about)


def answer_with_document_saying(evidence: Evidence) -> Draft | None:
    """Where a document of the kind the question names says the matter."""
    asked = _ASKS_FOR_KIND.search(folded(evidence.question.text))
    if asked is None:
        return None
    about = _about_matter(evidence, asked)
    kind = asked["kind"]
    return _told(about, [one for one in _places(about) if kind in (_ANY_KIND, one.kind)])


def _about_matter(evidence: Evidence, asked: re.Match[str]) -> Evidence:
    return evidence.about(evidence.question.text[slice(*asked.span("matter"))].strip(" ?.!"))


def _places(about: Evidence) -> list[_Place]:
    """The best places, headings before clauses, none within another."""
    found = [one for one in (*_headed(about), *_said(about)) if one.coverage >= SAYS_MATTER]
    places: list[_Place] = []
    for one in sorted(found, key=lambda one: (not one.is_heading, -one.coverage, one.start)):
        if len(places) < PLACES and not any(_is_within(one, other) for other in places):
            places.append(one)
    return places


def _is_within(one: _Place, other: _Place) -> bool:
    return one.document.id == other.document.id and any(each in one.sections for each in other.sections[:1])


def _headed(about: Evidence) -> Iterator[_Place]:
    for block in blocks(about):
        section = block.section
        if section.is_headed:
            yield _Place(block.document, section.start, section.body_start, block.coverage, is_heading=True)


def _said(about: Evidence) -> Iterator[_Place]:
    for one in about.candidates:
        if not one.is_heading and not conflicts(about, one):
            yield _Place(one.document, one.start, one.end, one.own_coverage, is_heading=False)


def _told(about: Evidence, places: list[_Place]) -> Draft | None:
    if not places:
        return None
    lines = [_named(one) for one in places]
    text = bulleted(SAID_IN, lines) if len(lines) > 1 else sentence(f"{SAID_IN} {lines[0]}")
    quotes = tuple(one.document.quote(one.start, one.end) for one in places)
    return Draft(text, places[0].coverage, quotes, identified=True, about=about, kind="document")


def _named(place: _Place) -> str:
    """ "III. Đánh giá chung › 2. Tồn tại, hạn chế – trang 15, Báo cáo …": what is looked for first."""
    headings = [one.heading for one in place.sections if one.heading][:HEADINGS_SHOWN]
    named = [textwrap.shorten(one, HEADING_CHARACTERS, placeholder=ELLIPSIS) for one in headings]
    return place_in(
        HEADING_SEPARATOR.join(reversed(named)),
        place.document.page_at(place.start),
        place.document.metadata.title,
    )
