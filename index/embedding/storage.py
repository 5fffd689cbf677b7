"""Folders under `state/models`: published whole or not at all, by one process at a time."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ingest.errors import StorageError

_LOCK = ".lock"
_UNFINISHED = ".unfinished-"


@contextlib.contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Waits until no other process works in `folder`, then holds it. A killed holder's lock dies with it."""
    with _as_storage_error(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / _LOCK).open("w")
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def published(target: Path) -> Iterator[Path]:
    """An empty folder to fill, which becomes `target` when the block ends without an error.

    The caller holds `exclusive(target.parent)`; what a killed process left unfinished is removed first.
    """
    for leftover in target.parent.glob(_UNFINISHED + "*"):
        shutil.rmtree(leftover, ignore_errors=True)
    with _as_storage_error(target):
        folder = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=target.parent))
        try:
            yield folder
            _flush(folder)
            folder.chmod(0o755)
            folder.rename(target)
            _flush_one(target.parent)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _flush(folder: Path) -> None:
    """Has the disk write down everything in `folder`: a rename must not outlive what it publishes."""
    for path in [*folder.rglob("*"), folder]:
        _flush_one(path)


def _flush_one(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _as_storage_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"Không ghi được vào “{folder}”: {error.strerror or error}.",
            "Kiểm tra dung lượng đĩa còn trống (cần khoảng 1 GB) và quyền ghi vào thư mục.",
        ) from error
