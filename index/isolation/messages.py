"""What the program and its reading process say to each other: length, then JSON, each way."""

from __future__ import annotations

import struct

import msgspec

from index.isolation.limits import ReadingLimits
from ingest.archive import Unpacked
from ingest.catalog import CatalogEntry
from ingest.knowledge import Knowledge
from ingest.model import Document
from ingest.ocr.options import OcrOptions
from ingest.page_image import Needle, PageImage
from ingest.readers.options import ReadingOptions

LENGTH = struct.Struct(">I")
# A document of 5,000 pages comes to some 60 MB. What claims more is no document.
LARGEST_MESSAGE = 512_000_000


class Begin(msgspec.Struct, frozen=True, tag=True):
    """The first message: what binds the process from now on."""

    limits: ReadingLimits


class Read(msgspec.Struct, frozen=True, tag=True):
    """Read the file at `path` below `corpus`; `entry` is what the catalogue says of it."""

    path: str
    corpus: str
    entry: CatalogEntry | None
    options: ReadingOptions


class Extract(msgspec.Struct, frozen=True, tag=True):
    """Find what a document says."""

    document: Document


class Check(msgspec.Struct, frozen=True, tag=True):
    """Say whether the file at `path` has a format that can be read."""

    path: str
    options: ReadingOptions


class Unpack(msgspec.Struct, frozen=True, tag=True):
    """Write the documents in the archive at `path` into `folder`."""

    path: str
    folder: str
    options: ReadingOptions


class Draw(msgspec.Struct, frozen=True, tag=True):
    """Draw page `page`, counted from 1, of the PDF at `path` and find the needles on it."""

    path: str
    page: int
    needles: tuple[Needle, ...]
    ocr: OcrOptions | None


class Progress(msgspec.Struct, frozen=True, tag=True):
    """So many pages have been read, of so many (0: nobody knows)."""

    pages: int
    total: int = 0


class Done(msgspec.Struct, frozen=True, tag=True):
    """The document that was read."""

    document: Document


class Extracted(msgspec.Struct, frozen=True, tag=True):
    """What the document says."""

    knowledge: Knowledge


class Readable(msgspec.Struct, frozen=True, tag=True):
    """The file has a format that can be read."""


class Written(msgspec.Struct, frozen=True, tag=True):
    """What became of the members of an archive."""

    unpacked: Unpacked


class Drawn(msgspec.Struct, frozen=True, tag=True):
    """How the page looks."""

    image: PageImage


class Unreadable(msgspec.Struct, frozen=True, tag=True):
    """The file cannot be read, in words for people."""

    message: str
    remedy: str


class Exhausted(msgspec.Struct, frozen=True, tag=True):
    """The file took all the memory there was."""


class Fault(msgspec.Struct, frozen=True, tag=True):
    """Something failed that should not; `error` is for the log."""

    error: str


Order = Read | Extract | Check | Unpack | Draw
Request = Begin | Order
Reply = Progress | Done | Extracted | Readable | Written | Drawn | Unreadable | Exhausted | Fault
_requests: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_replies: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)


def framed(message: Request | Reply) -> bytes:
    """The message as it goes over the pipe."""
    body = msgspec.json.encode(message)
    return LENGTH.pack(len(body)) + body


def decode_request(body: bytes) -> Request:
    """A request without its length. Raises msgspec.DecodeError."""
    return _requests.decode(body)


def decode_reply(body: bytes | bytearray) -> Reply:
    """A reply without its length. Raises msgspec.DecodeError."""
    return _replies.decode(body)
