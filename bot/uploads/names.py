"""Names of files as strangers give them, made safe; and which are refused before anything is fetched."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from ingest.file_names import safe_name
from ingest.readers import problems
from ingest.readers.formats import READABLE_SUFFIXES
from ingest.readers.problems import Problem

_SHOWN_CHARACTERS = 60
_NAMELESS = "van-ban"
# A leading "." hides a file, "~$" is what Word calls its locks: the index passes over both.
_EDGES = " .~$"
_KNOWN_PROBLEMS: dict[str, Problem] = {
    suffix: problem
    for suffixes, problem in (
        ((".ppt", ".pptx", ".odp"), problems.PRESENTATION),
        ((".zip", ".rar", ".7z", ".gz", ".tar"), problems.ARCHIVE),
        ((".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"), problems.IMAGE),
    )
    for suffix in suffixes
}


def corpus_name(given: str) -> str:
    """A name for the corpus folder made of what a person called the file: no folder, nothing hidden, NFC.

    Raises UnreadableDocument when its suffix names a kind of file that is not read.
    """
    path = PurePosixPath(safe_name(_visible(given)))
    suffix = path.suffix.lower()
    if suffix not in READABLE_SUFFIXES:
        raise _KNOWN_PROBLEMS.get(suffix, _unknown_kind(suffix)).of(shown_name(given))
    return f"{path.stem.strip(_EDGES) or _NAMELESS}{suffix}"


def shown_name(given: str) -> str:
    """A name as a message shows it: without what cannot be seen, not longer than a line."""
    name = _visible(given) or _NAMELESS
    return name if len(name) <= _SHOWN_CHARACTERS else f"{name[:30]}…{name[-20:]}"


def numbered(name: str) -> Iterator[str]:
    """The name, then "name (2)", "name (3)" … for when it is taken."""
    path = PurePosixPath(name)
    yield name
    for number in range(2, 1000):
        yield f"{path.stem} ({number}){path.suffix}"


def _visible(name: str) -> str:
    # Marks that turn the direction of writing make "fdp.exe" look like "exe.pdf".
    composed = unicodedata.normalize("NFC", name)
    printable = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in composed)
    return " ".join(printable.split())


def _unknown_kind(suffix: str) -> Problem:
    readable = ", ".join(sorted(READABLE_SUFFIXES))
    kind = (
        f"thuộc loại “{suffix[:10]}” mà chương trình không đọc" if suffix else "không có đuôi cho biết loại"
    )
    return Problem(kind, f"Gửi văn bản ở một trong các dạng: {readable}.")
