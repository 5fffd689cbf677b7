"""The steps from a file to what is known of it, as the build needs them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.editions import Edition
from ingest.knowledge import Knowledge
from ingest.model import Document


def _no_editions(documents: Sequence[Document], modified: Mapping[str, int]) -> list[Edition]:
    return []


def _unrelated(documents: Sequence[Document], catalog: Any) -> list[Document]:
    return list(documents)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """`load_catalog` reads the catalogue (which need not exist), `entry` is what it says of one file, `read`
    reads a file of the corpus folder, `extract` what one document says, `merge` what all say together.

    `editions` finds files that are editions of one document, given the times at which they were modified, in
    nanoseconds; `relate` marks the documents that others replace by the catalogue. `tools` names what scans
    are read with, "" for nothing.
    """

    load_catalog: Callable[[Path], Any]
    entry: Callable[[Any, str], Any]
    read: Callable[[Path, Path, Any], Document]
    extract: Callable[[Document], Knowledge]
    merge: Callable[[Sequence[Document], Sequence[Knowledge], Any], Knowledge]
    editions: Callable[[Sequence[Document], Mapping[str, int]], list[Edition]] = _no_editions
    relate: Callable[[Sequence[Document], Any], list[Document]] = _unrelated
    tools: str = ""


def default_pipeline() -> Pipeline:
    """The project's own steps; their readers are only imported here, for a search needs none of them."""
    from ingest.catalog import Catalog, load_catalog
    from ingest.document import read_document
    from ingest.editions import find_editions, with_successors
    from ingest.extract import extract_knowledge, merge_knowledge

    return Pipeline(
        load_catalog, Catalog.entry, read_document, extract_knowledge, merge_knowledge, find_editions,
        with_successors,
    )  # fmt: skip
