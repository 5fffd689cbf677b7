"""Criteria of documents that state them under labels: "Đối tượng:", "Tiêu chuẩn:" with items, "Thẩm quyền:".

Such a group stands under a heading with the award's name. Where the headings below it name audiences
("Đối với tập thể"), each has a group of its own and shares what the award's own lines say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ingest.criteria.model import Condition, Criterion
from ingest.folding import fold_in_place
from ingest.model import Document

Label = Literal["audience", "common", "conditions", "timing", "authority", "basis"]
Span = tuple[int, int]

_LABELS: dict[str, Label] = {
    "doi tuong": "audience",
    "dieu kien chung": "common",
    "tieu chuan": "conditions",
    "thoi diem xet": "timing",
    "tham quyen": "authority",
    "can cu": "basis",
}
_LABEL = re.compile(rf"(?P<name>{'|'.join(_LABELS)})\s*(?:\((?P<remark>[^()]*)\))?\s*:\s*")
_ITEM = re.compile(r"(?:(?P<bullet>[-–—+*•●▪◦])|(?P<number>\(?\d{1,2}[.)])|(?P<letter>\(?[a-zđ]\)))\s+")
_ENUMERATOR = re.compile(r"\A(?:[IVXLC]+[.)]|\d+(?:\.\d+)*[.)]?|[a-zđ]\))\s+")
_AUDIENCE_HEADING = re.compile(r"(?:đối với|dành cho|áp dụng cho)\s+", re.IGNORECASE)
_SOURCE = re.compile(r"\s*\(([^()]*\b(?:[Đđ]iều|[Kk]hoản|[Mm]ục)\s+\w[^()]*)\)[\s.;]*$")
# A line that runs on or ends like a sentence is prose, not the name of an award.
_LONGEST_HEADING = 150
_SENTENCE_ENDS = (".", ";", ",", ":")


@dataclass(slots=True)
class _Group:
    """The labelled lines under one heading while they are being read."""

    heading: str
    start: int
    end: int
    requirement: str = ""
    spans: dict[Label, Span] = field(default_factory=dict)
    items: list[Span] = field(default_factory=list)


def criteria_under_labels(document: Document) -> Iterator[Criterion]:
    """The criteria of every heading that is followed by labelled lines with conditions."""
    award: _Group | None = None
    for group in _groups(document):
        if award is None or not _AUDIENCE_HEADING.match(group.heading):
            award = group
        criterion = _criterion(document, group, award)
        if criterion.conditions:
            yield criterion


def _groups(document: Document) -> Iterator[_Group]:
    group: _Group | None = None
    above: Span | None = None
    last: Label | None = None
    for start, end in _lines(document.text):
        label = _LABEL.match(fold_in_place(document.text[start:end]))
        if label:
            last = _LABELS[label["name"]]
            if group is None or last in group.spans:
                if group:
                    yield group
                group = _open(document, above, start, group)
            _add(document.text, group, last, label, start, end)
        elif group and last == "conditions" and _goes_on(document.text, group, start, end):
            group.items.append((start, end))
            group.end = end
        else:
            if group:
                yield group
            group, above, last = None, (start, end), None
    if group:
        yield group


def _goes_on(text: str, group: _Group, start: int, end: int) -> bool:
    """Whether the line is the next item; after items marked "-", a line marked "2." is the next heading."""
    item = _ITEM.match(text, start, end)
    if not item or not group.items:
        return bool(item)
    first = _ITEM.match(text, *group.items[0])
    return bool(first and first.lastgroup == item.lastgroup)


def _lines(text: str) -> Iterator[Span]:
    for match in re.finditer(r"\S[^\n]*", text):
        yield match.start(), match.start() + len(match.group().rstrip())


def _open(document: Document, above: Span | None, start: int, before: _Group | None) -> _Group:
    """A group under the line above; a second "Đối tượng:" under one heading goes on with that heading."""
    if before:
        return _Group(before.heading, start, start)
    line = document.text[slice(*above)] if above else ""
    if above and len(line) <= _LONGEST_HEADING and not line.endswith(_SENTENCE_ENDS):
        return _Group(_ENUMERATOR.sub("", line, count=1), above[0], start)
    section = document.section_over(start)
    return _Group(section.title if section else "", start, start)


def _add(text: str, group: _Group, label: Label, match: re.Match[str], start: int, end: int) -> None:
    group.spans[label] = (start + match.end(), end)
    group.end = end
    if label == "conditions" and match["remark"]:
        group.requirement = text[start + match.start("remark") : start + match.end("remark")]


def _criterion(document: Document, group: _Group, award: _Group) -> Criterion:
    def said(label: Label) -> str | None:
        for source in (group, award):
            if label in source.spans:
                return document.text[slice(*source.spans[label])].rstrip(".") or None
        return None

    return Criterion(
        name=award.heading,
        audience=said("audience"),
        conditions=tuple(_conditions(document, group)),
        requirement=group.requirement,
        common=said("common"),
        timing=said("timing"),
        authority=said("authority"),
        basis=said("basis"),
        origin="digest",
        quote=document.quote(group.start, group.end),
    )


def _conditions(document: Document, group: _Group) -> Iterator[Condition]:
    inline = group.spans.get("conditions")
    spans = list(group.items)
    if inline and inline[0] < inline[1]:
        spans.insert(0, inline)
    for start, end in spans:
        item = _ITEM.match(document.text, start, end)
        written = document.text[item.end() if item else start : end]
        source = _SOURCE.search(written)
        words = written[: source.start()] if source else written
        yield Condition(words.rstrip(" .;"), source[1] if source else "", document.quote(start, end))
