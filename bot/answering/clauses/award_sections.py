"""The conditions of a title or an award that stand under a heading with its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.clauses.blocks import Block, paragraphs, told
from bot.answering.draft import Draft, Evidence
from bot.evidence.headings import headed_by
from bot.understanding.focus import Focus

# What such a question says besides the name of the award.
_ASKING = frozenset(
    "điều kiện tiêu chuẩn chí danh hiệu cần phải đạt được xét tặng công nhận muốn có như thế nào".split()
)
# What its heading may say besides the name.
_NOUNS = ("", "danh hieu", "tieu chuan", "tieu chuan danh hieu", "dieu kien", "tieu chuan xet tang danh hieu")
# Under the name of an award may also stand what it is worth, or who got it.
_CONDITION = re.compile(
    r"\b(?:hoàn thành|sáng kiến|thành tích|gương mẫu|chấp hành|đạt|liên tục|xếp loại|đoàn kết|tích cực"
    r"|kỷ luật)\b",
    re.IGNORECASE,
)
LEAST_CONDITIONS = 2


def answer_with_award_section(evidence: Evidence) -> Draft | None:
    """All conditions under the one heading that names the award asked about and nothing else."""
    if evidence.question.focus is not Focus.CRITERIA:
        return None
    found = list(_sections(evidence))
    return told(found[0]) if len(found) == 1 else None


def _sections(evidence: Evidence) -> Iterator[Block]:
    name = frozenset(term.folded for term in evidence.topic.terms if term.accented not in _ASKING)
    for nouns in _NOUNS if name else ():
        for document, place in headed_by(name | frozenset(nouns.split()), evidence.documents):
            section = document.sections[place]
            body = tuple(paragraphs(document, section))
            conditions = [span for span in body if _CONDITION.search(document.text[slice(*span)])]
            if len(conditions) >= LEAST_CONDITIONS:
                yield Block(document, section, 1.0, body)
