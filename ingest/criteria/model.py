"""A title or award with the conditions a document sets for it, and who decides on which awards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.model import Quote

Origin = Literal["article", "guidance", "digest"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `text` without enumerator and source.

    `source` is the provision as a person cites it ("Điều 24 khoản 1 điểm a"), "" where none is named.
    """

    text: str
    source: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Criterion:
    """What a title or award demands of one audience; an award with several audiences has several criteria.

    `name` and `audience` are the document's words. `requirement` says how the conditions combine, as the
    document puts it ("đạt một trong các tiêu chuẩn sau đây"), "" where it does not. `common` holds besides
    the conditions. `origin` is "article" where a law sets the conditions, "guidance" where an office's own
    regulation or guidance does, and "digest" where a document reports them. `quote` covers the heading and
    everything said under it.
    """

    name: str
    audience: str | None
    conditions: tuple[Condition, ...]
    requirement: str
    common: str | None
    timing: str | None
    authority: str | None
    basis: str | None
    origin: Origin
    quote: Quote

    @property
    def any_suffices(self) -> bool:
        """Whether one of the conditions is enough."""
        return "một trong" in self.requirement


@dataclass(frozen=True, slots=True)
class Power:
    """That `holder` decides on `awards`, both in the document's words; `quote` is the clause."""

    holder: str
    awards: str
    quote: Quote
