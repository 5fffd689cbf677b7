"""Copies files that people bring into the corpus folder, without ever losing a document that is there."""

from __future__ import annotations

import filecmp
import os
import shutil
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import StorageError, UnreadableDocument
from ingest.readers.formats import READABLE_SUFFIXES, detect_format

FORMATS = "Các định dạng đọc được: .txt, .md, .pdf, .docx, .html."


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


def take_in(paths: Iterable[Path], corpus: Path, *, force: bool = False) -> Intake:
    """Copy files, and all files in folders, into `corpus`; `force` replaces other files of the same name.

    Raises StorageError when the corpus folder cannot be written.
    """
    copied, refused = [], []
    for source, name in _named(paths):
        try:
            if _copy(source, corpus, name, force=force):
                copied.append(name)
        except UnreadableDocument as error:
            refused.append(Refusal(str(source), error.message, error.remedy))
    return Intake(tuple(copied), tuple(refused))


def _named(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Every file with its name in the corpus: a folder keeps its own name and order inside."""
    for path in paths:
        if not path.is_dir():
            yield path, _composed(path.name)
            continue
        for file in sorted(path.rglob("*")):
            inside = file.relative_to(path)
            if file.is_file() and not any(part.startswith(".") for part in inside.parts):
                yield file, _composed((path.resolve().name / inside).as_posix())


def _composed(name: str) -> str:
    # A Mac hands over "Báo cáo" decomposed; the same name typed elsewhere would be another file.
    return unicodedata.normalize("NFC", name)


def _copy(source: Path, corpus: Path, name: str, *, force: bool) -> bool:
    """Whether the corpus has changed. Raises UnreadableDocument, StorageError."""
    _require_readable(source)
    target = corpus / name
    if target.exists() and (target.samefile(source) or filecmp.cmp(source, target, shallow=False)):
        return False
    if target.exists() and not force:
        raise UnreadableDocument(
            f"Trong thư mục văn bản đã có một tệp khác tên “{name}”.",
            "Đổi tên tệp mới, hoặc thêm --force để thay tệp cũ.",
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(source, target)
    except OSError as error:
        raise StorageError(
            f"Không ghi được tệp “{name}” vào thư mục văn bản.", "Kiểm tra quyền ghi và dung lượng ổ đĩa."
        ) from error
    return True


def _require_readable(source: Path) -> None:
    try:
        with source.open("rb") as file:
            head = file.read()
    except OSError as error:
        raise UnreadableDocument("Không mở được tệp.", "Kiểm tra đường dẫn và quyền đọc.") from error
    if source.suffix.lower() not in READABLE_SUFFIXES:
        raise UnreadableDocument(f"Chương trình không đọc loại tệp “{source.suffix}”.", FORMATS)
    detect_format(head, source.name, source.suffix)


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
