"""One file that holds what cannot be made again: the database, the catalogue, on request the documents.

The archive is unpacked over an empty installation: `state/bot.sqlite`, `state/uploads/…`, `corpus/…`,
`config.toml`. The index is not in it, because it is built from the documents.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings
from index.durable import storage_errors, sync
from index.sources import CATALOG
from ingest.errors import StorageError

DATABASE = "state/bot.sqlite"


@dataclass(frozen=True, slots=True)
class Backup:
    """What was put away: the file, its size in bytes, and how many documents are in it."""

    file: Path
    size: int
    database: bool
    documents: int


def back_up(settings: Settings, target: Path, config: Path | None, *, with_documents: bool) -> Backup:
    """Write a backup to `target`, readable by its owner alone; an older file there is replaced at the end.

    `config` is the configuration file, if there is one. Raises StorageError, ConfigurationError.
    """
    if target.is_dir():
        raise StorageError(f"“{target}” là một thư mục.", "Ghi tên một tệp, ví dụ sao-luu.zip.")
    with storage_errors(target.parent), tempfile.TemporaryDirectory(prefix="thidua-") as desk:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=".backup-")  # mode 0600
        try:
            with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                # Twice: an upload may be finished, its file gone, while the database is copied.
                _add_tree(archive, settings.paths.state / "uploads", "state/uploads")
                database = _add_database(archive, settings, Path(desk))
                _add_tree(archive, settings.paths.state / "uploads", "state/uploads")
                _add_config(archive, config)
                documents = _add_corpus(archive, settings, with_documents)
            sync(Path(beside))
            Path(beside).replace(target)
            sync(target.parent)
        finally:
            Path(beside).unlink(missing_ok=True)
        return Backup(target, target.stat().st_size, database, documents)


def _add_database(archive: zipfile.ZipFile, settings: Settings, desk: Path) -> bool:
    from bot.database.copying import copy_database

    copy = desk / "bot.sqlite"
    found = copy_database(settings.database.url, settings.paths.state, copy)
    if found:
        archive.write(copy, DATABASE)
    return found


def _add_config(archive: zipfile.ZipFile, config: Path | None) -> None:
    if config is not None and config.is_file():
        archive.write(config, "config.toml")


def _add_corpus(archive: zipfile.ZipFile, settings: Settings, with_documents: bool) -> int:
    corpus = settings.paths.corpus
    if not with_documents:
        if (corpus / CATALOG).is_file():
            archive.write(corpus / CATALOG, f"corpus/{CATALOG}")
        return 0
    _add_tree(archive, settings.paths.state / "replaced", "state/replaced")
    names = _add_tree(archive, corpus, "corpus")
    return len(names - {f"corpus/{CATALOG}"})


def _add_tree(archive: zipfile.ZipFile, folder: Path, name: str) -> set[str]:
    """Add the files of a folder that are not there yet. Returns the names of all that were found."""
    known, found = set(archive.namelist()), set()
    for path in _files(folder):
        inside = f"{name}/{path.relative_to(folder).as_posix()}"
        with suppress(FileNotFoundError):
            if inside not in known:
                archive.write(path, inside)
            found.add(inside)
    return found


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder that are not hidden, without those that links bring in from elsewhere."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and not path.is_symlink() and not any(p.startswith(".") for p in inside.parts):
            yield path
