"""A picture from the reading process is that of the page, or is not taken at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.isolation import ReadingLimits, ReadingProcess
from index.isolation.soundness import is_sound_image
from ingest.errors import UnreadableDocument
from ingest.page_drawing import draw_page
from ingest.page_image import LONGEST_SIDE, MOST_PLACES, Box, Needle, PageImage
from tests.ingest.sample_files import pdf_bytes

LIMITS = ReadingLimits(seconds=20.0, memory_bytes=1_000_000_000)
NEEDLE = Needle("nộp báo cáo", 0.0)
SMALL = PageImage(2, 3, 3, bytes(18), 1, True, (Box(0.0, 0.0, 2.0, 3.0),))


def test_picture_is_the_one_that_drawing_here_gives(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_bytes([["Các đơn vị nộp báo cáo"]]))
    with ReadingProcess(LIMITS) as process:
        image = process.draw(path, 1, [NEEDLE])
        with pytest.raises(UnreadableDocument, match="chỉ có 1 trang, không có trang 2"):
            process.draw(path, 2, [])
        path.write_bytes(b"%PDF-1.7")
        with pytest.raises(UnreadableDocument, match="bị hỏng"):
            process.draw(path, 1, [])
    path.write_bytes(pdf_bytes([["Các đơn vị nộp báo cáo"]]))
    assert image == draw_page(path, 1, [NEEDLE])
    assert image.places


def test_honest_picture_is_sound() -> None:
    assert is_sound_image(SMALL)


@pytest.mark.parametrize(
    "made_up",
    [
        {"pixels": bytes(17)},
        {"channels": 4, "pixels": bytes(24)},
        {"width": 0, "pixels": b""},
        {"width": LONGEST_SIDE + 1, "height": 1, "pixels": bytes(3 * LONGEST_SIDE + 3)},
        {"places": (Box(0.0, 0.0, 3.0, 3.0),)},
        {"places": (Box(-1.0, 0.0, 2.0, 3.0),)},
        {"places": (Box(2.0, 0.0, 1.0, 3.0),)},
        {"places": (Box(0.0, 0.0, float("nan"), 3.0),)},
        {"places": SMALL.places * (MOST_PLACES + 1)},
    ],
)
def test_picture_that_does_not_add_up_is_not_taken(made_up: dict[str, Any]) -> None:
    assert not is_sound_image(replace(SMALL, **made_up))
