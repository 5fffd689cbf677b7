"""Of what parts a document consists, or a chapter or an article of it: "luật có mấy chương"."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from bot.answering.draft import Draft, Evidence
from bot.answering.knowledge.documents_meant import document_meant
from bot.answering.phrasing import bulleted, plain, sentence
from bot.evidence.paper_asked import kind_named_first
from bot.wording import not_divided
from ingest.model import Document, Section
from ingest.numerals import roman_value
from ingest.vietnamese import folded

# The kinds of section that a unit may mean, the first that there are.
_KINDS = {
    "phan": ("part", "roman", "chapter"),
    "chuong": ("chapter",),
    "muc": ("roman", "division", "item"),
    "dieu": ("article",),
    "khoan": ("clause",),
    "diem": ("point",),
    "phu luc": ("appendix",),
}
_UNITS = "|".join(_KINDS)
_ASKED = re.compile(
    rf"\b(?:co|gom|bao gom|chia(?: ra)?(?: lam| thanh)?)(?: (?:tat ca|tong cong|ca thay|ca|la))*"
    rf" (?:(?:bao nhieu|may) (?P<counted>{_UNITS})|(?:nhung|cac) (?P<listed>phan|chuong|muc|dieu) (?:nao|gi))"
    r"(?! (?:kien|tram|thuong|tieu|dich|trinh|tien|dong|qua))\b"
)
_WITHIN = re.compile(r"\b(?P<label>(?:chuong|dieu|muc|phan|khoan) (?:\d{1,3}|[ivx]{1,5}))\b")
_ASKING = (
    "có gồm bao gồm được chia ra làm thành tất cả tổng cộng cả thảy mấy bao nhiêu những các phần chương mục"
    " điều khoản điểm phụ lục nào gì này đó bố cục kết cấu văn bản"
)
MAX_LISTED = 12


def answer_with_divisions(evidence: Evidence) -> Draft | None:
    """The parts of a document that the question counts or asks for, by their headings."""
    asked = _ASKED.search(folded(evidence.question.text))
    document = _document(evidence) if asked else None
    if asked is None or document is None:
        return None
    scope = _scope(document, evidence.question.text)
    unit = asked["counted"] or asked["listed"]
    name = evidence.question.text[slice(*asked.span("counted" if asked["counted"] else "listed"))]
    parts = _parts(document, scope, unit)
    if not _are_numbered_through(parts):
        return None
    if not parts:
        return Draft(not_divided(document.metadata.title, name), 0.7, (), answered=False)
    quotes = tuple(document.quote(one.start, one.body_start) for one in dict.fromkeys((parts[0], parts[-1])))
    return Draft(_told(document, parts, name), 0.9, quotes, identified=True, kind="number")


def _document(evidence: Evidence) -> Document | None:
    """The document that the question names, else the only one with the chapter or article it names."""
    question = evidence.question.text
    within = _WITHIN.search(folded(question))
    whole = evidence.about(f"{question[: within.start()]}{question[within.end() :]}") if within else evidence
    named = document_meant(whole, _ASKING)
    if named or within is None or kind_named_first(question):
        return named
    holding = [one for one in evidence.documents.values() if _scope(one, question) is not None]
    return holding[0] if len(holding) == 1 else None


def _scope(document: Document, question: str) -> int | None:
    """The position of the section whose parts are asked for; None for the document's own.

    "Quy chế gồm mấy chương?" asks for those of the regulation that a decision carries in its annex.
    """
    if within := _WITHIN.search(folded(question)):
        wanted = _label(within["label"])
        return next((at for at, one in enumerate(document.sections) if _label(one.label) == wanted), None)
    kind = kind_named_first(question)
    for at, one in enumerate(document.sections):
        if kind and one.kind == "appendix" and folded(one.title).startswith(kind):
            return at
    return None


def _parts(document: Document, scope: int | None, unit: str) -> list[Section]:
    """The sections within a scope of the first kind that the unit may mean and that there is."""
    inside = [one for at, one in enumerate(document.sections) if _stands_in(document, at, scope)]
    of_kinds = ([one for one in inside if one.kind == kind] for kind in _KINDS[unit])
    return next(filter(None, of_kinds), [])


def _are_numbered_through(parts: list[Section]) -> bool:
    """Whether no number is missing or used twice: else a heading was missed, or every chapter begins anew."""
    return all(_label(after.label)[1] == _label(before.label)[1] + 1 for before, after in pairwise(parts))


def _stands_in(document: Document, at: int, scope: int | None) -> bool:
    """Whether a section is of the scope, and of no part of it that numbers its own anew."""
    for place in islice(document.lineage(at), 1, None):
        if place == scope or document.sections[place].kind == "appendix":
            return place == scope
    return scope is None


def _label(text: str) -> tuple[str, int]:
    """The unit and the number of a label, however it is written: "Chương II", "chuong 2"."""
    *unit, number = folded(text).rstrip(").").split() or [""]
    return " ".join(unit), int(number) if number.isdecimal() else roman_value(number.upper()) or 0


def _told(document: Document, parts: list[Section], name: str) -> str:
    headings = [one.heading if one.title else plain(document.text[one.start : one.end]) for one in parts]
    if len(parts) <= MAX_LISTED:
        return bulleted(f"{len(parts)} {name}:", headings)
    return sentence(f"{len(parts)} {name}, từ {parts[0].heading} đến {parts[-1].heading}")
