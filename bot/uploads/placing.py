"""Puts a document into the corpus folder: whole or not at all, and never over another one by mistake.

Everything here may be interrupted and done again: a file that is in place already is found there.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from pathlib import Path, PurePosixPath

from bot.uploads.model import Namesake
from bot.uploads.names import numbered
from index.durable import storage_errors, sync
from ingest.errors import UnreadableDocument

# Hidden, so that no index build takes it for a document.
_PARTIAL = ".upload-"
# What file systems without hard links answer: FAT, some network shares.
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK)


def hash_of(path: Path) -> str | None:
    """The SHA-256 of a file's content in hex, None when there is no such file."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def place(source: Path, content_hash: str, corpus: Path, name: str) -> str:
    """Copy `source` into `corpus` under `name`, or with a number when that is taken. Returns the file's name.

    Raises StorageError.
    """
    with storage_errors(corpus):
        for candidate in numbered(name):
            target = corpus / candidate
            if hash_of(target) == content_hash:
                return candidate
            if not _taken(target) and _copy_to_free(source, target):
                return candidate
    raise _taken_everywhere(name)


def replace(source: Path, content_hash: str, corpus: Path, older: Namesake, attic: Path) -> str:
    """Put `source` in the place of `older`, which moves to `attic`. Returns the file's name in the corpus.

    Raises UnreadableDocument when the older one is not what it was when the person decided, StorageError.
    """
    old = corpus / older.file
    new = old.with_suffix(source.suffix)
    with storage_errors(corpus):
        if hash_of(new) != content_hash:
            if hash_of(old) != older.content_hash or (new != old and _taken(new)):
                raise _changed_meanwhile(older)
            _keep(old, attic, older)
            partial = _partial(source, new.parent)
            partial.replace(new)
            sync(new.parent)
        if new != old and hash_of(old) == older.content_hash:
            old.unlink()
            sync(old.parent)
    return new.relative_to(corpus).as_posix()


def withdraw(corpus: Path, file: str, content_hash: str | None, older: Namesake | None, attic: Path) -> None:
    """Undo `place` or `replace`. Raises StorageError."""
    with storage_errors(corpus):
        kept = attic / _attic_name(older) if older else None
        if older and kept and kept.is_file() and hash_of(corpus / older.file) != older.content_hash:
            _partial(kept, (corpus / older.file).parent).replace(corpus / older.file)
        if content_hash and hash_of(corpus / file) == content_hash:
            (corpus / file).unlink()
        if corpus.is_dir():
            sync(corpus)


def sweep_partial(*folders: Path) -> None:
    """Delete what killed copies left in folders. Raises StorageError."""
    for folder in folders:
        with storage_errors(folder):
            for partial in folder.rglob(f"{_PARTIAL}*"):
                partial.unlink(missing_ok=True)


def _copy_to_free(source: Path, target: Path) -> bool:
    """Whether the copy is in place now; False when somebody took the name meanwhile."""
    partial = _partial(source, target.parent)
    try:
        os.link(partial, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        partial.rename(target)
    finally:
        partial.unlink(missing_ok=True)
        sync(target.parent)
    return True


def _partial(source: Path, folder: Path) -> Path:
    """A hidden copy in `folder` that is safely on the disk."""
    partial = folder / f"{_PARTIAL}{source.name}"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, partial)
    sync(partial)
    return partial


def _keep(old: Path, attic: Path, older: Namesake) -> None:
    attic.mkdir(mode=0o700, parents=True, exist_ok=True)
    _partial(old, attic).replace(attic / _attic_name(older))
    sync(attic)


def _attic_name(older: Namesake) -> str:
    return f"{older.content_hash[:12]}-{PurePosixPath(older.file).name}"


def _taken(target: Path) -> bool:
    # A name that differs only in case is the same one on the computers of most offices.
    if not target.parent.is_dir():
        return False
    return target.name.casefold() in {path.name.casefold() for path in target.parent.iterdir()}


def _taken_everywhere(name: str) -> UnreadableDocument:
    return UnreadableDocument(f"Đã có quá nhiều tệp tên “{name}”.", "Đổi tên tệp rồi gửi lại.")


def _changed_meanwhile(older: Namesake) -> UnreadableDocument:
    return UnreadableDocument(
        f"Tệp “{older.file}” đã được người khác thay đổi trong lúc chờ xác nhận.",
        "Gửi lại tệp để xem bản hiện có trước khi thay.",
    )
