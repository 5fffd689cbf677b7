"""What a deadline says without naming it: the papers handed in, how often, in which part of the year."""

from __future__ import annotations

from bot.evidence.paper_steps import papers_handed_in
from bot.times import recurrence_in_words
from ingest.knowledge import Deadline

# As people call the months in which something is due: "khen cuối năm" has to be sent by 20/11.
_PARTS_OF_YEAR = {1: "đầu năm", 2: "đầu năm", 6: "giữa năm", 7: "giữa năm", 11: "cuối năm", 12: "cuối năm"}


def implied_by(deadline: Deadline) -> str:
    """The words for it, a line each."""
    recurs = recurrence_in_words(deadline.recurrence) if deadline.recurrence else ""
    due = deadline.recurrence or deadline.end
    part = _PARTS_OF_YEAR.get(due.month or 0, "") if due else ""
    return "\n".join((papers_handed_in(deadline.title), recurs, part))
