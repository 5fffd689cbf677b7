"""Whether a file is what its name says: who confirms "plan.pdf" must not take in something else."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from index.durable import storage_errors
from ingest.readers.formats import PDF_MARK_WITHIN, is_pdf
from ingest.readers.problems import MISNAMED

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# An encrypted .docx lies in a container of the old format; its reader says so better than we could here.
_WORD = (_ZIP, _OLE)
_TEXTS = (".txt", ".md", ".html", ".htm")


def require_fitting_content(path: Path, name: str) -> None:
    """Raises UnreadableDocument, naming the file as `path` does, when its first bytes belie its name."""
    suffix = PurePosixPath(name).suffix
    with storage_errors(path.parent), path.open("rb") as file:
        head = file.read(PDF_MARK_WITHIN)
    if head and _belies(suffix, head):
        raise MISNAMED.of(path.name)


def _belies(suffix: str, head: bytes) -> bool:
    if suffix in _TEXTS:
        return is_pdf(head.lstrip()[: len("%PDF-")]) or head.lstrip().startswith(_WORD)
    return (suffix == ".pdf" and not is_pdf(head)) or (suffix == ".docx" and not head.startswith(_WORD))
