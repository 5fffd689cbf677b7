"""The reading process with a reader that has been taken over: the name of the file says what it does."""

from __future__ import annotations

import json
import os
import resource
import signal
import struct
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from index.isolation import worker
from ingest.catalog import Catalog
from ingest.document import read_document
from ingest.errors import UnreadableDocument
from ingest.model import Document
from ingest.readers.options import PageHeard, ReadingOptions

read_well = read_document
hoard: list[bytearray] = []


def read_hostile(
    path: Path, corpus: Path, catalog: Catalog, options: ReadingOptions | None, heard: PageHeard | None
) -> Document:
    document = read_well(path, corpus, catalog, options, heard)
    behaviour: Callable[[Document], Any] = globals().get(path.stem, lambda document: document)
    return behaviour(document) or document


def hang(document: Document) -> None:
    time.sleep(3600)


def spin(document: Document) -> None:
    while True:
        pass


def crash(document: Document) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def crash_once_worn(document: Document) -> None:
    if hoard:
        crash(document)


def hoard_memory(document: Document) -> None:
    hoard.append(bytearray(60_000_000))


def eat_memory(document: Document) -> None:
    hoard.append(bytearray(10_000_000_000))


def fail(document: Document) -> None:
    raise KeyError("unexpected")


def recurse(document: Document) -> None:
    recurse(document)


def chatter(document: Document) -> None:
    sys.stdout.write("a library speaks\n" * 10_000)
    os.write(1, b"so does its C code\n")


def speak_nonsense(document: Document) -> None:
    os.write(_replies(), struct.pack(">I", 9) + b"nonsense!")


def announce_too_much(document: Document) -> None:
    os.write(_replies(), b"\xff\xff\xff\xff")
    time.sleep(3600)


def go_on_for_ever(document: Document) -> None:
    body = json.dumps({"type": "Progress", "pages": 7}).encode()
    while True:
        os.write(_replies(), struct.pack(">I", len(body)) + body)


def write_file(document: Document) -> None:
    Path("large").write_bytes(bytes(600_000_000))


def tell_secrets(document: Document) -> Document:
    return replace(document, metadata=replace(document.metadata, title=json.dumps(dict(os.environ))))


def curse(document: Document) -> None:
    raise UnreadableDocument("\x1b[2J" + "x" * 10_000, "\x07")


def misquote(document: Document) -> Document:
    passages = tuple(replace(passage, text="điều chưa ai viết") for passage in document.passages)
    return replace(document, passages=passages)


def own_ancestor(document: Document) -> Document:
    return replace(document, sections=tuple(replace(section, parent=0) for section in document.sections))


def usurp(document: Document) -> Document:
    return replace(document, id="luat-thi-dua-abcdef", content_hash="0" * 64, file="luat.txt")


def usurp_name(document: Document) -> Document:
    return replace(document, content_hash="0" * 64, file="luat.txt")


def _replies() -> int:
    """The descriptor that replies go through: the only pipe besides the three standard streams."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    for descriptor in range(3, soft):
        try:
            os.fstat(descriptor)
        except OSError:
            continue
        return descriptor
    raise AssertionError("no stream for replies")


if __name__ == "__main__":
    worker.read_document = read_hostile
    worker.main()
