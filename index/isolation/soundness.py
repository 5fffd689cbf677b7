"""Whether what a reading process hands over can be relied on: whoever took it over may have made it up."""

from __future__ import annotations

from itertools import pairwise

from ingest.model import Document
from ingest.page_image import LONGEST_SIDE, MOST_PLACES, PageImage


def is_sound(document: Document) -> bool:
    """Whether passages are verbatim, and every offset and parent is where the rest of the program expects it.

    A document that is its own ancestor would keep a program busy that follows its headings upwards.
    """
    return (
        _passages_are_verbatim(document)
        and _sections_nest(document)
        and _pages_follow(document)
        and _doubts_are_inside(document)
    )


def is_sound_image(image: PageImage) -> bool:
    """Whether there are as many pixels as there should be, and every place is on the picture."""
    width, height = image.width, image.height
    fits = 0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE and image.channels in (1, 3)
    return (
        fits
        and len(image.places) <= MOST_PLACES
        and len(image.pixels) == width * height * image.channels
        and all(0 <= p.left <= p.right <= width and 0 <= p.top <= p.bottom <= height for p in image.places)
    )


def _passages_are_verbatim(document: Document) -> bool:
    return all(
        passage.document_id == document.id
        and 0 <= passage.start <= passage.end
        and document.text[passage.start : passage.end] == passage.text
        for passage in document.passages
    )


def _sections_nest(document: Document) -> bool:
    length = len(document.text)
    return all(
        (section.parent is None or 0 <= section.parent < position)
        and 0 <= section.start <= section.body_start <= section.end <= length
        for position, section in enumerate(document.sections)
    )


def _pages_follow(document: Document) -> bool:
    ordered = all(before.end <= after.start for before, after in pairwise(document.pages))
    return ordered and all(0 <= page.start <= page.end <= len(document.text) for page in document.pages)


def _doubts_are_inside(document: Document) -> bool:
    length = len(document.text)
    doubts = all(0 <= start <= end <= length for start, end in document.doubtful)
    return doubts and all(0 <= cut <= length for cut in document.cuts)
