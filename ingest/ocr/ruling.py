"""The straight lines drawn on a scanned page: the borders of its tables."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from ingest.ocr.skew import Grey

Mask = npt.NDArray[np.bool_]
# x0, y0, x1, y1 in pixels.
Line = tuple[float, float, float, float]

_INK = 140
# Inches. The side of a cell is longer than any stroke of a letter; a border is thinner than a letter is high.
_SHORTEST, _THICKEST = 0.3, 0.04
# Scanning leaves gaps in lines, and what is left of a page's slope makes them step.
_FILLED = 0.9
_MAX_LINES = 2_000
# A border is found in two or three columns of pixels, and a table has three upright ones. The framed stamp of
# incoming mail looks like a small table, five centimetres wide.
_TABLE_LINES, _WIDEST_STAMP = 6, 2.8
# Pixels: the row a line was found in and the one read together with it, and its blurred edge.
_PAINT = 3


def find_lines(picture: Grey, dpi: int) -> list[Line]:
    """Horizontal and vertical lines; [] for a page so full of them that it is a drawing."""
    ink = picture < _INK
    shortest, thickest = int(_SHORTEST * dpi), max(2, int(_THICKEST * dpi))
    flat = [(start, at, end, at) for at, start, end in _runs(ink, shortest, thickest)]
    upright = [(at, start, at, end) for at, start, end in _runs(ink.T, shortest, thickest)]
    return [] if len(flat) + len(upright) > _MAX_LINES else [*flat, *upright]


def without_borders(picture: Grey, lines: list[Line], dpi: int) -> Grey:
    """The picture with the lines of its tables painted over, the same picture when they make no table.

    Tesseract takes borders for letters, or whole cells for pictures. Underlines do no harm and stay.
    """
    wide = any(x1 - x0 > _WIDEST_STAMP * dpi for x0, _, x1, _ in lines)
    upright = sum(x0 == x1 for x0, _, x1, _ in lines)
    if not wide or upright < _TABLE_LINES:
        return picture
    cleared = picture.copy()
    for x0, y0, x1, y1 in lines:
        cleared[int(y0) : int(y1) + _PAINT, int(x0) : int(x1) + _PAINT] = 255
    return cleared


def _runs(ink: Mask, shortest: int, thickest: int) -> Iterator[tuple[float, float, float]]:
    """Row, start and end of every run of ink at least `shortest` long that is no thicker than a line is."""
    # A line that steps to the next row goes on there: rows are read together with the one below.
    thick = ink.copy()
    thick[:-1] |= ink[1:]
    sums = np.cumsum(np.pad(thick, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    dense = (sums[:, shortest:] - sums[:, :-shortest]) >= _FILLED * shortest
    # A dense stretch as high as a letter is a black area, not a line.
    height = np.cumsum(np.pad(dense, ((1, 0), (0, 0))), axis=0, dtype=np.int32)
    solid = np.zeros_like(dense)
    span = thickest + 1
    if dense.shape[0] > span:
        solid[: dense.shape[0] - span + 1] = (height[span:] - height[:-span]) == span
    for row in np.flatnonzero(dense.any(axis=1)):
        if solid[row].any():
            continue
        edges = np.flatnonzero(np.diff(np.pad(dense[row].astype(np.int8), 1)))
        for start, stop in zip(edges[::2], edges[1::2], strict=True):
            yield float(row), float(start), float(stop + shortest)
