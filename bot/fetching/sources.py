"""Which documents the catalogue wants fetched, and putting them into the corpus folder with their hashes."""

from __future__ import annotations

import hashlib
import html
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

from bot.corpus.intake import Brought, Refusal, place
from bot.fetching import wording
from bot.fetching.download import Download, Rules, download
from index.durable import replace_file, storage_errors
from index.isolation import ReadingProcess
from index.sources import CATALOG
from ingest.catalog import Catalog, CatalogEntry, load_catalog
from ingest.errors import UnreadableDocument
from ingest.toml_file import TomlFile

# A page of a legal portal is a web page, and links the signed file.
_PAGES = (".html", ".htm")
_LINK = re.compile(rb"""href\s*=\s*["']?([^"'>\s]+)""", re.IGNORECASE)
_MARKUP = re.compile(
    rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_SEARCHED = 4096


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document that was fetched: its file in the corpus, the address in the end, the SHA-256 in hex."""

    file: str
    address: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What became of the documents that the catalogue gives an address for; `present` were there already."""

    fetched: tuple[Fetched, ...]
    present: tuple[str, ...]
    refused: tuple[Refusal, ...]


def fetch_sources(corpus: Path, rules: Rules, process: ReadingProcess) -> FetchReport:
    """Fetch every document with a `source` whose file is missing; its hash is written into the catalogue.

    Raises ConfigurationError for a catalogue with mistakes, StorageError when the disk refuses.
    """
    fetched, present, refused = [], [], []
    for entry in load_catalog(corpus / CATALOG).entries:
        if entry.source is None:
            continue
        if (corpus / entry.file).exists():
            present.append(entry.file)
            continue
        try:
            fetched.append(_fetch(entry, entry.source, corpus, rules, process))
        except UnreadableDocument as error:
            refused.append(Refusal(entry.file, error.message, error.remedy))
    return FetchReport(tuple(fetched), tuple(present), tuple(refused))


def _fetch(entry: CatalogEntry, source: str, corpus: Path, rules: Rules, process: ReadingProcess) -> Fetched:
    if not (corpus / entry.file).resolve().is_relative_to(corpus.resolve()):
        raise wording.not_fetched(source, wording.OUTSIDE)
    found = _document_at(source, PurePosixPath(entry.file).suffix.lower(), rules)
    sha256 = hashlib.sha256(found.content).hexdigest()
    if entry.sha256 not in (None, sha256):
        raise wording.not_fetched(source, wording.OTHER_CONTENT)
    with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
        path = Path(folder) / PurePosixPath(entry.file).name
        path.write_bytes(found.content)
        # Read before it is kept: nobody has looked at it, and a site may answer with anything.
        process.read(path, Path(folder), Catalog())
        place(Brought(path, entry.file, source), corpus, process, force=False)
    if entry.sha256 is None:
        _record_hash(corpus / CATALOG, source, sha256)
    return Fetched(entry.file, found.address, sha256)


def _document_at(source: str, suffix: str, rules: Rules) -> Download:
    """The document itself, or, where the address leads to a page about it, the file that the page links."""
    found = download(source, rules)
    if suffix in _PAGES or not _MARKUP.match(found.content[:_SEARCHED]):
        return found
    for link in _links(found, suffix):
        return download(link, rules)
    raise wording.not_fetched(source, wording.NO_LINKED_FILE.format(suffix=suffix))


def _links(page: Download, suffix: str) -> Iterator[str]:
    for link in _LINK.findall(page.content):
        target = html.unescape(link.decode("utf-8", "replace"))
        if target.partition("?")[0].partition("#")[0].lower().endswith(suffix):
            yield urljoin(page.address, target)


def _record_hash(catalog: Path, source: str, sha256: str) -> None:
    """Write the hash below the line of the address; everything else stays as people wrote it."""
    file = TomlFile.read(catalog, f"Không đọc được tệp danh mục “{catalog.name}”.")
    index = next(i for i, t in enumerate(file.content["document"]) if t.get("source", "").strip() == source)
    line = file.line("document", "source", index)
    with storage_errors(catalog):
        lines = catalog.read_bytes().splitlines(keepends=True)
        if line is None:
            return
        end = b"\r\n" if lines[line - 1].endswith(b"\r\n") else b"\n"
        lines[line - 1] = lines[line - 1].rstrip(b"\r\n") + end
        replace_file(catalog, b"".join([*lines[:line], f'sha256 = "{sha256}"'.encode() + end, *lines[line:]]))
