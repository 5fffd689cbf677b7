"""The documents as seen on a day: where a quote stands, when a deadline falls next."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.answers import Citation
from bot.citations import cite
from ingest.knowledge import Deadline
from ingest.model import Document, Quote
from ingest.occurrences import Status, deadline_status, next_occurrence

Days = tuple[datetime.date | None, datetime.date | None]


@dataclass(frozen=True, slots=True)
class Perspective:
    """`documents` by id, on the day `today`."""

    documents: Mapping[str, Document]
    today: datetime.date

    def cite(self, quote: Quote) -> Citation:
        return cite(self.documents[quote.document_id], quote)

    def days(self, deadline: Deadline) -> Days:
        """First and last day as the text states them; when the deadline recurs, of its next occurrence."""
        if deadline.recurrence is None:
            return deadline.start, deadline.end
        return next_occurrence(deadline, self.today) or (None, None)

    def by_date(self, deadlines: Iterable[Deadline]) -> list[Deadline]:
        """The deadlines in the order of their last day, those without one at the end."""
        return sorted(deadlines, key=lambda deadline: self.days(deadline)[1] or datetime.date.max)

    def status(self, deadline: Deadline) -> Status:
        return deadline_status(deadline, self.today)
