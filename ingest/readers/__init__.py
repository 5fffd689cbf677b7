"""Turns a file into pages of raw text, one module per format."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import replace
from importlib import import_module
from itertools import islice
from pathlib import Path

from ingest.errors import UnreadableDocument
from ingest.legacy_encodings import decode_legacy
from ingest.model import Page
from ingest.readers import problems
from ingest.readers.formats import READABLE_SUFFIXES, Format, detect_format
from ingest.readers.options import PageHeard, ReadingOptions

__all__ = ["READABLE_SUFFIXES", "ReadingOptions", "read_pages"]

logger = logging.getLogger(__name__)

# Given the content, the file's name and the options. Pages that come one by one let whoever waits know that
# a long document is still being read; a list comes when it is complete.
Reader = Callable[[bytes, str, ReadingOptions], Iterable[Page]]

# Imported only when a file of the format is met: pypdf, python-docx and BeautifulSoup are slow to load.
_READERS: dict[Format, str] = {
    "pdf": "ingest.readers.pdf",
    "docx": "ingest.readers.docx",
    "odt": "ingest.readers.odt",
    "xlsx": "ingest.readers.xlsx",
    "doc": "ingest.readers.old_office",
    "rtf": "ingest.readers.old_office",
    "xls": "ingest.readers.old_office",
    "image": "ingest.readers.image",
    "html": "ingest.readers.html",
    "markdown": "ingest.readers.markdown",
    "text": "ingest.readers.text",
}


def read_pages(
    path: Path, options: ReadingOptions | None = None, heard: PageHeard | None = None
) -> list[Page]:
    """The pages of the document at `path`: raw text with its line breaks, at least one letter or digit.

    Pages are numbered from 1 where the format has pages; otherwise there is one page without a number.
    Text of Word and web documents has a blank line between paragraphs; rows of tables are lines with
    cells joined by " | ". Text is as stored: not normalised, lines not joined, page furniture kept; only
    Vietnamese that is not in Unicode (TCVN3, VNI) is put into it.
    `heard` is told after each page how many there are so far, and of how many.

    Raises UnreadableDocument, with a remedy, for whatever cannot be read: missing, empty, too large,
    encrypted, damaged, a scan without text, an unknown format or encoding.
    """
    options = options or ReadingOptions()
    data = _content(path, options.max_bytes)
    reader = _reader(detect_format(data, path.name, path.suffix))
    try:
        pages = list(_counted(reader(data, path.name, options), options.max_pages + 1, heard))
    except (UnreadableDocument, MemoryError):
        raise
    except Exception as error:
        # Damaged files make the parsing libraries fail in every way there is, RecursionError included.
        logger.info("%s cannot be parsed", path, exc_info=True)
        raise problems.DAMAGED.of(path.name) from error
    if len(pages) > options.max_pages:
        raise problems.too_many_pages(options.max_pages).of(path.name)
    pages = [_in_unicode(page) for page in pages]
    if not any(character.isalnum() for page in pages for character in page.text):
        raise problems.NO_TEXT.of(path.name)
    return pages


def require_known_format(path: Path, options: ReadingOptions) -> None:
    """Raises UnreadableDocument when the file at `path` cannot be opened or has no format that is read."""
    detect_format(_content(path, options.max_bytes), path.name, path.suffix)


def _in_unicode(page: Page) -> Page:
    """The page with Vietnamese of the time before Unicode converted, whatever format it came in."""
    if page.reading and page.reading.method == "ocr":
        # Recognition delivers Unicode; the signs it makes of specks look like an old encoding.
        return page
    converted = decode_legacy(page.text)
    return page if converted is None else replace(page, text=converted)


def _counted(pages: Iterable[Page], most: int, heard: PageHeard | None) -> Iterator[Page]:
    """At most so many of the pages."""
    total = len(pages) if isinstance(pages, Sized) else 0
    for count, page in enumerate(islice(pages, most), start=1):
        if heard:
            heard(count, total)
        yield page


def _content(path: Path, max_bytes: int) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise problems.NOT_A_FILE.of(path.name)
        if path.stat().st_size > max_bytes:
            raise problems.too_large(max_bytes).of(path.name)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise problems.MISSING.of(path.name) from error
    except PermissionError as error:
        raise problems.FORBIDDEN.of(path.name) from error
    except OSError as error:
        raise problems.UNSTABLE.of(path.name) from error
    if not data:
        raise problems.EMPTY.of(path.name)
    return data


def _reader(format_: Format) -> Reader:
    reader: Reader = import_module(_READERS[format_]).read
    return reader
