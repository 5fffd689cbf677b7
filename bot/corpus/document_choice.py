"""The one document that a person means by an id, a file's name, a number or a part of the title."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath

from bot.selection import NothingOfThatName, is_named, name_key
from ingest.document_numbers import find_document_numbers
from ingest.errors import ThiduaError
from ingest.model import Document
from ingest.vietnamese import folded

MAX_LISTED = 5
_WORD = re.compile(r"[^\W_]+")
_SEE_ALL = "Chạy “thidua documents” để xem mã các văn bản."


class SeveralOfThatName(ThiduaError):
    """More than one document fits. The remedy lists them."""


def document_named(documents: Iterable[Document], query: str) -> Document:
    """The document with that id or file name; else with that number; else with it in its title.

    Else the one in whose title and file name all the words stand.

    Raises NothingOfThatName, SeveralOfThatName.
    """
    known, wanted = list(documents), query.strip()
    ways: tuple[Callable[[Document, str], bool], ...] = (
        _is_called,
        _bears_number,
        _is_titled,
        _has_the_words,
    )
    for way in ways:
        if found := [document for document in known if way(document, wanted)]:
            return _only(found, wanted)
    raise _nothing(known, wanted)


def _is_called(document: Document, query: str) -> bool:
    path = PurePosixPath(document.file)
    return folded(query) in {folded(name) for name in (document.id, document.file, path.name, path.stem)}


def _bears_number(document: Document, query: str) -> bool:
    number = document.metadata.number
    if number is None:
        return False
    if query.isdecimal():
        return number.partition("/")[0].partition("-")[0].lstrip("0") == query.lstrip("0")
    return any(typed.matches(number) for typed in find_document_numbers(query, typed=True))


def _is_titled(document: Document, query: str) -> bool:
    return bool(name_key(query)) and is_named(document.metadata.title, query)


def _has_the_words(document: Document, query: str) -> bool:
    wanted = _words(query)
    return bool(wanted) and wanted <= _words(f"{document.metadata.title} {document.file}")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(folded(text)))


def _only(found: Sequence[Document], query: str) -> Document:
    if len(found) == 1:
        return found[0]
    listed = "; ".join(f"{document.id} ({document.metadata.title})" for document in found[:MAX_LISTED])
    more = " …" if len(found) > MAX_LISTED else ""
    raise SeveralOfThatName(f"Có {len(found)} văn bản hợp với “{query}”.", f"Chọn một mã: {listed}{more}.")


def _nothing(known: Sequence[Document], query: str) -> NothingOfThatName:
    names = {folded(name): document.id for document in known for name in (document.id, document.file)}
    nearest = difflib.get_close_matches(folded(query), list(names), n=3, cutoff=0.5)
    ids = list(dict.fromkeys(names[name] for name in nearest))
    remedy = f"Có phải: {'; '.join(ids)}? {_SEE_ALL}" if ids else _SEE_ALL
    return NothingOfThatName(f"Không có văn bản “{query}”.", remedy)
