"""The documents that gold files describe, and how findings are counted against them."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from ingest.catalog import Catalog, load_catalog
from ingest.document import read_document
from ingest.folding import fold_in_place
from ingest.model import Document

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT.parent / "shared" / "documents" / "reference"
CORPUS_GOLD = ("report", "plan")
SHARED_GOLD = ("law", "circular")


@functools.cache
def gold_document(file: str) -> Document:
    """The document that a gold file names; the test is skipped when it is not here."""
    corpus = ROOT / "corpus"
    if not (corpus / file).exists():
        corpus = REFERENCE
    if not (corpus / file).exists():
        pytest.skip(f"no {file}: reference material is not part of the project")
    catalog = corpus / "catalog.toml"
    return read_document(corpus / file, corpus, load_catalog(catalog) if catalog.exists() else Catalog(()))


def gold(kind: str, name: str) -> dict[str, Any]:
    """The gold of `kind` ("references", "campaigns", "responsibilities") for one document."""
    path = ROOT / "tests" / "gold" / f"{kind}_{name}.json"
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def plain(words: str) -> str:
    """Letters and digits alone, folded: for comparing names whatever their punctuation."""
    return "".join(filter(str.isalnum, fold_in_place(words)))
