"""Archives of documents (.zip): each member a document, nothing written where it does not belong."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ingest.errors import UnreadableDocument
from ingest.file_names import safe_name, safe_path
from ingest.readers import problems
from ingest.readers.options import ReadingOptions

# An office sends a folder of a campaign, not a library.
MAX_MEMBERS = 500
MAX_UNPACKED_BYTES = 500_000_000
# As for a .docx: text packs to about a tenth; only small files reach more without malice.
_MAX_RATIO = 100
_RATIO_MATTERS_FROM = 10_000_000
_PIECE = 1 << 20
# What Macs and Windows put beside the documents.
_CLUTTER = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))
_NESTED = (".zip", ".rar", ".7z", ".gz", ".tar", ".tgz", ".bz2", ".xz")
_NAME_IS_UTF8 = 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """A document unpacked: its path in the archive, made safe, and the path of its file in the folder."""

    name: str
    file: str


@dataclass(frozen=True, slots=True)
class RefusedMember:
    """A member that was left out, why, and what to do about it."""

    name: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What became of the members of an archive."""

    members: tuple[Member, ...]
    refused: tuple[RefusedMember, ...]


def unpack(path: Path, folder: Path, options: ReadingOptions) -> Unpacked:
    """Write the documents in the archive at `path` into the empty `folder`, each into a folder of its own.

    Raises UnreadableDocument for what is no archive, or would unpack to far too much.
    """
    members: list[Member] = []
    refused: list[RefusedMember] = []
    try:
        with zipfile.ZipFile(path) as archive:
            for info in _documents(archive, path.name):
                name = _name_of(info)
                file = f"{len(members)}/{safe_name(name)}"
                try:
                    _extract(archive, info, name, folder / file, options)
                except UnreadableDocument as error:
                    refused.append(RefusedMember(name, error.message, error.remedy))
                else:
                    members.append(Member(name, file))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise problems.DAMAGED.of(path.name) from error
    return Unpacked(tuple(members), tuple(refused))


def _documents(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    infos = [info for info in archive.infolist() if not info.is_dir() and not _is_clutter(info)]
    if len(infos) > MAX_MEMBERS:
        raise problems.too_many_members(MAX_MEMBERS).of(name)
    # Members may share their packed bytes; what counts is what they unpack to.
    if sum(info.file_size for info in infos) > MAX_UNPACKED_BYTES:
        raise problems.expands_too_much(MAX_UNPACKED_BYTES).of(name)
    return infos


def _is_clutter(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.replace("\\", "/").split("/")
    return any(part in _CLUTTER or (part.startswith(".") and part.strip(".")) for part in parts)


def _name_of(info: zipfile.ZipInfo) -> str:
    """The path in the archive without tricks: "../../etc/x" and "C:\\x" are "etc/x" and "x"."""
    parts = [part for part in _written_name(info).replace("\\", "/").split("/") if part.strip(". ")]
    return safe_path([part for part in parts if not part.endswith(":")] or ["tệp"])


def _written_name(info: zipfile.ZipInfo) -> str:
    """The name as its author saw it: old programs write UTF-8 or a Vietnamese code page and do not say."""
    if info.flag_bits & _NAME_IS_UTF8:
        return info.filename
    try:
        written = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "cp1258"):
        try:
            return written.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _extract(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, target: Path, options: ReadingOptions
) -> None:
    """Write one member to `target`. Raises UnreadableDocument for one that must not be written."""
    _refuse(info, name, options)
    try:
        with archive.open(info) as source:
            head = source.read(8)
            if _is_nested(head, name):
                raise problems.NESTED_ARCHIVE.of(name)
            target.parent.mkdir(exist_ok=True)
            with target.open("wb") as file:
                for piece in _pieces(head, source):
                    file.write(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        target.unlink(missing_ok=True)
        raise problems.DAMAGED.of(name) from error


def _refuse(info: zipfile.ZipInfo, name: str, options: ReadingOptions) -> None:
    if info.flag_bits & 1:
        raise problems.ENCRYPTED.of(name)
    if stat.S_ISLNK(info.external_attr >> 16):
        raise problems.NOT_A_FILE.of(name)
    if info.file_size > options.max_bytes:
        raise problems.too_large(options.max_bytes).of(name)
    if info.file_size > _RATIO_MATTERS_FROM and info.file_size > _MAX_RATIO * info.compress_size:
        raise problems.expands_too_much(options.max_bytes).of(name)


def _is_nested(head: bytes, name: str) -> bool:
    """Word files are archives, too, and must not be mistaken: only the name tells without unpacking."""
    return name.lower().endswith(_NESTED) or head.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"))


def _pieces(head: bytes, source: IO[bytes]) -> Iterator[bytes]:
    yield head
    while piece := source.read(_PIECE):
        yield piece
