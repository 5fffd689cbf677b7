"""All that is read out of one document beyond its text, and the union of what is read out of many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.body_names import same_body
from ingest.campaigns.finding import find_campaigns
from ingest.campaigns.merging import merge_campaigns
from ingest.catalog import Catalog
from ingest.criteria import find_criteria, find_powers
from ingest.deadlines.decisions import apply_decisions
from ingest.deadlines.finding import find_deadlines, times_of
from ingest.deadlines.identity import identified
from ingest.deadlines.merging import merge_deadlines
from ingest.force import find_force_statements
from ingest.knowledge import Campaign, Deadline, Finding, Knowledge, Responsibility, TimeExpression
from ingest.model import Document, Quote
from ingest.references.finding import find_references, merge_references
from ingest.responsibilities import find_responsibilities
from ingest.vietnamese import folded


def extract_knowledge(document: Document) -> Knowledge:
    """What one document says: references, force, deadlines, campaigns, responsibilities, criteria, powers."""
    times = times_of(document)
    references, responsibilities = find_references(document), find_responsibilities(document)
    campaigns = find_campaigns(document, references=references, responsibilities=responsibilities)
    return linked(
        Knowledge(
            references=references,
            force=find_force_statements(document),
            deadlines=find_deadlines(document, campaigns, times=times),
            campaigns=campaigns,
            responsibilities=responsibilities,
            criteria=find_criteria(document),
            powers=find_powers(document),
            findings=tuple(_impossible_dates(document, times)),
        )
    )


def merge_knowledge(documents: Sequence[Document], parts: Sequence[Knowledge], catalog: Catalog) -> Knowledge:
    """The knowledge of all documents, `parts[i]` being that of `documents[i]`, after people's decisions."""
    campaigns = merge_campaigns(documents, [part.campaigns for part in parts])
    renamed = [[_in_merged_campaign(deadline, campaigns) for deadline in part.deadlines] for part in parts]
    merged, contradictions = merge_deadlines(documents, renamed)
    deadlines, lost = apply_decisions(merged, catalog.decisions, documents)
    findings = [finding for part in parts for finding in part.findings]
    return linked(
        Knowledge(
            references=merge_references([part.references for part in parts]),
            force=tuple(statement for part in parts for statement in part.force),
            deadlines=deadlines,
            campaigns=campaigns,
            responsibilities=tuple(found for part in parts for found in part.responsibilities),
            criteria=tuple(criterion for part in parts for criterion in part.criteria),
            powers=tuple(power for part in parts for power in part.powers),
            findings=(*findings, *contradictions, *lost),
        )
    )


def linked(knowledge: Knowledge) -> Knowledge:
    """The same knowledge, campaigns and responsibilities naming the deadlines that are theirs."""
    deadlines = knowledge.deadlines
    return replace(
        knowledge,
        campaigns=tuple(
            replace(
                campaign,
                deadlines=_ids_of_campaign(campaign, deadlines),
                responsible=tuple(_with_deadlines(part, deadlines) for part in campaign.responsible),
            )
            for campaign in knowledge.campaigns
        ),
        responsibilities=tuple(_with_deadlines(part, deadlines) for part in knowledge.responsibilities),
    )


def _in_merged_campaign(deadline: Deadline, campaigns: Sequence[Campaign]) -> Deadline:
    """The deadline under the name its campaign has across all documents."""
    if deadline.campaign is None:
        return deadline
    named = [campaign for campaign in campaigns if _is_named(campaign, deadline.campaign)]
    # Two levels may run campaigns of one name: the one that this document speaks of is meant.
    near = [campaign for campaign in named if _share_document(campaign.quotes, deadline.quotes)]
    meant = (near or named)[:1]
    return identified(replace(deadline, campaign=meant[0].name)) if meant else deadline


def _is_named(campaign: Campaign, name: str) -> bool:
    return folded(name) in {folded(known) for known in campaign.names}


def _share_document(first: Sequence[Quote], second: Sequence[Quote]) -> bool:
    return not {quote.document_id for quote in first}.isdisjoint(quote.document_id for quote in second)


def _ids_of_campaign(campaign: Campaign, deadlines: Sequence[Deadline]) -> tuple[str, ...]:
    return tuple(
        deadline.id
        for deadline in deadlines
        if deadline.campaign is not None
        and _is_named(campaign, deadline.campaign)
        and _share_document(campaign.quotes, deadline.quotes)
    )


def _with_deadlines(responsibility: Responsibility, deadlines: Sequence[Deadline]) -> Responsibility:
    ids = tuple(deadline.id for deadline in deadlines if _binds(responsibility, deadline))
    return replace(responsibility, deadlines=ids)


def _binds(responsibility: Responsibility, deadline: Deadline) -> bool:
    """Whether the deadline stands in the words of the responsibility and names no other body."""
    if not any(mine.overlaps(its) for mine in responsibility.quotes for its in deadline.quotes):
        return False
    bodies = deadline.responsible
    return not bodies or any(same_body(responsibility.body, body) for body in bodies)


def _impossible_dates(document: Document, times: Sequence[TimeExpression]) -> Iterator[Finding]:
    for time in times:
        if not time.valid:
            yield Finding(
                f"Ngày không có trong lịch: “{time.text}” ({document.metadata.title}).",
                (document.quote(time.start, time.end),),
            )
