"""The folder of immutable generations: which one is current, who reads or builds, what may be deleted.

index/
  current          the name of the generation that serves
  build.lock       held by the one process that builds
  000007/          a complete generation, never changed again
  000008.partial/  one that is being written, or that a killed build left behind
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from index.durable import replace_file, storage_errors, sync, sync_tree
from index.manifest import MANIFEST, damaged
from ingest.errors import StorageError

_CURRENT = "current"
_LOCK = "build.lock"
_PARTIAL = ".partial"
_POLL_S = 0.05


class Generations:
    """The generations of one state folder. Reading needs no right to write."""

    def __init__(self, state: Path) -> None:
        self.folder = state / "index"

    def current(self) -> Path | None:
        """The folder of the generation that serves, None before the first build.

        Raises IndexMismatch when the pointer names a generation that is not there.
        """
        name = self._named()
        # Two builds may end between reading the pointer and looking: then what it named has been deleted.
        while name is not None and not (name.isdigit() and (self.folder / name).is_dir()):
            named_before, name = name, self._named()
            if name == named_before:
                raise damaged(f"{_CURRENT}: {name!r}")
        return None if name is None else self.folder / name

    def _named(self) -> str | None:
        try:
            return (self.folder / _CURRENT).read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise damaged(_CURRENT) from error

    @contextmanager
    def building(self, wait_s: float) -> Iterator[None]:
        """Be the only builder. Raises StorageError when another one still builds after `wait_s` seconds."""
        with storage_errors(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _acquire(descriptor, time.monotonic() + wait_s)
            yield
        finally:
            # Closing releases the lock, as the end of the process would; the file stays, because a lock
            # on a deleted file excludes nobody.
            os.close(descriptor)

    @contextmanager
    def writing(self) -> Iterator[Path]:
        """An empty folder for a new generation, which becomes current when the block succeeds.

        To be used within `building`. When the block fails, the folder is removed and the old generation
        serves on.
        """
        with storage_errors(self.folder):
            self._remove_leftovers()
            partial = self.folder / f"{self._next_number():06d}{_PARTIAL}"
            partial.mkdir()
            try:
                yield partial
                sync_tree(partial)
                generation = partial.with_suffix("")
                partial.rename(generation)
            except BaseException:
                shutil.rmtree(partial, ignore_errors=True)
                raise
            sync(self.folder)
            replace_file(self.folder / _CURRENT, generation.name.encode())
            self._remove_old(generation)

    def _numbered(self) -> list[Path]:
        return sorted(path for path in self.folder.iterdir() if path.name.isdigit())

    def _next_number(self) -> int:
        numbered = self._numbered()
        return int(numbered[-1].name) + 1 if numbered else 1

    def _remove_leftovers(self) -> None:
        """Remove what killed builds left: only the holder of the lock writes, so none of it is alive.

        A build killed just before its generation became current leaves a complete one with a higher number.
        """
        pointer = self.folder / _CURRENT
        current = pointer.read_text(encoding="utf-8").strip() if pointer.is_file() else ""
        orphans = [path for path in self._numbered() if path.name > current] if current.isdigit() else []
        for leftover in (*self.folder.glob(f"*{_PARTIAL}"), *orphans):
            shutil.rmtree(leftover)

    def _remove_old(self, current: Path) -> None:
        """Remove generations that nobody reads, but for the current one and the one before.

        The one before stays for a reader that has read the pointer and not yet opened what it names.
        """
        for generation in self._numbered()[:-2]:
            if generation != current and not _is_read(generation):
                shutil.rmtree(generation, ignore_errors=True)


def open_for_reading(generation: Path) -> int:
    """A descriptor that keeps `generation` from being deleted until it is closed. Raises OSError."""
    descriptor = os.open(generation / MANIFEST, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _is_read(generation: Path) -> bool:
    with suppress(FileNotFoundError):
        descriptor = os.open(generation / MANIFEST, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
        finally:
            os.close(descriptor)
    return False


def _acquire(descriptor: int, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= deadline:
                raise StorageError(
                    "Một tiến trình khác đang lập chỉ mục.", "Chờ tiến trình đó xong rồi chạy lại."
                ) from error
            time.sleep(_POLL_S)
        else:
            return
