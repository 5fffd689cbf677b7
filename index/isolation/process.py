"""The reading process as the program sees it: asked for documents, replaced when it has failed."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from index.isolation.child import READER, Child, ChildDied, ChildSilent
from index.isolation.limits import ReadingLimits
from index.isolation.messages import (
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
    Reply,
    Unpack,
    Unreadable,
    Written,
)
from index.isolation.soundness import is_sound, is_sound_image
from ingest.archive import Unpacked
from ingest.catalog import Catalog
from ingest.document import document_id
from ingest.errors import UnreadableDocument
from ingest.file_names import safe_path
from ingest.knowledge import Knowledge
from ingest.model import Document
from ingest.page_image import Needle, PageImage
from ingest.readers import problems
from ingest.readers.options import PageHeard, ReadingOptions
from ingest.vietnamese import normalise

logger = logging.getLogger(__name__)

_LONGEST_SENTENCE = 500


def read_isolated(
    path: Path,
    corpus: Path,
    catalog: Catalog,
    limits: ReadingLimits | None = None,
    options: ReadingOptions | None = None,
) -> Document:
    """The document at `path` below `corpus`, read by a process that ends afterwards: for a single upload.

    Raises UnreadableDocument for whatever is wrong with the file, ValueError when it is not below `corpus`.
    """
    with ReadingProcess(limits, options) as process:
        return process.read(path, corpus, catalog)


class ReadingProcess:
    """Reads many documents, one at a time, in a process that is started when the first is asked for.

    `heard` is told how many pages of the document at hand have been read. May be used from several threads.
    """

    def __init__(
        self,
        limits: ReadingLimits | None = None,
        options: ReadingOptions | None = None,
        heard: PageHeard | None = None,
        program: Sequence[str] = READER,
    ) -> None:
        self._limits = limits or ReadingLimits()
        self._options = options or ReadingOptions()
        self._heard = heard
        self._program = program
        self._child: Child | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; the next document would start another."""
        with self._lock:
            self._end()

    def read(self, path: Path, corpus: Path, catalog: Catalog) -> Document:
        """As `ingest.document.read_document` does; raises what it raises, and nothing else.

        The name, the id and the hash are made here, not believed.
        """
        file = path.relative_to(corpus).as_posix()
        request = Read(str(path.resolve()), str(corpus.resolve()), catalog.entry(file), self._options)
        reply = self._ask(request, path.name)
        document = reply.document if isinstance(reply, Done) else None
        if document is None or document.id != document_id(file) or not is_sound(document):
            raise problems.DEFEATS_READER.of(path.name)
        return replace(document, file=file, content_hash=_hash_of(path))

    def extract(self, document: Document) -> Knowledge:
        """As `ingest.extract.extract_knowledge` does. Raises UnreadableDocument when that fails."""
        name = document.file.rpartition("/")[2]
        reply = self._ask(Extract(document), name)
        if not isinstance(reply, Extracted):
            raise problems.DEFEATS_READER.of(name)
        return reply.knowledge

    def require_readable(self, path: Path) -> None:
        """Raises UnreadableDocument when the file has no format that is read; its text is not looked at."""
        self._ask(Check(str(path.resolve()), self._options), path.name)

    def unpack(self, path: Path, folder: Path) -> Unpacked:
        """As `ingest.archive.unpack` does; raises what it raises.

        The folder must be empty. Of what the process says it has written, only plain files are believed.
        """
        reply = self._ask(Unpack(str(path.resolve()), str(folder.resolve()), self._options), path.name)
        if not isinstance(reply, Written) or not _is_written(reply.unpacked, folder):
            raise problems.DEFEATS_READER.of(path.name)
        return reply.unpacked

    def draw(
        self, path: Path, page: int, needles: Sequence[Needle], *, recognised: bool = False
    ) -> PageImage:
        """As `ingest.page_drawing.draw_page` does; raises what it raises, and nothing else.

        `recognised` says that the page was read by OCR.
        """
        ocr = self._options.ocr if recognised else None
        reply = self._ask(Draw(str(path.resolve()), page, tuple(needles), ocr), path.name)
        if not isinstance(reply, Drawn) or not is_sound_image(reply.image):
            raise problems.DEFEATS_READER.of(path.name)
        return reply.image

    def _ask(self, order: Order, name: str) -> Reply:
        with self._lock:
            worn = self._child is not None
            try:
                reply = self._exchange(order, name)
            except ChildDied as error:
                logger.info("the process reading %s %s", name, error)
                reply = None
            # Memory that earlier documents left behind must not be laid to this one.
            if worn and (reply is None or isinstance(reply, Exhausted)):
                reply = self._try_again(order, name)
        return self._usable(reply, name)

    def _try_again(self, order: Order, name: str) -> Reply | None:
        self._end()
        try:
            return self._exchange(order, name)
        except ChildDied as error:
            logger.info("a fresh process reading %s %s", name, error)
            return None

    def _exchange(self, order: Order, name: str) -> Reply:
        try:
            if self._child is None:
                self._child = Child(self._limits, self._program)
            self._child.tell(order)
            pages = 0
            while isinstance(reply := self._child.hear(), Progress):
                if not pages < reply.pages <= self._options.max_pages + 1:
                    raise ChildDied("pretends to go on for ever")
                pages = reply.pages
                if self._heard:
                    self._heard(pages, reply.total)
        except ChildSilent as error:
            self._end()
            raise problems.too_slow(self._limits.seconds).of(name) from error
        except BaseException:
            # A process in the middle of an answer cannot be asked again.
            self._end()
            raise
        return reply

    def _usable(self, reply: Reply | None, name: str) -> Reply:
        match reply:
            case None:
                raise problems.CRASHES_READER.of(name)
            case Exhausted():
                raise problems.too_hungry(self._limits.memory_bytes).of(name)
            case Unreadable(message, remedy):
                raise UnreadableDocument(_sentence(message), _sentence(remedy))
            case Fault(error):
                logger.info("reading %s failed: %s", name, error)
                raise problems.DEFEATS_READER.of(name)
        return reply

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


def _is_written(unpacked: Unpacked, folder: Path) -> bool:
    """Whether every member is a plain file in this folder under a name that is safe below the corpus."""
    real = folder.resolve()
    return all(
        (real / member.file).resolve() == real / member.file
        and (real / member.file).is_file()
        and member.name == safe_path(member.name.split("/"))
        for member in unpacked.members
    )


def _sentence(text: str) -> str:
    return normalise(text)[:_LONGEST_SENTENCE]


def _hash_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise problems.UNSTABLE.of(path.name) from error
