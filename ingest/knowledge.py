"""What is read out of documents beyond their text: references, times, deadlines, campaigns, responsibilities.

Everything here rests on at least one verbatim quote. What a document does not say is None or empty.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from ingest.criteria.model import Criterion, Power
from ingest.localities import Level
from ingest.model import Quote

Precision = Literal["day", "month", "quarter", "year", "range"]
Every = Literal["year", "half-year", "quarter", "month", "week"]
DurationUnit = Literal["day", "working-day", "month", "year"]
TimeRole = Literal["issued", "due", "period", "event", "history", "none"]
ReferenceRole = Literal["basis", "issued", "amends", "replaces", "implements", "mentioned"]
ForceEvent = Literal["begins", "ends"]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rhythm: `every` year on `month`/`day`, every month on `day`; None where the text names none.

    In a quarter `month` counts from 1 to 3: "ngày 25 của tháng cuối quý" is its third.

    With `before` that day or month is named but excluded: "trước ngày 15 hàng tháng" ends on the 14th.
    A span of every year ("từ ngày 19 đến ngày 25 tháng 11") ends on `month`/`day` and begins on
    `from_month`/`from_day`.
    """

    every: Every
    month: int | None = None
    day: int | None = None
    before: bool = False
    from_month: int | None = None
    from_day: int | None = None


@dataclass(frozen=True, slots=True)
class RelativeTime:
    """A span counted from an event: 10 working days after "nhận đủ hồ sơ theo quy định".

    A negative `amount` counts back from it: 25 working days before "tổ chức Hội nghị" is -25; 0 is at once.
    `after` is "" when the text does not name the event.
    """

    amount: int
    unit: DurationUnit
    after: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as the text states it, normalised: `text == source[start:end]`.

    `begin`..`finish` are inclusive days: a month is its first to its last day; one side is None where the
    text leaves it open ("đến năm 2025" has no begin). `tentative` is true after "dự kiến" and its like;
    `vague` after "cuối", "đầu", "khoảng". An impossible date ("31/2/2025") has `valid` False and no bounds.
    """

    start: int
    end: int
    text: str
    begin: datetime.date | None
    finish: datetime.date | None
    precision: Precision | None
    role: TimeRole
    recurrence: Recurrence | None = None
    relative: RelativeTime | None = None
    tentative: bool = False
    vague: bool = False
    valid: bool = True


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that is mentioned, with all its mentions.

    `number` is canonical ("167/KH-UBND"), None for a document named without one; `subject` is
    its *trích yếu*.
    """

    number: str | None
    kind: str | None
    issuer: str | None
    date: datetime.date | None
    subject: str | None
    role: ReferenceRole
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ForceStatement:
    """That the document numbered `number` (canonical) comes into force, or ends, on `day`.

    `by` is the document that takes its place or on whose first day it ends. `day` is None where the text
    names none or only "the day this circular takes effect". A second quote says what "that day" is.
    """

    number: str
    event: ForceEvent
    day: datetime.date | None
    by: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something due, or to be held, at a time: `title` says what; `responsible` who, as the text names them.

    `id` is stable for the same task at the same time of the same campaign, whichever documents state it.
    `start`..`end` are inclusive days, both None when only `recurrence` or `relative` is known. `confidence`
    (0..1) says how sure the reading is; `confirmed` that a person has said so. `occasion` names the event,
    campaign or matter it belongs to where the title alone does not say.
    """

    id: str
    title: str
    campaign: str | None
    start: datetime.date | None
    end: datetime.date | None
    precision: Precision | None
    recurrence: Recurrence | None
    relative: RelativeTime | None
    tentative: bool
    responsible: tuple[str, ...]
    confidence: float
    quotes: tuple[Quote, ...]
    confirmed: bool = False
    occasion: str | None = None

    @property
    def full_title(self) -> str:
        """The title as it is understood without the document: "Lễ trao – Tháng Thanh niên năm 2024"."""
        return f"{self.title} – {self.occasion}" if self.occasion else self.title


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a campaign: "Đợt 1", August 2024 to July 2025."""

    name: str
    start: datetime.date | None
    end: datetime.date | None


@dataclass(frozen=True, slots=True)
class LaunchingDocument:
    """A document that launches, plans or guides a campaign; `role` is "launches", "plans" or "guides"."""

    number: str | None
    date: datetime.date | None
    role: str


@dataclass(frozen=True, slots=True)
class Responsibility:
    """What a body has to do: `body` as the document names it, `task` verbatim."""

    body: str
    task: str
    quotes: tuple[Quote, ...]
    deadlines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Campaign:
    """A *phong trào thi đua* or *đợt thi đua*, across all documents that name it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    level: Level | None
    issuer: str | None
    start: datetime.date | None
    end: datetime.date | None
    phases: tuple[Phase, ...]
    documents: tuple[LaunchingDocument, ...]
    theme: str | None
    slogans: tuple[str, ...]
    targets: tuple[str, ...]
    responsible: tuple[Responsibility, ...]
    deadlines: tuple[str, ...]
    quotes: tuple[Quote, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called, its own name first."""
        return self.name, *self.aliases


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at: an impossible date, a contradiction, a lost review decision."""

    message: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that was read out of one document or, merged, out of the whole corpus."""

    references: tuple[Reference, ...] = ()
    force: tuple[ForceStatement, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    powers: tuple[Power, ...] = ()
    findings: tuple[Finding, ...] = ()
