"""What is said about a picture of a page that was written to a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.blocks import Block, Paragraph
from bot.page_picture.picture import Picture
from ingest.model import Document


def picture_blocks(picture: Picture, path: Path) -> Iterator[Block]:
    """The file, what it shows, what it does not."""
    yield Paragraph(f"Đã ghi “{path}”.", "good")
    yield Paragraph(picture.caption, "dim", indent=2)
    if picture.note:
        yield Paragraph(picture.note, "warning", indent=2)


def picture_shape(picture: Picture, document: Document, path: Path) -> dict[str, Any]:
    """The same for programs."""
    return {
        "file": str(path),
        "document": document.id,
        "page": picture.page,
        "marked": picture.marked,
        "caption": picture.caption,
        "note": picture.note,
    }
