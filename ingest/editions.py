"""Editions of one document, of which the newest counts, and documents that replace others.

Two files are editions of one document when number, issuer and year agree, as far as both state them, and
their texts are largely the same: numbers begin anew every year, and a misread one must not hide a document.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ingest.catalog import Catalog
from ingest.document_numbers import find_document_numbers
from ingest.model import Document, Metadata
from ingest.vietnamese import folded, syllables

_SHINGLE = 3
# Share of the shorter text's runs of three words that the other has, too: editions and the scan of a printed
# file have 0.6 and more; two plans of one office on the same form stay below 0.3.
_SAME_TEXT = 0.4


@dataclass(frozen=True, slots=True)
class Edition:
    """`file` has the number of `other`. `superseded` tells that it is an older edition, whose place `other`
    has taken; otherwise both are kept, for their texts differ."""

    file: str
    other: str
    superseded: bool


def find_editions(documents: Sequence[Document], modified: Mapping[str, int]) -> list[Edition]:
    """The files that share their number with another one, in the order of their names.

    The newest edition is the one with the latest date; then that with the latest file, by its time in
    `modified`; then the last by name.
    """
    found: dict[str, Edition] = {}
    for group in _same_number(documents):
        ranked = sorted(group, key=lambda document: _age(document, modified), reverse=True)
        for newer, older in combinations(ranked, 2):
            if older.file in found and found[older.file].superseded:
                continue
            if may_be_one(newer.metadata, older.metadata):
                superseded = _overlap(newer, older) >= _SAME_TEXT
                if superseded or older.file not in found:
                    found[older.file] = Edition(older.file, newer.file, superseded)
    return [found[file] for file in sorted(found)]


def with_successors(documents: Sequence[Document], catalog: Catalog) -> list[Document]:
    """The documents, those that another one `replaces` by the catalogue marked so.

    What the catalogue says of a document itself comes first. Marks of an earlier build are taken back.
    """
    successors = {
        _key(number): document.metadata
        for document in documents
        for number in document.metadata.replaces
        if _key(number) != _key(document.metadata.number)
    }
    return [_marked(document, catalog, successors) for document in documents]


def _marked(document: Document, catalog: Catalog, successors: Mapping[str, Metadata]) -> Document:
    metadata, entry = document.metadata, catalog.entry(document.file)
    status, replaced_by = (entry.status, entry.replaced_by) if entry else (None, None)
    successor = successors.get(_key(metadata.number)) if metadata.number else None
    if status is None and successor is not None:
        status, replaced_by = "replaced", successor.number or successor.title
    if (status, replaced_by) == (metadata.status, metadata.replaced_by):
        return document
    return replace(document, metadata=replace(metadata, status=status, replaced_by=replaced_by))


def _same_number(documents: Iterable[Document]) -> Iterator[list[Document]]:
    groups: defaultdict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.metadata.number:
            groups[_key(document.metadata.number)].append(document)
    return (group for group in groups.values() if len(group) > 1)


def _key(number: str | None) -> str:
    found = find_document_numbers(number or "")
    return folded(found[0].canonical if found else number or "")


def may_be_one(one: Metadata, other: Metadata) -> bool:
    """Whether two documents of one number agree in year and issuer, as far as both state them."""
    years = {date.year for date in (one.date, other.date) if date}
    issuers = {folded(issuer) for issuer in (one.issuer, other.issuer) if issuer}
    return len(years) <= 1 and len(issuers) <= 1


def _age(document: Document, modified: Mapping[str, int]) -> tuple[datetime.date, int, str]:
    date = document.metadata.date or datetime.date.min
    return date, modified.get(document.file, 0), document.file


def _overlap(one: Document, other: Document) -> float:
    first, second = _shingles(one.text), _shingles(other.text)
    return len(first & second) / max(1, min(len(first), len(second)))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = list(syllables(folded(text)))
    return set(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))
