"""Why or to what end something is done, where a sentence says it before the clause that tells the deed."""

from __future__ import annotations

import re

from bot.evidence.candidates import Candidate, with_sentence_before
from bot.understanding.focus import Focus
from ingest.model import Quote
from ingest.sentences import sentence_spans

AIMS = (Focus.REASON, Focus.PURPOSE)
# A clause that says less of the question itself leaves the effect to the sentence before.
NAMES_EFFECT = 0.5
_BEGINS_WITH_AIM = re.compile(r"\W*(?P<aim>Nhằm|Để)\b")


def aim_of_sentence(candidate: Candidate) -> str:
    """The word with which the sentence of a clause begins to tell its aim, "" where it does not."""
    begun = _BEGINS_WITH_AIM.match(candidate.document.text, _sentence_start(candidate))
    return begun["aim"] if begun else ""


def with_aim(candidate: Candidate, focus: Focus) -> Quote | None:
    """The clause with the aim before it: "Nhằm tạo chuyển biến …; ngày …, đã ban hành Kế hoạch …".

    A cause that does not name its effect is told with the sentence before, which does; None of any other.
    """
    if aim_of_sentence(candidate):
        return candidate.document.quote(_sentence_start(candidate), candidate.end)
    if focus is Focus.REASON and candidate.own_coverage < NAMES_EFFECT:
        return with_sentence_before(candidate)
    return None


def _sentence_start(candidate: Candidate) -> int:
    """Where the sentence begins in its paragraph, which may be longer than the passage found."""
    text = candidate.document.text
    line = text.rfind("\n", 0, candidate.start) + 1
    return list(sentence_spans(text, line, candidate.end))[-1][0]
