"""The files of the corpus folder and their hashes, without reading again what has not been touched."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ingest.errors import ConfigurationError

CATALOG = "catalog.toml"
_STAMPS = "stamps.json"

# A file changed again within the resolution of its file system's clock keeps its time (2 s on FAT): a
# stamp is only trusted when the file was already that old when it was hashed.
_CLOCK_RESOLUTION_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """The SHA-256 that a file of this size and modification time had at `seen_ns`."""

    size: int
    modified_ns: int
    seen_ns: int
    sha256: str

    def holds_for(self, status: os.stat_result) -> bool:
        """Whether the file cannot have changed since it was hashed."""
        settled = self.seen_ns - self.modified_ns >= _CLOCK_RESOLUTION_NS
        return settled and (status.st_size, status.st_mtime_ns) == (self.size, self.modified_ns)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The corpus folder as it is now: the stamps of its documents by file name, and of its catalogue.

    `misnamed` are files whose names are no UTF-8, as they can be shown; they are left out.
    """

    folder: Path
    stamps: dict[str, Stamp]
    catalog: Stamp | None
    misnamed: tuple[str, ...] = ()

    @property
    def hashes(self) -> dict[str, str]:
        """The SHA-256 of every document file."""
        return {file: stamp.sha256 for file, stamp in self.stamps.items()}

    @property
    def catalog_hash(self) -> str:
        """The SHA-256 of the catalogue, "" without one."""
        return self.catalog.sha256 if self.catalog else ""


def scan(folder: Path, known: Mapping[str, Stamp]) -> Corpus:
    """Look at every file below `folder`; only those that `known` does not vouch for are read.

    Raises ConfigurationError when there is no such folder. A file that disappears or cannot be opened
    meanwhile is left out of this scan.
    """
    if not folder.is_dir():
        raise ConfigurationError(
            f"Không có thư mục tài liệu {folder}.", "Tạo thư mục đó hoặc đặt lại [paths] corpus."
        )
    stamps: dict[str, Stamp] = {}
    misnamed = []
    for file, path in _files(folder):
        shown = file.encode("utf-8", "replace").decode()
        if shown != file:
            misnamed.append(shown)
        elif stamp := _stamp(path, known.get(file)):
            stamps[file] = stamp
    return Corpus(folder, stamps, _stamp(folder / CATALOG, known.get(CATALOG)), tuple(misnamed))


def read_stamps(index: Path) -> dict[str, Stamp]:
    """The stamps of the last scan; they only save time, so none are needed and broken ones are forgotten."""
    try:
        return msgspec.json.decode((index / _STAMPS).read_bytes(), type=dict[str, Stamp])
    except (OSError, msgspec.DecodeError):
        return {}


def encode_stamps(corpus: Corpus) -> bytes:
    """What `read_stamps` reads."""
    catalog = {CATALOG: corpus.catalog} if corpus.catalog else {}
    return msgspec.json.encode(corpus.stamps | catalog)


def stamps_path(index: Path) -> Path:
    """Where the stamps are kept."""
    return index / _STAMPS


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every document file with its name relative to the folder, sorted; hidden ones are left out."""
    root = folder.resolve()
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(parent, name)
            file = path.relative_to(folder).as_posix()
            if not name.startswith((".", "~$")) and file != CATALOG and _is_inside(path, root):
                found.append((file, path))
    yield from sorted(found)


def _is_inside(path: Path, root: Path) -> bool:
    """Whether the file really lies in the corpus: a link must not bring in a stranger's file."""
    return path.is_file() and (not path.is_symlink() or path.resolve().is_relative_to(root))


def _stamp(path: Path, known: Stamp | None) -> Stamp | None:
    try:
        status = path.stat()
        if known and known.holds_for(status):
            return known
        seen_ns = time.time_ns()
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
    return Stamp(status.st_size, status.st_mtime_ns, seen_ns, digest)
