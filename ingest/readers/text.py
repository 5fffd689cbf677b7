"""Plain text files: encodings and form feeds; Markdown that hides in a .txt."""

from __future__ import annotations

import codecs

from ingest.legacy_encodings import read_bytes
from ingest.model import Page
from ingest.readers import aligned_tables, problems, tabbed_tables
from ingest.readers.markdown_marks import looks_like_markdown, strip_marks
from ingest.readers.options import ReadingOptions

_ENCODING_OF_MARK = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read(data: bytes, name: str, options: ReadingOptions) -> list[Page]:
    """The pages of a text file; form feeds end pages, a file without any has one unnumbered page.

    OCR tools deliver Markdown under the name .txt, so content decides whether marks are removed.
    """
    text = decode(data, name)
    return pages_of(strip_marks(text) if looks_like_markdown(text) else text)


def decode(data: bytes, name: str) -> str:
    """The characters of a UTF-8 file, or of a UTF-16 one with byte order mark; line ends become "\\n".

    Other files must be in an encoding in which they are Vietnamese: TCVN3 or VNI, still in their own letters,
    or that of Windows. Raises UnreadableDocument otherwise: a guess would silently spoil the diacritics.
    """
    mark, encoding = next(
        ((mark, encoding) for mark, encoding in _ENCODING_OF_MARK if data.startswith(mark)), (b"", "utf-8")
    )
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if mark or b"\x00" in data:
            raise (problems.WRONG_ENCODING if mark else problems.UNKNOWN).of(name) from error
        legacy = read_bytes(data)
        if legacy is None:
            raise problems.WRONG_ENCODING.of(name) from error
        text = legacy
    if "\x00" in text:
        raise problems.UNKNOWN.of(name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def pages_of(text: str) -> list[Page]:
    """`text` cut at form feeds into pages numbered from 1, or one page without a number."""
    text = aligned_tables.with_borders(tabbed_tables.with_borders(text))
    if "\f" not in text:
        return [Page(None, text)]
    # Printers' text ends its last page with a form feed, too; no page follows that one.
    pages = text.removesuffix("\n").removesuffix("\f").split("\f")
    return [Page(number, page) for number, page in enumerate(pages, start=1)]
