"""How far a scanned page is turned, and turning it back."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]

# A page fed askew is rarely out by more; what is turned further lies sideways and has no lines to find.
_MAX_SLOPE = 0.08
_COARSE_STEP, _FINE_STEP = 0.005, 0.0005
# Below this (half a degree) tesseract reads a page better as it is than resampled (measured).
_NEGLIGIBLE = 0.009
_WORKING_WIDTH = 800
_INK = 128
# Of a page of text; beyond, it is a photograph or all black.
_MOST_INK = 0.6


def find_slope(picture: Grey) -> float:
    """By how much lines of text sink from left to right, in pixels a pixel; 0 when there is nothing to tell.

    At the right slope the ink of a line falls into few rows: the profile of ink by row is at its sharpest.
    """
    step = max(1, picture.shape[1] // _WORKING_WIDTH)
    # The darkest of the pixels, so that thin strokes survive being made smaller.
    small = picture[: picture.shape[0] // step * step, : picture.shape[1] // step * step]
    small = small.reshape(small.shape[0] // step, step, -1, step).min(axis=(1, 3))
    rows, columns = np.nonzero(small < _INK)
    if not small.shape[1] <= rows.size <= _MOST_INK * small.size:
        return 0.0
    coarse = _sharpest(rows, columns, np.arange(-_MAX_SLOPE, _MAX_SLOPE + _COARSE_STEP, _COARSE_STEP))
    fine = np.arange(coarse - _COARSE_STEP, coarse + _COARSE_STEP, _FINE_STEP)
    slope = _sharpest(rows, columns, fine)
    return slope if abs(slope) >= _NEGLIGIBLE else 0.0


def straightened(picture: Grey, slope: float) -> Grey:
    """The picture turned back by `slope`, paper white where nothing was."""
    height, width = picture.shape
    y, x = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)[None, :]
    source_y = y + (x - width / 2) * slope
    source_x = np.rint(x - (y - height / 2) * slope).astype(np.int32)
    above = np.floor(source_y).astype(np.int32)
    outside = (above < 0) | (above >= height - 1) | (source_x < 0) | (source_x >= width)
    above, source_x = np.clip(above, 0, height - 2), np.clip(source_x, 0, width - 1)
    share = source_y - np.floor(source_y)
    turned = picture[above, source_x] * (1 - share) + picture[above + 1, source_x] * share
    turned[outside] = 255
    found: Grey = turned.astype(np.uint8)
    return found


def _sharpest(
    rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64], slopes: npt.NDArray[np.float64]
) -> float:
    def sharpness(slope: float) -> float:
        shifted = np.rint(rows - columns * slope).astype(np.int64)
        profile = np.bincount(shifted - shifted.min())
        return float(np.square(np.diff(profile)).sum())

    return float(max(slopes, key=sharpness))
