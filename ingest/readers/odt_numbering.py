"""Automatic list numbers of OpenDocument texts: like Word's, they are drawn and not stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ingest.readers.enumerators import enumerator

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LARGEST = 9_999


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level is numbered; `format` is "" for a bullet, whose sign is `suffix`."""

    format: str
    prefix: str
    suffix: str
    start: int
    shown_levels: int


@dataclass(slots=True)
class OpenList:
    """A list that is being read: its style and how far each level, from 1, has been counted."""

    style: str
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Draws the numbers of list items, which must be given once each and in order."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles = {
            style.get(STYLE + "name"): {_integer(level, "level", 1): _read_level(level) for level in style}
            for root in roots
            for style in root.iter(TEXT + "list-style")
        }
        self._by_id: dict[str, OpenList] = {}
        self._by_style: dict[str, OpenList] = {}

    def open(self, element: Element) -> OpenList:
        """The list that a top-level text:list begins or goes on with."""
        style = element.get(TEXT + "style-name", "")
        continued = self._by_id.get(element.get(TEXT + "continue-list", ""))
        if continued is None and element.get(TEXT + "continue-numbering") == "true":
            continued = self._by_style.get(style)
        opened = continued or OpenList(style)
        if identifier := element.get(_XML_ID):
            self._by_id[identifier] = opened
        self._by_style[style] = opened
        return opened

    def enumerator(self, opened: OpenList, depth: int, item: Element) -> str:
        """What is drawn in front of an item at `depth`, from 1: "1.", "a)", "-"; "" for an unnumbered one."""
        levels = self._styles.get(opened.style, {})
        level = levels.get(depth)
        start = level.start if level else 1
        opened.counts[depth] = _integer(item, "start-value", opened.counts.get(depth, start - 1) + 1)
        for deeper in [at for at in opened.counts if at > depth]:
            del opened.counts[deeper]
        if level is None:
            return ""
        if not level.format:
            return level.suffix
        shown = range(max(1, depth - level.shown_levels + 1), depth + 1)
        numbers = (
            enumerator(opened.counts.get(at, 1), _FORMATS[levels[at].format])
            for at in shown
            if at in levels and levels[at].format
        )
        return f"{level.prefix}{'.'.join(numbers)}{level.suffix}"


def _read_level(level: Element) -> _Level:
    if level.tag != TEXT + "list-level-style-number":
        # Bullets are letters of symbol fonts; only the signs that rank items in Vietnamese texts stay.
        sign = level.get(TEXT + "bullet-char", "")
        return _Level("", "", sign if sign in ("+", "*") else "-", 1, 1)
    format_ = level.get(STYLE + "num-format", "")
    prefix, suffix = level.get(STYLE + "num-prefix", ""), level.get(STYLE + "num-suffix", "")
    known = format_ if format_ in _FORMATS else ""
    return _Level(
        known,
        prefix,
        suffix if known else "",
        _integer(level, "start-value", 1),
        _integer(level, "display-levels", 1),
    )


def _integer(element: Element, name: str, default: int) -> int:
    value = element.get(TEXT + name, "")
    return min(int(value), _LARGEST) if value.isascii() and value.isdecimal() else default
