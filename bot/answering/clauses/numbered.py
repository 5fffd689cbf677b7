"""The item of a list that a question names by its place: "bài học thứ ba", "nguyên tắc số 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answering.clauses.blocks import paragraphs
from bot.answering.draft import Draft, Evidence
from bot.answering.phrasing import sentence, shorten
from bot.answers import MAX_ANSWER_CHARACTERS
from bot.evidence.candidates import mentions_of
from bot.evidence.identity import identity_of
from bot.evidence.topic import Topic
from bot.understanding.focus import Focus
from ingest.model import Document, Section
from ingest.vietnamese import accented, folded

# What offices number under a heading of its own, words that stand for each other together. "Đợt", "kỳ họp"
# and "hội nghị" with a number are names.
_LISTED = (
    "bai hoc|kinh nghiem",
    "muc tieu|muc dich",
    "nguyen nhan|ly do",
    "han che|ton tai|khuyet diem|thieu sot|loi",
    "uu diem|thuan loi|ket qua",
    "nhiem vu|giai phap|bien phap|viec",
    "tieu chuan|tieu chi|dieu kien",
    "kien nghi|de xuat",
    "quyen|nghia vu|trach nhiem",
    *("yeu cau", "nguyen tac", "kho khan", "noi dung", "truong hop", "chi tieu", "hanh vi", "giay to"),
    *("vong", "buoc", "giai doan", "tinh huong", "hinh thuc", "thanh phan"),
)
_NUMBERS = ("nhất|một", "hai", "ba", "tư|bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ASKED = re.compile(
    rf"\b(?P<noun>{'|'.join(_LISTED)})(?: [^\W\d_]+){{0,3}}? (?:thu|so)"
    rf" (?P<place>\d{{1,2}}|{folded('|'.join(_NUMBERS))})\b(?!/)"
)
_ASKED_AS = (
    Focus.EXPLANATION,
    Focus.LIST,
    Focus.NAME,
    Focus.CRITERIA,
    Focus.CASES,
    Focus.REASON,
    Focus.PURPOSE,
)
_MARKED = re.compile(r"\s*(?:[-–—•*+]|\(?\d{1,2}[.)]|[a-zđ]\)|[^\W\d_]+ là\b)\s?")
_NUMBER = re.compile(r"\s*\(?(?P<number>\d{1,2})[.)]")
# The heading with its document must say this much of what else is asked.
LOWEST_COVERAGE = 0.4
_Span = tuple[int, int]


def answer_with_numbered_item(evidence: Evidence) -> Draft | None:
    """The item at the place asked for, of the list whose heading names what is numbered."""
    asked = _ASKED.search(folded(evidence.question.text))
    if asked is None or evidence.question.focus not in _ASKED_AS:
        return None
    # "Chỉ số hài lòng" is no second index.
    place = _place(accented(evidence.question.text)[slice(*asked.span("place"))])
    if place is None:
        return None
    rest = Topic(
        tuple(term for term in evidence.topic.terms if not asked.start() <= term.start < asked.end())
    )
    found = [
        (_fitness(asked["noun"], rest, document, section), document, item)
        for document, section in _lists_of(evidence, asked["noun"])
        if (item := _item(document, section, place))
    ]
    best = max(found, key=lambda one: one[0], default=None)
    if best is None or best[0][0] < LOWEST_COVERAGE:
        return None
    (coverage, *_), document, (start, end) = best
    text = sentence(shorten(document.text[start:end], MAX_ANSWER_CHARACTERS - 1))
    return Draft(text, coverage, (document.quote(start, end),), identified=True)


def _place(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    return next((place for place, names in enumerate(_NUMBERS, 1) if words in names.split("|")), None)


def _lists_of(evidence: Evidence, noun: str) -> Iterator[tuple[Document, Section]]:
    """The sections of the documents found whose headings name what is numbered, in whichever word."""
    words = next(group for group in _LISTED if noun in group.split("|"))
    named = re.compile(rf"\b(?:{words})\b")
    for identity in dict.fromkeys(hit.passage.document_id for hit in evidence.hits):
        document = evidence.documents[identity]
        for section in document.sections:
            if section.body_start > section.start and named.search(folded(section.title)):
                yield document, section


def _fitness(noun: str, rest: Topic, document: Document, section: Section) -> tuple[float, bool, bool, int]:
    """How well a list fits: by what its headings and document say, then by its heading alone.

    Of "Hạn chế và nguyên nhân" and the "Nguyên nhân" under it, the second lists the causes.
    """
    path = document.heading_path(document.sections.index(section))
    said = rest.coverage(mentions_of(f"{path}\n{identity_of(document)}")) if rest.terms else 1.0
    title = folded(section.title)
    return round(said, 1), noun in title, title.startswith(noun), -len(title)


def _item(document: Document, section: Section, place: int) -> _Span | None:
    """The item at a place (1 is the first); None where the list is shorter, or numbered otherwise."""
    parent = document.sections.index(section)
    inner = [(one.start, one.end) for one in document.sections if one.parent == parent]
    items = inner if len(inner) > 1 else _marked(document, section)
    if not 0 < place <= len(items):
        return None
    start, end = items[place - 1]
    number = _NUMBER.match(document.text, start)
    return None if number and int(number["number"]) != place else (start, end)


def _marked(document: Document, section: Section) -> list[_Span]:
    """The paragraphs of a list that bear a mark, without what announces or closes it."""
    return [span for span in paragraphs(document, section) if _MARKED.match(document.text, span[0], span[1])]
