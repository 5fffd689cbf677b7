"""What a picture of a page comes with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG file; `caption` names document and page, `note` says what the picture does not show, or None.

    `page` is None for a document without pages; `marked` says whether anything is highlighted.
    """

    png: bytes
    page: int | None
    caption: str
    note: str | None
    marked: bool
