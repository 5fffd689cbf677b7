"""Which format a file has: its content decides, its name only where content cannot tell."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Literal

from ingest.readers import problems
from ingest.readers.problems import Problem

Format = Literal["pdf", "docx", "odt", "xlsx", "doc", "rtf", "xls", "image", "html", "markdown", "text"]

_FORMAT_OF_SUFFIX: dict[str, Format] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
    ".xlsx": "xlsx",
    ".doc": "doc",
    ".rtf": "rtf",
    ".xls": "xls",
    ".png": "image",
    ".jpg": "image",
    ".jpeg": "image",
    ".tif": "image",
    ".tiff": "image",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".txt": "text",
}
READABLE_SUFFIXES = frozenset(_FORMAT_OF_SUFFIX)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_UNREADABLE: tuple[tuple[bytes, Problem], ...] = (
    (b"GIF8", problems.IMAGE),
    (b"BM", problems.IMAGE),
    (b"RIFF", problems.IMAGE),
    (b"7z\xbc\xaf\x27\x1c", problems.ARCHIVE),
    (b"Rar!\x1a\x07", problems.ARCHIVE),
    (b"\x1f\x8b", problems.ARCHIVE),
    (b"MIME-Version:", problems.WEB_ARCHIVE),
    (b"From: <Saved by", problems.WEB_ARCHIVE),
)
# Readers of PDF accept the mark anywhere in the first kilobyte: mail gateways put lines before it.
_PDF_MARK, PDF_MARK_WITHIN = b"%PDF-", 1024
# Files of these kinds always show what they are; offices do save web pages and texts as ".doc" and ".xls".
_TOLD_BY_CONTENT = ("pdf", "docx", "odt", "xlsx", "image")
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_LONGEST_TYPE = 100
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def detect_format(data: bytes, name: str, suffix: str) -> Format:
    """The format of `data`, the content of a file called `name`.

    `suffix` (".txt") only tells Markdown, HTML without its opening tag and plain text apart. Raises
    UnreadableDocument for formats that are recognised but not read, and for a ".pdf" that is nothing known.
    """
    if is_pdf(data):
        return "pdf"
    if data.startswith(b"PK"):
        return _format_of_archive(data, name)
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_PICTURES):
        return "image"
    if data.startswith(_OLE):
        return _format_of_compound(data, name)
    if problem := _unreadable(data):
        raise problem.of(name)
    opening = _opening(data)
    if _MARKUP.match(opening):
        return "html"
    if opening.lstrip().startswith(b"<?xml"):
        raise problems.OTHER_XML.of(name)
    by_name = _FORMAT_OF_SUFFIX.get(suffix.lower(), "text")
    if by_name in _TOLD_BY_CONTENT:
        raise problems.MISNAMED.of(name)
    return by_name if by_name in ("html", "markdown") else "text"


def is_pdf(data: bytes) -> bool:
    """Whether a file that begins with `data` is a PDF."""
    return _PDF_MARK in data[:PDF_MARK_WITHIN]


def _unreadable(data: bytes) -> Problem | None:
    for mark, problem in _UNREADABLE:
        # "BM" and "RIFF" also begin words; an image goes on with bytes that no text has.
        if data.startswith(mark) and (len(mark) > 4 or b"\x00" in data[:64]):
            return problem
    return None


def _format_of_compound(data: bytes, name: str) -> Format:
    """What a container of Office 97-2003 holds, by the names of its streams."""
    # Word hides an encrypted .docx in such a container.
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise problems.ENCRYPTED.of(name)
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    if any(stream.encode("utf-16-le") + b"\x00\x00" in data for stream in ("Workbook", "Book")):
        return "xls"
    raise problems.OLD_WORD.of(name)


def _opening(data: bytes) -> bytes:
    """The first kilobytes as ASCII-compatible bytes, whatever the byte order mark."""
    head = data[:4096]
    for mark in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].replace(b"\x00", b"")
    return head


def _format_of_archive(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = set(archive.namelist())
            kind = archive.open("mimetype").read(_LONGEST_TYPE) if "mimetype" in members else b""
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError) as error:
        raise problems.DAMAGED.of(name) from error
    if "word/document.xml" in members or any(re.fullmatch(r"word/document\d*\.xml", m) for m in members):
        return "docx"
    if any(member.startswith("xl/") for member in members):
        return "xlsx"
    if any(member.startswith("ppt/") for member in members):
        raise problems.PRESENTATION.of(name)
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        raise problems.OPEN_DOCUMENT.of(name)
    raise problems.ARCHIVE.of(name)
