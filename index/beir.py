"""Test collections in the BEIR layout: corpus.jsonl, queries.jsonl, qrels.tsv."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from ingest.errors import ConfigurationError

_REMEDY = "Cần thư mục theo định dạng BEIR: corpus.jsonl, queries.jsonl và qrels.tsv."


class Entry(msgspec.Struct, frozen=True, rename={"id": "_id"}):
    """A document of the collection."""

    id: str
    text: str
    title: str = ""


class Query(msgspec.Struct, frozen=True, rename={"id": "_id"}):
    """A question of the collection."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, the questions that are judged, and for each its relevant documents with their gains."""

    entries: tuple[Entry, ...]
    queries: tuple[Query, ...]
    relevant: Mapping[str, Mapping[str, int]]


def load_collection(folder: Path) -> Collection:
    """Read a BEIR folder. Raises ConfigurationError naming the file and line that is wrong."""
    relevant = _judgements(folder / "qrels.tsv")
    queries = tuple(query for query in _lines(folder / "queries.jsonl", Query) if query.id in relevant)
    if not queries:
        raise ConfigurationError(f"{folder}: không có câu hỏi nào có đáp án.", _REMEDY)
    return Collection(tuple(_lines(folder / "corpus.jsonl", Entry)), queries, relevant)


_Record = TypeVar("_Record", Entry, Query)


def _lines(path: Path, record: type[_Record]) -> Iterator[_Record]:
    for number, line in _numbered(path):
        try:
            yield msgspec.json.decode(line, type=record)
        except msgspec.DecodeError as error:
            raise ConfigurationError(f"{path}, dòng {number}: {error}", _REMEDY) from error


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    """Documents by query; what is judged 0 is not relevant."""
    relevant: dict[str, dict[str, int]] = {}
    for number, line in _numbered(path):
        fields = line.split("\t")
        if number == 1 and fields[-1] == "score":
            continue
        try:
            query, document, gain = fields
            if int(gain) > 0:
                relevant.setdefault(query, {})[document] = int(gain)
        except ValueError as error:
            raise ConfigurationError(
                f"{path}, dòng {number}: cần ba cột cách nhau bằng tab.", _REMEDY
            ) from error
    return relevant


def _numbered(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are not empty, numbered from 1. Splits at newlines only: texts hold U+2028."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"Không đọc được {path}.", _REMEDY) from error
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            yield number, line.rstrip("\r")
