"""OpenDocument texts (.odt), walked as XML: what LibreOffice and open-source offices save."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from ingest.model import Page
from ingest.readers import problems
from ingest.readers.docx_archive import check_archive
from ingest.readers.docx_pages import PARAGRAPH_END, Footnote, PageBreak, Piece, paginate
from ingest.readers.odt_numbering import STYLE, TEXT, Numbering, OpenList
from ingest.readers.options import ReadingOptions
from ingest.readers.tables import render_table

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
# Deleted text, comments and what only repeats the headings with page numbers.
_SKIPPED = {
    TEXT + name for name in ("tracked-changes", "table-of-content", "hidden-text", "alphabetical-index")
} | {_OFFICE + "annotation", _OFFICE + "forms", TEXT + "sequence-decls"}
_ROW_GROUPS = {_TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group")}
# Cells may be repeated a million times to fill a sheet; more than this are no table of a document.
_MOST_REPEATED, _MOST_SPACES = 50, 200


def read(data: bytes, name: str, options: ReadingOptions) -> list[Page]:
    """Paragraphs, lists and tables in document order, a blank line between them.

    Pages are numbered when the file says where they end, else there is one page without a number.
    Raises UnreadableDocument for damaged or dangerous files.
    """
    check_archive(data, name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = _parse(archive, "content.xml")
            styles = _parse(archive, "styles.xml") if "styles.xml" in archive.namelist() else None
    except (zipfile.BadZipFile, zlib.error, KeyError, ElementTree.ParseError) as error:
        raise problems.DAMAGED.of(name) from error
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise problems.DAMAGED.of(name)
    roots = [content] if styles is None else [styles, content]
    return paginate(list(_Text(roots).blocks(body)))


def _parse(archive: zipfile.ZipFile, member: str) -> Element:
    # No entity is declared in it: `check_archive` refuses document types.
    return ElementTree.fromstring(archive.read(member))  # noqa: S314


class _Text:
    """Walks the body of one document."""

    def __init__(self, roots: list[Element]) -> None:
        self._numbering = Numbering(roots)
        self._breaking = {
            style.get(STYLE + "name")
            for root in roots
            for style in root.iter(STYLE + "style")
            if _breaks_page(style)
        }
        self._notes = 0

    def blocks(self, container: Element) -> Iterator[Piece]:
        """The pieces of all paragraphs, lists and tables below `container`, through any wrapper."""
        for child in container:
            if child.tag in (TEXT + "p", TEXT + "h"):
                yield from self._paragraph(child, "")
            elif child.tag == TEXT + "list":
                yield from self._list(child, self._numbering.open(child), 1)
            elif child.tag == _TABLE + "table":
                yield render_table(list(self._rows(child)))
                yield PARAGRAPH_END
            elif child.tag == TEXT + "soft-page-break":
                yield PageBreak.RENDERED
            elif child.tag not in _SKIPPED:
                yield from self.blocks(child)

    def _list(self, container: Element, opened: OpenList, depth: int) -> Iterator[Piece]:
        for item in container:
            if item.tag not in (TEXT + "list-item", TEXT + "list-header"):
                continue
            number = ""
            if item.tag == TEXT + "list-item" and _has_own_text(item):
                number = self._numbering.enumerator(opened, depth, item)
            for child in item:
                if child.tag == TEXT + "list":
                    yield from self._list(child, opened, depth + 1)
                elif child.tag in (TEXT + "p", TEXT + "h"):
                    yield from self._paragraph(child, number)
                    number = ""

    def _paragraph(self, paragraph: Element, number: str) -> Iterator[Piece]:
        if paragraph.get(TEXT + "style-name") in self._breaking:
            yield PageBreak.EXPLICIT
        pieces = list(self._inline(paragraph))
        shown = any(isinstance(piece, str) and piece.strip() for piece in pieces)
        yield f"{number} " if number and shown else ""
        yield from (piece for piece in pieces if not isinstance(piece, Footnote))
        yield from (piece for piece in pieces if isinstance(piece, Footnote))
        yield PARAGRAPH_END

    def _inline(self, element: Element) -> Iterator[Piece]:
        # Line ends of the file are only spaces.
        yield _spaced(element.text)
        for child in element:
            yield from self._inline_child(child)
            yield _spaced(child.tail)

    def _inline_child(self, child: Element) -> Iterator[Piece]:
        if child.tag == TEXT + "s":
            yield " " * _count(child, TEXT + "c", _MOST_SPACES)
        elif child.tag == TEXT + "tab":
            yield "\t"
        elif child.tag == TEXT + "line-break":
            yield "\n"
        elif child.tag == TEXT + "soft-page-break":
            yield PageBreak.RENDERED
        elif child.tag == TEXT + "note":
            yield from self._note(child)
        elif child.tag == _DRAW + "text-box":
            yield "\n" + self._lines(child) + "\n"
        elif child.tag not in _SKIPPED:
            yield from self._inline(child)

    def _note(self, note: Element) -> Iterator[Piece]:
        body = note.find(TEXT + "note-body")
        text = " ".join(self._lines(body).split()) if body is not None else ""
        if text:
            self._notes += 1
            yield Footnote(f"[{self._notes}] {text}")

    def _rows(self, table: Element) -> Iterator[list[str]]:
        for child in table:
            if child.tag in _ROW_GROUPS:
                yield from self._rows(child)
            elif child.tag == _TABLE + "table-row":
                yield list(self._cells(child))

    def _cells(self, row: Element) -> Iterator[str]:
        for cell in row:
            if cell.tag not in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
                continue
            text = self._lines(cell) if cell.tag == _TABLE + "table-cell" else ""
            for _ in range(_count(cell, _TABLE + "number-columns-repeated", _MOST_REPEATED)):
                yield text

    def _lines(self, container: Element) -> str:
        """The paragraphs below `container` as lines."""
        text = "".join(piece for piece in self.blocks(container) if isinstance(piece, str))
        return "\n".join(line for line in text.split("\n") if line.strip())


def _breaks_page(style: Element) -> bool:
    if style.get(STYLE + "master-page-name"):
        return True
    properties = style.find(STYLE + "paragraph-properties")
    return properties is not None and properties.get(_FO + "break-before") == "page"


def _has_own_text(item: Element) -> bool:
    """Whether the item is drawn; one that only holds a deeper list is not."""
    first = next(iter(item), None)
    return first is not None and first.tag in (TEXT + "p", TEXT + "h")


def _spaced(text: str | None) -> str:
    return " ".join((text or "").replace("\n", " ").split(" "))


def _count(element: Element, name: str, most: int) -> int:
    value = element.get(name, "1")
    return min(int(value), most) if value.isascii() and value.isdecimal() else 1
