"""PDFium, behind one door: text, the places of characters, drawn lines and pictures of pages.

PDFium must never be entered by two threads at once, so every method holds one lock for the whole process.
Coordinates are points (1/72 inch) from the top left corner of the page as a reader sees it, rotation and crop
box applied; x grows to the right, y downwards.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, Self

import pypdfium2
import pypdfium2.raw as pdfium_c

_LOCK = threading.RLock()
# Device units a point when asking PDFium where things are: it answers in whole numbers.
_FINE = 100
# A page that would need more pixels than this is drawn smaller: A0 at 200 dpi, and a bound on memory.
_MAX_PIXELS = 65_000_000
_POINTS_PER_INCH = 72
_SEGMENT_LINE = pdfium_c.FPDF_SEGMENT_LINETO
# Tables seen have at most some hundred lines a page; drawings have tens of thousands.
_MAX_PATHS = 5_000
_MAX_SEGMENTS = 5_000
# Borders are half a point to three points thick; the colour behind a line of text is ten or more high.
_THIN = 4.0


class Character(NamedTuple):
    """One character, its box, and the line it stands on (`baseline`, a y)."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


class Stroke(NamedTuple):
    """A straight piece of a drawn path, from one end to the other."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture: `pixels` are rows from the top, one byte a pixel if `channels` is 1 (grey), RGB if 3."""

    width: int
    height: int
    channels: int
    pixels: bytes


class PdfiumFile:
    """An open PDF; pages are counted from 0. A context manager.

    Raises PdfiumError when the file cannot be opened: damaged, or a password is needed. Methods raise it too
    when a page cannot be loaded.
    """

    def __init__(self, source: bytes | Path) -> None:
        with _LOCK:
            self._document = pypdfium2.PdfDocument(source)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with _LOCK:
            self._document.close()

    def __len__(self) -> int:
        with _LOCK:
            return len(self._document)

    def text(self, page: int) -> str:
        """The page's text in PDFium's order, lines ended by a newline."""
        with self._opened(page) as opened, _Closing(opened.get_textpage()) as text:
            found: str = text.get_text_range()
            return found.replace("\r\n", "\n").replace("\ufffe", "-")

    def characters(self, page: int) -> list[Character]:
        """Every character that is drawn, in the order of the drawing; those PDFium invents are left out."""
        with self._opened(page) as opened, _Closing(opened.get_textpage()) as text:
            place = _placing(opened)
            return list(_characters(text, place))

    def strokes(self, page: int) -> list[Stroke]:
        """The straight lines drawn on the page, thin rectangles among them; areas of colour are none."""
        with self._opened(page) as opened:
            place = _placing(opened)
            paths = opened.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=3)
            found: list[Stroke] = []
            for count, path in enumerate(paths):
                if count >= _MAX_PATHS:
                    return []
                found += _strokes(path, place)
            return found

    def image_share(self, page: int) -> float:
        """How much of the page is covered by its largest picture, 0 to 1."""
        with self._opened(page) as opened:
            area = opened.get_width() * opened.get_height()
            images = opened.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3)
            boxes = [image.get_bounds() for image in images]
            largest = max(
                ((right - left) * (top - bottom) for left, bottom, right, top in boxes), default=0.0
            )
            return float(min(1.0, largest / area)) if area else 0.0

    def outline_count(self, page: int) -> int:
        """How many shapes are drawn on the page."""
        with self._opened(page) as opened:
            return sum(1 for _ in opened.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=3))

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of the page as seen."""
        with self._opened(page) as opened:
            return opened.get_width(), opened.get_height()

    def raster(self, page: int, *, dpi: int, grey: bool = False) -> Raster:
        """The page drawn on white; very large pages at less than `dpi`."""
        with self._opened(page) as opened:
            pixels = opened.get_width() * opened.get_height() * (dpi / _POINTS_PER_INCH) ** 2
            scale = dpi / _POINTS_PER_INCH * min(1.0, (_MAX_PIXELS / max(pixels, 1.0)) ** 0.5)
            bitmap = opened.render(scale=scale, grayscale=grey, rev_byteorder=True, prefer_bgrx=False)
            with _Closing(bitmap):
                return _raster(bitmap)

    def _opened(self, page: int) -> _Closing:
        return _Closing(None, lambda: self._document[page])


PdfiumError = pypdfium2.PdfiumError


class _Closing:
    """Holds the lock while something of PDFium is open, and closes it."""

    def __init__(self, opened: Any, open_: Any = None) -> None:
        self._opened = opened
        self._open = open_

    def __enter__(self) -> Any:
        _LOCK.acquire()
        try:
            if self._open is not None:
                self._opened = self._open()
        except BaseException:
            _LOCK.release()
            raise
        return self._opened

    def __exit__(self, *_: object) -> None:
        try:
            self._opened.close()
        finally:
            _LOCK.release()


class _Placing(NamedTuple):
    """The affine map from a page's own coordinates to those seen."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom as seen."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _placing(page: Any) -> _Placing:
    width, height = page.get_width() * _FINE, page.get_height() * _FINE

    def seen(x: float, y: float) -> tuple[float, float]:
        device_x, device_y = ctypes.c_int(), ctypes.c_int()
        size = (0, 0, int(width), int(height), 0)
        pdfium_c.FPDF_PageToDevice(page, *size, x, y, ctypes.byref(device_x), ctypes.byref(device_y))
        return device_x.value / _FINE, device_y.value / _FINE

    # Whole numbers again: far-apart points keep the rounding out of the slopes.
    far = 1000.0
    (e, f), (ax, ay), (cx, cy) = seen(0, 0), seen(far, 0), seen(0, far)
    return _Placing((ax - e) / far, (ay - f) / far, (cx - e) / far, (cy - f) / far, e, f)


def _characters(text: Any, place: _Placing) -> Iterator[Character]:
    box = pdfium_c.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text, index)
        if code < 32 or pdfium_c.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium_c.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
        pdfium_c.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
        baseline = place.point(x.value, y.value)[1]
        yield Character(chr(code), *place.box(box.left, box.bottom, box.right, box.top), baseline)


def _strokes(path: Any, place: _Placing) -> Iterator[Stroke]:
    """The straight pieces of one path, in coordinates as seen."""
    stroked = _is_stroked(path)
    for shape in _shapes(path, place):
        xs, ys = [x for x, _ in shape], [y for _, y in shape]
        # Word processors draw borders as thin areas, many of them in one path.
        if stroked or min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
            yield from (Stroke(*start, *end) for start, end in pairwise(shape))


def _shapes(path: Any, place: _Placing) -> Iterator[list[tuple[float, float]]]:
    """The corners of each figure of a path, the first again where it is closed; curves cut it short."""
    count = pdfium_c.FPDFPath_CountSegments(path)
    if count > _MAX_SEGMENTS:
        return
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    shape: list[tuple[float, float]] = []
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, index)
        if pdfium_c.FPDFPathSegment_GetType(segment) != _SEGMENT_LINE and shape:
            yield shape
            shape = []
        pdfium_c.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        shape.append(place.point(*matrix.on_point(x.value, y.value)))
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            shape.append(shape[0])
    if shape:
        yield shape


def _is_stroked(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(stroke.value)


def _raster(bitmap: Any) -> Raster:
    """The bitmap without the padding at the end of its rows."""
    width, height, channels, stride = bitmap.width, bitmap.height, bitmap.n_channels, bitmap.stride
    data = bytes(bitmap.buffer)
    if stride != width * channels:
        data = b"".join(data[row * stride : row * stride + width * channels] for row in range(height))
    return Raster(width, height, channels, data)
