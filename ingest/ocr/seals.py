"""Red seals: printed over the last words and the signature, they hide who signed from recognition."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from ingest.ocr.skew import Grey

# Rows, columns, and red, green, blue.
Colours = npt.NDArray[np.uint8]
Cell = tuple[int, int]
Area = tuple[slice, slice]

# By how much red exceeds green and blue in the ink of seals; old paper and blurred letters: by 10 to 30.
_RED = 50
# Only every second pixel is looked at: the strokes of a seal are three pixels wide at 200 dpi.
_STEP = 2
# Inches. Strokes of a seal are no further apart; of a cell this large they ink more than specks do.
_CELL, _INKED = 0.1, 0.04
# Inches. Seals are round, 3 to 4.2 cm across; one set over the edges of all sheets leaves a slice on each.
# Words in red are lower or wider and stay as they are.
_LOWEST, _NARROWEST, _LARGEST = 0.8, 0.3, 2.2


def without_seals(picture: Colours, dpi: int) -> Grey:
    """The picture in grey; where a red seal is, as through red glass, which leaves black and blue ink."""
    red, green, blue = (picture[..., channel].astype(np.uint16) for channel in range(3))
    grey: Grey = ((77 * red + 150 * green + 29 * blue) >> 8).astype(np.uint8)
    for area in _seals(picture, dpi):
        grey[area] = picture[area][..., 0]
    return grey


def _seals(picture: Colours, dpi: int) -> Iterator[Area]:
    """Where red ink holds together in the size of a seal."""
    side = max(1, round(_CELL * dpi / _STEP))
    inked = _inked_cells(picture, side)
    for cells in _connected(inked):
        top, left = min(row for row, _ in cells), min(column for _, column in cells)
        bottom, right = max(row for row, _ in cells) + 1, max(column for _, column in cells) + 1
        if _is_seal((bottom - top) * _CELL, (right - left) * _CELL):
            pixels = side * _STEP
            yield slice(top * pixels, bottom * pixels), slice(left * pixels, right * pixels)


def _is_seal(height: float, width: float) -> bool:
    return (
        min(height, width) >= _NARROWEST and max(height, width) <= _LARGEST and max(height, width) >= _LOWEST
    )


def _inked_cells(picture: Colours, side: int) -> set[Cell]:
    sample = picture[::_STEP, ::_STEP].astype(np.int16)
    red = sample[..., 0] - np.maximum(sample[..., 1], sample[..., 2]) > _RED
    if not red.any():
        return set()
    rows, columns = -(-red.shape[0] // side), -(-red.shape[1] // side)
    padded = np.pad(red, ((0, rows * side - red.shape[0]), (0, columns * side - red.shape[1])))
    share = padded.reshape(rows, side, columns, side).mean(axis=(1, 3))
    return {(int(row), int(column)) for row, column in np.argwhere(share >= _INKED)}


def _connected(cells: set[Cell]) -> Iterator[list[Cell]]:
    """The cells in groups that touch each other, corners included."""
    left = set(cells)
    while left:
        group = [left.pop()]
        for row, column in group:
            around = {(row + down, column + across) for down in (-1, 0, 1) for across in (-1, 0, 1)}
            group += around & left
            left -= around
        yield group
