"""Reads the gold facts of tests/gold and the documents they were read from."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from ingest.catalog import Catalog
from ingest.document import read_document
from ingest.model import Document

_PROJECT = Path(__file__).parents[2]
_SHARED = _PROJECT.parent / "shared"


def gold(name: str) -> dict[str, Any]:
    """The facts of tests/gold/<name>.json."""
    facts: dict[str, Any] = json.loads(
        (_PROJECT / "tests" / "gold" / f"{name}.json").read_text(encoding="utf-8")
    )
    return facts


@functools.cache
def document_of(source: str) -> Document:
    """The document a gold file names; skips the test where reference material is absent."""
    path = _SHARED / source.removeprefix("shared/") if source.startswith("shared/") else _PROJECT / source
    if not path.exists():
        pytest.skip(f"{path.name} is not part of the project")
    return read_document(path, path.parent, Catalog())
