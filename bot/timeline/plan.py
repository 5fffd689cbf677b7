"""What the timeline shows, in which order: campaigns with their phases and deadlines, then the rest."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.perspective import Perspective
from bot.shown_text import capitalised
from bot.timeline.axis import Span
from bot.times import deadline_in_words, period_in_words
from bot.trust import MIN_CONFIDENCE, sift, trust_in_words
from ingest.knowledge import Campaign, Deadline
from ingest.occurrences import Status, days_of

MAX_ROWS, MAX_UNDATED = 40, 12
_ORDER: tuple[Status, ...] = ("current", "upcoming", "past")


@dataclass(frozen=True, slots=True)
class Bar:
    """Days that are coloured: those of a campaign, or of one of its phases by name, or of a deadline."""

    span: Span
    name: str
    status: Status
    is_deadline: bool = False
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A campaign or a deadline: its name, a line about it, its days.

    `marks` are the days of the deadlines that follow it as `nested` rows.
    """

    title: str
    note: str
    bars: tuple[Bar, ...]
    status: Status
    marks: tuple[Bar, ...] = ()
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Rows by heading, the names of what has no days, and how much is left out.

    `more_rows` and `more_undated` found no room, `doubtful` deadlines are not sure enough.
    """

    sections: tuple[tuple[str, tuple[Row, ...]], ...]
    undated: tuple[str, ...]
    more_rows: int
    more_undated: int
    doubtful: int

    def spans(self) -> list[Span]:
        return [bar.span for _, rows in self.sections for row in rows for bar in (*row.bars, *row.marks)]


def timeline_plan(
    campaigns: Iterable[Campaign],
    deadlines: Iterable[Deadline],
    seen: Perspective,
    min_confidence: float = MIN_CONFIDENCE,
) -> Plan:
    """Everything that has days, what is running first and what is past last; the rest only by name."""
    sifted = sift(deadlines, seen, min_confidence)
    groups = [_campaign_rows(campaign, sifted.trusted, seen) for campaign in campaigns]
    dated = [group for group in groups if group[0].bars or group[0].marks]
    owned = {name for campaign in campaigns for name in campaign.deadlines}
    free = [_deadline_row(deadline, seen) for deadline in sifted.trusted if deadline.id not in owned]
    named = [group[0].title for group in groups if group not in dated]
    named += [_undated_line(deadline, seen) for deadline in sifted.undated]
    sections, more = _limited(
        (
            ("Phong trào, đợt thi đua", _in_order(dated, past=False)),
            ("Mốc thời hạn", _in_order([(row,) for row in free], past=False)),
            ("Đã qua", _in_order([*dated, *((row,) for row in free)], past=True)),
        )
    )
    return Plan(
        sections, tuple(named[:MAX_UNDATED]), more, max(0, len(named) - MAX_UNDATED), len(sifted.doubtful)
    )


def _campaign_rows(campaign: Campaign, trusted: Sequence[Deadline], seen: Perspective) -> tuple[Row, ...]:
    """The campaign's own row, then those of its deadlines that are not drawn as its phases."""
    bars = _campaign_bars(campaign, seen.today)
    drawn = {bar.span for bar in bars}
    nested = [
        _deadline_row(deadline, seen, nested=True)
        for deadline in trusted
        if deadline.id in campaign.deadlines and days_of(deadline, seen.today) not in drawn
    ]
    marks = tuple(bar for row in nested for bar in row.bars)
    # The final review of a campaign that has ended is still to come: such a campaign is not past.
    statuses = {bar.status for bar in (*bars, *marks)}
    status: Status = next((status for status in _ORDER if status in statuses), "past")
    facts = (period_in_words(campaign.start, campaign.end), campaign.issuer)
    return Row(capitalised(campaign.name), " · ".join(filter(None, facts)), bars, status, marks), *nested


def _campaign_bars(campaign: Campaign, today: datetime.date) -> tuple[Bar, ...]:
    """Its phases; without them the whole of it, which is open where the text names no day."""
    phases = [
        ((phase.start, phase.end), phase.name) for phase in campaign.phases if phase.start and phase.end
    ]
    if not phases and (campaign.start or campaign.end):
        phases = [((campaign.start or datetime.date.min, campaign.end or datetime.date.max), "")]
    return tuple(Bar(span, name, _status(span, today)) for span, name in phases)


def _deadline_row(deadline: Deadline, seen: Perspective, *, nested: bool = False) -> Row:
    span = days_of(deadline, seen.today)
    status = seen.status(deadline)
    when = deadline_in_words(deadline, seen.days(deadline))
    facts = (
        f"{when} (dự kiến)" if deadline.tentative else when,
        ", ".join(deadline.responsible),
        trust_in_words(deadline),
    )
    bars = (Bar(span, "", status, is_deadline=True, tentative=deadline.tentative),) if span else ()
    return Row(deadline.full_title, " · ".join(filter(None, facts)), bars, status, nested=nested)


def _undated_line(deadline: Deadline, seen: Perspective) -> str:
    when = deadline_in_words(deadline, seen.days(deadline))
    return f"{deadline.full_title}: {when}" if when else deadline.full_title


def _in_order(groups: Sequence[tuple[Row, ...]], *, past: bool) -> list[tuple[Row, ...]]:
    """The groups that are past, or that are not, what ends first at the top."""
    chosen = [group for group in groups if (group[0].status == "past") is past]
    return sorted(chosen, key=lambda group: (_ORDER.index(group[0].status), _last_day(group)), reverse=past)


def _last_day(group: tuple[Row, ...]) -> datetime.date:
    return max(bar.span[1] for bar in group[0].bars or group[0].marks)


def _limited(
    sections: Iterable[tuple[str, list[tuple[Row, ...]]]],
) -> tuple[tuple[tuple[str, tuple[Row, ...]], ...], int]:
    """The sections that hold anything, cut after MAX_ROWS rows, and the number of rows cut off."""
    room, cut, kept = MAX_ROWS, 0, []
    for heading, groups in sections:
        rows = tuple(row for group in groups for row in group)
        if rows[:room]:
            kept.append((heading, rows[:room]))
        cut += len(rows[room:])
        room = max(0, room - len(rows))
    return tuple(kept), cut


def _status(span: Span, today: datetime.date) -> Status:
    if span[1] < today:
        return "past"
    return "current" if span[0] <= today else "upcoming"
