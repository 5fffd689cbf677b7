"""Whom a deadline binds and which campaign it belongs to: from its sentence, its headings, the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.bodies import Body, find_bodies, same_body
from ingest.knowledge import Campaign
from ingest.model import Document
from ingest.vietnamese import folded

_QUOTED_CAMPAIGN = re.compile(
    r"(?:phong trào|đợt|cuộc)\s+thi đua(?:\s+[\w-]+){0,4}?\s*[“\"]\s*(?P<name>[^”\"\n]{4,160}?)\s*[”\"]",
    re.IGNORECASE,
)
_PARTNER = re.compile(r"phối hợp với\s+", re.IGNORECASE)
_LONGEST_HEADING_NAME = 16
_MARKS = re.compile(r"[*_]+")


def responsible_for(document: Document, start: int, end: int, subject: str | None) -> tuple[str, ...]:
    """Who must act on `document.text[start:end]`: the subject, else the body that the headings name.

    A body that is to be worked with comes second.
    """
    names = [subject] if subject else list(_body_of_headings(document, start))
    names += _partners(document.text[start:end])
    distinct: list[str] = []
    for name in names:
        if not any(same_body(name, known) for known in distinct):
            distinct.append(name)
    return tuple(distinct)


def _body_of_headings(document: Document, position: int) -> Iterator[str]:
    for section in document.ancestry(document.section_at(position)):
        title = _MARKS.sub("", section.title).strip()
        bodies = find_bodies(title)
        # "Trường TH&THCS Cồn Gió": an abbreviation of two kinds of school is no name that is known.
        if bodies and bodies[0].start == 0 and not title.startswith("&", bodies[0].end):
            short = len(title.split()) <= _LONGEST_HEADING_NAME and not title.endswith((".", ";"))
            yield title.rstrip(":") if short and _is_only_bodies(title, bodies) else bodies[0].text
            return


def _is_only_bodies(title: str, bodies: Sequence[Body]) -> bool:
    return bodies[-1].end >= len(title.rstrip(" :")) or len(bodies) > 1


def _partners(sentence: str) -> Iterator[str]:
    for match in _PARTNER.finditer(sentence):
        for body in find_bodies(sentence[match.end() : match.end() + 120])[:1]:
            if body.start == 0:
                yield body.text


def campaign_of(document: Document, start: int, end: int, campaigns: Sequence[Campaign]) -> str | None:
    """The campaign that `document.text[start:end]`, its headings or the document's title name.

    A document that launches or plans a campaign of its own speaks of that one where it names none.
    """
    headings = [section.title for section in document.ancestry(document.section_at(start))]
    for words in (document.text[start:end], *headings, document.metadata.title):
        if name := _known(words, campaigns) or _quoted(words):
            return name
    return next((campaign.name for campaign in campaigns if _is_own(document, campaign)), None)


def _is_own(document: Document, campaign: Campaign) -> bool:
    own = (document.metadata.number, document.metadata.date)
    return any((launching.number, launching.date) == own for launching in campaign.documents)


def _known(words: str, campaigns: Sequence[Campaign]) -> str | None:
    place = folded(words)
    named = [
        (len(alias), campaign.name)
        for campaign in campaigns
        for alias in (campaign.name, *campaign.aliases)
        if folded(alias) in place
    ]
    return max(named)[1] if named else None


def _quoted(words: str) -> str | None:
    match = _QUOTED_CAMPAIGN.search(words)
    return match["name"] if match else None
