"""Documents that have no look of their own to show: their text is drawn, with where it is from above it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.page_picture import wording
from bot.page_picture.excerpt import Excerpt, excerpt_around, page_excerpt, parts
from bot.page_picture.picture import Picture
from bot.page_picture.quotes import Span, further_pages
from bot.page_picture.source_file import SourceFile
from bot.page_picture.text_page import Head, text_page_png
from bot.shown_text import shortened
from bot.times import day_in_words
from bot.wording import STATUS_NAMES
from ingest.model import HEADING_SEPARATOR, Document

# Every heading is named, for a khoản says nothing without its Điều; in full they would fill the picture.
_SHOWN_HEADING = 60


def draw_text(document: Document, source: SourceFile, page: int | None, spans: Sequence[Span]) -> Picture:
    """Page or part `page` of the text; without one what is around the first span, or the first part.

    Raises ThiduaError when there is no such page, or nothing of the spans in that part.
    """
    excerpt, place, rest = _chosen(document, page, spans)
    marked = [span for span in spans if _overlaps(span, excerpt)]
    start = marked[0][0] if marked else excerpt.paragraphs[0][0]
    drawn_anew = wording.REDRAWN.format(file=document.file)
    png = text_page_png(document, _head(document, place, start), excerpt, marked, drawn_anew)
    changed = wording.CHANGED_TEXT if source.changed else ""
    return Picture(
        png=png,
        page=page if document.pages else None,
        caption=wording.caption(document, place),
        note=wording.notes(changed, rest),
        marked=bool(marked),
    )


def _chosen(document: Document, page: int | None, spans: Sequence[Span]) -> tuple[Excerpt, str, str]:
    """What is drawn, what to call it, and where the first span goes on."""
    if document.pages and page is not None:
        numbers = [span.number for span in document.pages]
        if page not in numbers:
            raise wording.no_page_with_text(document.file, page, max(numbers))
        excerpt = page_excerpt(document, page, spans)
        rest = wording.continues("trang", further_pages(document, page, spans))
        begun = wording.SHORTENED if excerpt.cut_after and not spans else ""
        return (
            excerpt,
            wording.PAGE.format(page=page, count=max(numbers)),
            wording.notes(begun, rest) or "",
        )
    if page is None and spans:
        return excerpt_around(document, spans[0]), "", ""
    return _part(document, page or 1, spans)


def _part(document: Document, number: int, spans: Sequence[Span]) -> tuple[Excerpt, str, str]:
    every = parts(document)
    if not 1 <= number <= len(every):
        raise wording.no_part(document.file, number, len(every))
    place = wording.PART.format(page=number, count=len(every))
    holding = [n for n, part in enumerate(every, 1) if any(_overlaps(span, part) for span in spans)]
    if spans and number not in holding:
        raise wording.elsewhere(document.text[slice(*spans[0])], "phần", number, holding)
    here = [span for span in spans if _overlaps(span, every[number - 1])]
    further = [n for n in holding if n != number and any(_overlaps(span, every[n - 1]) for span in here)]
    return every[number - 1], place, wording.continues("phần", further)


def _overlaps(span: Span, excerpt: Excerpt) -> bool:
    return any(start < span[1] and span[0] < end for start, end in excerpt.paragraphs)


def _head(document: Document, place: str, start: int) -> Head:
    metadata = document.metadata
    facts = (
        f"Số {metadata.number}" if metadata.number else "",
        f"ngày {day_in_words(metadata.date)}" if metadata.date else "",
        place,
    )
    above = [section.heading for section in document.ancestry(document.section_at(start))]
    section = HEADING_SEPARATOR.join(shortened(heading, _SHOWN_HEADING) for heading in reversed(above))
    ended = metadata.status in ("expired", "replaced")
    return Head(
        title=metadata.title,
        lines=tuple(filter(None, (" · ".join(filter(None, facts)), section))),
        warning=f"Văn bản này {STATUS_NAMES[metadata.status or '']}." if ended else "",
    )
