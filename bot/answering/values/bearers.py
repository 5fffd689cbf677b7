"""Whose a figure or a rank is: "doanh nghiệp nào ủng hộ 350 triệu đồng?", "huyện nào nhận ít nhất?".

A text names several, each with its own: the answer is the one beside whom it says what is asked by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.conflicts import conflicts
from bot.answering.draft import Draft, Evidence
from bot.answering.names_asked import says_nothing_new
from bot.answering.phrasing import lead, plain, shorten
from bot.evidence.candidates import Candidate, mentions_of, with_sentence_before
from bot.evidence.named import titled_persons
from bot.evidence.sheets import outside_tables
from bot.evidence.topic import Topic
from bot.understanding.focus import SOMEBODY, Focus
from bot.understanding.marks import mark_asked_by
from ingest.bodies import find_bodies
from ingest.capitals import CAPITALS
from ingest.localities import LOCALITY
from ingest.model import Document
from ingest.vietnamese import accented, folded

_ASKED_AS = (Focus.NAME, Focus.LIST, Focus.COMPARISON, *SOMEBODY)
# What stands beside a name may leave the matter to the sentence before, the headings and the title.
MATTER_COVERAGE = 0.6
AROUND = 0.85
CLAUSES = 40
CLAUSE_CHARACTERS = 420

_NAME = rf"[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{0,4}}"
_WORDS = (
    r"(?:\s(?!(?:với|là|có|đã|được|ủng hộ|tài trợ|hỗ trợ|trao|tặng|góp|đóng góp|đạt|dẫn đầu)\b)[^\W\d_]+)+"
)
_COMPANY = rf"(?i:công ty|doanh nghiệp|tập đoàn|ngân hàng|chi nhánh|hợp tác xã){_WORDS}"
_SORT = re.compile(r"\b(?P<noun>(?:[^\W\d_]+ )??[^\W\d_]+) nao\b|\b(?P<who>ai)\b")
_OF_COMPANIES = ("doanh nghiep", "cong ty", "tai tro", "hao tam")
_OF_PERSONS = ("ai", "nguoi", "ho", "ca nhan", "gia dinh", "dong chi")
_OF_ANY = ("don vi", "noi", "ben", "dia phuong", "to chuc", "tap the", "co quan")
_ANY_PLACE = rf"(?:{LOCALITY}|thôn|xóm|bản|ấp|cụm|khối)"
_COMMA = re.compile(r"[,;:]\s(?![^()]*\))")
_IS = re.compile(r"[^,;]{0,60}?\b(?:là|thuộc về)\s")
_BRACKET = re.compile(rf"(?P<name>[{CAPITALS}][^()]{{2,80}}?)\s\([^()]*$")


def answer_with_bearer(evidence: Evidence) -> Draft | None:
    """The one of the sort asked for that has the figure or the rank which the question names."""
    sort = _SORT.search(folded(evidence.question.text)) if evidence.question.focus in _ASKED_AS else None
    mark = mark_asked_by(evidence.question.text) if sort else None
    if sort is None or mark is None:
        return None
    matter = evidence.topic.without([*mark.spans, sort.span()])
    noun = accented(evidence.question.text)[slice(*sort.span("noun" if sort["noun"] else "who"))]
    found = _bearers(evidence, matter, noun, mark.told)
    best = max(found, key=lambda one: one[0], default=None)
    if best is None:
        return None
    sure, name, candidate = best
    clause = shorten(plain(candidate.text), CLAUSE_CHARACTERS)
    return Draft(lead(name, clause), sure, (candidate.quote,))


def _bearers(
    evidence: Evidence, matter: Topic, sort: str, mark: re.Pattern[str]
) -> Iterator[tuple[float, str, Candidate]]:
    """Those beside whom it is said, with how surely (0..1) of the matter asked about."""
    for candidate in outside_tables(evidence.candidates)[:CLAUSES]:
        said = mark.search(accented(candidate.text))
        if said is None or candidate.is_heading or conflicts(evidence, candidate):
            continue
        name = _beside(candidate, sort, said)
        if not name or says_nothing_new(evidence.question, name):
            continue
        near = mentions_of("\n".join((with_sentence_before(candidate).text, *candidate.headings)))
        share = matter.coverage_in(((near, 1.0), (candidate.around, AROUND))) if matter.terms else 1.0
        if share >= MATTER_COVERAGE:
            yield (1 + share) / 2, name, candidate


def _beside(candidate: Candidate, sort: str, said: re.Match[str]) -> str:
    """The name that belongs to what is said: behind "là", in the same item, before it in the clause."""
    text = candidate.text
    ends = [0, *(comma.end() for comma in _COMMA.finditer(text)), len(text) + 1]
    start = max(end for end in ends if end <= said.start())
    stop = min(end for end in ends if end > said.start())
    if bracketed := _BRACKET.match(text[start : said.start()]):
        name = bracketed["name"]
        return name if any(_names(candidate.document, sort, name)) or _is_of(sort, _OF_ANY) else ""
    if (names := _IS.match(text, said.end())) and (
        told := next(_names(candidate.document, sort, text[names.end() :]), None)
    ):
        return told
    item = text[start : said.start()], text[said.end() : stop], text[:start]
    before, behind, earlier = (list(_names(candidate.document, sort, one)) for one in item)
    return next(iter((*before[-1:], *behind[:1], *earlier[-1:])), "")


def _names(document: Document, sort: str, text: str) -> Iterator[str]:
    """The names of the sort in a text, in order."""
    if _is_of(sort, _OF_PERSONS):
        yield from (person.text for person in titled_persons(text))
    elif _is_of(sort, _OF_COMPANIES):
        yield from (match.group() for match in re.finditer(rf"\b{_COMPANY}", text))
    elif _is_of(sort, _OF_ANY):
        bodies = [body.text for body in find_bodies(text)]
        yield from bodies or (match.group() for match in re.finditer(rf"\b{_COMPANY}", text))
        if not bodies:
            yield from _localities(document, _ANY_PLACE, text)
    else:
        yield from _localities(document, rf"(?:{sort}|{sort.split()[-1]})", text)


def _is_of(sort: str, nouns: Sequence[str]) -> bool:
    return f" {folded(sort)}".endswith(tuple(f" {noun}" for noun in nouns))


def _localities(document: Document, noun: str, text: str) -> Iterator[str]:
    """Names behind the noun, or alone where the document has them behind it, or in a cell, elsewhere."""
    for match in re.finditer(rf"(?P<noun>\b(?i:{noun})\s)?(?P<name>{_NAME})", text):
        name = re.escape(match["name"])
        known = rf"\b(?i:{noun})\s{name}\b|(?:^|\|\s){name}\s\|"
        if match["noun"] or re.search(known, document.text, re.MULTILINE):
            yield match.group()
