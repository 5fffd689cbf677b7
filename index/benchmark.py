"""Retrieval measured on a BEIR collection with the program itself: its build, its index, its search."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory

import msgspec
import numpy as np

from index.beir import Collection, Entry, load_collection
from index.build import build
from index.library import Library
from index.pipeline import Pipeline
from index.protocols import Embedder
from index.retrieval_metrics import accuracy, ndcg, recall, reciprocal_rank
from index.search import Mode, SearchSettings
from ingest.knowledge import Knowledge
from ingest.model import Document, Metadata
from ingest.passages import cut_passages
from ingest.vietnamese import normalise, strip_diacritics

_DEPTH = 10
# Passages asked for, so that ten documents remain when each is counted once.
_PASSAGES = 60


def benchmark_retrieval(
    folder: Path,
    embedder: Callable[[], Embedder],
    *,
    mode: Mode = "hybrid",
    fold: bool = False,
    settings: SearchSettings | None = None,
) -> dict[str, float]:
    """Index the collection in `folder` and ask its questions; `fold` strips their diacritics first.

    Long texts are cut into passages as documents are, and a document ranks by its best passage. Times are
    in seconds for the index and milliseconds a question. Raises ConfigurationError for a folder that is no
    BEIR collection.
    """
    collection = load_collection(folder)
    opened = embedder()
    # What a process pays once is not what a passage costs.
    opened.embed_passages(["làm nóng"])
    with TemporaryDirectory(prefix="thidua-bench-") as temporary:
        corpus, state = Path(temporary, "corpus"), Path(temporary, "state")
        _write_entries(corpus, collection.entries)
        begin = time.perf_counter()
        report = build(corpus, state, lambda: opened, pipeline=_PIPELINE)
        index_s = time.perf_counter() - begin
        library = Library.open(state, lambda: opened, settings=settings)
        rankings, elapsed_ms = _ask(library, collection, mode, fold)
    return _measures(collection, rankings) | {
        "passages": report.passages,
        "queries": len(collection.queries),
        "index_s": index_s,
        "passages_per_s": report.passages / index_s,
        "query_ms_p50": median(elapsed_ms),
        "query_ms_p95": float(np.percentile(elapsed_ms, 95)),
    }


def _ask(
    library: Library, collection: Collection, mode: Mode, fold: bool
) -> tuple[list[list[str]], list[float]]:
    """The documents found for each question, best first, and the milliseconds it took."""
    library.search(collection.queries[0].text, 1, mode)
    titles = {identity: document.file for identity, document in library.documents.items()}
    names = {_file(entry): entry.id for entry in collection.entries}
    rankings, elapsed_ms = [], []
    for query in collection.queries:
        text = strip_diacritics(normalise(query.text)) if fold else query.text
        begin = time.perf_counter()
        hits = library.search(text, _PASSAGES, mode)
        elapsed_ms.append(1000 * (time.perf_counter() - begin))
        found = dict.fromkeys(names[titles[hit.passage.document_id]] for hit in hits)
        rankings.append(list(found))
    return rankings, elapsed_ms


def _measures(collection: Collection, rankings: Sequence[Sequence[str]]) -> dict[str, float]:
    judged = [
        (ranked, collection.relevant[query.id])
        for query, ranked in zip(collection.queries, rankings, strict=True)
    ]
    return {
        "acc@1": fmean(accuracy(*pair) for pair in judged),
        "recall@5": fmean(recall(*pair, 5) for pair in judged),
        "recall@10": fmean(recall(*pair, _DEPTH) for pair in judged),
        "mrr@10": fmean(reciprocal_rank(*pair, _DEPTH) for pair in judged),
        "ndcg@10": fmean(ndcg(*pair, _DEPTH) for pair in judged),
    }


def _file(entry: Entry) -> str:
    """A file name for an entry, whose id may hold anything."""
    return hashlib.sha256(entry.id.encode()).hexdigest() + ".json"


def _write_entries(corpus: Path, entries: Sequence[Entry]) -> None:
    corpus.mkdir()
    for entry in entries:
        (corpus / _file(entry)).write_bytes(msgspec.json.encode(entry))


def _read_entry(path: Path, corpus: Path, catalog: None) -> Document:
    """An entry as a document: its title is the title, its text has no outline and no pages."""
    content = path.read_bytes()
    entry = msgspec.json.decode(content, type=Entry)
    text = normalise(entry.text)
    return Document(
        id=path.stem,
        file=path.name,
        content_hash=hashlib.sha256(content).hexdigest(),
        metadata=Metadata(normalise(entry.title)),
        text=text,
        pages=(),
        sections=(),
        passages=cut_passages(path.stem, path.name, text, (), ()),
    )


_PIPELINE = Pipeline(
    load_catalog=lambda path: None,
    entry=lambda catalog, file: None,
    read=_read_entry,
    extract=lambda document: Knowledge(),
    merge=lambda documents, parts, catalog: Knowledge(),
)
