"""What a document is about as a whole: its scope where it states one, else its sections in brief."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.clauses.blocks import Block, parts_told, told
from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import document_meant
from bot.answering.phrasing import bulleted
from bot.answers import MAX_ANSWER_CHARACTERS
from ingest.model import Document, Section
from ingest.vietnamese import folded

_ASKED = re.compile(
    r"\b(?:tom (?:tat|luoc)|diem qua|(?:noi dung|y|diem) (?:chinh|chu yeu|co ban|tong quat|khai quat))\b"
    r"|\b(?:noi|viet|quy dinh|de cap)(?: (?:ve|den|toi))?(?: nhung| cac| cai)?"
    r" (?:gi|viec gi|van de gi|van de nao|noi dung gi|chuyen gi)(?: (?:vay|the|a|nhi))?\W*$"
)
# "Điều 2 quy định gì?" asks for that article alone.
_OF_A_PART = re.compile(r"\b(?:dieu|khoan|diem|chuong|muc|phan|phu luc) (?:so )?(?:\d|[ivx]+\b)")
_ASKING = (
    "tóm tắt tóm lược điểm qua nội dung chính chủ yếu cơ bản tổng quát khái quát ý điểm nói viết quy định"
    " đề cập về những gì việc vấn đề chuyện gồm là giúp"
)
# What says of itself that it is no part of the matter.
_BESIDE_THE_MATTER = ("letterhead", "closing", "recipients", "signature", "footnote", "appendix")
_SCOPE = re.compile(r"pham vi(?: dieu chinh|,| va)\b")
MIN_PARTS = 2


def answer_with_summary(evidence: Evidence) -> Draft | None:
    """The document that the question asks about as a whole, in brief; None for any other question."""
    asked = folded(evidence.question.text)
    if not _ASKED.search(asked) or _OF_A_PART.search(asked):
        return None
    document = document_meant(evidence, _ASKING)
    if document is None:
        return None
    titles = (folded(one.title) for one in document.sections)
    scope = next((place for place, title in enumerate(titles) if _SCOPE.match(title)), None)
    return replace(told(Block(document, scope, 0.9)), identified=True) if scope else _in_brief(document)


def _in_brief(document: Document) -> Draft | None:
    """The uppermost sections of a document, each with the beginning of what stands under it."""
    parts = _uppermost(document)
    if len(parts) < MIN_PARTS:
        return None
    heading = f"{document.metadata.title}:"
    room = MAX_ANSWER_CHARACTERS - min(len(heading), MAX_ANSWER_CHARACTERS // 4)
    quotes = tuple(document.quote(one.start, max(one.body_start, one.start + 1)) for one in parts)
    text = bulleted(heading, parts_told(document, parts, room))
    return Draft(text, 0.9, quotes, identified=True, kind="list")


def _uppermost(document: Document) -> list[Section]:
    return [one for one in document.sections if one.parent is None and one.kind not in _BESIDE_THE_MATTER]
