"""A text, drawn for a telephone: what it is from, where in it, and its paragraphs with the quotes marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.canvas import Canvas, Weight, drawable, line_height, line_spans, width_of, wrapped
from bot.page_picture.excerpt import Excerpt
from bot.page_picture.quotes import Span
from ingest.model import Document

WIDTH, MARGIN = 1080, 56
_TITLE, _BODY, _NOTE = 40, 36, 28
_INK, _GREY, _RULE, _PAPER, _WARNING = "#16202C", "#55606D", "#C3CAD2", "#FFFFFF", "#C62828"
_MARKER = "#FFE35A"
_LEADING, _PARAGRAPH_GAP = 6, 18
_ELLIPSIS = "[…]"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the text: the title, lines about it, a warning or ""."""

    title: str
    lines: tuple[str, ...]
    warning: str = ""


def text_page_png(
    document: Document, head: Head, excerpt: Excerpt, quotes: Sequence[Span], foot: str
) -> bytes:
    """A PNG 1080 pixels wide and as high as the excerpt needs."""
    canvas = Canvas(WIDTH, _PAPER)
    y = _draw_head(canvas, head, MARGIN)
    y = _ellipsis(canvas, y) if excerpt.cut_before else y
    headings = {(section.start, section.body_start) for section in document.sections}
    text = drawable(document.text)
    for paragraph in excerpt.paragraphs:
        weight: Weight = "Bold" if _is_heading(paragraph, headings) else "Regular"
        y = _draw_paragraph(canvas, text, paragraph, quotes, weight, y) + _PARAGRAPH_GAP
    y = _ellipsis(canvas, y) if excerpt.cut_after else y
    return canvas.png(_draw_foot(canvas, foot, y) + MARGIN)


def _draw_head(canvas: Canvas, head: Head, y: float) -> float:
    width = WIDTH - 2 * MARGIN
    y = canvas.paragraph(MARGIN, y, wrapped(head.title, width, _TITLE, "Bold", 3), _TITLE, _INK, "Bold")
    for line in head.lines:
        y = canvas.paragraph(MARGIN, y + 4, wrapped(line, width, _NOTE), _NOTE, _GREY)
    if head.warning:
        y = canvas.paragraph(MARGIN, y + 6, [head.warning], _NOTE, _WARNING, "Bold")
    canvas.line((MARGIN, y + 14), (WIDTH - MARGIN, y + 14), _RULE, 3)
    return y + 40


def _draw_foot(canvas: Canvas, foot: str, y: float) -> float:
    canvas.line((MARGIN, y + 8), (WIDTH - MARGIN, y + 8), _RULE, 3)
    lines = wrapped(foot, WIDTH - 2 * MARGIN, _NOTE, max_lines=3)
    return canvas.paragraph(MARGIN, y + 24, lines, _NOTE, _GREY)


def _ellipsis(canvas: Canvas, y: float) -> float:
    return canvas.paragraph(MARGIN, y, [_ELLIPSIS], _BODY, _GREY) + _PARAGRAPH_GAP


def _draw_paragraph(
    canvas: Canvas, text: str, paragraph: Span, quotes: Sequence[Span], weight: Weight, y: float
) -> float:
    start, end = paragraph
    for first, last in line_spans(text[start:end], WIDTH - 2 * MARGIN, _BODY, weight):
        line = start + first, start + last
        for left, right in _marked(text, line, quotes, weight):
            canvas.box((left - 3, y - 3, right + 3, y + line_height(_BODY) + 1), _MARKER)
        canvas.text(MARGIN, y, text[slice(*line)], _BODY, _INK, weight)
        y += line_height(_BODY) + _LEADING
    return y


def _marked(text: str, line: Span, quotes: Iterable[Span], weight: Weight) -> Iterator[tuple[float, float]]:
    """From where to where, in pixels, quotes stand on the line."""
    for first, last in quotes:
        begin, end = max(first, line[0]), min(last, line[1])
        if begin < end:
            left = MARGIN + width_of(text[line[0] : begin], _BODY, weight)
            yield left, left + width_of(text[begin:end], _BODY, weight)


def _is_heading(paragraph: Span, headings: Iterable[Span]) -> bool:
    return any(start <= paragraph[0] and paragraph[1] <= end for start, end in headings)
