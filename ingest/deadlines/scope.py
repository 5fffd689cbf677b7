"""Whom a deadline binds and which campaign it belongs to: from its sentence, its headings, the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.bodies import find_bodies
from ingest.body_names import same_body
from ingest.capitals import is_capitals, sentence_case
from ingest.deadlines.statements import Statement
from ingest.knowledge import Campaign
from ingest.model import Document, Section
from ingest.patterns import compiled
from ingest.tasks.titles import opens_with_verb, without_opening
from ingest.tasks.verbs import first_verb, subject_of
from ingest.vietnamese import folded

_QUOTED_CAMPAIGN = re.compile(
    r"(?:phong trào|đợt|cuộc)\s+thi đua(?:\s+[\w-]+){0,4}?\s*[“\"]\s*(?P<name>[^”\"\n]{4,160}?)\s*[”\"]",
    re.IGNORECASE,
)
_PARTNER = re.compile(r"phối hợp với\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*(?:\)|$)")
_LEADS = compiled(
    r"(?:^|[;,.(])\s*(?:giao |do )?(?P<doer>[^;,.()]{3,80}?) "
    r"(?:chủ trì|phụ trách|chuẩn bị|soạn thảo|soạn|làm đầu mối)(?: theo dõi)?(?=\s*(?:[.,;)]|$))"
)
_LONGEST_HEADING_NAME = 16
_MARKS = re.compile(r"[*_]+")


def responsible_for(document: Document, statement: Statement) -> tuple[str, ...]:
    """Who must act: the subject, else whoever the sentence says leads it, else the body the headings name.

    A body that is to be worked with comes second; one to which something is sent does not act.
    """
    sentence = document.text[statement.start : statement.end]
    doer = (
        statement.task.subject
        or _leader(document.text[statement.time.end : statement.end])
        or _body_of_headings(document, statement)
    )
    names = [_BRACKETS.sub("", doer)] if doer and not _is_addressed(doer, sentence) else []
    names += _partners(sentence)
    distinct: list[str] = []
    for name in names:
        if not any(same_body(name, known) for known in distinct):
            distinct.append(name)
    return tuple(distinct)


def _leader(words: str) -> str | None:
    """Who leads or prepares what a sentence tells, named after its time: "..., do tổ THCS soạn"."""
    for match in _LEADS.finditer(words):
        if (doer := subject_of(match["doer"])) and match["doer"].startswith(doer):
            return doer
    return None


def _is_addressed(name: str, sentence: str) -> bool:
    addressed = (
        rf"(?<!\w)(?:gửi|nộp|trình|chuyển|về|tới|lên)(?: về| cho| tới| đến| lên)? {re.escape(name)}(?!\w)"
    )
    return sentence.count(name) == 1 and re.search(addressed, sentence) is not None


def _body_of_headings(document: Document, statement: Statement) -> str | None:
    for section in document.ancestry(document.section_at(statement.start)):
        title = _BRACKETS.sub("", _MARKS.sub("", section.title)).strip()
        if is_capitals(title) and find_bodies(written := sentence_case(title, document.text)):
            title = written
        bodies = find_bodies(title)
        # "Trường TH&THCS Cồn Gió": an abbreviation of two kinds of school is no name that is known.
        if not bodies or bodies[0].start > 0 or title.startswith("&", bodies[0].end):
            continue
        if not _leads_on(document, section, statement):
            return None
        short = len(title.split()) <= _LONGEST_HEADING_NAME and not title.endswith((".", ";"))
        whole = len(bodies) > 1 or bodies[0].end >= len(title.rstrip(" :")) or first_verb(title) is None
        return title.rstrip(" :") if short and whole else bodies[0].text
    return None


def _leads_on(document: Document, section: Section, statement: Statement) -> bool:
    """Whether what follows a body's name is told of it: below a heading or a label, or as its next deed.

    "2. Sở Nội vụ tổ chức tập huấn. Danh sách gửi trước ngày 22/10": the second sentence is of others.
    """
    if section.is_headed or opens_with_verb(statement.task.phrase):
        return True
    line = document.text[section.start : statement.end].partition("\n")[0]
    label, colon, _ = line.partition(":")
    return bool(colon) and first_verb(without_opening(label)) is None


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
        for alias in campaign.names
        if folded(alias) in place
    ]
    return max(named)[1] if named else None


def _quoted(words: str) -> str | None:
    match = _QUOTED_CAMPAIGN.search(words)
    return match["name"] if match else None
