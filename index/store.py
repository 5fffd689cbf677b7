"""Documents, passages and knowledge of one generation in one SQLite file."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from ingest.knowledge import Knowledge
from ingest.model import Document, Metadata, PageReading, PageSpan, Passage, Section

_SCHEMA = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, content_hash TEXT NOT NULL,
    record BLOB NOT NULL, text TEXT NOT NULL, knowledge BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE passages (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL, document_id TEXT NOT NULL REFERENCES documents,
    section TEXT NOT NULL, page INTEGER, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT NOT NULL, context TEXT NOT NULL
);
CREATE INDEX passages_by_id ON passages (id);
CREATE INDEX passages_by_document ON passages (document_id);
CREATE TABLE merged (knowledge BLOB NOT NULL);
"""
_PASSAGE = 'id, document_id, section, page, start, "end", text, context'


@dataclass(frozen=True, slots=True)
class _Record:
    """What of a document is neither text nor passage."""

    metadata: Metadata
    pages: tuple[PageSpan, ...]
    sections: tuple[Section, ...]
    readings: tuple[PageReading, ...]
    doubtful: tuple[tuple[int, int], ...]
    cuts: tuple[int, ...]


# Made while one thread imports: threads that are the first to meet a type at the same moment crash msgspec.
_records = msgspec.json.Decoder(_Record)
_knowledge = msgspec.json.Decoder(Knowledge)


def write_store(
    path: Path, documents: Sequence[Document], parts: Sequence[Knowledge], merged: Knowledge
) -> None:
    """Write a new file. Passages get their positions in the order of the documents.

    `parts` are the documents' own knowledge, one for each. Raises sqlite3.Error when the disk refuses.
    """
    connection = sqlite3.connect(path)
    try:
        with connection:
            connection.executescript(_SCHEMA)
            connection.executemany(
                "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)",
                (_document_row(document, part) for document, part in zip(documents, parts, strict=True)),
            )
            passages = (passage for document in documents for passage in document.passages)
            connection.executemany(
                "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ((position, *_passage_row(passage)) for position, passage in enumerate(passages)),
            )
            connection.execute("INSERT INTO merged VALUES (?)", (msgspec.json.encode(merged),))
    finally:
        connection.close()


def _document_row(document: Document, knowledge: Knowledge) -> tuple[object, ...]:
    record = _Record(
        document.metadata,
        document.pages,
        document.sections,
        document.readings,
        document.doubtful,
        document.cuts,
    )
    encode = msgspec.json.encode
    return (
        document.id, document.file, document.content_hash, encode(record), document.text, encode(knowledge)
    )  # fmt: skip


def _passage_row(passage: Passage) -> tuple[object, ...]:
    return (
        passage.id, passage.document_id, passage.section, passage.page, passage.start, passage.end,
        passage.text, passage.context,
    )  # fmt: skip


class Store:
    """A written file, opened for reading; may be used from several threads.

    Its methods raise sqlite3.Error or msgspec.DecodeError when the file is damaged.
    """

    def __init__(self, path: Path) -> None:
        # "immutable": nothing ever writes to it again, so no lock and no journal is looked for, and a
        # read-only folder is fine. SQLite is built thread-safe (serialised) wherever Python ships it.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        weakref.finalize(self, self._connection.close)

    def passages_at(self, positions: Sequence[int]) -> list[Passage]:
        """The passages at these positions, in this order."""
        marks = ",".join("?" * len(positions))
        query = f"SELECT position, {_PASSAGE} FROM passages WHERE position IN ({marks})"  # noqa: S608 - marks only
        found = {row[0]: Passage(*row[1:]) for row in self._connection.execute(query, positions)}
        return [found[position] for position in positions]

    def passage(self, passage_id: str) -> Passage | None:
        """The passage with this id."""
        query = f"SELECT {_PASSAGE} FROM passages WHERE id = ? ORDER BY position"  # noqa: S608 - constant
        row = self._connection.execute(query, (passage_id,)).fetchone()
        return Passage(*row) if row else None

    def passages_of(self, document_id: str) -> tuple[Passage, ...]:
        """A document's passages in their order."""
        query = f"SELECT {_PASSAGE} FROM passages WHERE document_id = ? ORDER BY position"  # noqa: S608 - constant
        return tuple(Passage(*row) for row in self._connection.execute(query, (document_id,)))

    def document(self, document_id: str) -> Document | None:
        """The document with its text, outline and passages."""
        query = "SELECT id, file, content_hash, text, record FROM documents WHERE id = ?"
        row = self._connection.execute(query, (document_id,)).fetchone()
        if row is None:
            return None
        identity, file, content_hash, text, encoded = row
        record = _records.decode(encoded)
        return Document(
            identity, file, content_hash, record.metadata, text, record.pages, record.sections,
            self.passages_of(document_id), record.readings, record.doubtful, record.cuts,
        )  # fmt: skip

    def document_ids(self) -> list[str]:
        """The ids of all documents, in the order of their files."""
        return [row[0] for row in self._connection.execute("SELECT id FROM documents ORDER BY file")]

    def knowledge_of(self, document_id: str) -> Knowledge:
        """What was read out of one document. Raises KeyError for an unknown one."""
        query = "SELECT knowledge FROM documents WHERE id = ?"
        row = self._connection.execute(query, (document_id,)).fetchone()
        if row is None:
            raise KeyError(document_id)
        return _knowledge.decode(row[0])

    def knowledge(self) -> Knowledge:
        """What was read out of all documents together."""
        row = self._connection.execute("SELECT knowledge FROM merged").fetchone()
        return _knowledge.decode(row[0])


class Documents(Mapping[str, Document]):
    """All documents by id, each read when first asked for and then kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[str, Document] = {}

    @cached_property
    def _ids(self) -> dict[str, None]:
        return dict.fromkeys(self._store.document_ids())

    def __getitem__(self, document_id: str) -> Document:
        if document_id not in self._read:
            document = self._store.document(document_id)
            if document is None:
                raise KeyError(document_id)
            self._read[document_id] = document
        return self._read[document_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
