"""The campaigns (*phong trào thi đua*, *đợt thi đua*) that a document names, and what it says of each."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.bodies import body_at, find_bodies
from ingest.body_names import body_level
from ingest.campaigns import details
from ingest.campaigns.names import CampaignName, find_campaign_names, same_name, shared_words
from ingest.document_numbers import number_key
from ingest.knowledge import Campaign, LaunchingDocument, Reference, Responsibility
from ingest.localities import Level
from ingest.model import Document, Section
from ingest.references.finding import find_references
from ingest.references.mentions import issuing_clauses
from ingest.responsibilities import find_responsibilities
from ingest.sentences import Span, sentence_spans

_SKIPPED = frozenset({"recipients", "signature", "contents"})
_REPORTING = frozenset({"Báo cáo", "Sổ tay"})
_LAUNCHED_BY = re.compile(r"\bdo\s+")
_LAUNCHED = re.compile(r"\s+(?:đã\s+)?(?:tổ\s+chức\s+)?phát\s+động\b")
_LAUNCHES = re.compile(r"phát\s+động", re.IGNORECASE)
_GUIDES = re.compile(r"hướng\s+dẫn|khen\s+thưởng", re.IGNORECASE)
# A list of campaigns names the body that launched them once, before the first.
_LEAD = 1200
_HEAD = 3000
_MAX_QUOTES = 8


@dataclass(slots=True)
class _Group:
    """The mentions of one campaign in a document."""

    names: list[CampaignName]
    level: Level | None
    references: list[Reference] = field(default_factory=list)
    own: bool = False


def find_campaigns(
    document: Document,
    *,
    references: Sequence[Reference] | None = None,
    responsibilities: Sequence[Responsibility] | None = None,
) -> tuple[Campaign, ...]:
    """The campaigns named in `document`, each once, in the order of their first mention.

    The one that the document itself launches or plans also gets its phases, theme, slogans, targets and
    responsibilities. `references` and `responsibilities` are the document's; they are read when not given.
    """
    places = details.places_of(document.text)
    groups = _grouped(_names(document), places)
    if not groups:
        return ()
    for reference in find_references(document) if references is None else references:
        _assign(reference, groups, places)
    own = _own(document, groups, places)
    if own is not None:
        own.own = True
    charged = find_responsibilities(document) if responsibilities is None else responsibilities
    return tuple(_campaign(document, group, charged) for group in groups)


def name_of(name: str) -> CampaignName:
    """A campaign's name outside its text; a description ("thi đua cao điểm …") begins in lower case."""
    return CampaignName(0, len(name), name, described=name[:1].islower())


def campaign_id(name: CampaignName) -> str:
    """A stable id made from the name alone: "dan-van-kheo-3fa9c1"."""
    digest = hashlib.sha256(name.key.encode()).hexdigest()[:6]
    return f"{name.key[:48].strip().replace(' ', '-')}-{digest}"


def aliases_of(name: CampaignName, others: Iterable[CampaignName]) -> tuple[str, ...]:
    """The other names of the campaign `name`, spellings of one name once."""
    return tuple({other.key: other.name for other in others if other.key != name.key}.values())


def _names(document: Document) -> Iterator[CampaignName]:
    for name in find_campaign_names(document.text):
        section = document.section_over(name.start)
        if section is None or section.kind not in _SKIPPED:
            yield name


def _grouped(names: Iterator[CampaignName], places: dict[str, Level]) -> list[_Group]:
    groups: list[_Group] = []
    # A full description first, so that a short one joins the campaign it shares most words with.
    for name in sorted(names, key=lambda name: (-len(name.content) if name.described else 0, name.start)):
        level = details.level_of_name(name.name, places)
        group = _group_of(name, level, groups)
        if group is None:
            groups.append(_Group([name], level))
        else:
            group.names.append(name)
    for group in groups:
        group.names.sort(key=lambda name: name.start)
    return sorted(groups, key=lambda group: group.names[0].start)


def _group_of(name: CampaignName, level: Level | None, groups: Sequence[_Group]) -> _Group | None:
    fitting = [
        group
        for group in groups
        if any(same_name(name, other) for other in group.names)
        and (level is None or group.level is None or level == group.level)
    ]
    # Of two that fit as well, the one named first: the document's own stands in its title.
    return max(fitting, key=lambda group: (_closeness(name, group), -group.names[0].start), default=None)


def _closeness(name: CampaignName, group: _Group) -> float:
    return round(max(shared_words(name, other) for other in group.names), 1)


def _assign(reference: Reference, groups: Sequence[_Group], places: dict[str, Level]) -> None:
    for name in find_campaign_names(f" phát động {reference.subject or ''}"):
        group = _group_of(name, details.level_of_name(name.name, places), groups)
        if group is not None:
            group.references.append(reference)
            return


def _own(document: Document, groups: Sequence[_Group], places: dict[str, Level]) -> _Group | None:
    """The campaign in the document's own title, if it is a document that launches, plans or guides."""
    if document.metadata.kind in _REPORTING:
        return None
    head = next((section for section in document.sections if section.kind == "letterhead"), None)
    end = head.end if head else 0
    titles = [*find_campaign_names(document.text, 0, end), *find_campaign_names(document.metadata.title)]
    for name in titles:
        group = _group_of(name, details.level_of_name(name.name, places), groups)
        if group is not None:
            return group
    return None


def _campaign(document: Document, group: _Group, responsibilities: Sequence[Responsibility]) -> Campaign:
    name = _best_name(group)
    issuer = _issuer(document, group)
    phases = details.phases_of(document) if group.own else ()
    period = (phases[0].start, phases[-1].end) if phases else _period(document, group)
    return Campaign(
        id=campaign_id(name),
        name=name.name,
        aliases=aliases_of(name, group.names),
        level=group.level or (body_level(issuer) if issuer else None),
        issuer=issuer,
        start=period[0],
        end=period[1],
        phases=phases,
        documents=tuple(_documents(document, group)),
        theme=details.theme_of(document) if group.own else None,
        slogans=details.slogans_of(document) if group.own else (),
        targets=_targets(document, group),
        responsible=tuple(r for r in responsibilities if group.own or _concerns(r, group)),
        deadlines=(),
        quotes=tuple(document.quote(*span) for span in _quoted_spans(document, group))[:_MAX_QUOTES],
    )


def _best_name(group: _Group) -> CampaignName:
    """The fullest description, else the first name that begins with a capital."""
    if group.names[0].described:
        return max(group.names, key=lambda name: len(name.content))
    return next((name for name in group.names if name.name[0].isupper()), group.names[0])


def _issuer(document: Document, group: _Group) -> str | None:
    if group.own:
        return document.metadata.issuer or _issuing_body(document)
    launched = (_launched_by(document, name) for name in group.names)
    issued = sorted(group.references, key=lambda reference: _role(reference) != "launches")
    return next((body for body in (*launched, *(reference.issuer for reference in issued)) if body), None)


def _issuing_body(document: Document) -> str | None:
    """The body that the introduction of a document without letterhead says has made it."""
    for span in sentence_spans(document.text, 0, min(_HEAD, len(document.text))):
        for clause in issuing_clauses(document.text, *span):
            return clause.body.text
    return None


def _launched_by(document: Document, name: CampaignName) -> str | None:
    """The body of "do Thủ tướng Chính phủ phát động" or "UBND tỉnh phát động phong trào thi đua …"."""
    text = document.text
    start = max(text.rfind("\n", 0, name.start) + 1, name.start - _LEAD)
    after = text.find("\n", name.end)
    end = min(name.end + 80, len(text) if after < 0 else after)
    for match in reversed(list(_LAUNCHED_BY.finditer(text, start, end))):
        body = body_at(text, match.end(), end)
        if body and _LAUNCHED.match(text, body.end, end):
            return body.text
    for body in find_bodies(text[start : name.start]):
        verb = _LAUNCHED.match(text, start + body.end, name.start)
        if verb and name.start - verb.end() < 60:
            return body.text
    return None


def _period(document: Document, group: _Group) -> details.Period:
    """The period of a campaign: what its own plan states rather than the years its name bears."""
    named = _named_period(document, group)
    stated = details.stated_period(document) if group.own else (None, None)
    return stated if stated != (None, None) and (named == (None, None) or _lies_in(stated, named)) else named


def _lies_in(inner: details.Period, outer: details.Period) -> bool:
    (begin, finish), (first, last) = inner, outer
    return bool(begin and finish and first and last and first <= begin <= finish <= last)


def _named_period(document: Document, group: _Group) -> details.Period:
    for name in group.names:
        period = details.period_after(document.text, name.start, name.end)
        if period != (None, None):
            return period
    for reference in group.references:
        subject = reference.subject or ""
        for name in find_campaign_names(subject):
            period = details.period_after(subject, name.start, name.end)
            if period != (None, None):
                return period
    return None, None


def _documents(document: Document, group: _Group) -> Iterator[LaunchingDocument]:
    if group.own:
        title = f"{document.metadata.title} {document.text[: document.sections[0].end]}"
        role = "launches" if _LAUNCHES.search(title) else "guides" if _GUIDES.search(title) else "plans"
        yield LaunchingDocument(document.metadata.number, document.metadata.date, role)
    seen: set[str] = set()
    for reference in group.references:
        if reference.number and number_key(reference.number) not in seen:
            seen.add(number_key(reference.number))
            yield LaunchingDocument(reference.number, reference.date, _role(reference))


def _role(reference: Reference) -> str:
    subject = reference.subject or ""
    if reference.kind == "Hướng dẫn" or _GUIDES.match(subject):
        return "guides"
    return "launches" if _LAUNCHES.search(subject) else "plans"


def _targets(document: Document, group: _Group) -> tuple[str, ...]:
    if group.own:
        return details.targets_of(document)
    targets = [
        aim for section in _sections_about(document, group) for aim in details.aims_within(document, section)
    ]
    return tuple(dict.fromkeys(targets))


def _sections_about(document: Document, group: _Group) -> Iterator[Section]:
    for section in document.sections:
        if any(section.start <= name.start < section.body_start for name in group.names):
            yield section


def _concerns(responsibility: Responsibility, group: _Group) -> bool:
    quote = responsibility.quotes[0]
    return any(quote.start <= name.start < quote.end for name in group.names)


def _quoted_spans(document: Document, group: _Group) -> list[Span]:
    """The sentences that name the campaign, each once."""
    spans: dict[Span, None] = {}
    for name in group.names:
        start = document.text.rfind("\n", 0, name.start) + 1
        newline = document.text.find("\n", name.end)
        end = len(document.text) if newline < 0 else newline
        for span in sentence_spans(document.text, start, end):
            if span[0] <= name.start < span[1]:
                spans[span] = None
    return list(spans)
