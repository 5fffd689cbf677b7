"""One generation of the index, open for reading."""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import msgspec

from index.generations import Generations, open_for_reading
from index.lexical import Lexical
from index.manifest import damaged, read_manifest
from index.phrases import Phrases
from index.restoration import Restorer
from index.store import Documents, Store
from index.vectors import VectorIndex
from ingest.errors import IndexMismatch
from ingest.knowledge import Knowledge

STORE = "passages.sqlite"
LEXICAL = "lexical"

# A reader loses the race against a builder that deletes or checks the generation it is about to open at
# most once for each build that finishes meanwhile.
_ATTEMPTS = 5


@contextmanager
def reading(part: str) -> Iterator[None]:
    """Turn whatever a damaged part of the index makes its reader raise into an IndexMismatch."""
    try:
        yield
    except (OSError, ValueError, EOFError, sqlite3.Error, msgspec.DecodeError) as error:
        raise damaged(part) from error


class Generation:
    """A complete generation; it stays readable until this object is gone, whatever is built meanwhile."""

    def __init__(self, folder: Path, model: str | None) -> None:
        """Raises IndexMismatch when the generation is damaged or not made for this program and `model`."""
        weakref.finalize(self, os.close, open_for_reading(folder))
        self.folder = folder
        self.manifest = read_manifest(folder)
        self.manifest.require_usable(folder, model)
        with reading(STORE):
            self.store = Store(folder / STORE)
        with reading(LEXICAL):
            self.lexical = Lexical.load(folder / LEXICAL, self.manifest.passages)
        self.documents = Documents(self.store)

    @cached_property
    def vectors(self) -> VectorIndex:
        """The passages' vectors, loaded when first asked for. Raises IndexMismatch when they do not fit."""
        with reading("vectors"):
            vectors = VectorIndex.load(self.folder)
        if (len(vectors), vectors.dimension) != (self.manifest.passages, self.manifest.dimension):
            raise damaged("vectors")
        return vectors

    @cached_property
    def restorer(self) -> Restorer:
        """Restores diacritics as this generation's documents write them."""
        return Restorer(self.lexical)

    @cached_property
    def phrases(self) -> Phrases:
        """What this generation's documents write out where a person typed it short."""
        return Phrases(self.lexical)

    @cached_property
    def knowledge(self) -> Knowledge:
        """What was read out of all documents together."""
        with reading(STORE):
            return self.store.knowledge()


def open_current(state: Path, model: str | None = None) -> Generation | None:
    """The generation that serves, None before the first build. Raises IndexMismatch."""
    generations = Generations(state)
    for _ in range(_ATTEMPTS):
        folder = generations.current()
        if folder is None:
            return None
        try:
            return Generation(folder, model)
        except (FileNotFoundError, BlockingIOError):
            continue
        except OSError as error:
            raise damaged(str(error)) from error
        except IndexMismatch:
            if folder == generations.current():
                raise
    raise damaged("current")
