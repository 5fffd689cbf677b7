"""Files of Office 97-2003 and RTF, through an office program of the machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.model import Page
from ingest.readers import docx, problems, xlsx
from ingest.readers.conversion import convert, extract_text, office_program, text_program
from ingest.readers.formats import detect_format
from ingest.readers.options import ReadingOptions
from ingest.readers.tables import render_table
from ingest.readers.text import pages_of

_PARAGRAPH_END = "\n\n"


def read(data: bytes, name: str, options: ReadingOptions) -> Iterable[Page]:
    """As for the format that took its place: .docx or .xlsx; only text where there is no LibreOffice.

    Raises UnreadableDocument, saying what to install, when no program here can convert the file.
    """
    format_ = detect_format(data, name, "")
    if office_program() is None:
        return _text_pages(data, name, format_)
    if format_ == "xls":
        return xlsx.read(convert(data, "xls", "xlsx", name), name, options)
    return docx.read(convert(data, format_, "docx", name), name, options)


def _text_pages(data: bytes, name: str, format_: str) -> list[Page]:
    if format_ != "doc" or text_program() is None:
        raise problems.NEEDS_OFFICE.of(name)
    return pages_of(_PARAGRAPH_END.join(_blocks(extract_text(data, name))))


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs, and tables as the other readers give them: antiword draws their cells between bars."""
    rows: list[list[str]] = []
    for line in text.split("\n"):
        if line.startswith("|") and line.rstrip().endswith("|"):
            rows.append(line.strip().strip("|").split("|"))
            continue
        if rows:
            yield render_table(rows)
            rows = []
        if line.strip():
            yield line.strip()
    if rows:
        yield render_table(rows)
