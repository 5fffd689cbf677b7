"""How many flags or commendations an award presupposes: "Hạng Nhì cần mấy cờ thi đua của Chính phủ?".

Rules give them in alternatives ("02 lần được tặng … hoặc 01 lần … và 02 lần …"), of which no number is the
answer without the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.criteria import criterion_sought
from bot.answering.phrasing import lead, shorten
from bot.understanding.contrasts import contradicts
from bot.understanding.focus import Focus
from ingest.criteria import Condition, Criterion
from ingest.vietnamese import folded

# "Cờ" typed without its mark is read as "cô" before "chính phủ".
_AWARD = re.compile(r"(?:(?:la|tam|cai) )?(?P<noun>co(?= (?:thi|chinh|cua|cap|tinh|bo)\b|$)|bang khen)\b")
_AMONG = re.compile(
    r"\btrong (?:(?:khoảng )?thời gian )?đó (?:phải )?có (?P<awards>[^.]*?\d[^.]*)", re.IGNORECASE
)
AWARDS_CHARACTERS = 200
CONDITION_CHARACTERS = 420
SURE = 0.85


def answer_with_awards_needed(evidence: Evidence) -> Draft | None:
    """All the awards that have to come before the one sought, where their number is asked for."""
    question = evidence.question
    counted = _AWARD.match(folded(question.asked.unit)) if question.focus is Focus.COUNT else None
    sought = criterion_sought(evidence) if counted else None
    if counted is None or sought is None or contradicts(question.text, (sought.name,)):
        return None
    alike = [one for one in evidence.knowledge.criteria if folded(one.name) == folded(sought.name)]
    found = list(_naming([sought, *alike], counted["noun"]))
    if not found or (len({awards for _, _, awards in found}) > 1 and found[0][0] is not sought):
        return None
    criterion, condition, awards = found[0]
    said = f"{criterion.name} – {shorten(condition.text, CONDITION_CHARACTERS)}"
    text = lead(shorten(awards, AWARDS_CHARACTERS), said)
    return Draft(text, SURE, (condition.quote,), identified=True, subject=criterion.name)


def _naming(criteria: list[Criterion], noun: str) -> Iterator[tuple[Criterion, Condition, str]]:
    """The conditions with awards of the sort counted, and what they say of them."""
    for criterion in criteria:
        for condition in criterion.conditions:
            among = _AMONG.search(condition.text)
            if among and re.search(rf"\d\W+(?:lan \D{{0,30}})?{noun}\b", folded(among["awards"])):
                yield criterion, condition, among["awards"]
