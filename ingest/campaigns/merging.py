"""The campaigns of many documents, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.campaigns.details import level_of_name, places_of
from ingest.campaigns.finding import aliases_of, campaign_id, name_of
from ingest.campaigns.names import CampaignName, same_name, shared_words
from ingest.document_numbers import number_key
from ingest.knowledge import Campaign, LaunchingDocument
from ingest.localities import Level
from ingest.model import Document

# A campaign of the whole country is planned in provinces and districts too: the highest level launched it.
_LEVELS: tuple[Level, ...] = ("central", "province", "district", "commune")
# Two descriptions that one document launches may differ by more words than two of unknown origin.
_SHARED_WITH_DOCUMENT = 0.6
_ROLES = ("launches", "plans", "guides")


def merge_campaigns(
    documents: Sequence[Document], groups: Iterable[Sequence[Campaign]]
) -> tuple[Campaign, ...]:
    """One campaign for each name, with what any document says; `groups[i]` are those of `documents[i]`.

    Descriptions that share nearly all their words, or most of them and a document, are one campaign; names
    that state different levels never are.
    """
    places = {place: level for document in documents for place, level in places_of(document.text).items()}
    merged: list[Campaign] = []
    for campaign in (campaign for group in groups for campaign in group):
        known = campaign
        if campaign.level is None:
            known = replace(campaign, level=level_of_name(campaign.name, places))
        position = next((i for i, other in enumerate(merged) if _same(other, known, places)), None)
        if position is None:
            merged.append(known)
        else:
            merged[position] = _united(merged[position], known)
    return tuple(merged)


def _same(first: Campaign, second: Campaign, places: dict[str, Level]) -> bool:
    levels = {level_of_name(campaign.name, places) for campaign in (first, second)} - {None}
    if len(levels) > 1:
        return False
    pairs = [(one, other) for one in _names(first) for other in _names(second)]
    if any(same_name(one, other) for one, other in pairs):
        return True
    if not _numbers(first) & _numbers(second):
        return False
    return any(shared_words(one, other) >= _SHARED_WITH_DOCUMENT for one, other in pairs)


def _names(campaign: Campaign) -> list[CampaignName]:
    return [name_of(name) for name in campaign.names]


def _numbers(campaign: Campaign) -> set[str]:
    return {number_key(document.number) for document in campaign.documents if document.number}


def _united(first: Campaign, second: Campaign) -> Campaign:
    higher, lower = sorted((first, second), key=_rank)
    names = [*_names(first), *_names(second)]
    name = max(names, key=lambda n: (not n.described, n.name == first.name, len(n.content)))
    if all(other.described for other in names):
        name = max(names, key=lambda n: len(n.content))
    period = higher if higher.start or higher.end else lower
    return Campaign(
        id=campaign_id(name),
        name=name.name,
        aliases=aliases_of(name, names),
        level=higher.level,
        issuer=higher.issuer or (lower.issuer if lower.level == higher.level else None),
        start=period.start,
        end=period.end,
        phases=first.phases or second.phases,
        documents=_launching((*first.documents, *second.documents)),
        theme=first.theme or second.theme,
        slogans=tuple(dict.fromkeys((*first.slogans, *second.slogans))),
        targets=tuple(dict.fromkeys((*first.targets, *second.targets))),
        responsible=tuple(dict.fromkeys((*first.responsible, *second.responsible))),
        deadlines=tuple(dict.fromkeys((*first.deadlines, *second.deadlines))),
        quotes=tuple(dict.fromkeys((*first.quotes, *second.quotes))),
    )


def _rank(campaign: Campaign) -> int:
    return _LEVELS.index(campaign.level) if campaign.level else len(_LEVELS)


def _launching(documents: Sequence[LaunchingDocument]) -> tuple[LaunchingDocument, ...]:
    """Each document once, with its date if any mention has one and its strongest role."""
    known: dict[tuple[str, object], LaunchingDocument] = {}
    for document in documents:
        key = (number_key(document.number), None) if document.number else ("", document.date)
        before = known.setdefault(key, document)
        known[key] = LaunchingDocument(
            before.number,
            before.date or document.date,
            min(before.role, document.role, key=_ROLES.index),
        )
    return tuple(known.values())
