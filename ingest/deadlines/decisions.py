"""Applies what people decided about deadlines, however the wording of the documents has changed since."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.catalog import DeadlineDecision
from ingest.deadlines.identity import identified, task_words
from ingest.knowledge import Deadline, Finding, Precision
from ingest.model import Document, Quote
from ingest.times.points import months_bounds
from ingest.vietnamese import folded, syllables

# Share of a decision's words that must still stand in the deadline's title or quotes.
_MATCHING = 0.6


def apply_decisions(
    deadlines: Sequence[Deadline], decisions: Sequence[DeadlineDecision], documents: Sequence[Document]
) -> tuple[tuple[Deadline, ...], tuple[Finding, ...]]:
    """The deadlines after review, and a finding for every decision that no longer applies to any of them.

    "confirm" and "correct" make a deadline certain, "hide" removes it, "add" makes a new one. A decision
    applies to the one deadline that shares most words with it. `documents` are those the quotes are from.
    """
    reviewed = list(deadlines)
    lost = []
    for decision in decisions:
        if decision.action == "add":
            reviewed.append(_added(decision, documents))
            continue
        position = _meant(reviewed, decision, documents)
        if position is None:
            lost.append(_lost(decision))
        elif decision.action == "hide":
            del reviewed[position]
        else:
            reviewed[position] = _decided(reviewed[position], decision)
    return tuple(reviewed), tuple(lost)


def _meant(
    deadlines: Sequence[Deadline], decision: DeadlineDecision, documents: Sequence[Document]
) -> int | None:
    scores = [
        (_score(deadline, decision, documents), -position) for position, deadline in enumerate(deadlines)
    ]
    best = max(scores, default=((0.0, 0.0), 0))
    return -best[1] if best[0][0] >= _MATCHING else None


def _score(
    deadline: Deadline, decision: DeadlineDecision, documents: Sequence[Document]
) -> tuple[float, float]:
    """How well the decision fits, then how little the title says beyond it."""
    if not _in_file(deadline, decision.file, documents) or not _at_time(deadline, decision):
        return 0.0, 0.0
    title = _words(deadline.full_title)
    quoted = title.union(*(_words(quote.text) for quote in deadline.quotes))
    shares = []
    if decision.match:
        shares.append(
            max(_share(_words(decision.match), title), 0.9 * _share(_words(decision.match), quoted))
        )
    if decision.quote:
        shares.append(_share(_words(decision.quote), quoted))
    specific = task_words(decision.match or decision.quote or "")
    return min(shares, default=0.0), _share(task_words(deadline.title), specific)


def _words(text: str) -> frozenset[str]:
    return frozenset(syllables(folded(text)))


def _share(wanted: frozenset[str], present: frozenset[str]) -> float:
    return len(wanted & present) / len(wanted) if wanted else 0.0


def _in_file(deadline: Deadline, file: str | None, documents: Sequence[Document]) -> bool:
    if file is None:
        return True
    meant = {document.id for document in documents if document.file == file}
    return any(quote.document_id in meant for quote in deadline.quotes)


def _at_time(deadline: Deadline, decision: DeadlineDecision) -> bool:
    # The dates of a correction are the new ones.
    if decision.action == "correct":
        return True
    return decision.start in (None, deadline.start) and decision.end in (None, deadline.end)


def _decided(deadline: Deadline, decision: DeadlineDecision) -> Deadline:
    if decision.action == "confirm":
        return replace(deadline, confirmed=True, confidence=1.0)
    corrected = replace(
        deadline,
        title=decision.title or deadline.title,
        campaign=decision.campaign or deadline.campaign,
        responsible=decision.responsible or deadline.responsible,
        confirmed=True,
        confidence=1.0,
        occasion=None if decision.title else deadline.occasion,
    )
    if decision.start is None and decision.end is None:
        return identified(corrected)
    start, end, precision = _days(decision)
    return identified(
        replace(corrected, start=start, end=end, precision=precision, recurrence=None, relative=None)
    )


def _added(decision: DeadlineDecision, documents: Sequence[Document]) -> Deadline:
    start, end, precision = _days(decision)
    return identified(
        Deadline(
            id="",
            title=decision.title or "",
            campaign=decision.campaign,
            start=start,
            end=end,
            precision=precision,
            recurrence=None,
            relative=None,
            tentative=False,
            responsible=decision.responsible,
            confidence=1.0,
            quotes=_quotes(decision, documents),
            confirmed=True,
        )
    )


def _days(decision: DeadlineDecision) -> tuple[datetime.date | None, datetime.date | None, Precision | None]:
    start, end = decision.start or decision.end, decision.end or decision.start
    if start is None or end is None:
        return None, None, None
    if start == end:
        return start, end, "day"
    whole_month = (start, end) == months_bounds(start.year, start.month, 1)
    return start, end, "month" if whole_month else "range"


def _quotes(decision: DeadlineDecision, documents: Sequence[Document]) -> tuple[Quote, ...]:
    """Where the decision's quote stands, whatever white space divides its words; empty when nowhere."""
    if not decision.quote or not decision.quote.strip():
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, decision.quote.split())), re.IGNORECASE)
    for document in documents:
        if decision.file in (None, document.file) and (match := pattern.search(document.text)):
            return (document.quote(*match.span()),)
    return ()


def _lost(decision: DeadlineDecision) -> Finding:
    names = {"confirm": "xác nhận", "hide": "ẩn", "correct": "sửa"}
    subject = decision.match or decision.quote or ""
    where = f" trong tệp {decision.file}" if decision.file else ""
    verb = names.get(decision.action, decision.action)
    return Finding(
        f"Quyết định {verb} mốc “{subject}”{where} không còn khớp với mốc nào; hãy sửa hoặc xóa mục "
        "[[deadline]] này trong catalog.toml.",
        (),
    )
