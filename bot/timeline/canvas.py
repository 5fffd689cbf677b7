"""A sheet that grows downwards while it is drawn on, and becomes a PNG. The one module that uses Pillow."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

Weight = Literal["Regular", "Medium", "Bold"]
Box = tuple[float, float, float, float]
Painter = Callable[[Image.Image, ImageDraw.ImageDraw], None]
_LINE_HEIGHT = 1.28
_HATCH_STEP, _HATCH_WIDTH = 12, 4
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


def wrapped(text: str, width: float, size: int, weight: Weight = "Regular", max_lines: int = 4) -> list[str]:
    """The text in lines of at most `width` pixels, the last one ending in … when it had to be cut.

    Signs the font lacks are left out: a box in a picture says nothing.
    """
    known = "".join(filter(_has_glyph, unicodedata.normalize("NFC", text)))
    lines = [""]
    for word in (piece for part in known.split() for piece in _pieces(part, width, size, weight)):
        longer = f"{lines[-1]} {word}".lstrip()
        if width_of(longer, size, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], _ending(lines[max_lines - 1], width, size, weight)]
    return lines


def _pieces(word: str, width: float, size: int, weight: Weight) -> list[str]:
    """The word, cut where it alone would not fit in a line."""
    pieces = [""]
    for character in word:
        if pieces[-1] and width_of(pieces[-1] + character, size, weight) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _ending(line: str, width: float, size: int, weight: Weight) -> str:
    while line and width_of(f"{line} …", size, weight) > width:
        line = line[:-1].rstrip()
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

    def png(self, height: float) -> bytes:
        image = Image.new("RGB", (self.width, round(height)), self._background)
        draw = ImageDraw.Draw(image)
        for paint in self._painters:
            paint(image, draw)
        content = io.BytesIO()
        image.save(content, "PNG", optimize=True)
        return content.getvalue()
