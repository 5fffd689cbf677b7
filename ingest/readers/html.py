"""Web pages, through BeautifulSoup."""

from __future__ import annotations

import codecs
import re
import warnings

from bs4 import BeautifulSoup
from bs4.dammit import EncodingDetector
from bs4.element import NavigableString, Tag

from ingest.model import Page
from ingest.readers import problems
from ingest.readers.enumerators import enumerator
from ingest.readers.legacy_fonts import Run, in_unicode
from ingest.readers.options import ReadingOptions
from ingest.readers.spanning_cells import SpanningCell, spread
from ingest.readers.tables import render_table
from ingest.readers.text import decode

_SKIPPED = frozenset(
    "head script style template noscript nav header footer aside svg iframe object button select".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 dl blockquote pre article section hr".split())
_LINES = frozenset("div ul ol li dt dd address figure figcaption main form fieldset center".split())
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_FONT_STYLE = re.compile(r"""font-family\s*:\s*["']?\s*([^"',;]+)""", re.IGNORECASE)
_LIST_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
# What pages made before UTF-8 declare; letters beyond them stand as entities ("&#7875;").
_DECLARED_ENCODINGS = {"cp1258": "cp1258", "cp1252": "cp1252", "iso8859-1": "cp1252", "ascii": "cp1252"}

# Line and paragraph ends, while newlines of the source are only spaces: characters that no text holds.
_LINE_END = "\x1e"
_PARAGRAPH_END = "\x1d"


def read(data: bytes, name: str, options: ReadingOptions) -> list[Page]:
    """The text of a web page as one page without number; menus, scripts and hidden parts left out."""
    markup = _decode(data, name)
    with warnings.catch_warnings():
        # BeautifulSoup warns of markup that looks like a file name or like XML; both are read all the same.
        warnings.simplefilter("ignore")
        # Unlike html.parser, lxml ends the cells and list items that old pages leave open.
        soup = BeautifulSoup(markup, "lxml")
    return [Page(None, visible_text(soup))]


def visible_text(soup: BeautifulSoup) -> str:
    """The text a browser shows, paragraphs parted by blank lines. Consumes `soup`."""
    _remove_invisible(soup)
    _convert_legacy_runs(soup)
    _collapse_spaces(soup)
    _number_lists(soup)
    for line_break in soup.find_all("br"):
        line_break.replace_with(_LINE_END)
    _flatten_tables(soup)
    for tag in soup.find_all([*_PARAGRAPHS, *_LINES]):
        end = _PARAGRAPH_END if tag.name in _PARAGRAPHS else _LINE_END
        tag.insert_before(end)
        tag.insert_after(end)
    return _lines(soup.get_text())


def _decode(data: bytes, name: str) -> str:
    """UTF-8 if the bytes are that, whatever they declare: browsers convert pages but keep the meta tag."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        declared = EncodingDetector.find_declared_encoding(data, is_html=True, search_entire_document=False)
        encoding = _known_encoding(declared)
        if encoding is not None:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise problems.WRONG_ENCODING.of(name) from error
    return decode(data, name)


def _known_encoding(declared: str | None) -> str | None:
    try:
        return _DECLARED_ENCODINGS.get(codecs.lookup(declared or "").name)
    except (LookupError, ValueError):
        return None


def _remove_invisible(soup: BeautifulSoup) -> None:
    for tag in soup.find_all(_is_invisible):
        if not tag.decomposed:
            tag.decompose()


def _is_invisible(tag: Tag) -> bool:
    if tag.name in _SKIPPED or tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return True
    return bool(_HIDDEN_STYLE.search(str(tag.get("style", ""))))


def _convert_legacy_runs(soup: BeautifulSoup) -> None:
    strings = [string for string in soup.find_all(string=True) if type(string) is NavigableString]
    runs = [Run(str(string), _font_of(string)) for string in strings]
    for string, run, converted in zip(strings, runs, in_unicode(runs), strict=True):
        if converted != run.text:
            string.replace_with(NavigableString(converted))


def _font_of(string: NavigableString) -> str:
    """The font that the markup itself names, nearest first; style sheets are not followed."""
    for tag in string.parents:
        if face := tag.get("face"):
            return str(face)
        if family := _FONT_STYLE.search(str(tag.get("style", ""))):
            return family[1]
    return ""


def _collapse_spaces(soup: BeautifulSoup) -> None:
    for string in soup.find_all(string=True):
        if type(string) is NavigableString:
            keep_lines = string.find_parent("pre") is not None
            plain = string.replace("\n", _LINE_END) if keep_lines else re.sub(r"[ \t\r\n\f]+", " ", string)
            string.replace_with(NavigableString(plain))


def _number_lists(soup: BeautifulSoup) -> None:
    """Writes out the enumerators that a browser draws in front of list items."""
    for items in soup.find_all(["ol", "ul"]):
        number = _integer(items.get("start"), 1)
        for item in items.find_all("li", recursive=False):
            if items.name == "ul":
                item.insert(0, "- ")
                continue
            number = _integer(item.get("value"), number)
            style = _LIST_FORMATS.get(str(items.get("type", "1")), "decimal")
            item.insert(0, f"{enumerator(number, style)}. ")
            number += 1


def _integer(value: object, default: int) -> int:
    text = str(value or "")
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else default


def _flatten_tables(soup: BeautifulSoup) -> None:
    """Replaces each table by its lines, the innermost first: reversed document order."""
    for table in reversed(soup.find_all("table")):
        rows, heading = spread(
            [[_spanning(cell) for cell in row.find_all(["td", "th"])] for row in table.find_all("tr")]
        )
        table.name = "div"
        table.clear()
        table.append(_PARAGRAPH_END + render_table(rows, heading).replace("\n", _LINE_END) + _PARAGRAPH_END)


def _spanning(cell: Tag) -> SpanningCell:
    width, height = (_integer(cell.get(name), 1) for name in ("colspan", "rowspan"))
    return SpanningCell(_lines(_with_line_ends(cell)), width, height)


def _with_line_ends(cell: Tag) -> str:
    for tag in cell.find_all([*_PARAGRAPHS, *_LINES]):
        tag.insert_after(_LINE_END)
    return cell.get_text()


def _lines(marked: str) -> str:
    """Text with marked ends as lines: paragraphs parted by one blank line, none at either end."""
    paragraphs = []
    for paragraph in marked.split(_PARAGRAPH_END):
        lines = (" ".join(line.split(" ")).strip() for line in paragraph.split(_LINE_END))
        text = "\n".join(line for line in lines if line)
        if text:
            paragraphs.append(text)
    return "\n\n".join(paragraphs)
