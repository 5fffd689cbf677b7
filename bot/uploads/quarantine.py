"""Where uploads wait: a folder that only the program reads, under names that nobody chose."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path, PurePosixPath

from index.durable import storage_errors, sync
from ingest.readers.problems import Problem

_INCOMING = ".part"


class Quarantine:
    """The files of uploads, by their ids."""

    def __init__(self, state: Path) -> None:
        self.folder = state / "uploads"

    def path(self, identifier: str, name: str) -> Path:
        """Where the upload called `name` lies; the folder is made. Raises StorageError."""
        with storage_errors(self.folder):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self.folder / f"{identifier}{PurePosixPath(name).suffix}"

    def incoming(self, path: Path) -> Path:
        """Where the file for `path` lies until it has come whole."""
        return path.with_name(f"{path.name}{_INCOMING}")

    def settle(self, path: Path, max_bytes: int, shown: str) -> None:
        """Put a file that has come whole in its place. Raises UnreadableDocument when it is too large."""
        incoming = self.incoming(path)
        with storage_errors(self.folder):
            if incoming.stat().st_size > max_bytes:
                raise too_large_to_fetch(max_bytes).of(shown)
            incoming.chmod(0o600)
            sync(incoming)
            incoming.replace(path)
            sync(self.folder)

    def remove(self, path: Path) -> None:
        """Delete an upload's file, if it is there, whole or not. Raises StorageError."""
        with storage_errors(self.folder):
            path.unlink(missing_ok=True)
            self.incoming(path).unlink(missing_ok=True)

    def sweep(self, kept: Callable[[], Collection[Path]]) -> None:
        """Delete the files that belong to no upload: of those that were declined when the program ended."""
        # Listed before `kept` is asked: a file that comes meanwhile belongs to somebody.
        found = list(self.folder.iterdir()) if self.folder.is_dir() else []
        known = {name for path in kept() for name in (path, self.incoming(path))}
        for path in set(found) - known:
            self.remove(path)


def too_large_to_fetch(max_bytes: int) -> Problem:
    """A file that cannot come through the channel."""
    return Problem(
        f"lớn hơn mức nhận được qua kênh này ({max_bytes // 1_000_000} MB)",
        "Quét lại ở 200–300 dpi, đen trắng; tách thành nhiều tệp; hoặc chép thẳng vào thư mục văn bản trên"
        " máy chủ.",
    )
