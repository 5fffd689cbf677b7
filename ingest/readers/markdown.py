"""Markdown files: text with its marks removed."""

from __future__ import annotations

from ingest.model import Page
from ingest.readers.markdown_marks import strip_marks
from ingest.readers.options import ReadingOptions
from ingest.readers.text import decode, pages_of


def read(data: bytes, name: str, options: ReadingOptions) -> list[Page]:
    """The text of a Markdown file without its marks; headings stand between blank lines."""
    return pages_of(strip_marks(decode(data, name)))
