"""Joins deadlines that are the same and shows where documents contradict one another."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.body_names import same_body
from ingest.capitals import CAPITALS
from ingest.deadlines.identity import identified, same_task, same_time, time_key
from ingest.knowledge import Deadline, Finding
from ingest.model import Document, Quote

_PLACE = re.compile(rf"(?:\s[{CAPITALS}]\w*)+$")


def merge_deadlines(
    documents: Sequence[Document], groups: Sequence[Sequence[Deadline]]
) -> tuple[tuple[Deadline, ...], tuple[Finding, ...]]:
    """The deadlines of all documents, `groups[i]` being those of `documents[i]`.

    The same task at the same time in the same campaign becomes one deadline with all quotes. The same task
    at another time stays, the newer document's first, and is reported, but for two places' own.
    """
    dates = {document.id: document.metadata.date or datetime.date.min for document in documents}
    paired = [
        (document, deadline) for document, group in zip(documents, groups, strict=True) for deadline in group
    ]
    # Newest document first; within it the order of the text.
    paired.sort(key=lambda pair: dates[pair[0].id], reverse=True)
    merged = merge_equal([deadline for _, deadline in paired])
    titles = {document.id: document.metadata.number or document.metadata.title for document in documents}
    places = {document.id: _place(document.metadata.issuer or "") for document in documents}
    return merged, tuple(_contradictions(merged, titles, places))


def merge_equal(deadlines: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """Joins deadlines with the same task, time and campaign; the first wording stays."""
    merged: list[Deadline] = []
    at_time: dict[tuple[object, ...], list[int]] = {}
    for deadline in deadlines:
        positions = at_time.setdefault(time_key(deadline), [])
        same = next((position for position in positions if same_task(merged[position], deadline)), None)
        if same is None:
            positions.append(len(merged))
            merged.append(deadline)
        else:
            merged[same] = _joined(merged[same], deadline)
    return tuple(merged)


def _joined(first: Deadline, second: Deadline) -> Deadline:
    quotes = first.quotes + tuple(quote for quote in second.quotes if quote not in first.quotes)
    joined = replace(
        first,
        campaign=first.campaign or second.campaign,
        relative=first.relative or second.relative,
        tentative=first.tentative and second.tentative,
        responsible=_union(first.responsible, second.responsible),
        confidence=max(first.confidence, second.confidence),
        quotes=quotes,
        confirmed=first.confirmed or second.confirmed,
        occasion=first.occasion or second.occasion,
    )
    return identified(joined)


def _union(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    names = list(first)
    for name in second:
        if not any(same_body(name, known) for known in names):
            names.append(name)
    return tuple(names)


def _place(issuer: str) -> str:
    """What an issuer's name ends with: "Sông Mây" of "Đảng ủy xã Sông Mây"; "" where it names no place."""
    name = _PLACE.search(issuer)
    return name.group().strip() if name else ""


def _contradictions(
    deadlines: Sequence[Deadline], titles: dict[str, str], places: dict[str, str]
) -> list[Finding]:
    findings = []
    for position, first in enumerate(deadlines):
        for second in deadlines[position + 1 :]:
            of = {places[one.quotes[0].document_id] for one in (first, second)} - {""}
            if len(of) < 2 and _contradict(first, second):
                findings.append(_contradiction(first, second, titles.__getitem__))
    return findings


def _contradict(first: Deadline, second: Deadline) -> bool:
    if not first.end or not second.end or same_time(first, second):
        return False
    if {quote.document_id for quote in first.quotes} & {quote.document_id for quote in second.quotes}:
        return False
    if not same_task(first, second):
        return False
    # Rounds a year apart follow each other; dates close together cannot both hold.
    return abs((first.end - second.end).days) < 200


def _contradiction(first: Deadline, second: Deadline, title: Callable[[str], str]) -> Finding:
    quotes: tuple[Quote, ...] = (first.quotes[0], second.quotes[0])
    message = (
        f"Hai văn bản nêu thời hạn khác nhau cho “{first.full_title}”: {_span(first)} "
        f"({title(quotes[0].document_id)}) và {_span(second)} ({title(quotes[1].document_id)})."
    )
    return Finding(message, quotes)


def _span(deadline: Deadline) -> str:
    if deadline.start is None or deadline.end is None:
        return "chưa rõ ngày"
    if deadline.start == deadline.end:
        return f"{deadline.end:%d/%m/%Y}"
    return f"{deadline.start:%d/%m/%Y} – {deadline.end:%d/%m/%Y}"
