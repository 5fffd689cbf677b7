"""Blocks as Telegram shows them: pages of HTML that never grow too long, each with its plain text."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.blocks import Block, Gap, Paragraph, Table
from bot.settings import VIETNAM

# Telegram's limits, counted in UTF-16 units after the entities are parsed.
MAX_UNITS, MAX_ENTITIES = 4096, 100
# Shorter, so that a line can still be added below.
PAGE_UNITS = 3800
# A quote that fits on the screen need not be unfolded first.
_FOLDED_QUOTE = 160
_MARKS = {"warning": "⚠️ ", "good": "✅ ", "bad": "❗ "}
_MARK_UNITS = 4
_BREAKS = (re.compile(r"\n"), re.compile(r"(?<=[.;!?…])\s"), re.compile(r"\s"))
# Control characters, halves of surrogate pairs, and what turns the direction of writing.
_UNWANTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Page:
    """One message: `html` as Telegram reads it, `plain` for when it does not."""

    html: str
    plain: str


@dataclass(frozen=True, slots=True)
class Day:
    """A line with a day that the telephone shows in its own language: `before` 15/08/2026 `after`."""

    day: datetime.date
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line or paragraph that stays whole. `joins` the one before it; `leads` the one after it."""

    page: Page
    joins: bool = False
    leads: bool = False


def pages(blocks: Iterable[Block | Day], limit: int = PAGE_UNITS) -> list[Page]:
    """The blocks on as few pages as hold them, none above `limit` UTF-16 units; never empty.

    Text is cut before it is formatted, at paragraphs where possible; headings stay with what follows them.
    """
    filled: list[list[_Piece]] = [[]]
    for cluster in _clusters(piece for block in blocks for piece in _pieces(block, limit)):
        if filled[-1] and not _fits([*filled[-1], *cluster], limit):
            filled.append([])
        for piece in cluster:
            if filled[-1] and not _fits([*filled[-1], piece], limit):
                filled.append([])
            filled[-1].append(piece)
    made = [_page(pieces) for pieces in filled]
    return [page for page in made if page.plain.strip()] or [Page("…", "…")]


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def clean(text: str) -> str:
    """`text` without what a message cannot carry or what would turn the reading order of the rest around."""
    return _UNWANTED.sub("", _NEWLINES.sub("\n", text))


def escaped(text: str) -> str:
    """Clean text that is only text to Telegram, whatever it holds."""
    return html.escape(clean(text), quote=False)


def _pieces(block: Block | Day, limit: int) -> Iterator[_Piece]:
    match block:
        case Gap():
            yield _Piece(Page("", ""))
        case Day():
            yield _Piece(_day_line(block))
        case Table(header, rows):
            yield _Piece(_styled(" · ".join(header), "strong"), leads=True)
            yield from (_Piece(_styled("• " + " · ".join(row), "plain")) for row in rows)
        case Paragraph(text, style):
            margin = " " * block.indent
            # What stands before the first line takes room there too.
            room = limit - len(margin) - len(block.lead) - _MARK_UNITS
            for number, part in enumerate(split(clean(text).strip(), room)):
                lead = f"{margin}{block.lead}" if number == 0 else margin
                page = _styled(part if style == "quote" else f"{lead}{part}", style)
                yield _Piece(page, joins=style == "dim", leads=style in ("heading", "strong"))


def split(text: str, limit: int) -> Iterator[str]:
    """`text` in parts of at most `limit` UTF-16 units: cut at lines, else at sentences, else at words."""
    while units(text) > limit:
        head = _prefix(text, limit)
        breaks = (_last(pattern, head) for pattern in _BREAKS)
        cut = next((at for at in breaks if at > len(head) // 3), len(head))
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    yield text


def _prefix(text: str, limit: int) -> str:
    """The longest beginning of `text` that has at most `limit` units."""
    count = 0
    for position, character in enumerate(text):
        count += 2 if character > "\uffff" else 1
        if count > limit:
            return text[:position]
    return text


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=0)


def _styled(text: str, style: str) -> Page:
    if not clean(text).strip():
        # Marks around nothing are refused as an empty message.
        return Page("", "")
    marked = f"{_MARKS.get(style, '')}{text}"
    safe = escaped(marked)
    match style:
        case "strong" | "heading" | "bad":
            return Page(f"<b>{safe}</b>", clean(marked))
        case "dim":
            return Page(f"<i>{safe}</i>", clean(marked))
        case "quote":
            folded = " expandable" if units(text) > _FOLDED_QUOTE else ""
            return Page(f"<blockquote{folded}>{safe}</blockquote>", f"“{clean(text)}”")
    return Page(safe, clean(marked))


def _day_line(line: Day) -> Page:
    # Noon: the day stays the same on a telephone that is set to another zone nearby.
    noon = datetime.datetime.combine(line.day, datetime.time(12), VIETNAM)
    words = f"{line.day:%d/%m/%Y}"
    shown = f'<tg-time unix="{int(noon.timestamp())}" format="wD">{words}</tg-time>'
    plain = clean(f"{line.before}{words}{line.after}")
    return Page(f"{escaped(line.before)}{shown}{escaped(line.after)}", plain)


def _clusters(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces that should stand on one page: a heading with what follows, a source with what it is of."""
    cluster: list[_Piece] = []
    for piece in pieces:
        if cluster and not piece.joins and not cluster[-1].leads:
            yield cluster
            cluster = []
        cluster.append(piece)
    if cluster:
        yield cluster


def _fits(pieces: list[_Piece], limit: int) -> bool:
    entities = sum("<" in piece.page.html for piece in pieces)
    return entities < MAX_ENTITIES and units("\n".join(piece.page.plain for piece in pieces)) <= limit


def _page(pieces: list[_Piece]) -> Page:
    """The pieces one below the other, without empty lines at either end or one after the other."""
    kept: list[Page] = []
    for piece in pieces:
        if piece.page.plain or (kept and kept[-1].plain):
            kept.append(piece.page)
    while kept and not kept[-1].plain:
        kept.pop()
    return Page("\n".join(page.html for page in kept), "\n".join(page.plain for page in kept))
