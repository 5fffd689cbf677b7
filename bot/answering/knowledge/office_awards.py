"""Titles and awards as an office's own papers set them: "2. “Chiến sĩ thi đua cơ sở”, phải có đủ: …".

Such a paper says neither "để tặng cho …" as a law does nor "Tiêu chuẩn:" as a handbook; what names the award
is the beginning of a section, and what stands there are its conditions.
"""

from __future__ import annotations

import re
from collections import Counter

from bot.answering.clauses.introductions import Span, paragraphs_between
from bot.answering.draft import Evidence
from bot.answering.phrasing import plain
from ingest.criteria import Condition, Criterion
from ingest.model import Document, Section
from ingest.vietnamese import folded

_KINDS = (
    r"giấy khen|bằng khen|cờ thi đua|chiến sĩ|lao động tiên tiến|tập thể lao động|đơn vị tiên tiến"
    r"|gia đình văn hóa|giải thưởng|kỷ niệm chương"
)
_NAMED = re.compile(
    r"(?:Điều\s\d+\w?[.:]?\s|\d+(?:\.\d+)*[.)]?\s|[a-zđ]\)\s)?"
    r"(?:(?:tiêu chuẩn|điều kiện)\s(?:(?:xét|tặng|công nhận|đề nghị)\s)*)?"
    rf"(?:(?:[^\W\d_]+\s){{0,3}}[“\"](?P<quoted>[^”\"\n]{{4,80}})[”\"](?!\s?,\s?[“\"])"
    rf"|(?P<name>(?:{_KINDS})\b[^:;,.()\n“\"]{{0,70}}))"
    r"(?:\s\([^()\n]{2,40}\))?",
    re.IGNORECASE,
)
# Under the name of an award may also stand what it is worth, or who got it.
_CONDITION = re.compile(
    r"\b(?:hoàn thành|sáng kiến|thành tích|gương mẫu|chấp hành|đạt|liên tục|xếp loại|đoàn kết|tích cực"
    r"|kỷ luật)\b",
    re.IGNORECASE,
)


def office_criteria(evidence: Evidence) -> tuple[Criterion, ...]:
    """The criteria of awards named in the question by papers of which none else are known, one of each."""
    question = folded(evidence.question.text)
    read = {one.quote.document_id for one in evidence.knowledge.criteria}
    found = [
        one
        for document in evidence.documents.values()
        for section in (document.sections if document.id not in read else ())
        if (one := _criterion(document, section, question))
    ]
    times = Counter(folded(one.name) for one in found)
    return tuple(one for one in found if times[folded(one.name)] == 1)


def _criterion(document: Document, section: Section, question: str) -> Criterion | None:
    """What a section demands, if its award is named in the question and most of it are conditions."""
    is_headed = section.body_start > section.start
    named = (
        _NAMED.match(section.title) if is_headed else _NAMED.match(document.text, section.start, section.end)
    )
    name = ((named["quoted"] or named["name"]) if named else "").strip()
    if named is None or folded(name) not in question:
        return None
    spans = (
        paragraphs_between(document, section.body_start, section.end)
        if is_headed
        else [(named.end(), section.end)]
    )
    conditions = tuple(_condition(document, span) for span in spans)
    if sum(bool(_CONDITION.search(one.text)) for one in conditions) * 2 <= len(conditions):
        return None
    quote = document.quote(section.start, section.end)
    return Criterion(name, None, conditions, "", None, None, None, None, "digest", quote)


def _condition(document: Document, span: Span) -> Condition:
    quote = document.quote(*span)
    return Condition(plain(quote.text.lstrip(" :,")).rstrip(" ;."), "", quote)
