"""Markdown's marks: recognising them and taking them out, leaving the words exactly as they were.

This is no Markdown renderer. Numbers, letters, dashes and "*" at the start of a line stay: in Vietnamese
documents they are enumerators that people cite. Heading levels are dropped, because converters invent them.
"""

from __future__ import annotations

import html
import re

from ingest.readers.tables import join_cells

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<title>\S.*?)(?:[ \t]+#+)?[ \t]*")
_BOLD_LINE = re.compile(r"\s*\*\*(?=[^\s*]).*\*\*")
_RULE = re.compile(r" {0,3}(?:-(?:[ \t]*-){2,}|\*(?:[ \t]*\*){2,}|_(?:[ \t]*_){2,}|={3,})[ \t]*")
_FENCE = re.compile(r" {0,3}(?:```|~~~).*")
_TABLE_ROW = re.compile(r"\s*\|.*\|\s*")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_BLOCK_QUOTE = re.compile(r"\A {0,3}(?:>[ \t]?)+")

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CELL_BORDER = re.compile(r"</t[dh]>\s*<t[dh][^<>]*>", re.IGNORECASE)
_ROW_END = re.compile(r"</tr>\s*", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:sup|sub|u|b|i|em|strong|span|center|p|div|table|thead|tbody|tr|td|th)(?:\s[^<>]*)?/?>|<!--.*?-->",
    re.IGNORECASE | re.DOTALL,
)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^()\n]*\)")
# A bracketed remark after a bracketed word is no link: its target must look like an address.
_LINK = re.compile(r"\[(?P<label>[^\[\]\n]+)\]\((?=[^()\s]*[/#.:])[^()\s]*(?:\s+\"[^\"\n]*\")?\)")
_CODE = re.compile(r"(?<!`)`(?!`)([^`\n]+)`(?!`)")
# Emphasis may run over a line break but not over a blank line; the bound keeps unclosed marks from costing
# quadratic time. "(*)" marks a footnote and "5*3" a product.
_INSIDE = r"(?:(?!\n[ \t]*\n).){0,2000}?"
_STRONG = re.compile(
    rf"(?P<mark>\*\*\*?|(?<!\w)__)(?=[^\s*_])(?P<inner>{_INSIDE})(?<=\S)(?P=mark)", re.DOTALL
)
_EMPHASIS = re.compile(
    rf"(?<![\w*_])(?P<mark>[*_])(?=[^\s*_)])(?P<inner>{_INSIDE})(?<=[^\s(])(?P=mark)(?![\w*_])", re.DOTALL
)

# Escaped characters hide here while marks are removed: a plane that no text uses.
_HIDDEN = 0xF0000
_HIDDEN_CHARACTER = re.compile(f"[{chr(_HIDDEN)}-{chr(_HIDDEN + 0x7F)}]")


def looks_like_markdown(text: str) -> bool:
    """Whether `text` is Markdown: at least two of its lines are headings or begin with bold words."""
    marked = 0
    for line in text.splitlines():
        if _HEADING.fullmatch(line) or _BOLD_LINE.match(line):
            marked += 1
            if marked == 2:
                return True
    return False


def strip_marks(text: str) -> str:
    """`text` without Markdown's marks; blank lines stay, and headings get one before and after."""
    text = _ESCAPE.sub(lambda match: chr(_HIDDEN + ord(match[1])), text)
    text = "\n".join(_strip_block_marks(text.split("\n")))
    text = _strip_inline_marks(text)
    return _HIDDEN_CHARACTER.sub(lambda match: chr(ord(match[0]) - _HIDDEN), text)


def _strip_block_marks(lines: list[str]) -> list[str]:
    stripped: list[str] = []
    after_heading = False
    for line in lines:
        heading = _HEADING.fullmatch(line)
        plain = heading["title"] if heading else _plain_line(line)
        if stripped and stripped[-1] and plain and (heading or after_heading):
            stripped.append("")
        stripped.append(plain)
        after_heading = heading is not None
    return stripped


def _plain_line(line: str) -> str:
    """A line without block marks; a rule or fence leaves a blank line."""
    if _RULE.fullmatch(line) or _FENCE.fullmatch(line):
        return ""
    if _TABLE_ROW.fullmatch(line):
        if _TABLE_RULE.fullmatch(line):
            return ""
        return join_cells(_LINE_BREAK_TAG.sub(" ", cell) for cell in line.strip().strip("|").split("|"))
    # Two spaces or a backslash at the end are a hard line break; the newline says the same.
    return _BLOCK_QUOTE.sub("", line).rstrip().removesuffix("\\")


def _strip_inline_marks(text: str) -> str:
    text = _IMAGE.sub("", text)
    text = _LINK.sub(r"\g<label>", text)
    text = _CODE.sub(r"\1", text)
    text = _STRONG.sub(r"\g<inner>", text)
    text = _EMPHASIS.sub(r"\g<inner>", text)
    text = _LINE_BREAK_TAG.sub("\n", text)
    text = _ROW_END.sub("\n", _CELL_BORDER.sub(" | ", text))
    text = _TAG.sub("", text)
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text)
