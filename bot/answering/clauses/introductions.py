"""Clauses that announce what follows ("… trong các trường hợp sau đây:"), told with what they announce."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answering.draft import Draft
from bot.answering.phrasing import bulleted, plain, sentence, shorten
from bot.evidence.candidates import Candidate, tells_the_rest, with_sentence_before
from ingest.model import Document
from ingest.numerals import POINT_WORDS

ITEMS_SHOWN = 30
SHORT_INTRODUCTION = 4
# What a value is for is told beside it, not in its stead.
ITEMS_CHARACTERS = 420
Span = tuple[int, int]

_ANNOUNCES = re.compile(r":\s*$|\b(?:sau đây|như sau)\s*\.?\s*$", re.IGNORECASE)
# The other items stand in the clauses behind it.
_OPENS = re.compile(
    r"\b(?:gồm|chia (?:thành|làm)|có|còn|hai|ba|bốn|năm|sáu|bảy|\d{1,2})(?:\s[^\W\d_]+){0,4}:\s[^:]+;?\s*$",
    re.IGNORECASE,
)
_QUOTED_ON = re.compile(r"[”\"][;,] [“\"]")
_MARK = re.compile(
    r"\s*(?:(?P<bullet>[-–—•*+])|(?P<number>\(?\d{1,2}[.)])|(?P<letter>[a-zđ]\))"
    rf"|(?P<ordinal>(?:{POINT_WORDS}|Thứ \w+ là),?))\s"
)


def announces(text: str) -> bool:
    """Whether a clause is only the beginning of what it says."""
    return bool(_ANNOUNCES.search(text))


def items_after(candidate: Candidate) -> list[Span]:
    """The paragraphs that a clause announces: those marked like the first, up to one that bears no mark.

    Where the first bears none, all up to the end of the section.
    """
    if not announces(candidate.text):
        return []
    return items_behind(candidate.document, candidate.start, candidate.end)


def with_items_announced(draft: Draft, documents: Mapping[str, Document]) -> Draft:
    """A value whose clause ends by announcing what it is for, told with that: "trích 20% … để chi:"."""
    last = draft.quotes[-1] if draft.quotes else None
    if last is None or not last.text.rstrip().endswith(":"):
        return draft
    document = documents[last.document_id]
    items = items_behind(document, last.start, last.end)
    if not items or len(draft.quotes) > 1:
        return draft
    said = " ".join(plain(document.text[start:end]) for start, end in items)
    text = sentence(shorten(f"{draft.text.rstrip(' .:')}: {said}", ITEMS_CHARACTERS))
    return replace(draft, text=text, quotes=(document.quote(last.start, items[-1][1]),))


def items_behind(document: Document, start: int, introduction_end: int) -> list[Span]:
    """The items that an introduction between two offsets announces."""
    position = document.section_at(start)
    if position is None:
        # What stands above the first heading announces no list that runs on through the document.
        following_sections = (one.start for one in document.sections if one.start >= introduction_end)
        end = min(following_sections, default=len(document.text))
    else:
        end = document.sections[position].end
    following = paragraphs_between(document, _line_end(document, introduction_end), end)
    if not following:
        return []
    sorts = [_sort_of_mark(document, span) for span in following]
    if sorts[0] is None:
        return following[:ITEMS_SHOWN]
    end_of_list = next((place for place, sort in enumerate(sorts) if sort is None), len(sorts))
    return [span for span, sort in zip(following, sorts[:end_of_list], strict=False) if sort == sorts[0]][
        :ITEMS_SHOWN
    ]


def opens_enumeration(candidate: Candidate) -> bool:
    """Whether a clause announces a list and tells its first item: "gồm ba phần: màn chào hỏi;".

    So it does where it ends with words in quotation marks, and others follow: "các khẩu hiệu “…”; “…”".
    """
    goes_on = _QUOTED_ON.match(candidate.document.text, candidate.end - len("”;"))
    return bool(_OPENS.search(candidate.text) or goes_on)


def told_with_items(candidate: Candidate, opening: str, items: Sequence[Span]) -> Draft:
    """The items that a clause announces, behind an opening."""
    document = candidate.document
    text = bulleted(opening, [document.text[start:end] for start, end in items])
    return Draft(text, candidate.score, (document.quote(candidate.start, items[-1][1]),))


def told_clause(candidate: Candidate) -> Draft:
    """The clause as an answer, with its items where it only announces them."""
    if items := items_after(candidate):
        return told_with_items(candidate, _with_heading(candidate), items)
    quote = candidate.quote
    if opens_enumeration(candidate):
        quote = candidate.sentence_quote
    if tells_the_rest(candidate):
        quote = with_sentence_before(candidate)
    return Draft(sentence(quote.text), candidate.score, (quote,))


def _with_heading(candidate: Candidate) -> str:
    """An introduction that says nothing itself ("Áp dụng cho:") behind its heading."""
    if len(candidate.text.split()) > SHORT_INTRODUCTION or not candidate.headings:
        return candidate.text
    heading = plain(candidate.headings[-1])
    return f"{heading} – {candidate.text[:1].lower()}{candidate.text[1:]}"


def paragraphs_between(document: Document, start: int, end: int) -> list[Span]:
    """The paragraphs between two offsets, in order."""
    found = []
    while start < end:
        newline = document.text.find("\n", start, end)
        stop = end if newline < 0 else newline
        if document.text[start:stop].strip():
            found.append((start, stop))
        start = stop + 1
    return found


def _line_end(document: Document, offset: int) -> int:
    """Past the mark and white space that may follow a clause on its own line."""
    rest = re.compile(r"[\s:.]*").match(document.text, offset)
    return rest.end() if rest else offset


def is_marked(document: Document, span: Span) -> bool:
    """Whether a paragraph begins with a bullet, a number or a letter."""
    return _sort_of_mark(document, span) is not None


def _sort_of_mark(document: Document, span: Span) -> str | None:
    mark = _MARK.match(document.text, span[0], span[1])
    return mark.lastgroup if mark else None
