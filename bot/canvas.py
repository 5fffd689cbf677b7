"""A sheet that grows downwards while it is drawn on, and becomes a PNG. The one module that uses Pillow."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFont

Weight = Literal["Regular", "Medium", "Bold"]
Box = tuple[float, float, float, float]
Painter = Callable[[Image.Image, ImageDraw.ImageDraw], None]
_LINE_HEIGHT = 1.28
_HATCH_STEP, _HATCH_WIDTH = 12, 4
# A scan in all its colours is seven times as large as with these, and looks the same on a telephone.
_COLORS = 256
_UNKNOWN = "\uffff"


@cache
def _font(size: int, weight: Weight) -> ImageFont.FreeTypeFont:
    # The basic layout gives the same picture whether or not a shaping library is installed.
    path = files("font_roboto") / "files" / f"Roboto-{weight}.ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has_glyph(character: str) -> bool:
    font = _font(32, "Regular")
    return character.isspace() or bytes(font.getmask(character)) != bytes(font.getmask(_UNKNOWN))


def width_of(text: str, size: int, weight: Weight = "Regular") -> float:
    return _font(size, weight).getlength(text)


def line_height(size: int) -> int:
    return round(size * _LINE_HEIGHT)


def drawable(text: str) -> str:
    """`text`, which should be NFC, with a space for every sign the font lacks; every offset stays."""
    return "".join(character if _has_glyph(character) else " " for character in text)


def wrapped(text: str, width: float, size: int, weight: Weight = "Regular", max_lines: int = 4) -> list[str]:
    """The text in lines of at most `width` pixels, the last one ending in … when it had to be cut.

    Signs the font lacks are left out: a box in a picture says nothing.
    """
    known = " ".join("".join(filter(_has_glyph, unicodedata.normalize("NFC", text))).split())
    lines = [known[start:end] for start, end in line_spans(known, width, size, weight)] or [""]
    if len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], _ending(lines[max_lines - 1], width, size, weight)]
    return lines


def line_spans(text: str, width: float, size: int, weight: Weight = "Regular") -> list[tuple[int, int]]:
    """Where in `text` each line of at most `width` pixels begins and ends, blanks at its ends left out."""
    lines: list[tuple[int, int]] = []
    for word in re.finditer(r"\S+", text):
        for start, end in _pieces(text, *word.span(), width, size, weight):
            fits = (
                lines and start == word.start() and width_of(text[lines[-1][0] : end], size, weight) <= width
            )
            if fits:
                lines[-1] = (lines[-1][0], end)
            else:
                lines.append((start, end))
    return lines


def _pieces(
    text: str, start: int, end: int, width: float, size: int, weight: Weight
) -> Iterator[tuple[int, int]]:
    """The word at `start`..`end`, cut where it alone would not fit in a line."""
    for position in range(start + 1, end):
        if width_of(text[start : position + 1], size, weight) > width:
            yield start, position
            start = position
    yield start, end


def _ending(line: str, width: float, size: int, weight: Weight) -> str:
    """The line with … behind it, without its last words if there is no room, or without its last letters."""
    while line and width_of(f"{line} …", size, weight) > width:
        line = line.rpartition(" ")[0] if " " in line else line[:-1]
    return f"{line} …"


class Canvas:
    """What is drawn is kept until `png`, when the height is known. Coordinates are pixels."""

    def __init__(self, width: int, background: str) -> None:
        self.width = width
        self._background = background
        self._painters: list[Painter] = []

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: int,
        color: str,
        weight: Weight = "Regular",
        anchor: str = "la",
    ) -> None:
        """One line; `anchor` as Pillow names it, "la" left and top, "mm" the middle."""
        font = _font(size, weight)
        self._painters.append(lambda _, draw: draw.text((x, y), text, color, font, anchor))

    def paragraph(
        self, x: float, y: float, lines: list[str], size: int, color: str, weight: Weight = "Regular"
    ) -> float:
        """Lines below one another; returns where the next thing may begin."""
        for line in lines:
            self.text(x, y, line, size, color, weight)
            y += line_height(size)
        return y

    def box(self, box: Box, fill: str, outline: str | None = None, radius: int = 0) -> None:
        self._painters.append(
            lambda _, draw: draw.rounded_rectangle(box, radius, fill, outline, width=3 if outline else 0)
        )

    def hatched_box(self, box: Box, color: str, background: str, radius: int = 0) -> None:
        """A box that is outlined and striped."""

        def paint(image: Image.Image, draw: ImageDraw.ImageDraw) -> None:
            left, top, right, bottom = map(round, box)
            width, height = right - left, bottom - top
            stripes = Image.new("L", (width + 1, height + 1))
            lines = ImageDraw.Draw(stripes)
            for x in range(-height, width, _HATCH_STEP):
                lines.line((x, height, x + height, 0), 255, _HATCH_WIDTH)
            draw.rounded_rectangle(box, radius, background)
            image.paste(color, (left, top), stripes)
            draw.rounded_rectangle(box, radius, None, color, width=3)

        self._painters.append(paint)

    def line(self, start: tuple[float, float], end: tuple[float, float], color: str, width: int = 2) -> None:
        self._painters.append(lambda _, draw: draw.line((start, end), color, width))

    def polygon(self, points: list[tuple[float, float]], fill: str, outline: str | None = None) -> None:
        self._painters.append(lambda _, draw: draw.polygon(points, fill, outline, width=3 if outline else 1))

    def pixels(self, width: int, height: int, channels: int, rows: bytes) -> None:
        """A finished picture at the top left corner: grey if `channels` is 1, RGB if 3, rows from the top."""
        mode = "L" if channels == 1 else "RGB"
        self._painters.append(lambda image, _: image.paste(Image.frombytes(mode, (width, height), rows)))

    def marker(self, box: Box, color: str) -> None:
        """Colour what is light in the box, as a felt pen does: what is written stays black."""

        def paint(image: Image.Image, _: ImageDraw.ImageDraw) -> None:
            left, top, right, bottom = map(round, box)
            region = (left, top, right, bottom)
            part = image.crop(region)
            image.paste(ImageChops.multiply(part, Image.new("RGB", part.size, color)), region)

        self._painters.append(paint)

    def png(self, height: float) -> bytes:
        """The picture as a PNG file."""
        image = Image.new("RGB", (self.width, round(height)), self._background)
        draw = ImageDraw.Draw(image)
        for paint in self._painters:
            paint(image, draw)
        content = io.BytesIO()
        image.quantize(_COLORS, Image.Quantize.FASTOCTREE).save(content, "PNG", optimize=True)
        return content.getvalue()
