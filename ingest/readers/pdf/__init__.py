"""PDF files: each page by the first reading that can be trusted, recognised where none can."""

from __future__ import annotations

import hashlib
import logging
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ingest.errors import UnreadableDocument
from ingest.model import Page, PageReading
from ingest.readers import problems
from ingest.readers.options import ReadingOptions
from ingest.readers.pdf.cascade import PageVerdict, read_page
from ingest.readers.pdf.composition import Composer
from ingest.readers.pdf.grids import find_grids
from ingest.readers.pdf.pdfium import PdfiumError, PdfiumFile
from ingest.readers.pdf.pypdf_text import PypdfFile
from ingest.readers.pdf.rows import words_of
from ingest.readers.text_quality import quality_of

if TYPE_CHECKING:
    from ingest.ocr.page import Recognised
    from ingest.ocr.recognition import Recognition

logger = logging.getLogger(__name__)


def read(data: bytes, name: str, options: ReadingOptions) -> PdfPages:
    """The pages of a PDF, numbered from 1, each with how it was read or why it was not.

    Raises UnreadableDocument when the file is damaged or a password is needed and, after the last page, when
    no page could be read.
    """
    try:
        return PdfPages(data, name, options, PdfiumFile(data))
    except PdfiumError:
        return PdfPages(data, name, options, PypdfFile(data, name))


class PdfPages:
    """How many pages there are, and the pages themselves, once, one by one as they are read."""

    def __init__(self, data: bytes, name: str, options: ReadingOptions, file: PdfiumFile | PypdfFile) -> None:
        self._data = data
        self._name = name
        self._options = options
        self._file = file

    def __len__(self) -> int:
        return len(self._file)

    def __iter__(self) -> Iterator[Page]:
        problem, anything = None, False
        for page in self._pages():
            anything = anything or bool(page.text.strip())
            if page.reading and page.reading.method is None:
                problem = problem or page.reading.problem
            yield page
        if problem and not anything:
            raise problems.of_all_pages(problem).of(self._name)

    def _pages(self) -> Iterator[Page]:
        if isinstance(self._file, PypdfFile):
            yield from _read_by_pypdf(self._file)
            return
        with ExitStack() as stack:
            file = stack.enter_context(self._file)
            recognition = _recognition(stack, self._data, file, self._options)
            yield from _Reader(self._data, self._name, file, recognition).read()


def _read_by_pypdf(file: PypdfFile) -> Iterator[Page]:
    """A file that only pypdf opens; nothing can be drawn of it, so nothing can be recognised either."""
    for index in range(len(file)):
        yield Page(index + 1, file.text(index), PageReading(index + 1, "pypdf"))


def _recognition(
    stack: ExitStack, data: bytes, file: PdfiumFile, options: ReadingOptions
) -> Recognition | None:
    if options.ocr is None:
        return None
    # Loads numpy, which most documents can do without.
    from ingest.ocr.recognition import Recognition

    def draw(page: int, dpi: int) -> tuple[int, int, bytes]:
        raster = file.raster(page, dpi=dpi)
        return raster.width, raster.height, raster.pixels

    return stack.enter_context(Recognition(options.ocr, draw, hashlib.sha256(data).hexdigest()))


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A page whose picture is being recognised, or not (`recognised` None)."""

    index: int
    verdict: PageVerdict
    recognised: Future[Recognised] | None


class _Reader:
    """Reads the pages of one file that PDFium opens."""

    def __init__(self, data: bytes, name: str, file: PdfiumFile, recognition: Recognition | None) -> None:
        self._data = data
        self._name = name
        self._file = file
        self._recognition = recognition
        self._composer = Composer()

    def read(self) -> Iterator[Page]:
        """In order; recognition runs ahead by as many pages as it can work on."""
        ahead = self._recognition.ahead if self._recognition else 0
        waiting: deque[_Waiting] = deque()
        for index in range(len(self._file)):
            waiting.append(self._begin(index))
            while len(waiting) > ahead:
                yield self._finish(waiting.popleft())
        while waiting:
            yield self._finish(waiting.popleft())

    @cached_property
    def _pypdf(self) -> PypdfFile | None:
        try:
            return PypdfFile(self._data, self._name)
        except UnreadableDocument:
            return None

    def _begin(self, index: int) -> _Waiting:
        verdict = read_page(self._file, lambda: self._pypdf, index)
        if not (verdict.needs_eyes and self._recognition):
            return _Waiting(index, verdict, None)
        return _Waiting(index, verdict, self._recognition.read(index))

    def _finish(self, page: _Waiting) -> Page:
        if page.recognised is not None:
            return self._recognised_page(page.index, page.verdict, page.recognised)
        if page.verdict.needs_eyes:
            return _unread_page(page.index + 1, page.verdict)
        return self._text_page(page.index, page.verdict)

    def _text_page(self, index: int, verdict: PageVerdict) -> Page:
        reading = verdict.reading
        if reading.method == "pypdf" or not reading.text.strip():
            return Page(index + 1, reading.text, PageReading(index + 1, reading.method))
        grids = find_grids(self._file.strokes(index))
        if not grids:
            return Page(index + 1, reading.text, PageReading(index + 1, reading.method))
        text = self._composer.page(words_of(self._file.characters(index)), grids)
        return Page(index + 1, text, PageReading(index + 1, "positions"))

    def _recognised_page(self, index: int, verdict: PageVerdict, result: Future[Recognised]) -> Page:
        from ingest.ocr.tesseract import RecognitionError
        from ingest.readers.pdf.recognised import recognised_page

        number, own = index + 1, verdict.reading
        try:
            page = recognised_page(number, result.result(), self._composer)
        except (RecognitionError, PdfiumError):
            logger.info("page %d is not recognised", number, exc_info=True)
            return _unread_page(number, verdict, problems.PAGE_NOT_RECOGNISED)
        # Of a wrong text layer and a poor recognition, the one with more Vietnamese words.
        if own.text.strip() and quality_of(page.text).proper < own.quality.proper:
            return Page(number, own.text, PageReading(number, own.method))
        if page.text:
            return page
        return Page(number, own.text, PageReading(number, "ocr", problem=problems.PAGE_EMPTY))


def _unread_page(number: int, verdict: PageVerdict, problem: str | None = None) -> Page:
    """A page that should have been recognised and was not. Its own text stays where it is not a scan's."""
    reading = verdict.reading
    if reading.text.strip() and not verdict.is_scan:
        return Page(number, reading.text, PageReading(number, reading.method, problem=problems.PAGE_SUSPECT))
    problem = problem or (problems.PAGE_MISREAD if verdict.is_misread else problems.PAGE_IS_PICTURE)
    return Page(number, "", PageReading(number, None, problem=problem))
