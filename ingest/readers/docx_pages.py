"""Pages of a Word file, as far as the file knows them."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.model import Page


class PageBreak(enum.Enum):
    """EXPLICIT was put in by the author; RENDERED is where a page ended when Word last drew the document."""

    EXPLICIT = "explicit"
    RENDERED = "rendered"


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote, to stand at the end of the page that cites it."""

    text: str


Piece = str | PageBreak | Footnote

PARAGRAPH_END = "\n\n"
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")

# A page of an official document (A4, 14 point) holds some 3,000 characters, a dense one twice that. With more
# text than this between two breaks, breaks are missing, and numbers would send people to the wrong page.
_MORE_THAN_A_PAGE = 8_000


@dataclass(slots=True)
class _Draft:
    text: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)

    def joined(self) -> str:
        body = _BLANK_LINES.sub(PARAGRAPH_END, "".join(self.text)).strip("\n")
        return PARAGRAPH_END.join(part for part in (body, *self.footnotes) if part)


def paginate(pieces: Sequence[Piece]) -> list[Page]:
    """The text as pages numbered from 1, or as one page without number when breaks are missing."""
    texts = [draft.joined() for draft in _drafts(pieces)]
    if len(texts) > 1 and max(map(len, texts)) <= _MORE_THAN_A_PAGE:
        return [Page(number, text) for number, text in enumerate(texts, start=1)]
    return [Page(None, PARAGRAPH_END.join(text for text in texts if text))]


def _drafts(pieces: Sequence[Piece]) -> list[_Draft]:
    drafts = [_Draft()]
    after_explicit_break = False
    for piece in pieces:
        if isinstance(piece, Footnote):
            drafts[-1].footnotes.append(piece.text)
        elif isinstance(piece, str):
            drafts[-1].text.append(piece)
            after_explicit_break = after_explicit_break and not piece.strip()
        # Word draws an author's break and notes the page it began, so the pair is one break.
        elif piece is PageBreak.EXPLICIT or not after_explicit_break:
            drafts.append(_Draft())
            after_explicit_break = piece is PageBreak.EXPLICIT
        else:
            after_explicit_break = False
    return drafts
