"""The file a document was read from, as it is now."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ingest.model import Document
from ingest.readers import problems
from ingest.readers.formats import PDF_MARK_WITHIN, is_pdf


@dataclass(frozen=True, slots=True)
class SourceFile:
    """`changed` says that the file is another than the one that was read."""

    path: Path
    is_pdf: bool
    changed: bool


def find_source(corpus: Path, document: Document) -> SourceFile:
    """The file of `document` in the folder `corpus`. Raises UnreadableDocument when it is not there."""
    path = corpus / document.file
    # A link put there since must not lead out of the folder.
    if not path.is_file() or not path.resolve().is_relative_to(corpus.resolve()):
        raise problems.MISSING.of(path.name)
    try:
        with path.open("rb") as file:
            pdf = is_pdf(file.read(PDF_MARK_WITHIN))
            file.seek(0)
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except PermissionError as error:
        raise problems.FORBIDDEN.of(path.name) from error
    except OSError as error:
        raise problems.UNSTABLE.of(path.name) from error
    return SourceFile(path, pdf, found != document.content_hash)
