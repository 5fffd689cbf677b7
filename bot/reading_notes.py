"""What a reader should know of how a quote was read: recognised from a scan, unsure words, pages lost."""

from __future__ import annotations

from bisect import bisect_left

from ingest.model import Document, Quote

_RECOGNISED = "Chữ nhận dạng từ bản quét, nên đối chiếu với bản gốc"
_SHOWN_WORDS = 5
# A document of which less was read may say the opposite on the pages that are missing.
_ENOUGH_READ = 0.5


def reading_of(document: Document, quote: Quote) -> str | None:
    """ "ocr" when any of the quote was recognised from a picture, None when it stood in the file as text."""
    recognised = {reading.number for reading in document.readings if reading.method == "ocr"}
    if not recognised:
        return None
    touched = (page for page in document.pages if page.start < quote.end and quote.start < page.end)
    return "ocr" if any(page.number in recognised for page in touched) else None


def reading_note(document: Document, quote: Quote) -> str | None:
    """What to say beside the quote, None when there is nothing to warn of."""
    notes = []
    if reading_of(document, quote) == "ocr":
        words = _doubtful_words(document, quote)
        notes.append(f"{_RECOGNISED}{_naming(words)}.")
    total, unread = len(document.readings), len(document.unread_pages)
    if total and (total - unread) < _ENOUGH_READ * total:
        notes.append(f"Mới đọc được {total - unread}/{total} trang của văn bản này.")
    return " ".join(notes) or None


def _doubtful_words(document: Document, quote: Quote) -> list[str]:
    spans = document.doubtful
    first = bisect_left(spans, (quote.start, quote.start))
    inside = (span for span in spans[first:] if span[1] <= quote.end)
    return list(dict.fromkeys(document.text[start:end].strip(".,;:") for start, end in inside))


def _naming(words: list[str]) -> str:
    if not words:
        return ""
    shown = ", ".join(f"“{word}”" for word in words[:_SHOWN_WORDS])
    return f", nhất là {shown}{' …' if len(words) > _SHOWN_WORDS else ''}"
