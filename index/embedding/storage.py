"""Folders under `state/models`: published whole or not at all, by one process at a time."""

from __future__ import annotations

import contextlib
import fcntl
import shutil
from collections.abc import Iterator
from pathlib import Path

from index.durable import storage_errors, sync, sync_tree

_LOCK = ".lock"
_PARTIAL = ".partial"


@contextlib.contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Waits until no other process works in `folder`, then holds it. A killed holder's lock dies with it."""
    with storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / _LOCK).open("w")
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def published(target: Path) -> Iterator[Path]:
    """An empty folder to fill, which becomes `target` when the block ends without an error.

    To be used within `exclusive`, so that whatever is unfinished was left by a killed process. Raises
    StorageError when the disk refuses.
    """
    with storage_errors(target.parent):
        for leftover in target.parent.glob("*" + _PARTIAL):
            shutil.rmtree(leftover)
        partial = target.with_name(target.name + _PARTIAL)
        partial.mkdir()
        try:
            yield partial
            sync_tree(partial)
            partial.rename(target)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise
        sync(target.parent)
