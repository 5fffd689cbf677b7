"""The documents as seen on a day: where a quote stands, when a deadline falls next."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.occurrences import Status, deadline_status, next_occurrence

from bot.answers import Citation
from bot.citations import cite
from ingest.knowledge import Deadline
from ingest.model import Document, Quote

Days = tuple[datetime.date | None, datetime.date | None]


@dataclass(frozen=True, slots=True)
class Perspective:
    """`documents` by id, on the day `today`."""

    documents: Mapping[str, Document]
    today: datetime.date

    def cite(self, quote: Quote) -> Citation:
        return cite(self.documents[quote.document_id], quote)

    def days(self, deadline: Deadline) -> Days:
        """First and last day of the deadline, of its next occurrence when it recurs."""
        return next_occurrence(deadline, self.today)

    def status(self, deadline: Deadline) -> Status:
        return deadline_status(deadline, self.today)
