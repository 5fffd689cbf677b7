"""Bring the index in line with the corpus folder: read what changed, keep what did not, swap at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from index.durable import replace_file, storage_errors
from index.embedded import Embedded, Progress, embed
from index.generation import LEXICAL, STORE, open_current
from index.generations import Generations
from index.holdings import Holdings, take_stock, worth_reading_again
from index.indexed_text import lexical_terms
from index.lexical import Lexical
from index.manifest import (
    FORMAT_VERSION,
    MANIFEST,
    TEXT_VERSION,
    Manifest,
    artifact_sizes,
    is_outdated,
    read_manifest,
)
from index.pipeline import Pipeline, default_pipeline
from index.protocols import Embedder
from index.report import BuildReport, Duplicate
from index.sources import Corpus, encode_stamps, read_stamps, scan, stamps_path
from index.store import write_store
from index.vectors import Backend, VectorIndex
from ingest.model import Document


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """How to build: FAISS `backend`; how long to wait for another build, in seconds."""

    backend: Backend = "auto"
    wait_s: float = 60.0


def build(
    corpus: Path,
    state: Path,
    embedder: Callable[[], Embedder],
    *,
    model: str | None = None,
    rebuild: bool = False,
    progress: Progress | None = None,
    pipeline: Pipeline | None = None,
    settings: BuildSettings | None = None,
) -> BuildReport:
    """Index the documents in `corpus` into `state` and say what became of each file.

    `embedder` is called only when there is something to write; `model` is the name it will have, so that a
    changed model is noticed even when no document changed. `rebuild` reads and embeds everything again; so
    does any build over an index of an earlier version of this program. `progress` receives a Vietnamese step
    and the fraction done, 0 to 1.

    Raises ConfigurationError without a corpus folder, IndexMismatch when the index needs `rebuild`,
    StorageError when the disk refuses or another build goes on for too long. Then the old index serves on.
    """
    settings = settings or BuildSettings()
    progress = progress or (lambda step, done: None)
    generations = Generations(state)
    with generations.building(settings.wait_s):
        found = scan(corpus, read_stamps(generations.folder))
        current = generations.current()
        afresh = rebuild or (current is not None and is_outdated(current))
        previous = None if afresh else open_current(state, model)
        _remember(generations, found)
        pipeline = pipeline or default_pipeline()
        again = worth_reading_again(previous, pipeline)
        if previous and not again and _is_settled(previous.manifest, found):
            return _nothing_to_do(previous.manifest)
        holdings = take_stock(found, previous, pipeline, progress)
        if previous and not again and not holdings.differs and _describes(previous.manifest, found):
            return holdings.report(0, None)
        vectors = embed(holdings.documents, previous, embedder, progress)
        knowledge = pipeline.merge(holdings.documents, holdings.parts, holdings.catalog)
        with generations.writing() as folder:
            write_store(folder / STORE, holdings.documents, holdings.parts, knowledge)
            VectorIndex.build(vectors.vectors, settings.backend).save(folder)
            _lexical(holdings.documents).save(folder / LEXICAL)
            manifest = _manifest(found, holdings, vectors, artifact_sizes(folder), pipeline.tools)
            (folder / MANIFEST).write_bytes(msgspec.json.encode(manifest))
        return holdings.report(vectors.computed, folder.stem)


def is_stale(corpus: Path, state: Path) -> bool:
    """Whether a build would find files added, changed or removed since the last one, an index of an earlier
    version, or none at all.

    Files whose size and time are as they were are not read. Raises ConfigurationError, IndexMismatch.
    """
    generations = Generations(state)
    current = generations.current()
    if current is None or is_outdated(current):
        return True
    return not _describes(read_manifest(current), scan(corpus, read_stamps(generations.folder)))


def _describes(manifest: Manifest, found: Corpus) -> bool:
    return manifest.sources == found.hashes and manifest.catalog == found.catalog_hash


def _is_settled(manifest: Manifest, found: Corpus) -> bool:
    """Whether nothing has to be read: a file that was refused may be readable now (a tool was installed)."""
    return _describes(manifest, found) and not manifest.rejected and not found.misnamed


def _remember(generations: Generations, found: Corpus) -> None:
    with storage_errors(generations.folder):
        replace_file(stamps_path(generations.folder), encode_stamps(found))


def _nothing_to_do(manifest: Manifest) -> BuildReport:
    hashes = manifest.sources
    return BuildReport(
        unchanged=tuple(sorted(manifest.sources.keys() - manifest.duplicates.keys())),
        duplicates=tuple(
            Duplicate(file, original, "content" if hashes[file] == hashes[original] else "number")
            for file, original in sorted(manifest.duplicates.items())
        ),
        passages=manifest.passages,
    )


def _lexical(documents: Sequence[Document]) -> Lexical:
    return Lexical.build(
        [lexical_terms(document, passage) for document in documents for passage in document.passages]
    )


def _manifest(
    found: Corpus, holdings: Holdings, vectors: Embedded, artifacts: dict[str, int], tools: str
) -> Manifest:
    passages, dimension = vectors.vectors.shape
    return Manifest(
        format=FORMAT_VERSION,
        text_version=TEXT_VERSION,
        model=vectors.model,
        dimension=dimension,
        documents=len(holdings.held),
        passages=passages,
        catalog=found.catalog_hash,
        sources=found.hashes,
        entries={holding.document.file: holding.entry for holding in holdings.held},
        rejected=tuple(failure.file for failure in holdings.failed),
        duplicates={duplicate.file: duplicate.original for duplicate in holdings.duplicates},
        artifacts=artifacts,
        incomplete=tuple(document.file for document in holdings.documents if document.is_incomplete),
        tools=tools,
    )
