"""When papers are handed in: "hạn nộp hồ sơ?", where offices set a day of its own for each sort of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.deadlines import (
    ASKING_WHEN,
    SEVERAL,
    answer_with_deadline,
    days_told,
    line_of,
    sure_deadlines,
)
from bot.answering.phrasing import bulleted
from bot.evidence.candidates import mentions_of
from bot.evidence.paper_steps import PAPER
from bot.evidence.topic import Topic
from bot.understanding.focus import Focus
from ingest.knowledge import Deadline

_ASKED = re.compile(
    rf"\b(?:(?:thời )?hạn )?(?:(?:nộp|gửi|trình)(?: bản| bộ)? (?P<paper>{PAPER})|(?P<act>đăng ký))\b",
    re.IGNORECASE,
)
_HANDING_IN = re.compile(r"\b(?:nộp|gửi|trình)\b", re.IGNORECASE)
_HANDED_IN = re.compile(rf"\b(?:nộp|gửi)\b|^{PAPER}\b", re.IGNORECASE)
_NAMED_BY_TABLE = "Nộp: "
# Of what else a question says a deadline with all that stands over it says this share.
LEAST_SAID = 0.85
SURE = 0.9
MOST_TOLD = 8


def answer_with_all_hand_ins(evidence: Evidence) -> Draft | None:
    """All days set for the papers asked about, where there are several: one would mislead the others."""
    asked = _ASKED.search(evidence.question.text)
    if evidence.question.focus is not Focus.DATE or asked is None:
        return None
    wanted = evidence.topic.without([asked.span()]).missing(ASKING_WHEN)
    # "Báo cáo 6 tháng", "đợt 2": one is meant.
    if any(term.folded.isdigit() for term in wanted.terms):
        return None
    found = {
        line_of(one, days_told(one, evidence.today)): one
        for one in _alike(evidence, asked["paper"] or asked["act"], wanted)
    }
    if len(found) < 2:
        return None
    told = dict(list(found.items())[:MOST_TOLD])
    quotes = tuple(dict.fromkeys(one.quotes[0] for one in told.values()))
    return Draft(bulleted(SEVERAL, list(told)), SURE, quotes, deadlines=tuple(told.values()))


def answer_with_named_hand_in(evidence: Evidence) -> Draft | None:
    """The one day set for what is handed in, by a name that says all: no likeness of a clause tells more."""
    asked = _HANDING_IN.search(evidence.question.text)
    draft = answer_with_deadline(evidence) if asked else None
    return draft if draft and len(draft.deadlines) == 1 else None


def _alike(evidence: Evidence, paper: str, wanted: Topic) -> Iterator[Deadline]:
    for one in sure_deadlines(evidence):
        if not _HANDED_IN.search(one.title):
            continue
        document = evidence.documents[one.quotes[0].document_id]
        over = document.heading_path(document.section_at(one.quotes[0].start))
        around = (one.full_title, *one.responsible, over, document.metadata.title)
        said = not wanted.terms or wanted.coverage(mentions_of("\n".join(around))) >= LEAST_SAID
        if said and _is_of(paper.lower(), one.title, over):
            yield one


def _is_of(paper: str, title: str, over: str) -> bool:
    """Whether papers of that sort are handed in: by the title, or over the table that has it for a row."""
    by_table = title.startswith(_NAMED_BY_TABLE) and not re.search(PAPER, title, re.IGNORECASE)
    named = re.search(
        rf"(?:\b(?:nộp|gửi|trình)\s(?:\S+\s){{0,2}}?|^(?:\S+\s){{0,2}}){paper}\b", title, re.IGNORECASE
    )
    return named is not None or (by_table and paper in over.lower())
