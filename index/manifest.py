"""What a generation of the index says about itself, and whether this program can use it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from ingest.errors import IndexMismatch

# Raised when the files of a generation change their meaning.
FORMAT_VERSION = 1
# Raised when reading, cutting or extraction changes, so that documents indexed before are read again.
TEXT_VERSION = 14

MANIFEST = "manifest.json"
REBUILD = "Chạy lệnh `thidua ingest --rebuild` để lập lại chỉ mục."


@dataclass(frozen=True, slots=True)
class Manifest:
    """One generation: what it was made with and of.

    `sources` are all files of the corpus folder with their SHA-256 when it was made, read or not; `entries`
    the SHA-256 of the catalogue entry that each indexed file was read with;
    `rejected` those whose content could not be read, `duplicates` those left out with the file that has the
    same content or is a newer edition of the same document; `catalog` is the catalogue's SHA-256, "" without;
    `artifacts` are the generation's own files with their sizes in bytes.

    `incomplete` are indexed files of which pages could not be read, `tools` what they were read with: with
    other tools they are read again. Generations from before have neither.
    """

    format: int
    text_version: int
    model: str
    dimension: int
    documents: int
    passages: int
    catalog: str
    sources: dict[str, str]
    entries: dict[str, str]
    rejected: tuple[str, ...]
    duplicates: dict[str, str]
    artifacts: dict[str, int]
    incomplete: tuple[str, ...] = ()
    tools: str = ""

    def require_usable(self, folder: Path, model: str | None) -> None:
        """Raise IndexMismatch unless this program, with this model (None: any), can use the generation."""
        if self.format != FORMAT_VERSION or self.text_version != TEXT_VERSION:
            raise IndexMismatch("Chỉ mục do một phiên bản khác của chương trình lập ra.", REBUILD)
        require_model(self.model, model)
        for name, size in self.artifacts.items():
            path = folder / name
            if not path.is_file() or path.stat().st_size != size:
                raise damaged(name)


def require_model(indexed: str, wanted: str | None) -> None:
    """Raise IndexMismatch when the index was made with another embedding model than the one in use."""
    if wanted is not None and wanted != indexed:
        raise IndexMismatch(
            f"Chỉ mục được lập bằng mô hình “{indexed}”, nay dùng mô hình “{wanted}”.", REBUILD
        )


def damaged(what: str) -> IndexMismatch:
    """The error for a part of the index that cannot be read."""
    return IndexMismatch(f"Chỉ mục bị hỏng ({what}).", REBUILD)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a generation. Raises IndexMismatch when there is none that can be read."""
    try:
        content = (folder / MANIFEST).read_bytes()
        version = msgspec.json.decode(content, type=dict[str, msgspec.Raw]).get("format")
        if version is not None and bytes(version) != str(FORMAT_VERSION).encode():
            raise IndexMismatch("Chỉ mục do một phiên bản khác của chương trình lập ra.", REBUILD)
        return msgspec.json.decode(content, type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise damaged(MANIFEST) from error


@dataclass(frozen=True, slots=True)
class _Versions:
    format: int
    text_version: int


def is_outdated(folder: Path) -> bool:
    """Whether an earlier version of this program wrote the generation, so that only a rebuild helps.

    False for one that is damaged or that a later version wrote: those are for a person to decide on.
    """
    try:
        made = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=_Versions)
    except (OSError, msgspec.DecodeError):
        return False
    return (made.format, made.text_version) < (FORMAT_VERSION, TEXT_VERSION)


def artifact_sizes(folder: Path) -> dict[str, int]:
    """The files of a generation that is being written, by their path in it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in files}
