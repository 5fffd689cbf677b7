"""The documents an index should hold: those in the corpus folder now, read again only where needed."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from index.generation import STORE, Generation, reading
from index.pipeline import Pipeline
from index.report import BuildReport, Duplicate, Failure
from index.sources import CATALOG, Corpus
from ingest.errors import ThiduaError
from ingest.knowledge import Knowledge
from ingest.model import Document

_log = logging.getLogger(__name__)

READING = "Đọc tài liệu"


@dataclass(frozen=True, slots=True)
class Holding:
    """A document, what was read out of it, and the SHA-256 of the catalogue entry it was read with."""

    document: Document
    knowledge: Knowledge
    entry: str


@dataclass(slots=True)
class Holdings:
    """The documents of the next generation in the order of their files, and what became of each file."""

    catalog: Any
    held: list[Holding] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    namesakes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def documents(self) -> list[Document]:
        """The documents alone."""
        return [holding.document for holding in self.held]

    @property
    def parts(self) -> list[Knowledge]:
        """What was read out of each document."""
        return [holding.knowledge for holding in self.held]

    @property
    def differs(self) -> bool:
        """Whether any document differs from those held before."""
        return bool(self.new or self.changed or self.removed)

    def report(self, embedded: int, generation: str | None) -> BuildReport:
        """What became of every file."""
        return BuildReport(
            new=tuple(self.new),
            changed=tuple(self.changed),
            unchanged=tuple(self.unchanged),
            removed=tuple(self.removed),
            failed=tuple(self.failed),
            duplicates=tuple(self.duplicates),
            namesakes=tuple(self.namesakes),
            passages=sum(len(document.passages) for document in self.documents),
            embedded=embedded,
            generation=generation,
        )


def take_stock(
    corpus: Corpus, previous: Generation | None, pipeline: Pipeline, progress: Callable[[str, float], None]
) -> Holdings:
    """Read what is new or changed in `corpus`; take the rest from `previous`.

    A changed file that cannot be read any more keeps its last good version (docs/decisions/index.md).
    """
    holdings = Holdings(pipeline.load_catalog(corpus.folder / CATALOG))
    before = _held_before(previous)
    again = worth_reading_again(previous, pipeline)
    holdings.failed += [
        Failure(file, f"Tên tệp {file} không phải UTF-8.", "Đổi tên tệp.") for file in corpus.misnamed
    ]
    originals, holdings.duplicates = _distinct(corpus.hashes)
    for done, (file, content_hash) in enumerate(originals.items()):
        progress(READING, done / len(originals))
        known = before.pop(file, None)
        entry = _fingerprint(pipeline.entry(holdings.catalog, file))
        same = known and (known.document.content_hash, known.entry) == (content_hash, entry)
        if known and same and file not in again:
            holdings.unchanged.append(file)
            holdings.held.append(known)
        else:
            _take_up(holdings, file, entry, known, corpus.folder, pipeline)
    holdings.removed = sorted(before)
    _relate(holdings, pipeline)
    _leave_out_older_editions(holdings, pipeline, {f: s.modified_ns for f, s in corpus.stamps.items()})
    progress(READING, 1.0)
    return holdings


def worth_reading_again(previous: Generation | None, pipeline: Pipeline) -> frozenset[str]:
    """Files of which pages were lost for want of a tool that is there now.

    Without any tool nothing is: pages that were recognised would be lost as well.
    """
    if previous is None or pipeline.tools in ("", previous.manifest.tools):
        return frozenset()
    return frozenset(previous.manifest.incomplete)


def _take_up(
    holdings: Holdings, file: str, entry: str, known: Holding | None, folder: Path, pipeline: Pipeline
) -> None:
    try:
        document = pipeline.read(folder / file, folder, holdings.catalog)
        holding = Holding(document, pipeline.extract(document), entry)
    except Exception as error:
        holdings.failed.append(_failure(file, error, kept=known is not None))
        if known:
            holdings.held.append(known)
        return
    holdings.held.append(holding)
    if known is None:
        holdings.new.append(file)
    elif (known.document, known.knowledge) == (holding.document, holding.knowledge):
        holdings.unchanged.append(file)
    else:
        holdings.changed.append(file)


def _relate(holdings: Holdings, pipeline: Pipeline) -> None:
    """Mark what has been replaced; a document of which nothing else has changed has then changed."""
    related = pipeline.relate(holdings.documents, holdings.catalog)
    for position, (holding, document) in enumerate(zip(holdings.held, related, strict=True)):
        if document != holding.document:
            holdings.held[position] = replace(holding, document=document)
            if document.file in holdings.unchanged:
                holdings.unchanged.remove(document.file)
                holdings.changed.append(document.file)


def _leave_out_older_editions(holdings: Holdings, pipeline: Pipeline, modified: Mapping[str, int]) -> None:
    """Keep the newest edition alone, so that every answer comes from it."""
    editions = pipeline.editions(holdings.documents, modified)
    holdings.namesakes = [(one.file, one.other) for one in editions if not one.superseded]
    older = {one.file: one.other for one in editions if one.superseded}
    holdings.held = [holding for holding in holdings.held if holding.document.file not in older]
    for file, newer in older.items():
        holdings.duplicates.append(Duplicate(file, newer, "number"))
        for files in (holdings.new, holdings.changed, holdings.unchanged):
            if file in files:
                files.remove(file)


def _failure(file: str, error: Exception, *, kept: bool) -> Failure:
    """One bad file must not stop the others, whatever is wrong with it or with its reader."""
    if isinstance(error, ThiduaError):
        return Failure(file, error.message, error.remedy, kept)
    _log.error("cannot read %s", file, exc_info=error)
    message = f"Không đọc được {file}: {type(error).__name__}: {error}"
    return Failure(file, message, "Kiểm tra tệp có mở được không; nếu được, báo lỗi kèm tệp này.", kept)


def _held_before(previous: Generation | None) -> dict[str, Holding]:
    """The documents of the previous generation by file."""
    if previous is None:
        return {}
    entries = previous.manifest.entries
    with reading(STORE):
        documents = list(previous.documents.values())
        parts = [previous.store.knowledge_of(document.id) for document in documents]
    return {
        document.file: Holding(document, part, entries[document.file])
        for document, part in zip(documents, parts, strict=True)
    }


def _fingerprint(entry: Any) -> str:
    return hashlib.sha256(msgspec.json.encode(entry)).hexdigest()


def _distinct(hashes: Mapping[str, str]) -> tuple[dict[str, str], list[Duplicate]]:
    """One file for each content, the first by name, and the others."""
    originals: dict[str, str] = {}
    by_content: dict[str, str] = {}
    duplicates = []
    for file, content_hash in sorted(hashes.items()):
        original = by_content.setdefault(content_hash, file)
        if original == file:
            originals[file] = content_hash
        else:
            duplicates.append(Duplicate(file, original))
    return originals, duplicates
