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
    Check,
    Done,
    Draw,
    Drawn,
    Exhausted,
    Extract,
    Extracted,
    Fault,
    Order,
    Progress,
    Read,
    Readable,
    Reply,
    Request,
    Unpack,
    Unreadable,
    Written,
    decode_request,
    framed,
)
from ingest.archive import unpack
from ingest.catalog import Catalog
from ingest.document import read_document
from ingest.errors import ThiduaError
from ingest.extract import extract_knowledge
from ingest.model import Document
from ingest.page_drawing import draw_page
from ingest.readers import require_known_format

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


def _answer(order: Order, limits: ReadingLimits, replies: BinaryIO) -> Reply:
    try:
        match order:
            case Read():
                return Done(_read(order, limits, replies))
            case Extract():
                return Extracted(extract_knowledge(order.document))
            case Check():
                require_known_format(Path(order.path), order.options)
                return Readable()
            case Unpack():
                return Written(unpack(Path(order.path), Path(order.folder), order.options))
            case Draw():
                return Drawn(draw_page(Path(order.path), order.page, order.needles, order.ocr))
    except ThiduaError as error:
        return Unreadable(error.message, error.remedy)
    except MemoryError:
        return Exhausted()
    except Exception as error:
        logger.exception("cannot read %s", getattr(order, "path", "a document"))
        return Fault(f"{type(error).__name__}: {error}")


def _read(order: Read, limits: ReadingLimits, replies: BinaryIO) -> Document:
    def heard(pages: int, total: int) -> None:
        grant_processor_time(limits.seconds)
        _reply(replies, Progress(pages, total))

    entries = () if order.entry is None else (order.entry,)
    path, corpus = Path(order.path), Path(order.corpus)
    return read_document(path, corpus, Catalog(entries), order.options, heard)


if __name__ == "__main__":
    main()
