"""When and by whom a law was passed, as the law says of itself in its closing line."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents import document_asked_about
from bot.answering.phrasing import plain, sentence
from bot.understanding.focus import Focus
from ingest.vietnamese import folded

_ASKS = re.compile(r"\bthong qua\b")
_KINDS = re.compile(r"\b(?:bo luat|luat|phap lenh|nghi quyet)\b")
_FOCI = (Focus.DATE, Focus.ORDINAL, Focus.ACTOR)
# What such a question says beside the law's name: no title has it, and it must not stand in for the name.
_PASSING = re.compile(
    r"\b(?:quốc hội|ủy ban thường vụ|hội đồng nhân dân|bấm nút|biểu quyết|thông qua|hiện hành|mới nhất|được"
    r"|đã|tại|vào|kỳ họp|khóa|thứ mấy|mấy|nào|khi|ngày|hôm|bao giờ|lúc|năm|tháng|thời gian|cơ quan|ai|do)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) này (?:đã )?được [^\n.]{5,160}?\bthông qua\b[^\n.]{0,120}"
)


def answer_passing(evidence: Evidence) -> Draft | None:
    """The closing line of the law named in a question of when or in which session it was passed."""
    text = folded(evidence.question.text)
    if evidence.question.focus not in _FOCI or not (_ASKS.search(text) and _KINDS.search(text)):
        return None
    named = " ".join(_PASSING.sub(" ", evidence.question.text).split())
    document = document_asked_about(evidence.about(named), asking="")
    closing = list(_CLOSING.finditer(document.text)) if document else []
    if document is None or not closing:
        return None
    quote = document.quote(*closing[-1].span())
    return Draft(sentence(plain(quote.text)), 0.9, (quote,), identified=True)
