"""A pipeline for tests of the index: a text file, one passage for each paragraph, knowledge that counts."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from index.pipeline import Pipeline
from ingest.document_numbers import find_document_numbers
from ingest.errors import UnreadableDocument
from ingest.knowledge import Finding, Knowledge
from ingest.model import Document, Metadata, Passage, Section


def load_catalog(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def entry(catalog: str, file: str) -> str:
    """A line "file: issuer" of the catalogue."""
    return next((line[len(file) + 2 :] for line in catalog.splitlines() if line.startswith(f"{file}: ")), "")


def read(path: Path, corpus: Path, catalog: str) -> Document:
    """The first line is the title; a line "# ..." is a heading; the word HỎNG makes the file unreadable."""
    content = path.read_bytes()
    text = content.decode("utf-8")
    if "HỎNG" in text:
        raise UnreadableDocument(f"Không đọc được {path.name}.", "Thay tệp khác.")
    file = path.relative_to(corpus).as_posix()
    identity = hashlib.sha256(file.encode()).hexdigest()[:8]
    title = text.partition("\n")[0]
    numbers = find_document_numbers(title)
    sections, passages = _cut(identity, text)
    return Document(
        id=identity,
        file=file,
        content_hash=hashlib.sha256(content).hexdigest(),
        metadata=Metadata(
            title, number=numbers[0].canonical if numbers else None, issuer=entry(catalog, file) or None
        ),
        text=text,
        pages=(),
        sections=sections,
        passages=passages,
    )


def _cut(document_id: str, text: str) -> tuple[tuple[Section, ...], tuple[Passage, ...]]:
    sections: list[Section] = []
    passages: list[Passage] = []
    heading = ""
    offset = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped.startswith("# "):
            heading = stripped[2:]
            sections.append(Section(None, 0, "heading", "", heading, offset, offset + len(line), len(text)))
        elif stripped and offset:
            key = f"{document_id}{heading}{stripped}"
            identity = hashlib.sha256(key.encode()).hexdigest()[:12]
            start = offset + line.index(stripped)
            passages.append(
                Passage(identity, document_id, heading, None, start, start + len(stripped), stripped)
            )
        offset += len(line)
    return tuple(sections), tuple(passages)


def extract(document: Document) -> Knowledge:
    return Knowledge(findings=(Finding(document.file, (document.quote(0, 1),)),))


def merge(documents: Sequence[Document], parts: Sequence[Knowledge], catalog: str) -> Knowledge:
    return Knowledge(findings=tuple(finding for part in parts for finding in part.findings))


PLAIN = Pipeline(load_catalog, entry, read, extract, merge)
