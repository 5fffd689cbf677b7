"""Words a decision about one deadline in such a way that it applies to that one and to no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.perspective import Perspective
from ingest.catalog import DeadlineDecision
from ingest.deadlines.decisions import apply_decisions
from ingest.knowledge import Deadline

_QUOTED_WORDS = 30
Aimed = tuple[DeadlineDecision, tuple[Deadline, ...]]


def aim(
    decision: DeadlineDecision, deadline: Deadline, known: Sequence[Deadline], seen: Perspective
) -> Aimed | None:
    """The decision, made to mean `deadline` among all that are `known`, and those as they are after it.

    As few conditions as will do, for each is one more that a changed document may no longer meet. None when
    the deadline has a twin that no words tell from it.
    """
    documents = tuple(seen.documents.values())
    for candidate in _candidates(decision, deadline, seen):
        after, lost = apply_decisions(known, [candidate], documents)
        others = (other for other in known if other is not deadline)
        if not lost and deadline not in after and all(other in after for other in others):
            return candidate, after
    return None


def _candidates(
    decision: DeadlineDecision, deadline: Deadline, seen: Perspective
) -> tuple[DeadlineDecision, ...]:
    named = replace(decision, match=" ".join(deadline.title.split()))
    # What is confirmed or hidden is this date, not the task at whatever date a later document gives it.
    if decision.action != "correct" and deadline.recurrence is None:
        named = replace(named, start=deadline.start, end=deadline.end)
    if not deadline.quotes:
        return (named,)
    quote = deadline.quotes[0]
    named = replace(named, file=seen.documents[quote.document_id].file)
    return named, replace(named, quote=" ".join(quote.text.split()[:_QUOTED_WORDS]))
