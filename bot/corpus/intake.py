"""Copies files that people bring into the corpus folder, without ever losing a document that is there."""

from __future__ import annotations

import filecmp
import os
import shutil
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import StorageError, UnreadableDocument
from ingest.readers.formats import READABLE_SUFFIXES
from ingest.readers.problems import SUPPORTED

if TYPE_CHECKING:
    from index.isolation import ReadingProcess

ARCHIVE_SUFFIX = ".zip"
# Hidden in the corpus folder, so that it is not indexed.
_PUT_AWAY = ".archives"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not copied, why, and what to do about it."""

    file: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of the files brought: `copied` are names in the corpus folder."""

    copied: tuple[str, ...]
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Brought:
    """A file at hand, the name it would have in the corpus folder, and what its owner calls it."""

    path: Path
    name: str
    shown: str


def take_in(
    paths: Iterable[Path], corpus: Path, process: ReadingProcess | None = None, *, force: bool = False
) -> Intake:
    """Copy files, all files in folders and all documents in archives into `corpus`.

    `process` looks into the files, which nobody has vouched for yet; `force` replaces other files of the same
    name. Raises StorageError when the corpus folder cannot be written.
    """
    with ExitStack() as stack:
        process = process or stack.enter_context(_process_of_its_own())
        found, refused = unfold(paths, process, stack)
        intake = _take(found, corpus, process, force=force)
    return replace(intake, refused=(*refused, *intake.refused))


def take_out_of_archives(corpus: Path, process: ReadingProcess) -> Intake:
    """Put the documents of archives that lie in the corpus folder beside them, and the archives away.

    An archive of which nothing could be taken stays, and is reported as a file that cannot be read.
    """
    copied: list[str] = []
    refused: list[Refusal] = []
    for archive in _visible_archives(corpus):
        file = archive.relative_to(corpus)
        with ExitStack() as stack:
            found, refusals = unfold([archive], process, stack)
            beside = [replace(one, name=(file.parent / one.name).as_posix()) for one in found]
            intake = _take(beside, corpus, process, force=False)
        if found:
            copied += intake.copied
            refused += [*refusals, *intake.refused]
            _put_away(archive, corpus / _PUT_AWAY / file)
    return Intake(tuple(copied), tuple(refused))


def unfold(
    paths: Iterable[Path], process: ReadingProcess, stack: ExitStack
) -> tuple[list[Brought], list[Refusal]]:
    """Every single file, those in folders and archives too; archives stay unpacked until `stack` closes."""
    found: list[Brought] = []
    refused: list[Refusal] = []
    for file in _named(paths):
        if file.path.suffix.lower() != ARCHIVE_SUFFIX:
            found.append(file)
            continue
        try:
            members, refusals = _unpacked(file, process, stack)
        except UnreadableDocument as error:
            refused.append(Refusal(file.shown, error.message, error.remedy))
        else:
            found += members
            refused += refusals
    return found, refused


def _take(files: Iterable[Brought], corpus: Path, process: ReadingProcess, *, force: bool) -> Intake:
    copied, refused = [], []
    for file in files:
        try:
            if place(file, corpus, process, force=force):
                copied.append(file.name)
        except UnreadableDocument as error:
            refused.append(Refusal(file.shown, error.message, error.remedy))
    return Intake(tuple(copied), tuple(refused))


def _process_of_its_own() -> ReadingProcess:
    from index.isolation import ReadingProcess

    return ReadingProcess()


def _visible_archives(corpus: Path) -> list[Path]:
    return sorted(
        path
        for path in corpus.rglob("*")
        if path.suffix.lower() == ARCHIVE_SUFFIX
        and path.is_file()
        and not path.is_symlink()
        and not _is_hidden(path.relative_to(corpus))
    )


def _is_hidden(inside: Path) -> bool:
    return any(part.startswith(".") for part in inside.parts)


def _put_away(archive: Path, target: Path) -> None:
    """Move the archive to `target`, or beside it under a number: nothing that was put away before is lost."""
    free, count = target, 1
    while free.exists():
        count += 1
        free = target.with_stem(f"{target.stem} ({count})")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        archive.rename(free)
    except OSError as error:
        raise _refused_by_disk(archive.name) from error


def _named(paths: Iterable[Path]) -> Iterator[Brought]:
    """Every file with its name in the corpus: a folder keeps its own name and order inside."""
    for path in paths:
        if not path.is_dir():
            yield Brought(path, _composed(path.name), str(path))
            continue
        for file in sorted(path.rglob("*")):
            inside = file.relative_to(path)
            if file.is_file() and not _is_hidden(inside):
                yield Brought(file, _composed((path.resolve().name / inside).as_posix()), str(file))


def _composed(name: str) -> str:
    # A Mac hands over "Báo cáo" decomposed; the same name typed elsewhere would be another file.
    return unicodedata.normalize("NFC", name)


def _unpacked(
    archive: Brought, process: ReadingProcess, stack: ExitStack
) -> tuple[list[Brought], list[Refusal]]:
    """The documents of an archive, in a folder that has its name."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="thidua-")))
    unpacked = process.unpack(archive.path, folder)
    name = archive.name[: -len(ARCHIVE_SUFFIX)]
    members = [
        Brought(folder / member.file, f"{name}/{member.name}", f"{archive.shown}/{member.name}")
        for member in unpacked.members
    ]
    refused = [Refusal(f"{archive.shown}/{one.name}", one.message, one.remedy) for one in unpacked.refused]
    return members, refused


def place(file: Brought, corpus: Path, process: ReadingProcess, *, force: bool) -> bool:
    """Copy one file; whether the corpus has changed. Raises UnreadableDocument, StorageError."""
    source, target = file.path, corpus / file.name
    if Path(file.name).suffix.lower() not in READABLE_SUFFIXES:
        suffix = Path(file.name).suffix
        raise UnreadableDocument(f"Chương trình không đọc loại tệp “{suffix}”.", SUPPORTED)
    process.require_readable(source)
    if target.exists() and (target.samefile(source) or filecmp.cmp(source, target, shallow=False)):
        return False
    if target.exists() and not force:
        raise UnreadableDocument(
            f"Trong thư mục văn bản đã có một tệp khác tên “{file.name}”.",
            "Đổi tên tệp mới, hoặc thêm --force để thay tệp cũ.",
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(source, target)
    except OSError as error:
        raise _refused_by_disk(file.name) from error
    return True


def _refused_by_disk(name: str) -> StorageError:
    return StorageError(
        f"Không ghi được tệp “{name}” vào thư mục văn bản.", "Kiểm tra quyền ghi và dung lượng ổ đĩa."
    )


def _replace(source: Path, target: Path) -> None:
    """Copy beside the target and rename: an index build meanwhile never sees half a file."""
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=".")
    os.close(handle)
    try:
        shutil.copy2(source, beside)
        Path(beside).replace(target)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
