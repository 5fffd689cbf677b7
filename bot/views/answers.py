"""An answer and search results as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.answers import Answer
from bot.blocks import Block, Gap, Paragraph
from bot.citations import source
from bot.shown_text import shortened
from bot.views.common import citation_blocks
from ingest.model import Quote

if TYPE_CHECKING:
    from bot.perspective import Perspective
    from index.search import Hit

SHOWN_HIT_CHARACTERS = 300


def answer_blocks(answer: Answer) -> Iterator[Block]:
    """The answer first, then what it rests on, then what to ask next."""
    yield Paragraph(answer.answer, "strong" if answer.answered else "plain")
    for citation in answer.citations:
        yield Gap()
        yield from citation_blocks(citation)
    if answer.suggestions:
        yield Gap()
        yield Paragraph("Câu hỏi gợi ý", "heading")
        yield from (Paragraph(suggestion, indent=2, lead="• ") for suggestion in answer.suggestions)
    if answer.searched and answer.searched != answer.question:
        yield Gap()
        yield Paragraph(f"Đã hiểu câu hỏi là: {answer.searched}", "dim")


def hit_blocks(hits: Sequence[Hit], seen: Perspective) -> Iterator[Block]:
    """Passages, best first, with their scores."""
    if not hits:
        yield Paragraph("Không tìm thấy đoạn nào.")
    for rank, hit in enumerate(hits, start=1):
        passage = hit.passage
        citation = seen.cite(Quote(passage.document_id, passage.start, passage.end, passage.text))
        if rank > 1:
            yield Gap()
        yield Paragraph(f"{rank}. {source(citation)}", "heading")
        yield Paragraph(shortened(citation.quote, SHOWN_HIT_CHARACTERS), indent=3)
        scores = f"điểm {hit.score:.3f} (từ ngữ {hit.lexical:.3f}, nghĩa {hit.dense:.3f})"
        yield Paragraph(scores, "dim", indent=3)
