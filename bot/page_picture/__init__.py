"""The page a quote stands on as a picture, so that a person can trust their own eyes.

A page of a PDF is drawn as it looks, by the process that reads files from strangers; of other formats the
text that was read is drawn. Nothing here changes anything, and every function may run in any thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.answers import Citation
from bot.page_picture import wording
from bot.page_picture.picture import Picture
from bot.page_picture.quotes import Span, pages_of, quote_span, typed_spans
from bot.page_picture.source_file import find_source
from bot.settings import Settings
from ingest.errors import ThiduaError
from ingest.model import Document

if TYPE_CHECKING:
    from index.library import Library

__all__ = ["Picture", "citation_picture", "page_picture"]


def citation_picture(library: Library, settings: Settings, citation: Citation) -> Picture:
    """The page of the citation with the quoted lines marked.

    Raises ThiduaError when the document or its file is gone, or the page cannot be drawn.
    """
    document = library.documents.get(citation.document)
    if document is None:
        raise ThiduaError(wording.GONE.format(title=citation.title), wording.GONE_REMEDY)
    span = quote_span(document, citation.start, citation.quote)
    page = document.page_at(span[0]) if span else citation.page
    return _draw(settings, document, page, [span] if span else [])


def page_picture(settings: Settings, document: Document, page: int | None, words: str | None) -> Picture:
    """Page `page` of the document, or the one where `words` stand first, or the first; `words` are marked.

    A document without pages is cut into parts that are counted the same way. Raises ThiduaError when there
    is no such page, the words are not on it, or it cannot be drawn.
    """
    spans = typed_spans(document, words) if words else []
    if document.pages and spans:
        page = _page_with(pages_of(document, spans), page, words or "")
    elif document.pages and page is None:
        page = document.pages[0].number
    return _draw(settings, document, page, spans)


def _page_with(numbers: Sequence[int], page: int | None, words: str) -> int:
    """The page asked for, or the first of those that have the words if none was asked for."""
    if page is None:
        return numbers[0]
    if page not in numbers:
        raise wording.elsewhere(words, "trang", page, numbers)
    return page


def _draw(settings: Settings, document: Document, page: int | None, spans: Sequence[Span]) -> Picture:
    source = find_source(settings.paths.corpus, document)
    if source.is_pdf and page is not None:
        from bot.page_picture.pdf_document import draw_pdf

        return draw_pdf(settings, document, source, page, spans)
    from bot.page_picture.text_document import draw_text

    return draw_text(document, source, page, spans)
