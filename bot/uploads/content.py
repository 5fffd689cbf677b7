"""Whether a file is what its name says: who confirms "plan.pdf" must not take in something else."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from index.durable import storage_errors
from ingest.readers.problems import Problem

_PDF, _ZIP, _OLE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# Readers of PDF accept the mark anywhere in the first kilobyte: mail gateways put lines before it.
_HEAD_BYTES = 1024
# An encrypted .docx lies in a container of the old format; its reader says so better than we could here.
_EXPECTED = {".pdf": (_PDF,), ".docx": (_ZIP, _OLE)}
_TEXTS = (".txt", ".md", ".html", ".htm")


def require_fitting_content(path: Path, name: str) -> None:
    """Raises UnreadableDocument, naming the file as `path` does, when its first bytes belie its name."""
    suffix = PurePosixPath(name).suffix
    with storage_errors(path.parent), path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if head and _belies(suffix, head):
        raise _misnamed(suffix).of(path.name)


def _belies(suffix: str, head: bytes) -> bool:
    if suffix in _TEXTS:
        return head.lstrip().startswith((_PDF, _ZIP, _OLE))
    marks = _EXPECTED.get(suffix)
    return marks is not None and not (_PDF in head if marks == (_PDF,) else head.startswith(marks))


def _misnamed(suffix: str) -> Problem:
    return Problem(
        f"không phải là tệp “{suffix}” như tên của nó",
        "Mở tệp bằng phần mềm gốc, lưu lại đúng định dạng (PDF hoặc Word .docx) rồi gửi lại.",
    )
