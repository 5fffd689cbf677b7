"""Which orders, medals or prizes there are: those that the headings of one document name."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted
from bot.understanding.focus import Focus
from ingest.model import Document, Section

MIN_KINDS = 3
_FILLERS = (
    r"(?:của|nước|mình|ta|chúng|việt nam|nhà|hiện|nay|có|là|nào|gì|theo|luật|quy định|giúp|em|tôi|anh|chị|với"
    r"|ạ|loại|hình thức|tất cả|gồm|những|các|được|hết|ra|cho|bao)"
)
_ASKS = re.compile(
    rf"^\W*(?:(?:kể|tên|liệt kê|nêu|{_FILLERS})\s)*"
    rf"(?P<noun>huân chương|huy chương|giải thưởng|kỷ niệm chương)(?:\s{_FILLERS})*\W*$",
    re.IGNORECASE,
)


def answer_with_kinds(evidence: Evidence) -> Draft | None:
    """The kinds of an award asked about by its general noun alone, each from the heading that names it."""
    asked = _ASKS.match(evidence.question.text)
    if asked is None or evidence.question.focus not in (Focus.LIST, Focus.EXPLANATION):
        return None
    found = [(document, _kinds(document, asked["noun"])) for document in evidence.documents.values()]
    document, kinds = max(found, key=lambda one: len(one[1]), default=(None, {}))
    if document is None or len(kinds) < MIN_KINDS:
        return None
    quotes = tuple(document.quote(one.start, one.body_start) for one in kinds.values())
    noun = asked["noun"].lower()
    return Draft(bulleted(f"{len(kinds)} {noun} được nêu thành điều riêng:", list(kinds)), 0.8, quotes)


def _kinds(document: Document, noun: str) -> dict[str, Section]:
    """The names in quotation marks that headings begin with, each with its first heading."""
    named = re.compile(rf"[“\"](?P<name>{re.escape(noun)}\s[^”\"]{{2,60}})[”\"]", re.IGNORECASE)
    kinds: dict[str, Section] = {}
    for section in document.sections:
        if match := named.match(section.title):
            kinds.setdefault(match["name"], section)
    return kinds
