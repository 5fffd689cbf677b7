"""The visible text of WordprocessingML paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.readers.docx_pages import Footnote, PageBreak, Piece

_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# A table of contents repeats every heading with a page number, and would be read as a second outline.
_CONTENTS_STYLE = re.compile(r"(?:TOC|Mucluc)\d", re.IGNORECASE)


def w(name: str) -> str:
    """The name of an element or attribute in Word's namespace, as lxml writes it."""
    return _NAMESPACE + name


# Deleted and moved-away text, properties, and the copy of a drawing for old programs.
_SKIPPED = {w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("sdtPr"), _FALLBACK}
_CHARACTERS = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}


def nearest(container: Any, *tags: str) -> Iterator[Any]:
    """The outermost elements with one of `tags` below `container`, in order, through any wrapper."""
    for child in container.iterchildren():
        if child.tag in tags:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from nearest(child, *tags)


def is_on(properties: Any, name: str) -> bool:
    """Whether a toggle such as w:vanish is present and not switched off."""
    toggle = None if properties is None else properties.find(w(name))
    return toggle is not None and toggle.get(w("val")) not in ("0", "false", "off", "none")


def paragraph_pieces(paragraph: Any) -> Iterator[Piece]:
    """Text and page breaks of one w:p; nothing for a line of the table of contents."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        yield from _content(paragraph)
        return
    style = properties.find(w("pStyle"))
    if style is not None and _CONTENTS_STYLE.fullmatch(style.get(w("val"), "")):
        return
    if is_on(properties, "pageBreakBefore"):
        yield PageBreak.EXPLICIT
    yield from _content(paragraph)
    section = properties.find(w("sectPr"))
    if section is not None and _starts_page(section):
        yield PageBreak.EXPLICIT


def _content(element: Any) -> Iterator[Piece]:
    for child in element.iterchildren():
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag == w("br"):
            yield PageBreak.EXPLICIT if child.get(w("type")) == "page" else "\n"
        elif child.tag == w("lastRenderedPageBreak"):
            yield PageBreak.RENDERED
        elif child.tag == w("txbxContent"):
            yield "\n" + _lines(child) + "\n"
        elif (
            isinstance(child.tag, str)
            and child.tag not in _SKIPPED
            and not is_on(child.find(w("rPr")), "vanish")
        ):
            yield from _content(child)


def _lines(container: Any) -> str:
    """The paragraphs of a text box or footnote as lines."""
    paragraphs = nearest(container, w("p"))
    return "\n".join(
        "".join(piece for piece in paragraph_pieces(paragraph) if isinstance(piece, str))
        for paragraph in paragraphs
    )


def _starts_page(section: Any) -> bool:
    kind = section.find(w("type"))
    return kind is None or kind.get(w("val"), "nextPage") in ("nextPage", "oddPage", "evenPage")


class Footnotes:
    """The footnotes of a document, numbered in the order in which they are cited."""

    def __init__(self, part: Any | None) -> None:
        notes = [] if part is None else part.findall(w("footnote"))
        self._texts = {note.get(w("id")): " ".join(_lines(note).split()) for note in notes}
        self._cited = 0

    def cited_in(self, paragraph: Any) -> Iterator[Footnote]:
        """The notes that `paragraph` cites, each with its number in front."""
        for reference in paragraph.iter(w("footnoteReference")):
            text = self._texts.get(reference.get(w("id")))
            if text:
                self._cited += 1
                yield Footnote(f"[{self._cited}] {text}")
