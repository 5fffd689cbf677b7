"""Criteria of laws and circulars: 'Danh hiệu “…” để tặng cho … đạt các tiêu chuẩn sau đây: a) …; b) …'.

The conditions are the points of the clause, or the clauses of the article, that follow such words; without
any, the sentence itself is the condition. Who decides stands elsewhere in a law, so `authority` is None.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.criteria.model import Condition, Criterion
from ingest.model import Document, Section

_ARTICLE = re.compile(r"Điều \d+\w?")
_PART = re.compile(r"(?:khoản |điểm )?(?P<number>\d+|[a-zđ]{1,2})\b")
_ENUMERATOR = re.compile(r"\A(?:\d{1,3}\.|[a-zđ]{1,2}\))\s*")
_GRANT = re.compile(
    r"(?:Ngoài [^“:;.\n]*, )?(?:[Dd]anh hiệu (?=[“\"«]))?"
    r"(?P<name>[“\"«A-ZĐÀ-Ỹ](?:(?! là | được )[^:;.\n]){2,120}?)"
    r"\s+(?:còn )?(?:để|được xét|được)\s+tặng(?:\s+hoặc\s+truy\s+tặng)?"
    r"(?:\s+(?P<timing>(?:hằng|hàng) năm))?\s+cho\s+"
    r"(?P<audience>[^:\n]*?)"
    r"(?:,?\s+(?:và\s+)?(?P<requirement>đạt (?:một trong )?các (?:tiêu chuẩn|điều kiện)[^:\n]*))?"
    r"\s*(?::|\.(?=\s|$)|$)",
    re.MULTILINE,
)
# "Huân chương để tặng cho …" introduces a whole family, not an award one can meet the criteria of.
_SHORTEST_NAME = 3


def criteria_in_articles(document: Document) -> Iterator[Criterion]:
    """The criteria set by the articles of `document`, read from its outline."""
    parts: dict[int | None, list[int]] = defaultdict(list)
    for position, section in enumerate(document.sections):
        parts[section.parent].append(position)
    for position, article in enumerate(document.sections):
        if not _ARTICLE.fullmatch(article.label):
            continue
        clauses = [document.sections[clause] for clause in parts[position]]
        yield from _granted(document, article, article.label, clauses, "khoản")
        for clause_position, clause in zip(parts[position], clauses, strict=True):
            basis = f"{article.label} khoản {_number(clause)}"
            points = [document.sections[point] for point in parts[clause_position]]
            yield from _granted(document, clause, basis, points, "điểm")


def _granted(
    document: Document, section: Section, basis: str, parts: Sequence[Section], part_name: str
) -> Iterator[Criterion]:
    """The criterion that the words of `section` before its `parts` set, if they do."""
    begin = section.body_start if _ARTICLE.fullmatch(section.label) else section.start
    grant = _GRANT.match(_words(document, begin, parts[0].start if parts else section.end))
    if not grant or len(grant["name"].split()) < _SHORTEST_NAME:
        return
    if parts and not grant["requirement"]:
        return  # The parts list the audiences ("thuộc đối tượng sau đây"), not conditions.
    conditions = [_condition(document, part, f"{basis} {part_name} {_number(part)}") for part in parts]
    yield Criterion(
        name=grant["name"],
        audience=grant["audience"].strip(),
        conditions=tuple(conditions) or (_condition(document, section, basis),),
        requirement=grant["requirement"] or "",
        common=None,
        timing=grant["timing"],
        authority=None,
        basis=basis,
        origin="article",
        quote=document.quote(section.start, _text_end(document, section.end)),
    )


def _condition(document: Document, section: Section, source: str) -> Condition:
    begin = section.body_start if _ARTICLE.fullmatch(section.label) else section.start
    words = _words(document, begin, section.end).rstrip(";.")
    return Condition(words, source, document.quote(section.start, _text_end(document, section.end)))


def _words(document: Document, start: int, end: int) -> str:
    """The text without white space around it and without its enumerator."""
    return _ENUMERATOR.sub("", document.text[start:end].strip(), count=1)


def _text_end(document: Document, end: int) -> int:
    return len(document.text[:end].rstrip())


def _number(section: Section) -> str:
    """ "1" of "khoản 1", "a" of "điểm a" or "a)"."""
    part = _PART.match(section.label)
    return part["number"] if part else section.label
