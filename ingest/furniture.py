"""Removes what is printed on every page and belongs to none: page numbers, running headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.sheets import Row, Sheet

# A running line may differ on odd and even pages and be missing from title pages.
_RUNNING_SHARE = 0.4
_MIN_REPEATS = 3
_MAX_LAYERS = 4

_PAGE_NUMBER = re.compile(r"\W*(?:trang|page)?\s*(\d{1,4})(?:\s*/\s*\d{1,4})?\W*", re.IGNORECASE)
_OUTER_NUMBER = re.compile(
    r"^[-–—\s]*\d+\s|\s\d+[-–—\s]*$|\b(?:trang|page)\s*\d+(?:\s*/\s*\d+)?", re.IGNORECASE
)
# Forms and appendices begin alike on many pages; what carries structure is never furniture.
_STRUCTURE = re.compile(
    r"\s*(?:(?:phụ lục|chương|điều|mục|phần|mẫu|biểu|cộng h|đảng cộng|\(?ban hành)\b"
    r"|[IVX]+\.|\d+[.)]|[a-zđ]\)|[-+*])",
    re.IGNORECASE,
)


def without_furniture(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets without page numbers and running lines; a document of one page is left alone."""
    rows = [list(sheet.rows) for sheet in sheets]
    if len(sheets) > 1 and all(sheet.number is not None for sheet in sheets):
        for edge in (0, -1):
            for _ in range(_MAX_LAYERS):
                if not _peel(rows, edge):
                    break
    return [replace(sheet, rows=tuple(kept)) for sheet, kept in zip(sheets, rows, strict=True)]


def _peel(pages: list[list[Row]], edge: int) -> bool:
    """Removes the outermost row of each page where it is furniture; tells whether there was any."""
    outermost = [page[edge].text if page else "" for page in pages]
    running = _running_lines(outermost)
    numbered = _numbered_pages(outermost)
    peeled = False
    for position, (page, text) in enumerate(zip(pages, outermost, strict=True)):
        if page and (position in numbered or _run_key(text) in running):
            page.pop(edge)
            peeled = True
    return peeled


def _running_lines(lines: list[str]) -> set[str]:
    needed = max(_MIN_REPEATS, _RUNNING_SHARE * len(lines))
    counts = Counter(map(_run_key, lines))
    return {key for key, count in counts.items() if count >= needed and key}


def _run_key(line: str) -> str:
    """What is the same on every page: the line without its page number; "" for what is never furniture."""
    return "" if _STRUCTURE.match(line) else " ".join(_OUTER_NUMBER.sub(" ", line).lower().split())


def _numbered_pages(lines: list[str]) -> set[int]:
    """The positions whose line is a page number: those that count up in step with the pages."""
    matches = [(position, _PAGE_NUMBER.fullmatch(line)) for position, line in enumerate(lines)]
    offsets = {position: int(match[1]) - position for position, match in matches if match}
    if not offsets:
        return set()
    step, count = Counter(offsets.values()).most_common(1)[0]
    if count < 2 and step != 1:
        return set()
    return {position for position, offset in offsets.items() if offset == step}
