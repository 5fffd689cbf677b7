"""Recognises the pages of one file side by side: picture, straightened, words, remembered."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

import numpy as np

from ingest.ocr.cache import PageCache
from ingest.ocr.cleaning import cleaned
from ingest.ocr.noise import smoothed
from ingest.ocr.options import OcrOptions
from ingest.ocr.page import Recognised
from ingest.ocr.ruling import Line, find_lines, without_borders
from ingest.ocr.seals import without_seals
from ingest.ocr.skew import Grey, find_slope, straightened
from ingest.ocr.tesseract import recognise

_POINTS_PER_INCH = 72
# Mean confidence: .80 to .96 on pages that stand upright, .22 to .50 on the same pages turned.
_POOR = 0.6
# Share of dark pixels: a page of text has some 5 in 100, the empty back of a sheet next to none.
_INK, _BLANK = 128, 0.004
# Preparing a picture takes a hundred megabytes for a third of a second: never for every core at once.
_PREPARING = threading.BoundedSemaphore(2)
_SIDES = ("left", "top", "right", "bottom", "baseline")

# Given a page (from 0) and a resolution: width and height in pixels, and the pixels, red, green and blue.
Draw = Callable[[int, int], tuple[int, int, bytes]]


class Recognition:
    """Hands pages to tesseract, as many at a time as there are workers. A context manager.

    `draw` makes the picture of a page; it is called from the workers' threads.
    """

    def __init__(self, options: OcrOptions, draw: Draw, content_hash: str) -> None:
        self._options = options
        self._draw = draw
        self._cache = PageCache(options, content_hash)
        # Threads that wait for processes: one tesseract with one thread of its own a worker.
        self._workers = ThreadPoolExecutor(max(1, options.workers), thread_name_prefix="ocr")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._workers.shutdown(cancel_futures=True)

    @property
    def ahead(self) -> int:
        """How many pages to hand over before the first is asked back, so that no worker is idle."""
        return 2 * max(1, self._options.workers)

    def read(self, page: int) -> Future[Recognised]:
        """What is on the page (from 0), in points from its top left corner.

        The future raises RecognitionError when tesseract fails.
        """
        return self._workers.submit(self._read, page)

    def _read(self, page: int) -> Recognised:
        recognised = self._cache.get(page)
        if recognised is None:
            recognised = self._recognise(page)
            self._cache.put(page, recognised)
        return _in_points(recognised, _POINTS_PER_INCH / self._options.dpi)

    def _recognise(self, page: int) -> Recognised:
        """What is on the page, turned upright where it was scanned sideways or upside down."""
        drawn = picture_of(self._draw, page, self._options.dpi)
        found = self._recognise_picture(drawn)
        if _trust(found) < _POOR and np.mean(drawn < _INK) > _BLANK:
            turned = (self._recognise_picture(np.rot90(drawn, quarters)) for quarters in (1, 2, 3))
            found = max(found, *turned, key=_weight)
        return found

    def _recognise_picture(self, drawn: Grey) -> Recognised:
        with _PREPARING:
            picture, strokes = self._prepared(drawn)
        height, width = picture.shape
        lines = recognise(self._options.program, width, height, picture.tobytes(), self._options.language)
        return Recognised(lines, strokes)

    def _prepared(self, drawn: Grey) -> tuple[Grey, list[Line]]:
        """The picture to recognise, straight and without the borders of tables, and those borders."""
        slope = find_slope(drawn)
        picture = straightened(drawn, slope) if slope else drawn
        strokes = find_lines(picture, self._options.dpi)
        return smoothed(without_borders(picture, strokes, self._options.dpi)), strokes


def picture_of(draw: Draw, page: int, dpi: int) -> Grey:
    """The page (from 0) in grey as it lies, without red seals."""
    width, height, pixels = draw(page, dpi)
    return without_seals(np.frombuffer(pixels, np.uint8).reshape(height, width, 3), dpi)


def _trust(recognised: Recognised) -> float:
    """The mean confidence of the words, 0 to 1."""
    words = [word for line in recognised.lines for word in line]
    return sum(word.confidence for word in words) / max(1, len(words))


def _weight(recognised: Recognised) -> float:
    """How much was read and how surely: single letters are what specks look like."""
    return sum(word.confidence for line in recognised.lines for word in line if len(word.text) > 1)


def _in_points(recognised: Recognised, scale: float) -> Recognised:
    lines = [
        [word._replace(**{side: getattr(word, side) * scale for side in _SIDES}) for word in line]
        for line in cleaned(recognised.lines)
    ]
    strokes = [(x0 * scale, y0 * scale, x1 * scale, y1 * scale) for x0, y0, x1, y1 in recognised.strokes]
    return Recognised(lines, strokes)
