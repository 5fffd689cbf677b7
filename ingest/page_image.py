"""How a page looks, and what of a quote to look for on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

# No picture of a page is wider or higher, in pixels: Telegram takes 10,000 for both sides together.
LONGEST_SIDE = 2400
# A page has at most some hundred lines, and words that are typed may stand on it fifty times.
MOST_PLACES = 1000


@dataclass(frozen=True, slots=True)
class Needle:
    """The part of a quote that stands on a page.

    `where` is how far down the page's text it begins, 0 to 1, to tell it from the same words elsewhere.
    """

    text: str
    where: float


class Box(NamedTuple):
    """A rectangle, from the top left corner of a page or picture."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PageImage:
    """The picture of one page, of `pages` in the file: `pixels` are rows from the top, grey or RGB.

    `places` are the lines of the quotes in pixels. Without `has_text` the page is a picture only, in which
    nothing can be found.
    """

    width: int
    height: int
    channels: int
    pixels: bytes
    pages: int
    has_text: bool
    places: tuple[Box, ...]
