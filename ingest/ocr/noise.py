"""Grain of poor scanners and telephones, in which recognition sees dots and accents."""

from __future__ import annotations

import numpy as np

from ingest.ocr.skew import Grey

_PAPER = 180
_STEP = 8
# How far a pixel of paper lies from its neighbours, exceeded by one in four. Office scanners leave 0 or 1. At
# 5 and more smoothing takes away half of the errors and more, unless the page is out of focus
# (docs/measurements.md).
_QUARTILE, _GRAINY = 75, 5.0


def smoothed(picture: Grey) -> Grey:
    """The picture, blurred by one pixel where its paper is grainy; clean pages are returned as they are."""
    if _grain(picture) < _GRAINY:
        return picture
    wide = np.pad(picture, 1, mode="edge").astype(np.uint16)
    across = wide[:, :-2] + 2 * wide[:, 1:-1] + wide[:, 2:]
    found: Grey = ((across[:-2] + 2 * across[1:-1] + across[2:] + 8) >> 4).astype(np.uint8)
    return found


def _grain(picture: Grey) -> float:
    rows = picture[::_STEP].astype(np.int16)
    middle = rows[:, 1:-1]
    paper = middle > _PAPER
    if not paper.any():
        return 0.0
    differences = np.abs(2 * middle - rows[:, :-2] - rows[:, 2:])[paper]
    return float(np.percentile(differences, _QUARTILE))
