"""The reading process, `python -m index.isolation.worker`: requests on stdin, replies on stdout."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import BinaryIO

from index.isolation.limits import ReadingLimits, confine, grant_processor_time, lower_priority
from index.isolation.messages import (
    LENGTH,
    Begin,
    Done,
    Exhausted,
    Extract,
    Extracted,
    Fault,
    Progress,
    Read,
    Reply,
    Request,
    Unreadable,
    decode_request,
    framed,
)
from ingest.catalog import Catalog
from ingest.document import read_document
from ingest.errors import ThiduaError
from ingest.extract import extract_knowledge
from ingest.model import Document

logger = logging.getLogger(__name__)


def main() -> None:
    """Serve until stdin ends."""
    requests, replies = sys.stdin.buffer, _private_stdout()
    logging.basicConfig(level=logging.INFO)
    lower_priority()
    limits = ReadingLimits()
    while (request := _next_request(requests)) is not None:
        if isinstance(request, Begin):
            limits = request.limits
            confine(limits)
            continue
        grant_processor_time(limits.seconds)
        _reply(replies, _answer(request, limits, replies))


def _private_stdout() -> BinaryIO:
    """The stream for replies; whatever a library prints must not end up among them."""
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return replies


def _next_request(stream: BinaryIO) -> Request | None:
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    return decode_request(stream.read(LENGTH.unpack(head)[0]))


def _reply(replies: BinaryIO, reply: Reply) -> None:
    replies.write(framed(reply))
    replies.flush()


def _answer(request: Read | Extract, limits: ReadingLimits, replies: BinaryIO) -> Reply:
    try:
        if isinstance(request, Extract):
            return Extracted(extract_knowledge(request.document))
        return Done(_read(request, limits, replies))
    except ThiduaError as error:
        return Unreadable(error.message, error.remedy)
    except MemoryError:
        return Exhausted()
    except Exception as error:
        logger.exception("cannot read %s", getattr(request, "path", "a document"))
        return Fault(f"{type(error).__name__}: {error}")


def _read(request: Read, limits: ReadingLimits, replies: BinaryIO) -> Document:
    def heard(pages: int) -> None:
        grant_processor_time(limits.seconds)
        _reply(replies, Progress(pages))

    entries = () if request.entry is None else (request.entry,)
    path, corpus = Path(request.path), Path(request.corpus)
    return read_document(path, corpus, Catalog(entries), request.options, heard)


if __name__ == "__main__":
    main()
