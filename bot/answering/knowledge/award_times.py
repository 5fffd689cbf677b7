"""When or how often an award is considered: "Mấy năm xét một lần?", "Xét vào lúc nào trong năm?"."""

from __future__ import annotations

import re

from bot.answering.abstaining import abstain_with
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.criteria import beside_award, criteria_named
from bot.answering.phrasing import lead, shorten
from bot.evidence.candidates import mentions_of
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from ingest.criteria import Criterion
from ingest.model import Quote
from ingest.vietnamese import folded

_CONSIDERS = re.compile(r"\b(?:xet|binh xet|binh bau|binh chon|tang|trao|cong nhan|phong|danh gia)\b")
TIMING_CHARACTERS = 300
SURE = 0.9


def answer_with_award_time(evidence: Evidence) -> Draft | None:
    """When the award named in the question is considered, or that its rules set no such time."""
    question = evidence.question
    if question.focus not in (Focus.FREQUENCY, Focus.DATE) or not _CONSIDERS.search(folded(question.text)):
        return None
    # The day of one year's ceremony is told by that year's plan.
    if evidence.constraints.years or evidence.constraints.months:
        return None
    timed = [one for one in criteria_named(evidence) if one.timing]
    timed = [one for one in timed if not contradicts(question.text, (one.name,))]
    chosen = max(timed, key=lambda one: _spoken_of(evidence, one), default=None)
    return _told(evidence, chosen) if chosen else None


def _spoken_of(evidence: Evidence, criterion: Criterion) -> float:
    """How much of the question beside the award the criterion speaks of: its audience, its conditions."""
    said = " ".join((criterion.audience or "", *(one.text for one in criterion.conditions)))
    return beside_award(criterion, evidence).coverage(mentions_of(said))


def _told(evidence: Evidence, criterion: Criterion) -> Draft:
    timing, quote = criterion.timing or "", _quote(evidence, criterion)
    said = lead(criterion.name, shorten(timing, TIMING_CHARACTERS))
    return abstain_with(timing, SURE, quote) or Draft(
        said, SURE, (quote,), kind="date", subject=criterion.name
    )


def _quote(evidence: Evidence, criterion: Criterion) -> Quote:
    """The timing where it stands: in the criterion, or above it for all audiences of the award."""
    document, timing = evidence.documents[criterion.quote.document_id], criterion.timing or ""
    start = document.text.rfind(timing, 0, criterion.quote.end)
    return criterion.quote if start < 0 else document.quote(start, start + len(timing))
