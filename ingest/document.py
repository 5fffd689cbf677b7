"""From a file to a document: read, laid out, outlined, cut into passages, described."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from ingest.catalog import Catalog
from ingest.doubts import find_doubts, without_doubtful_numbers
from ingest.layout import lay_out
from ingest.letterhead import merge_metadata, read_letterhead
from ingest.model import Document
from ingest.outline import read_outline
from ingest.passages import cut_passages
from ingest.readers import ReadingOptions, read_pages
from ingest.readers.options import PageHeard
from ingest.vietnamese import folded

_MAX_SLUG = 40
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def read_document(
    path: Path,
    corpus: Path,
    catalog: Catalog,
    options: ReadingOptions | None = None,
    heard: PageHeard | None = None,
) -> Document:
    """The document at `path`, a file below the folder `corpus`, with what `catalog` says of it.

    `heard` is told how many pages have been read, page by page.

    Raises UnreadableDocument when the file cannot be read, ValueError when it is not below `corpus`.
    """
    file = path.relative_to(corpus).as_posix()
    pages = read_pages(path, options, heard)
    laid_out = lay_out(pages)
    doubts = find_doubts(laid_out.text, laid_out.pages, pages)
    letterhead = read_letterhead(without_doubtful_numbers(laid_out.text, doubts))
    sections = read_outline(laid_out.text, laid_out.footnotes)
    identifier = document_id(file)
    return Document(
        id=identifier,
        file=file,
        content_hash=hashlib.sha256(path.read_bytes()).hexdigest(),
        metadata=merge_metadata(file, catalog.entry(file), letterhead),
        text=laid_out.text,
        pages=laid_out.pages,
        sections=sections,
        passages=cut_passages(identifier, file, laid_out.text, laid_out.pages, sections),
        readings=tuple(page.reading for page in pages if page.reading),
        doubtful=doubts,
        cuts=laid_out.cuts,
    )


def document_id(file: str) -> str:
    """A short stable name for a file, given relative to the corpus: "ke-hoach-12-3fa9c1"."""
    stem = file.rpartition("/")[2].rpartition(".")[0] or file
    slug = _NOT_SLUG.sub("-", folded(stem)).strip("-")[:_MAX_SLUG].strip("-")
    digest = hashlib.sha256(file.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{slug}-{digest}" if slug else digest
