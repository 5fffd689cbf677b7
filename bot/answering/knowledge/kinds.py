"""Which orders, medals or prizes there are, and of what ranks: those that the documents name."""

from __future__ import annotations

import re

from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import bulleted, sentence
from bot.understanding.focus import Focus
from ingest.model import Document, Quote, Section

MIN_KINDS = 3
MIN_RANKS = 2
_FILLERS = (
    r"(?:của|nước|mình|ta|chúng|việt nam|nhà|hiện|nay|có|là|nào|gì|theo|luật|quy định|giúp|em|tôi|anh|chị|với"
    r"|ạ|loại|hình thức|tất cả|gồm|những|các|được|hết|ra|cho|bao)"
)
_ASKS = re.compile(
    rf"^\W*(?:(?:kể|tên|liệt kê|nêu|{_FILLERS})\s)*"
    rf"(?P<noun>huân chương|huy chương|giải thưởng|kỷ niệm chương)(?:\s{_FILLERS})*\W*$",
    re.IGNORECASE,
)
_RANKS = ("Nhất", "Nhì", "Ba")
_ASKS_FOR_RANKS = re.compile(
    r"(?P<award>(?:huân chương|huy chương)\s.{3,40}?)\s(?:thì\s)?(?:có|gồm|chia)(?:\s(?:làm|thành|ra))*"
    r"\s(?:mấy|bao nhiêu|những)\shạng\b",
    re.IGNORECASE,
)


def answer_with_ranks(evidence: Evidence) -> Draft | None:
    """The ranks of an award, where the documents name them from the first on."""
    asked = _ASKS_FOR_RANKS.search(evidence.question.text)
    if asked is None:
        return None
    award = asked["award"].strip(' “”"')
    found = {rank: quote for rank in _RANKS if (quote := _named(evidence, award, rank))}
    ranks = list(found)
    if len(ranks) < MIN_RANKS or ranks != list(_RANKS[: len(ranks)]):
        return None
    name = found[ranks[0]].text.rsplit(maxsplit=2)[0].strip('”"')
    text = sentence(f"{len(ranks)} hạng: {name} hạng {', hạng '.join(ranks)}")
    return Draft(text, 0.85, tuple(found.values()), identified=True, kind="number")


def _named(evidence: Evidence, award: str, rank: str) -> Quote | None:
    """The first place where an award of a rank is named."""
    named = re.compile(rf"{re.escape(award)}[”\"]?\shạng\s{rank}", re.IGNORECASE)
    found = ((one, named.search(one.text)) for one in evidence.documents.values())
    return next((one.quote(*match.span()) for one, match in found if match), None)


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
