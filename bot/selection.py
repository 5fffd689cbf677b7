"""Picks out of what is known the part a person names, as loosely as people name things."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.perspective import Perspective
from ingest.abbreviations import expand
from ingest.body_groups import concerns, includes, is_own
from ingest.criteria import Criterion, match_criterion
from ingest.errors import ThiduaError
from ingest.knowledge import Campaign, Deadline, Responsibility
from ingest.vietnamese import folded, syllables

# The criteria of more awards than these are no answer to one name.
MOST_AWARDS = 3
_ELSE = "Thử một hai từ trong tên, hoặc gõ lệnh không kèm tên để xem danh sách."


class NothingOfThatName(ThiduaError):
    """Nothing is known under the name given. The remedy offers the nearest names."""


@dataclass(frozen=True, slots=True)
class DeadlineFilter:
    """Which deadlines: `start`..`finish` are days, either None; `unit` and `campaign` are names or parts."""

    start: datetime.date | None = None
    finish: datetime.date | None = None
    unit: str | None = None
    campaign: str | None = None

    def admits(self, deadline: Deadline, seen: Perspective) -> bool:
        """Whether the deadline's next occurrence touches the days asked for, and the names fit."""
        if self.unit and not any(_is_meant(body, self.unit) for body in deadline.responsible):
            return False
        if self.campaign and not is_named(deadline.campaign or "", self.campaign):
            return False
        return self._touches(*seen.days(deadline))

    def _touches(self, start: datetime.date | None, end: datetime.date | None) -> bool:
        if self.start is None and self.finish is None:
            return True
        first, last = start or end, end or start
        if first is None or last is None:
            return False
        return (self.start is None or last >= self.start) and (self.finish is None or first <= self.finish)


def name_key(name: str) -> tuple[str, ...]:
    """The syllables of a name, abbreviations written out, without diacritics."""
    return tuple(syllables(folded(expand(name))))


def is_named(name: str, query: str) -> bool:
    """Whether `name` contains the words of `query` in a row."""
    return f" {' '.join(name_key(query))} " in f" {' '.join(name_key(name))} "


def campaigns_named(campaigns: Iterable[Campaign], query: str) -> Sequence[Campaign]:
    """The campaigns with that id, or with that name or alias, else with it in their name.

    Raises NothingOfThatName.
    """
    known = list(campaigns)
    exact = [c for c in known if c.id == query or any(name_key(n) == name_key(query) for n in c.names)]
    if found := exact or [c for c in known if any(is_named(name, query) for name in c.names)]:
        return found
    raise _nothing("phong trào, đợt thi đua", query, [campaign.name for campaign in known])


def responsibilities_of(responsibilities: Iterable[Responsibility], query: str) -> Sequence[Responsibility]:
    """What a body has to do, its own tasks before those of groups it belongs to; `query` may be a part of
    its name. Raises NothingOfThatName."""
    known = list(responsibilities)
    own = [duty for duty in known if is_named(duty.body, query) or is_own(query, duty.body)]
    if found := [*own, *(duty for duty in known if duty not in own and includes(duty.body, query))]:
        return found
    raise _nothing("nhiệm vụ của cơ quan", query, [duty.body for duty in known])


def criteria_named(criteria: Sequence[Criterion], query: str) -> Sequence[Criterion]:
    """All criteria of the award that `query` means, the best match first; of a few that bear it those of all.

    Raises NothingOfThatName.
    """
    best = match_criterion(query, criteria)
    if best is None:
        key = name_key(query)
        bearing = [one for one in criteria if key and name_key(one.name)[: len(key)] == key]
        if 0 < len({name_key(one.name) for one in bearing}) <= MOST_AWARDS:
            return bearing
        what = "tiêu chuẩn của riêng" if bearing else "tiêu chuẩn của"
        raise _nothing(what, query, [one.name for one in bearing or criteria], bool(bearing))
    others = (c for c in criteria if c is not best and name_key(c.name) == name_key(best.name))
    return [best, *others]


def _is_meant(body: str, query: str) -> bool:
    return is_named(body, query) or concerns(query, body)


def _nothing(what: str, query: str, known: Iterable[str], meant: bool = False) -> NothingOfThatName:
    """The error, with the names nearest to the query, or all `known` where one of them is meant."""
    names = {" ".join(name_key(name)): name for name in known}
    close = difflib.get_close_matches(" ".join(name_key(query)), list(names), n=3, cutoff=0.6)
    nearest = list(names) if meant else close
    remedy = f"Có phải: {'; '.join(names[key] for key in nearest)}?" if nearest else _ELSE
    return NothingOfThatName(f"Tài liệu không nêu {what} “{query}”.", remedy)
