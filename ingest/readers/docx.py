"""Word files (.docx), opened by python-docx and walked as XML.

python-docx's own paragraph text leaves out tracked insertions, content controls and list numbers, and gives
tables apart from paragraphs; official documents use all of these.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml

from ingest.model import Page
from ingest.readers import problems
from ingest.readers.docx_archive import check_archive
from ingest.readers.docx_fonts import convert_legacy_runs
from ingest.readers.docx_numbering import Numbering
from ingest.readers.docx_pages import PARAGRAPH_END, PageBreak, Piece, paginate
from ingest.readers.docx_text import Footnotes, nearest, paragraph_pieces, w
from ingest.readers.options import ReadingOptions
from ingest.readers.tables import arranges_text, render_table, row_lines


def read(data: bytes, name: str, options: ReadingOptions) -> list[Page]:
    """Paragraphs and tables in document order, a blank line between them.

    Pages are numbered when the file says where they end, else there is one page without a number.
    Raises UnreadableDocument for damaged or dangerous files.
    """
    check_archive(data, name)
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, zlib.error, KeyError, ValueError) as error:
        raise problems.DAMAGED.of(name) from error
    styles = _part(document, RELATIONSHIP_TYPE.STYLES)
    numbering = Numbering(_part(document, RELATIONSHIP_TYPE.NUMBERING), styles)
    notes = _part(document, RELATIONSHIP_TYPE.FOOTNOTES)
    trees = (document.element.body, *([] if notes is None else [notes]))
    convert_legacy_runs(trees, styles)
    footnotes = Footnotes(notes)
    return paginate(list(_pieces(document.element.body, numbering, footnotes)))


def _part(document: Any, relationship: str) -> Any | None:
    """The XML root of a part of the package, or None when there is none."""
    try:
        part = document.part.part_related_by(relationship)
    except (KeyError, ValueError):
        return None
    return part.element if hasattr(part, "element") else parse_xml(part.blob)


def _pieces(container: Any, numbering: Numbering, footnotes: Footnotes) -> Iterator[Piece]:
    for block in nearest(container, w("p"), w("tbl")):
        if block.tag == w("p"):
            yield from _paragraph(block, numbering, footnotes)
        else:
            yield from _table(block, numbering, footnotes)
        yield PARAGRAPH_END


def _paragraph(paragraph: Any, numbering: Numbering, footnotes: Footnotes) -> Iterator[Piece]:
    enumerator = numbering.enumerator(paragraph)
    for piece in paragraph_pieces(paragraph):
        # A number is drawn with the first words, after a page break that precedes them.
        if enumerator and isinstance(piece, str) and piece.strip():
            yield enumerator + " "
            enumerator = ""
        yield piece
    yield from footnotes.cited_in(paragraph)


def _table(table: Any, numbering: Numbering, footnotes: Footnotes) -> Iterator[Piece]:
    rows = [
        [list(_pieces(cell, numbering, footnotes)) for cell in nearest(row, w("tc"))]
        for row in nearest(table, w("tr"))
    ]
    texts = [[_text(cell) for cell in row] for row in rows]
    if arranges_text(texts):
        yield render_table(texts)
        for row in rows:
            yield from _not_text(row)
        return
    for row, line in zip(rows, row_lines(texts), strict=True):
        if row and row[0] and row[0][0] is PageBreak.RENDERED:
            yield row[0].pop(0)
        yield line + "\n" if line else ""
        yield from _not_text(row)


def _text(pieces: list[Piece]) -> str:
    return "".join(piece for piece in pieces if isinstance(piece, str)).strip()


def _not_text(row: list[list[Piece]]) -> Iterator[Piece]:
    """The footnotes of a row, then the page breaks of the cell that has most: one break cuts all cells."""
    for cell in row:
        yield from (piece for piece in cell if not isinstance(piece, str | PageBreak))
    breaks = [[piece for piece in cell if isinstance(piece, PageBreak)] for cell in row]
    yield from max(breaks, key=len, default=[])
